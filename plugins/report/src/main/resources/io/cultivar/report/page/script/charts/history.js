import { beyondNote, goalAxis, trialAxis } from "../axes.js";
import { counted, number } from "../format.js";
import { trialData } from "../table.js";

/** How the goal went from trial to trial. */
export function history() {
  return {
    id: "history",
    title: "Optimisation history",
    help: "Each dot is a trial; the line is the best so far. Where the line is flat, searching on brought nothing.",
    missing: (study) => (study.ranking.length === 0 ? "No trial is complete." : null),
    summary(study) {
      const best = study.ranking[0];
      return `${counted(study.ranking.length, "complete trial")}; the best is ${study.name(best)} with ${number(study.goal(best))}.`;
    },
    draw(surface, study) {
      const trials = trialAxis(study);
      const goal = goalAxis(study);
      const at = (row) => [
        surface.x(trials.place(study.numbers[row])),
        surface.y(goal.place(study.goal(row))),
      ];
      surface.axes(trials, goal);
      const pruned = study.inState("pruned").filter((row) => Number.isFinite(study.goal(row)));
      surface.trials("pruned", pruned, at, "cross");
      const foot = surface.y(0);
      surface.trials(
        "failed",
        study.inState("failed"),
        (row) => [surface.x(trials.place(study.numbers[row])), foot],
        "tick",
      );
      surface.trials(
        "complete",
        study.rows.filter((row) => study.rankOf[row] >= 0),
        at,
      );
      surface.line("best", bestSoFar(study, at, surface.width - surface.margin.right));
      surface.note(beyondNote(goal));
      surface.note(legend(pruned.length, study.inState("failed").length));
    },
    data: (study) =>
      trialData(
        study,
        study.rows,
        [],
        study.goals.map((goal) => goal.metric),
      ),
  };
}

function legend(pruned, failed) {
  const parts = [];
  if (pruned > 0) {
    parts.push(`Crosses: ${pruned} pruned, at what they had reached.`);
  }
  if (failed > 0) {
    parts.push(`Ticks at the bottom: ${failed} failed.`);
  }
  return parts.join(" ");
}

function bestSoFar(study, at, end) {
  const points = [];
  let rank = Infinity;
  for (const row of study.rows) {
    if (study.rankOf[row] >= 0 && study.rankOf[row] < rank) {
      rank = study.rankOf[row];
      const [x, y] = at(row);
      if (points.length > 0) {
        points.push([x, points[points.length - 1][1]]);
      }
      points.push([x, y]);
    }
  }
  points.push([end, points[points.length - 1][1]]);
  return points;
}
