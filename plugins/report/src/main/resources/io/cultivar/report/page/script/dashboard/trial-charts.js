import { numberAxis } from "../axes.js";
import { middleOf, SPREADS } from "../charts/spread.js";
import { el } from "../dom.js";
import { counted } from "../format.js";

/** How many metrics can have a chart at most; the server tells no more. */
export const MOST_METRICS = 16;

/**
 * The chart of a metric that a trial reported: a line for each of its repeats, and what the best
 * trial had in the middle. It stands at a place among the metrics, which are known only when the
 * trial has reported.
 */
export function trialChart(place) {
  const curves = ({ curves: all }) => (all === null ? [] : Object.entries(all.metrics));
  const metric = (view) => curves(view)[place]?.[0];
  const lines = (view) => curves(view)[place]?.[1] ?? [];
  const best = (view) => view.best?.metrics.get(metric(view)) ?? null;
  return {
    id: `reported-${place}`,
    get title() {
      return this.named ?? "Reported";
    },
    help: "A line is a repeat: a network of another seed.",
    missing(view) {
      this.named = metric(view);
      const steps = view.curves?.steps.length ?? 0;
      return metric(view) === undefined || steps < 2 ? "It has not reported on its way." : null;
    },
    summary: (view) => `${metric(view)} of ${counted(lines(view).length, "repeat")}, by step.`,
    draw(surface, view) {
      const { steps } = view.curves;
      const other = best(view) && {
        steps: view.best.steps,
        middle: middleOf(best(view), SPREADS[0]),
      };
      const values = [...lines(view).flat(), ...(other?.middle ?? [])].filter((v) => v !== null);
      const ends = [...steps, ...(other?.steps ?? [])];
      const across = numberAxis("step", ends.reduce(least), ends.reduce(most), { whole: true });
      const low = values.reduce(least);
      const high = values.reduce(most);
      const room = (high - low) * 0.04;
      const up = numberAxis(metric(view), low - room, high + room);
      surface.axes(across, up);
      const points = (at, line) =>
        line.map((value, i) =>
          value === null ? null : [surface.x(across.place(at[i])), surface.y(up.place(value))],
        );
      lines(view).forEach((line) =>
        surface.line(lines(view).length > 1 ? "thin" : "repeat", points(steps, line)),
      );
      if (other) {
        surface.line("best", points(other.steps, other.middle));
      }
    },
    legend: (view) =>
      best(view) === null
        ? null
        : el(
            "ul",
            { class: "legend inline" },
            el("li", {}, el("span", { class: "swatch of-trial", "aria-hidden": "true" }), "this trial"),
            el(
              "li",
              {},
              el("span", { class: "swatch of-best", "aria-hidden": "true" }),
              `the best, trial ${view.best.trial}`,
            ),
          ),
    data(view) {
      const { steps } = view.curves;
      return {
        columns: ["step", ...lines(view).map((_, i) => `repeat ${i + 1}`)],
        rows: steps.length,
        cell: (row, column) => (column === 0 ? steps[row] : lines(view)[column - 1][row]),
      };
    },
  };
}

const least = (a, b) => Math.min(a, b);
const most = (a, b) => Math.max(a, b);
