import { el } from "./dom.js";
import { numberAxis } from "./axes.js";
import { middleOf, SPREADS } from "./charts/spread.js";
import { duration, number } from "./format.js";
import { keepFocus } from "./parts.js";
import { Surface } from "./surface.js";

/** Shows all that is known of the chosen trial, beside the charts. Escape closes it. */
export class Panel {
  constructor(page) {
    const { selection } = page;
    this.page = page;
    this.content = el("div", { "aria-live": "polite" });
    const button = (name, label, act) =>
      el("button", { type: "button", "aria-label": label, title: label, click: act }, name);
    const step = (by) => () =>
      selection.choose((selection.row + by + page.study.count) % page.study.count);
    const bar = el(
      "div",
      { class: "bar" },
      button("‹", "Trial before", step(-1)),
      button("›", "Trial after", step(1)),
      button("×", "Close", () => selection.choose(null)),
    );
    this.element = el(
      "aside",
      { id: "trial", class: "panel", "aria-label": "Chosen trial", hidden: true },
      bar,
      this.content,
    );
    addEventListener("keydown", (event) => event.key === "Escape" && selection.choose(null));
    selection.listen(() => this.show());
  }

  /** Shows the chosen trial as it is now. */
  show() {
    const { study, selection, actions } = this.page;
    const { row } = selection;
    this.element.hidden = row === null;
    document.body.classList.toggle("with-panel", row !== null);
    const next = el("div", {}, ...(row === null ? [] : [...about(study, row), ...actions(study, row)]));
    const present = el("div", {}, ...[...this.content.childNodes].map((one) => one.cloneNode(true)));
    if (!next.isEqualNode(present)) {
      keepFocus(() => this.content.replaceChildren(...next.childNodes));
    }
  }
}

function about(study, row) {
  const values = study.parameters.map((parameter, i) => [parameter.name, study.text(i, row)]);
  const metrics = [...study.metrics.entries()]
    .filter(([, column]) => column[row] !== null)
    .map(([name, column]) => [name, number(column[row])]);
  return [
    el("h2", {}, study.name(row)),
    el("p", { class: "quiet" }, headline(study, row)),
    ...(study.reason(row) ? [el("p", { class: "reason" }, study.reason(row))] : []),
    ...list("Values", values),
    ...list("Metrics", metrics),
    ...repeats(study, row),
    ...curve(study, row),
    ...list("Run", run(study, row)),
  ];
}

function headline(study, row) {
  const rank = study.rankOf[row];
  const standing = study.standings.find((one) => one.trial === study.numbers[row]);
  const parts = [study.state(row)];
  if (rank >= 0) {
    parts.push(
      rank === 0
        ? `the best of ${study.ranking.length}`
        : `rank ${rank + 1} of ${study.ranking.length}`,
    );
  }
  if (standing && standing.verdict === "TIE") {
    parts.push("a tie with the best");
  }
  if (study.trials.byHand[row]) {
    parts.push("chosen by hand");
  }
  return parts.join(", ");
}

function list(title, entries) {
  if (entries.length === 0) {
    return [];
  }
  const items = entries.flatMap(([name, text]) => [el("dt", {}, name), el("dd", {}, text)]);
  return [el("h3", {}, title), el("dl", {}, ...items)];
}

function repeats(study, row) {
  const all = study.closer.get(row)?.repeats ?? [];
  return all.length < 2
    ? []
    : [
        el("h3", {}, `${study.goals[0].metric} of each repeat`),
        el("p", { class: "repeats" }, all.map((value) => number(Number(value))).join("  ")),
      ];
}

/** How it learned, above how the best one did. */
function curve(study, row) {
  const lines = [study.ranking[0], row].map((one) => study.closer.get(one));
  const metric = lines[1]?.metrics.keys().next().value;
  if (metric === undefined || lines[1].steps.length < 2) {
    return [];
  }
  const both = lines
    .filter((one) => one?.metrics.get(metric))
    .map((one) => ({ steps: one.steps, middle: middleOf(one.metrics.get(metric), SPREADS[0]) }));
  const values = both.flatMap((one) => one.middle).filter((value) => value !== null);
  const surface = new Surface(264, 120, { left: 44, right: 6, top: 20, bottom: 22 });
  const across = numberAxis(
    "",
    Math.min(...both.flatMap((one) => one.steps)),
    Math.max(...both.flatMap((one) => one.steps)),
    { whole: true },
  );
  const up = numberAxis("", Math.min(...values), Math.max(...values));
  surface.axes(across, up);
  both.forEach(({ steps, middle }, i) => {
    const points = middle.map((value, k) =>
      value === null ? null : [surface.x(across.place(steps[k])), surface.y(up.place(value))],
    );
    surface.line(i === both.length - 1 ? "chosen" : "thin best", points);
  });
  return [
    el("h3", {}, `${metric} by step, and the best one's`),
    el("div", { class: "plot small" }, surface.base),
  ];
}

function run(study, row) {
  const { began, ended } = study.trials;
  const entries = [];
  if (study.worker(row)) {
    entries.push(["worker", study.worker(row)]);
  }
  if (began[row] !== null) {
    entries.push(["began after", duration(began[row])]);
  }
  if (began[row] !== null && ended[row] !== null) {
    entries.push(["took", duration(ended[row] - began[row])]);
  }
  return entries;
}
