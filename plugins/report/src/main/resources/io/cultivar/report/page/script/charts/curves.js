import { numberAxis } from "../axes.js";
import { el, select } from "../dom.js";
import { counted, number } from "../format.js";
import { candidates, curveData, linesOf, PARTS } from "./curve-lines.js";
import { middleOf, SPREADS } from "./spread.js";

/** How far the labels at the ends of lines are apart, in pixels. */
const LABEL = 13;

/** How the best trials learned: a line for each, with a band over its repeats. */
export function curves() {
  const shown = { metric: null, spread: 0, part: 0, log: false };
  const metrics = (study) => [
    ...new Set(candidates(study).flatMap((row) => [...study.closer.get(row).metrics.keys()])),
  ];
  const metric = (study) => {
    const names = metrics(study);
    return names.includes(shown.metric) ? shown.metric : names[0];
  };
  return {
    id: "curves",
    title: "Learning curves",
    help: "How the best trials learned, step by step. A line is a trial; its band tells how far its repeats, networks of other seeds, lie apart.",
    missing: (study) =>
      candidates(study).length === 0 ? "No complete trial reported on its way." : null,
    summary: (study) =>
      `${counted(candidates(study).length, "learning curve")} of ${metric(study)}.`,
    controls(study, redraw) {
      const names = metrics(study);
      const set = (change) => {
        Object.assign(shown, change);
        redraw();
      };
      return [
        names.length > 1 ? select("Metric", names, names.indexOf(metric(study)), (i) => set({ metric: names[i] })) : null,
        repeated(study)
          ? select(
              "Line and band",
              SPREADS.map((one) => one.name),
              shown.spread,
              (i) => set({ spread: i }),
            )
          : null,
        select(
          "Steps",
          PARTS.map((part) => part.name),
          shown.part,
          (i) => set({ part: i }),
        ),
        select("Scale", ["linear", "logarithmic"], shown.log ? 1 : 0, (i) => set({ log: i === 1 })),
      ];
    },
    margin: (_, study) => ({ right: 22 + 7 * String(study.numbers.at(-1)).length }),
    draw(surface, study) {
      draw(surface, study, { ...shown, metric: metric(study) });
    },
    legend: (study, page) =>
      el(
        "ul",
        { class: "legend" },
        ...candidates(study).map((row, i) => entry(study, row, i, page)),
      ),
    highlight(surface, study, row) {
      const one = study.closer.get(row);
      const values = one?.metrics.get(metric(study));
      if (values) {
        const line = middleOf(values, SPREADS[shown.spread]);
        const { low } = surface.axesOf.steps;
        surface.lineOver(
          "chosen",
          line.map((value, i) => (one.steps[i] < low ? null : point(surface, one.steps[i], value))),
        );
      }
    },
    data: (study) => curveData(study, metric(study)),
  };
}

function repeated(study) {
  return candidates(study).some((row) => study.repeats[row] > 1);
}

function entry(study, row, i, page) {
  const goal = `${study.goals[0].metric} ${number(study.goal(row))}`;
  return el(
    "li",
    {},
    el(
      "button",
      { type: "button", class: "trial", click: () => page.selection.choose(row) },
      el("span", { class: `swatch series-${i}`, "aria-hidden": "true" }),
      `${study.numbers[row]}: ${study.summary(row, 90)}`,
    ),
    el("span", { class: "quiet" }, ` ${goal}`),
  );
}

function point(surface, step, value) {
  return value === null
    ? null
    : [surface.x(surface.axesOf.steps.place(step)), surface.y(surface.axesOf.values.place(value))];
}

function draw(surface, study, shown) {
  const lines = linesOf(study, shown);
  const all = lines
    .flatMap((line) => [...line.middle, ...line.band.low, ...line.band.high])
    .filter((v) => v !== null);
  const steps = lines.flatMap((line) => line.steps);
  surface.axesOf = {
    steps: numberAxis("step", Math.min(...steps), Math.max(...steps), { whole: true }),
    values: curveAxis(shown.metric, all, shown.log),
  };
  surface.axes(surface.axesOf.steps, surface.axesOf.values);
  for (const { i, steps: at, band, repeats } of lines) {
    if (repeats.length > 1) {
      const edge = (values) =>
        values.map((value, k) => point(surface, at[k], value)).filter((p) => p !== null);
      surface.path(
        `band series-${i}`,
        "M" +
          [...edge(band.high), ...edge(band.low).reverse()]
            .map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`)
            .join("L") +
          "Z",
      );
    }
  }
  for (const { row, i, steps: at, middle } of lines) {
    const points = middle.map((value, k) => point(surface, at[k], value));
    surface.line(`series-${i}`, points);
    points.filter((p) => p !== null).forEach(([x, y]) => surface.hit(x, y, row));
  }
  labelEnds(surface, study, lines);
}

/** A logarithmic axis begins at the least value above 0. */
function curveAxis(metric, values, log) {
  const used = log ? values.filter((value) => value > 0) : values;
  const low = Math.min(...used);
  const high = Math.max(...used);
  const room = log ? 0 : (high - low) * 0.04;
  return numberAxis(metric, low - room, high + room, { log: log && used.length > 0 });
}

/** Writes each trial's number at the end of its line, apart from each other. */
function labelEnds(surface, study, lines) {
  const ends = lines
    .map(({ row, i, steps, middle }) => {
      const last = middle.findLastIndex((value) => value !== null);
      return last < 0 ? null : { row, i, at: point(surface, steps[last], middle[last]) };
    })
    .filter((end) => end !== null)
    .sort((a, b) => a.at[1] - b.at[1]);
  const heights = ends.map(({ at }) => at[1] + 4);
  for (let i = 1; i < ends.length; i++) {
    heights[i] = Math.max(heights[i], heights[i - 1] + LABEL);
  }
  let lowest = surface.y(0) + 4;
  for (let i = ends.length - 1; i >= 0; i--) {
    heights[i] = Math.min(heights[i], lowest);
    lowest = heights[i] - LABEL;
  }
  ends.forEach(({ row, i, at }, k) => {
    surface.text(at[0] + 6, heights[k], "#" + study.numbers[row], `label series-${i}`);
  });
}
