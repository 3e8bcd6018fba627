import { el } from "../dom.js";
import { counted } from "../format.js";
import { dialog } from "./dialog.js";
import { progressBadge } from "./frame.js";
import { act, address } from "./server.js";
import { tryDialog } from "./try.js";

/** The bar above a study's report: how far it is, and what can be done with it. */
export class Bar {
  constructor(page) {
    const { name, notice } = page;
    const simple = (path, done) => () => notice.during(() => act(path, { study: name }), done);
    const paused = "Paused: no further trial begins; those that run end.";
    this.page = page;
    this.state = el("span", { class: "state" });
    this.pause = button("Pause", simple("/do/pause", paused));
    this.resume = button("Resume", simple("/do/resume", "The study goes on."));
    this.stop = button("Stop…", () => stopDialog(page));
    this.element = el(
      "div",
      { class: "steer", role: "group", "aria-label": "What can be done with the study" },
      this.state,
      this.pause,
      this.resume,
      this.stop,
      button("Trials…", () => trialsDialog(page)),
      button("Try a trial…", () => tryDialog(page)),
      downloads(name),
    );
    this.show();
  }

  /** Offers what can be done now. The focus stays in the bar where its button goes. */
  show() {
    const { state, pause, resume, stop } = this;
    const { progress } = this.page.moving;
    if (state.dataset.progress !== progress) {
      const focused = document.activeElement;
      state.dataset.progress = progress;
      state.replaceChildren(progressBadge(progress));
      pause.hidden = progress !== "RUNNING";
      resume.hidden = progress === "RUNNING";
      stop.hidden = progress === "IDLE";
      if ([pause, resume, stop].includes(focused) && focused.hidden) {
        (pause.hidden ? resume : pause).focus();
      }
    }
  }
}

function button(text, click) {
  return el("button", { type: "button", class: "button", click }, text);
}

function downloads(study) {
  const link = (text, path) => el("a", { class: "button", href: address(path, { study }) }, text);
  return el(
    "span",
    { class: "downloads" },
    link("Report", "/download/report"),
    link("CSV", "/download/csv"),
    link("best.yaml", "/download/best"),
  );
}

/** What can be done with one trial: it can be stopped while it runs. */
export function trialActions(page, study, row) {
  if (study.state(row) !== "running") {
    return [];
  }
  const trial = study.numbers[row];
  const stop = () =>
    page.notice.during(
      () => act("/do/stop-trial", { study: page.name, trial }),
      `Trial ${trial} was asked to end.`,
    );
  return [el("p", {}, button(`Stop trial ${trial}`, stop))];
}

function stopDialog({ name, notice }) {
  dialog({
    title: "Stop the study?",
    content: [
      el("p", {}, "Trials that run are given back, and begin anew when the study goes on. What is complete is kept."),
    ],
    yes: "Stop it",
    grave: true,
    async agree() {
      await act("/do/stop", { study: name });
      notice.say("The study was asked to stop; it can go on later.");
    },
  });
}

function trialsDialog({ name, notice, moving }) {
  const input = el("input", {
    id: "trials",
    type: "number",
    min: 1,
    max: 2147483647,
    step: 1,
    required: true,
    value: Math.max(1, moving.rows.size),
  });
  dialog({
    title: "How many trials?",
    content: [
      el("p", {}, `The study has ${counted(moving.rows.size, "trial")} so far.`),
      el("label", { class: "field", for: "trials" }, el("span", {}, "Trials in all"), input),
    ],
    yes: "Set it",
    async agree() {
      await act("/do/trials", { study: name, trials: Number(input.value) });
      notice.say(`The study is to have ${counted(Number(input.value), "trial")}.`);
    },
  });
}
