import { bandOf, middleOf, SPREADS } from "./spread.js";

/** More curves than these cannot be told apart. */
const MOST = 6;

/** Which steps are shown: from which share of all on. */
export const PARTS = [
  { name: "all", from: 0 },
  { name: "the last half", from: 0.5 },
  { name: "the last tenth", from: 0.9 },
];

/** The trials whose curves are drawn: all variants where they are few, else the best. */
export function candidates(study) {
  return study.ranking.filter((row) => study.closer.get(row)?.steps.length > 1).slice(0, MOST);
}

/** The line and the band of each of these trials, for the steps that are shown. */
export function linesOf(study, { metric, spread, part }) {
  const all = candidates(study)
    .map((row, i) => ({
      row,
      i,
      steps: study.closer.get(row).steps,
      repeats: study.closer.get(row).metrics.get(metric),
    }))
    .filter((line) => line.repeats);
  const last = Math.max(...all.map((line) => line.steps.at(-1)));
  return all.map((line) => {
    const from = line.steps.findIndex((step) => step >= last * PARTS[part].from);
    const cut = (values) => (from < 0 ? [] : values.slice(from));
    const band = bandOf(line.repeats, SPREADS[spread]);
    return {
      ...line,
      steps: cut(line.steps),
      middle: cut(middleOf(line.repeats, SPREADS[spread])),
      band: { low: cut(band.low), high: cut(band.high) },
    };
  });
}

/** The lines and their bands as a table, whose first column has a name. */
export function curveData(study, metric, whose) {
  const lines = candidates(study)
    .map((row) => ({ row, one: study.closer.get(row) }))
    .filter(({ one }) => one.metrics.get(metric));
  const cells = lines.flatMap(({ row, one }) => {
    const mean = middleOf(one.metrics.get(metric), SPREADS[0]);
    const band = bandOf(one.metrics.get(metric), SPREADS[0]);
    return one.steps.map((step, i) => [
      study.numbers[row],
      step,
      mean[i],
      band.low[i],
      band.high[i],
      row,
    ]);
  });
  return {
    columns: [whose, "step", metric, "mean less a deviation", "mean plus a deviation"],
    rows: cells.length,
    trial: (i) => cells[i][5],
    cell: (i, column) => cells[i][column],
  };
}
