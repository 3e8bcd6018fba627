import { percent, shortened } from "../format.js";
import { interactions } from "./anova.js";

/** How wide a cell is at most, in pixels. */
const WIDEST = 120;

/** Which parameters matter together. */
export function interaction() {
  return {
    id: "interaction",
    title: "Interaction",
    help: "Which parameters matter together: how much more of the trials' ranks a grid of 4 × 4 cells of both explains than both explain one by one, corrected for chance. A strong colour means: tune these two together.",
    missing: (study) =>
      interactions(study).length === 0
        ? "It takes two parameters, and forty complete trials that have both."
        : null,
    summary(study) {
      const [most] = [...interactions(study)].sort((a, b) => b.share - a.share);
      return `The strongest pair is ${pairName(study, most)} with ${percent(most.share)}.`;
    },
    height: (width, study) =>
      60 + Math.min(46, Math.max(26, width / 16)) * (study.variedParameters().length - 1),
    margin(width, study) {
      const left = Math.min(150, width * 0.3);
      return {
        left,
        right: Math.max(16, width - left - WIDEST * (study.variedParameters().length - 1)),
        top: 10,
        bottom: 40,
      };
    },
    draw,
    data(study) {
      const all = interactions(study);
      return {
        columns: ["pair", "share", "trials"],
        rows: all.length,
        cell: (i, column) => [pairName(study, all[i]), all[i].share, all[i].trials][column],
      };
    },
  };
}

function pairName(study, { a, b }) {
  return `${study.parameters[a].name} × ${study.parameters[b].name}`;
}

function pairsOf(names) {
  return names.flatMap((a, i) => names.slice(i + 1).map((b) => ({ a, b })));
}

/** A triangle of cells: a parameter's line against the columns of those before it. */
function draw(surface, study) {
  const names = study.variedParameters();
  const columns = names.length - 1;
  const place = (i) => i / columns;
  const strongest = Math.max(0.05, ...interactions(study).map((pair) => pair.share));
  for (const pair of pairsOf(names)) {
    const share =
      interactions(study).find((one) => one.a === pair.a && one.b === pair.b)?.share ?? null;
    const column = names.indexOf(pair.a);
    const line = names.indexOf(pair.b) - 1;
    const left = surface.x(place(column));
    const top = surface.y(1 - place(line));
    const width = surface.x(place(column + 1)) - left;
    const height = surface.y(1 - place(line + 1)) - top;
    const kind =
      share === null ? "unknown" : "q" + Math.min(6, Math.floor((share / strongest) * 6.99));
    surface.rect(`cell ${kind}`, left + 1, top + 1, width - 2, height - 2);
    if (width > 38) {
      surface.text(
        left + width / 2,
        top + height / 2 + 4,
        share === null ? "too few" : percent(share),
        `on-${kind} middle`,
      );
    }
  }
  for (let i = 0; i < columns; i++) {
    const most = Math.max(3, Math.floor((surface.x(1) - surface.x(0)) / columns / 6.8));
    surface.text(
      surface.x(place(i + 0.5)),
      surface.height - 22,
      shortened(study.parameters[names[i]].name, most),
      "label middle",
    );
    const wide = Math.floor((surface.margin.left - 10) / 6.8);
    const middle = (surface.y(1 - place(i)) + surface.y(1 - place(i + 1))) / 2;
    surface.text(
      surface.margin.left - 8,
      middle + 4,
      shortened(study.parameters[names[i + 1]].name, wide),
      "label end",
    );
  }
}
