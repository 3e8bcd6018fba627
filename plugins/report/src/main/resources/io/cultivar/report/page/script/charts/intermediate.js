import { measuredAxis, numberAxis } from "../axes.js";
import { middleOf, SPREADS } from "./spread.js";

/** More lines than these are drawn paler. */
const FEW = 40;

/** What trials reported on their way, and where pruning ended them. */
export function intermediate() {
  return {
    id: "intermediate",
    title: "Intermediate values",
    help: "What trials reported on their way. A cross is where the pruner ended a trial; the strong line is the best. A cross on a line that was still catching up is a trial that may have been ended too early.",
    missing: (study) => (curvesOf(study).length === 0 ? "No trial reported on its way." : null),
    summary: (study) =>
      `${curvesOf(study).length} trials on their way, ${curvesOf(study).filter(({ row }) => study.state(row) === "pruned").length} of them pruned.`,
    draw,
    highlight(surface, study, row) {
      const curve = curvesOf(study).find((one) => one.row === row);
      if (curve && surface.place) {
        surface.lineOver("chosen", surface.place(curve));
      }
    },
    data(study) {
      const all = curvesOf(study);
      return {
        columns: ["trial", "state", "last step", "last " + metricOf(study)],
        rows: all.length,
        trial: (i) => all[i].row,
        cell: (i, column) =>
          [
            study.numbers[all[i].row],
            study.state(all[i].row),
            all[i].steps.at(-1),
            all[i].line.at(-1),
          ][column],
      };
    },
  };
}

function metricOf(study) {
  const all = [...study.closer.values()].flatMap((one) => [...one.metrics.keys()]);
  const goal = study.goals[0].metric;
  return all.includes(goal) ? goal : all[0];
}

const known = new WeakMap();

function curvesOf(study) {
  if (!known.has(study)) {
    const metric = metricOf(study);
    const curves = [...study.closer.entries()]
      .filter(([, one]) => one.metrics.get(metric)?.length > 0 && one.steps.length > 0)
      .map(([row, one]) => ({
        row,
        steps: one.steps,
        line: middleOf(one.metrics.get(metric), SPREADS[0]),
      }))
      .map(ended);
    known.set(study, curves);
  }
  return known.get(study);
}

/** Without the steps that it did not come to. */
function ended({ row, steps, line }) {
  const last = line.findLastIndex((value) => value !== null);
  return { row, steps: steps.slice(0, last + 1), line: line.slice(0, last + 1) };
}

function draw(surface, study) {
  const curves = curvesOf(study).filter((one) => one.steps.length > 0);
  const steps = curves.flatMap((one) => one.steps);
  const across = numberAxis("step", Math.min(...steps), Math.max(...steps));
  const values = curves.flatMap((one) => one.line).filter((value) => value !== null);
  const up = measuredAxis(metricOf(study), values, study.goals[0].maximize);
  surface.axes(across, up);
  surface.place = ({ steps: at, line }) =>
    line.map((value, i) =>
      value === null ? null : [surface.x(across.place(at[i])), surface.y(up.place(value))],
    );
  const groups = { complete: [], pruned: [], failed: [], running: [] };
  for (const one of curves) {
    const points = surface.place(one);
    groups[study.state(one.row)].push(...points, null);
    points.filter((point) => point !== null).forEach(([x, y]) => surface.hit(x, y, one.row));
  }
  for (const [state, points] of Object.entries(groups)) {
    surface.line(`thin ${state}${curves.length > FEW ? " many" : ""}`, points);
  }
  const best = curves.find((one) => one.row === study.ranking[0]);
  if (best) {
    surface.line("best", surface.place(best));
  }
  const ends = curves
    .filter((one) => study.state(one.row) === "pruned")
    .map((one) => surface.place(one).at(-1));
  surface.marks("pruned", ends, "cross");
  if (curves.length < study.count) {
    surface.note(
      `${curves.length} of ${study.count} trials are drawn: the best, and others evenly.`,
    );
  }
  surface.note(up.beyond > 0 ? "Values that are far worse are drawn at the edge." : null);
  surface.note(ends.length === 0 ? "No trial was pruned." : null);
}
