import { beyondNote, goalAxis } from "../axes.js";
import { select } from "../dom.js";
import { trialData } from "../table.js";

/** What one goal costs in another. */
export function pareto() {
  let pair = [0, 1];
  return {
    id: "pareto",
    title: "Pareto front",
    help: "Two goals against each other. No trial is better in both than one on the line: these are the choices that are left to you.",
    missing: (study) =>
      study.goals.length < 2
        ? "The study has one goal."
        : bothGoals(study, pair).length === 0
          ? "No complete trial measured both goals."
          : null,
    summary: (study) =>
      `${frontOf(study, pair).length} of ${bothGoals(study, pair).length} trials are on the front.`,
    controls(study, redraw) {
      const names = study.goals.map((goal) => goal.metric);
      const pick = (side) => (index) => {
        pair = [...pair];
        pair[1 - side] = pair[1 - side] === index ? pair[side] : pair[1 - side];
        pair[side] = index;
        redraw();
      };
      return names.length < 3
        ? []
        : [select("Across", names, pair[0], pick(0)), select("Up", names, pair[1], pick(1))];
    },
    draw(surface, study) {
      const axes = pair.map((goal) => goalAxis(study, goal));
      surface.axes(...axes);
      const at = (row) => [
        surface.x(axes[0].place(study.goal(row, pair[0]))),
        surface.y(axes[1].place(study.goal(row, pair[1]))),
      ];
      const front = frontOf(study, pair);
      const on = new Set(front);
      surface.line("best", stairs(front.map(at)));
      surface.trials(
        "quiet",
        bothGoals(study, pair).filter((row) => !on.has(row)),
        at,
      );
      surface.trials("front", front, at, "dot");
      pair.forEach((goal, side) =>
        surface.note(`${study.goals[goal].metric}: ${better(study.goals[goal], side)} is better.`),
      );
      surface.note(beyondNote(axes[0]));
    },
    data: (study) =>
      trialData(
        study,
        frontOf(study, pair),
        study.usedParameters(),
        study.goals.map((goal) => goal.metric),
      ),
  };
}

/** What can be had lies on one side of these steps: between two trials nothing is known. */
function stairs(points) {
  return points.flatMap(([x, y], i) =>
    i === 0
      ? [[x, y]]
      : [
          [x, points[i - 1][1]],
          [x, y],
        ],
  );
}

function better(goal, side) {
  return side === 0 ? (goal.maximize ? "right" : "left") : goal.maximize ? "up" : "down";
}

function bothGoals(study, pair) {
  return study
    .inState("complete")
    .filter((row) => pair.every((goal) => Number.isFinite(study.goal(row, goal))));
}

/** The trials that no other beats in both goals, along the first. */
export function frontOf(study, pair) {
  const cost = (row, side) =>
    (study.goals[pair[side]].maximize ? -1 : 1) * study.goal(row, pair[side]);
  const rows = bothGoals(study, pair).sort(
    (a, b) => cost(a, 0) - cost(b, 0) || cost(a, 1) - cost(b, 1),
  );
  let least = Infinity;
  return rows.filter((row) => {
    const beats = cost(row, 1) < least;
    least = Math.min(least, cost(row, 1));
    return beats;
  });
}
