import { beyondNote, goalAxis, parameterAxis } from "../axes.js";
import { trialData } from "../table.js";

/** The goal over each parameter alone. */
export function slices() {
  return {
    id: "slices",
    title: "Slices",
    help: "The goal over each parameter alone, all others as they came. A clear slope or valley means that the parameter matters by itself.",
    missing: (study) =>
      study.usedParameters().length === 0 || study.ranking.length === 0
        ? "There is no complete trial with a parameter."
        : null,
    parts: (study) => study.usedParameters().map((parameter) => slice(study, parameter)),
    data: (study) =>
      trialData(study, study.ranking, study.usedParameters(), [study.goals[0].metric]),
  };
}

function slice(study, parameter) {
  const { name } = study.parameters[parameter];
  return {
    caption: name,
    summary: () => `${study.goals[0].metric} over ${name}.`,
    height: () => 210,
    margin: () => ({ left: 50, right: 10 }),
    draw(surface, now) {
      const across = { ...parameterAxis(now.parameters[parameter]), label: "" };
      const goal = goalAxis(now);
      surface.axes(across, {
        ...goal,
        label: parameter === now.usedParameters()[0] ? goal.label : "",
      });
      const rows = now.ranking.filter((row) => now.values[parameter][row] !== null).reverse();
      const at = (row) => [
        surface.x(across.place(now.values[parameter][row]) + jitter(row, across.variants)),
        surface.y(goal.place(now.goal(row))),
      ];
      surface.trials("complete", rows, at);
      surface.note(beyondNote(goal));
    },
  };
}

/** Sets trials of one variant a little apart, each time the same. */
export function jitter(row, variants) {
  return variants ? (((row * 0.618034) % 1) - 0.5) * (0.6 / variants) : 0;
}
