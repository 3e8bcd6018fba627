import { measuredAxis, numberAxis } from "../axes.js";
import { curves } from "../charts/curves.js";
import { labelEnds } from "../charts/line-ends.js";
import { el } from "../dom.js";
import { counted } from "../format.js";

/** The charts of a contest: a line for each study, of the same colour and letter in all. */
export function contestCharts() {
  return [
    bestSoFar(),
    curves({
      whose: "study",
      help: "How the winner of each study learned, step by step. A band tells how far its repeats, networks of other seeds, lie apart.",
      end: (contest, row) => contest.letter(row),
      entry: (contest, row) =>
        `${contest.letter(row)}: ${contest.name(row)}, ${contest.summary(row)}`,
      series: (row) => row,
    }),
    distribution(),
  ];
}

/** What both charts of all trials have in common. */
function ofStudies(chart) {
  return {
    margin: () => ({ right: 24 }),
    legend: (contest, page) =>
      el(
        "ul",
        { class: "legend" },
        ...contest.rows.map((row) =>
          el(
            "li",
            {},
            el(
              "button",
              { type: "button", class: "trial", click: () => page.selection.choose(row) },
              el("span", { class: `swatch series-${row}`, "aria-hidden": "true" }),
              `${contest.letter(row)}: ${contest.name(row)}`,
            ),
            el("span", { class: "quiet" }, ` ${counted(contest.drawn[row].ended, "trial")}`),
          ),
        ),
      ),
    highlight(surface, contest, row) {
      surface.lineOver("chosen", surface.lines[row] ?? []);
    },
    ...chart,
  };
}

/** Draws a line for each study, with its letter at the end. */
function drawLines(surface, contest, points) {
  surface.lines = contest.rows.map(points);
  contest.rows.forEach((row) => {
    surface.line(`series-${row}`, surface.lines[row]);
    surface.lines[row].forEach(([x, y]) => surface.hit(x, y, row));
  });
  labelEnds(
    surface,
    contest.rows
      .filter((row) => surface.lines[row].length > 0)
      .map((row) => ({ text: contest.letter(row), series: row, at: surface.lines[row].at(-1) })),
  );
}

function bestSoFar() {
  return ofStudies({
    id: "history",
    title: "Best so far",
    help: "The best value of each study after so many trials that have ended. A line that falls early found good values with few trials.",
    missing: (contest) =>
      contest.drawn.every(({ history }) => history.length === 0) ? "No trial is complete." : null,
    summary: (contest) => `The best ${contest.goals[0].metric} so far of ${contest.rows.length} studies.`,
    draw(surface, contest) {
      const { metric, maximize } = contest.goals[0];
      const across = numberAxis("trials that have ended", 0, Math.max(...contest.drawn.map(({ ended }) => ended)), {
        whole: true,
      });
      const values = contest.drawn.flatMap(({ history }) => history.map(([, value]) => value));
      const up = measuredAxis(metric, values, maximize);
      surface.axes(across, up);
      drawLines(surface, contest, (row) => {
        const { history, ended } = contest.drawn[row];
        const steps = history.flatMap(([at, value], i) =>
          i === 0 ? [[at, value]] : [[at, history[i - 1][1]], [at, value]],
        );
        const end = history.length === 0 ? [] : [[ended, history.at(-1)[1]]];
        return [...steps, ...end].map(([at, value]) => [
          surface.x(across.place(at)),
          surface.y(up.place(value)),
        ]);
      });
    },
    data: (contest) =>
      table(
        ["study", "trials", `best ${contest.goals[0].metric}`],
        contest.rows.flatMap((row) =>
          contest.drawn[row].history.map(([at, value]) => [contest.name(row), at, value]),
        ),
      ),
  });
}

function distribution() {
  return ofStudies({
    id: "distribution",
    title: "Empirical distribution",
    help: "What share of the complete trials of each study came up to a value. A curve that lies towards the good side is of a study whose trials are better altogether, not only its winner.",
    missing: (contest) =>
      contest.drawn.every(({ results }) => results.length < 2)
        ? "It takes two complete trials of a study."
        : null,
    summary: (contest) =>
      `The share of trials up to each value of ${contest.goals[0].metric}, of ${contest.rows.length} studies.`,
    draw(surface, contest) {
      const { metric, maximize } = contest.goals[0];
      const across = measuredAxis(metric, contest.drawn.flatMap(({ results }) => results), maximize);
      const up = numberAxis("share of trials", 0, 1);
      surface.axes(across, up);
      drawLines(surface, contest, (row) => {
        const { results } = contest.drawn[row];
        return results.length < 2
          ? []
          : results.flatMap((value, i) =>
              [i, i + 1].map((below) => [
                surface.x(across.place(value)),
                surface.y(up.place(below / results.length)),
              ]),
            );
      });
    },
    data: (contest) =>
      table(
        ["study", "complete trials", "best", "median", "worst"],
        contest.rows
          .filter((row) => contest.drawn[row].results.length > 0)
          .map((row) => {
            const { results, complete } = contest.drawn[row];
            const ends = [results[0], results.at(-1)];
            const [best, worst] = contest.goals[0].maximize ? ends.reverse() : ends;
            const median = results[Math.floor((results.length - 1) / 2)];
            return [contest.name(row), complete, best, median, worst];
          }),
      ),
  });
}

function table(columns, rows) {
  return { columns, rows: rows.length, cell: (row, column) => rows[row][column] };
}
