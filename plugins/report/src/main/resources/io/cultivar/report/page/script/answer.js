import { el } from "./dom.js";
import { counted, duration, moment } from "./format.js";

/** The head of the report: which study this is, and its answer in words. */
export function answer(page) {
  const { study } = page;
  const { about } = study;
  const sentences = about.answer.length > 0 ? about.answer : [withoutAnswer(study)];
  const [first, ...more] = sentences;
  return el(
    "header",
    { class: "answer" },
    el("p", { class: "kicker" }, facts(study)),
    el("h1", {}, about.name),
    el("p", { class: "lead" }, first),
    ...more.map((sentence) => el("p", {}, sentence)),
    about.remarks.length > 0
      ? el(
          "p",
          {},
          el("a", { href: "#remarks" }, `${counted(about.remarks.length, "thing")} to mind`),
          " before you use it.",
        )
      : null,
  );
}

function withoutAnswer(study) {
  return study.count === 0
    ? "The study has no trials yet."
    : "No trial is complete yet: there is no answer.";
}

function facts(study) {
  const states = ["complete", "pruned", "failed", "running"]
    .map((state) => [study.inState(state).length, state])
    .filter(([count]) => count > 0)
    .map(([count, state]) => `${count.toLocaleString("en")} ${state}`);
  const goals = study.goals.map((goal) => `${goal.maximize ? "highest" : "lowest"} ${goal.metric}`);
  const ends = study.trials.ended.reduce(
    (most, end) => (end === null ? most : Math.max(most, end)),
    0,
  );
  const allComplete = study.inState("complete").length === study.count;
  const parts = [
    "Study",
    moment(study.about.started),
    counted(study.count, "trial") + (allComplete ? "" : ` (${states.join(", ")})`),
    "looking for the " + goals.join(" and the "),
  ];
  return parts.concat(ends > 0 ? [duration(ends)] : []).join(" · ");
}
