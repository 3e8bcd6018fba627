import { el } from "./dom.js";
import { duration, number } from "./format.js";

/** Shows all that is known of the chosen trial, beside the charts. Escape closes it. */
export function panel(page) {
  const { study, selection } = page;
  const content = el("div", { "aria-live": "polite" });
  const button = (name, label, act) => el("button", { type: "button", "aria-label": label, title: label, click: act }, name);
  const step = (by) => () => selection.choose((selection.row + by + study.count) % study.count);
  const bar = el(
    "div",
    { class: "bar" },
    button("‹", "Trial before", step(-1)),
    button("›", "Trial after", step(1)),
    button("×", "Close", () => selection.choose(null)),
  );
  const element = el("aside", { class: "panel", "aria-label": "Chosen trial", hidden: true }, bar, content);
  addEventListener("keydown", (event) => event.key === "Escape" && selection.choose(null));
  selection.listen((row) => {
    element.hidden = row === null;
    document.body.classList.toggle("with-panel", row !== null);
    content.replaceChildren(...(row === null ? [] : about(study, row)));
  });
  return element;
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
    ...list("Run", run(study, row)),
  ];
}

function headline(study, row) {
  const rank = study.rankOf[row];
  const standing = study.standings.find((one) => one.trial === study.numbers[row]);
  const parts = [study.state(row)];
  if (rank >= 0) {
    parts.push(rank === 0 ? `the best of ${study.ranking.length}` : `rank ${rank + 1} of ${study.ranking.length}`);
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
    : [el("h3", {}, `${study.goals[0].metric} of each repeat`), el("p", { class: "repeats" }, all.map((value) => number(Number(value))).join("  "))];
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
