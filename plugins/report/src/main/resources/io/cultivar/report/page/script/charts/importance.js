import { el } from "../dom.js";
import { numberAxis } from "../axes.js";
import { percent, shortened } from "../format.js";

const LINE = 15;

/** How much each parameter matters, by each who estimates it. */
export function importance() {
  return {
    id: "importance",
    title: "Importance",
    help: "How much of what differs between trials comes from each parameter. A long bar is worth tuning; what has none can stay as it is.",
    missing: (study) =>
      ordered(study).length === 0
        ? "There are too few trials, or they do not differ enough, to tell."
        : null,
    summary: (study) => "Most important: " + ordered(study).slice(0, 3).join(", ") + ".",
    margin: (width) => ({ left: Math.min(160, width * 0.32), right: 48 }),
    height: (_, study) => 62 + ordered(study).length * (estimates(study).length * LINE + 12),
    draw(surface, study) {
      const names = ordered(study);
      const by = estimates(study);
      const share = numberAxis(
        "share",
        0,
        Math.max(0.05, ...by.flatMap(([, shares]) => [...shares.values()])),
      );
      const band = by.length * LINE + 12;
      const most = Math.floor((surface.margin.left - 12) / 6.8);
      names.forEach((name, i) => {
        const top = surface.margin.top + i * band;
        surface.text(
          surface.margin.left - 8,
          top + (by.length * LINE) / 2 + 4,
          shortened(name, most),
          "label end",
        );
        by.forEach(([, shares], k) => {
          const value = shares.get(name) ?? 0;
          const end = surface.x(share.place(value));
          surface.rect(
            `bar series-${k}`,
            surface.x(0),
            top + k * LINE,
            Math.max(1.5, end - surface.x(0)),
            LINE - 3,
          );
          surface.text(end + 5, top + k * LINE + 10, percent(value), "tick");
        });
      });
      surface.path("axis", `M${surface.x(0)} ${surface.margin.top - 4}V${surface.y(0)}`);
    },
    legend: (study) =>
      estimates(study).length < 2
        ? null
        : el(
            "ul",
            { class: "legend inline" },
            ...estimates(study).map(([by], k) =>
              el("li", {}, el("span", { class: `swatch series-${k}`, "aria-hidden": "true" }), by),
            ),
          ),
    data(study) {
      const names = ordered(study);
      const by = estimates(study);
      return {
        columns: ["parameter", ...by.map(([name]) => name)],
        rows: names.length,
        cell: (i, column) => (column === 0 ? names[i] : (by[column - 1][1].get(names[i]) ?? null)),
      };
    },
  };
}

function estimates(study) {
  return study.importances.filter(([, shares]) => shares.size > 0);
}

/** The parameters' names, the most important first by the mean of all estimates. */
function ordered(study) {
  const by = estimates(study);
  const names = [...new Set(by.flatMap(([, shares]) => [...shares.keys()]))];
  const total = (name) => by.reduce((sum, [, shares]) => sum + (shares.get(name) ?? 0), 0);
  return names.sort((a, b) => total(b) - total(a));
}
