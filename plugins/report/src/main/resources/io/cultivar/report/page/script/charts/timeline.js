import { numberAxis } from "../axes.js";
import { counted, duration, shortened } from "../format.js";
import { stateLegend } from "../legend.js";

const LANE = 13;
const MOST_LANES = 64;

/** When each worker ran which trial. */
export function timeline() {
  return {
    id: "timeline",
    title: "Timeline",
    help: "When each worker ran which trial. Gaps are time in which a worker had nothing to do, or was not there.",
    missing: (study) =>
      lanesOf(study).length === 0 ? "It is not known when the trials ran." : null,
    summary: (study) =>
      `${counted(workersOf(study).length, "worker")}, ${duration(endOf(study))} from the first trial's begin to the last one's end.`,
    height: (_, study) => 62 + drawnLanes(study).length * LANE + workersOf(study).length * 8,
    margin: (width) => ({ left: Math.min(130, width * 0.28), top: 12 }),
    draw,
    legend: (study) => stateLegend(study, timed(study)),
    data(study) {
      const rows = study.rows.filter((row) => study.trials.began[row] !== null);
      const { began, ended } = study.trials;
      return {
        columns: ["trial", "state", "worker", "began after s", "took s"],
        rows: rows.length,
        trial: (i) => rows[i],
        cell: (i, column) =>
          [
            study.numbers[rows[i]],
            study.state(rows[i]),
            study.worker(rows[i]) ?? "–",
            seconds(began[rows[i]]),
            seconds(ended[rows[i]], began[rows[i]]),
          ][column],
      };
    },
  };
}

function seconds(to, from = 0) {
  return to === null || from === null ? null : (to - from) / 1000;
}

function timed(study) {
  const { began, ended } = study.trials;
  return study.rows.filter((row) => began[row] !== null && ended[row] !== null);
}

function beginOf(study) {
  return timed(study).reduce((least, row) => Math.min(least, study.trials.began[row]), Infinity);
}

function endOf(study) {
  return (
    timed(study).reduce((most, row) => Math.max(most, study.trials.ended[row]), 0) - beginOf(study)
  );
}

function workersOf(study) {
  return [...new Set(timed(study).map((row) => study.worker(row) ?? "unknown"))];
}

const known = new WeakMap();

function drawnLanes(study) {
  return lanesOf(study).slice(0, MOST_LANES);
}

/** The lanes of all workers: a worker that runs several trials at a time has several. */
function lanesOf(study) {
  if (!known.has(study)) {
    known.set(study, compute(study));
  }
  return known.get(study);
}

function compute(study) {
  const { began, ended } = study.trials;
  const lanes = [];
  for (const worker of workersOf(study)) {
    const own = [];
    const rows = timed(study).filter((row) => (study.worker(row) ?? "unknown") === worker);
    for (const row of rows.sort((a, b) => began[a] - began[b])) {
      let lane = own.find((one) => one.until <= began[row]);
      if (!lane) {
        lane = { worker, rows: [], until: 0, first: own.length === 0 };
        own.push(lane);
      }
      lane.rows.push(row);
      lane.until = ended[row];
    }
    lanes.push(...own);
  }
  return lanes;
}

function draw(surface, study) {
  const start = beginOf(study);
  const time = numberAxis(
    "seconds since the first trial began",
    0,
    Math.max(0.001, endOf(study) / 1000),
  );
  surface.axes(time, { label: "", ticks: () => [] });
  const bars = { complete: "", pruned: "", failed: "", running: "" };
  let y = surface.margin.top;
  for (const lane of drawnLanes(study)) {
    if (lane.first) {
      y += 8;
      surface.text(
        surface.margin.left - 8,
        y + 9,
        shortened(lane.worker, Math.floor(surface.margin.left / 8)),
        "label end",
      );
    }
    for (const row of lane.rows) {
      const from = surface.x(time.place((study.trials.began[row] - start) / 1000));
      const to = surface.x(time.place((study.trials.ended[row] - start) / 1000));
      const width = Math.max(0.8, to - from - 1);
      bars[study.state(row)] +=
        `M${from.toFixed(1)} ${y}h${width.toFixed(1)}v${LANE - 3}h${(-width).toFixed(1)}z`;
      surface.hit(from + width / 2, y + LANE / 2 - 1, row);
    }
    y += LANE;
  }
  Object.entries(bars).forEach(([state, d]) => d && surface.path(`span ${state}`, d));
  const undrawn = lanesOf(study).length - drawnLanes(study).length;
  surface.note(undrawn > 0 ? `${undrawn} more lines are not drawn: see the data.` : null);
}
