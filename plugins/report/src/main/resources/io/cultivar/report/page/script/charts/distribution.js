import { beyondNote, goalAxis, numberAxis } from "../axes.js";
import { trialData } from "../table.js";

/** What share of trials is at least as good. */
export function distribution() {
  return {
    id: "distribution",
    title: "Empirical distribution",
    help: "How many of the complete trials came at least so far. Steep means that most trials end alike; a long tail towards the good side means that luck or further search may still pay.",
    missing: (study) => (study.ranking.length < 2 ? "It takes two complete trials." : null),
    summary: (study) =>
      `The share of ${study.ranking.length} complete trials up to each value of ${study.goals[0].metric}.`,
    draw(surface, study) {
      const across = goalAxis(study);
      const up = numberAxis("share of trials", 0, 1);
      surface.axes(across, up);
      const rows = [...study.ranking].sort((a, b) => study.goal(a) - study.goal(b));
      const points = [];
      let height = surface.y(0);
      rows.forEach((row, i) => {
        const x = surface.x(across.place(study.goal(row)));
        points.push([x, height]);
        height = surface.y((i + 1) / rows.length);
        points.push([x, height]);
        surface.hit(x, height, row);
      });
      surface.line("best", [[surface.x(0), surface.y(0)], ...points, [surface.x(1), height]]);
      surface.note(beyondNote(across));
    },
    data: (study) => trialData(study, study.ranking, [], [study.goals[0].metric]),
  };
}
