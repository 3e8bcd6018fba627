import { numberAxis } from "../axes.js";
import { el, select } from "../dom.js";
import { counted, number } from "../format.js";
import { candidates, curveData, linesOf, PARTS } from "./curve-lines.js";
import { labelEnds } from "./line-ends.js";
import { middleOf, SPREADS } from "./spread.js";

/** How lines are named that are trials of one study. */
const TRIALS = {
  whose: "trial",
  help: "How the best trials learned, step by step. A line is a trial; its band tells how far its repeats, networks of other seeds, lie apart.",
  end: (study, row) => "#" + study.numbers[row],
  entry: (study, row) => `${study.numbers[row]}: ${study.summary(row, 90)}`,
  series: (row, i) => i,
};

/**
 * How the best trials learned: a line for each, with a band over its repeats.
 *
 * @param names says what is read below the title, at the end of a line and in the legend, and which
 *     series of colours a line has
 */
export function curves(names = TRIALS) {
  const shown = { metric: null, spread: 0, part: 0, log: false };
  const metrics = (study) => [
    ...new Set(candidates(study).flatMap((row) => [...study.closer.get(row).metrics.keys()])),
  ];
  const metric = (study) => {
    const all = metrics(study);
    return all.includes(shown.metric) ? shown.metric : all[0];
  };
  return {
    id: "curves",
    title: "Learning curves",
    help: names.help,
    missing: (study) =>
      candidates(study).length === 0 ? "No complete trial reported on its way." : null,
    summary: (study) =>
      `${counted(candidates(study).length, "learning curve")} of ${metric(study)}.`,
    controls(study, redraw) {
      const all = metrics(study);
      const set = (change) => {
        Object.assign(shown, change);
        redraw();
      };
      return [
        all.length > 1
          ? select("Metric", all, all.indexOf(metric(study)), (i) => set({ metric: all[i] }))
          : null,
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
    margin: (_, study) => ({
      right: 15 + 7 * Math.max(...candidates(study).map((row) => names.end(study, row).length)),
    }),
    draw(surface, study) {
      const lines = linesOf(study, { ...shown, metric: metric(study) }).map((line) => ({
        ...line,
        i: names.series(line.row, line.i),
      }));
      draw(surface, lines, metric(study), shown.log);
      labelEnds(surface, endsOf(surface, lines, (row) => names.end(study, row)));
    },
    legend: (study, page) =>
      el(
        "ul",
        { class: "legend" },
        ...candidates(study).map((row, i) =>
          entry(study, row, names.series(row, i), page, names),
        ),
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
    data: (study) => curveData(study, metric(study), names.whose),
  };
}

function repeated(study) {
  return candidates(study).some((row) => study.repeats[row] > 1);
}

function entry(study, row, i, page, names) {
  const goal = `${study.goals[0].metric} ${number(study.goal(row))}`;
  return el(
    "li",
    {},
    el(
      "button",
      { type: "button", class: "trial", click: () => page.selection.choose(row) },
      el("span", { class: `swatch series-${i}`, "aria-hidden": "true" }),
      names.entry(study, row),
    ),
    el("span", { class: "quiet" }, ` ${goal}`),
  );
}

function point(surface, step, value) {
  return value === null
    ? null
    : [surface.x(surface.axesOf.steps.place(step)), surface.y(surface.axesOf.values.place(value))];
}

function draw(surface, lines, metric, log) {
  const all = lines
    .flatMap((line) => [...line.middle, ...line.band.low, ...line.band.high])
    .filter((v) => v !== null);
  const steps = lines.flatMap((line) => line.steps);
  surface.axesOf = {
    steps: numberAxis("step", Math.min(...steps), Math.max(...steps), { whole: true }),
    values: curveAxis(metric, all, log),
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
}

/** A logarithmic axis begins at the least value above 0. */
function curveAxis(metric, values, log) {
  const used = log ? values.filter((value) => value > 0) : values;
  const low = Math.min(...used);
  const high = Math.max(...used);
  const room = log ? 0 : (high - low) * 0.04;
  return numberAxis(metric, low - room, high + room, { log: log && used.length > 0 });
}

/** Where lines end, each with what stands there. */
function endsOf(surface, lines, text) {
  return lines.flatMap(({ row, i, steps, middle }) => {
    const last = middle.findLastIndex((value) => value !== null);
    return last < 0
      ? []
      : [{ text: text(row), series: i, at: point(surface, steps[last], middle[last]) }];
  });
}
