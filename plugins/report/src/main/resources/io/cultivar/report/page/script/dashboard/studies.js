import { el } from "../dom.js";
import { counted, moment, number } from "../format.js";
import { arrange } from "../parts.js";
import { Frame, progressBadge } from "./frame.js";
import { Notice } from "./notice.js";
import { act, address, ask, listen, studyAddress } from "./server.js";

const COLUMNS = [
  { name: "Study", of: (study) => study.name },
  { name: "Progress", of: (study) => study.progress },
  { name: "Trials", of: (study) => trialsOf(study) },
  { name: "Best", of: (study) => (study.best === undefined ? null : Number(study.best)) },
  { name: "Goal", of: (study) => study.metric },
  { name: "Changed (UTC)", of: (study) => study.changed },
];

function trialsOf(study) {
  return Object.values(study.trials).reduce((sum, count) => sum + count, 0);
}

function compare(a, b) {
  // What is missing comes last.
  return typeof a === "number" && typeof b === "number"
    ? a - b
    : (a === null) - (b === null) || String(a).localeCompare(String(b));
}

/** The list of all studies: it can be searched and sorted, and moves with them. */
class List {
  constructor() {
    this.studies = [];
    this.chosen = new Set();
    this.lines = new Map();
    this.sorted = { column: 5, down: true };
    this.search = el("input", { type: "search", id: "search", input: () => this.show() });
    this.count = el("p", { class: "chart-note", role: "status" });
    this.compare = el("a", { class: "button", href: "/compare" }, "Compare");
    this.heads = COLUMNS.map(({ name }, column) =>
      el(
        "th",
        { scope: "col" },
        el("button", { type: "button", click: () => this.sort(column) }, name),
      ),
    );
    this.body = el("tbody");
    const table = el(
      "table",
      { class: "studies" },
      el("caption", { class: "hidden" }, "All studies"),
      el(
        "thead",
        {},
        el("tr", {}, el("th", { scope: "col" }, el("span", { class: "hidden" }, "Choose")), ...this.heads),
      ),
      this.body,
    );
    this.element = el(
      "section",
      { id: "list", "aria-label": "All studies" },
      el(
        "div",
        { class: "controls" },
        el("label", { class: "control", for: "search" }, el("span", {}, "Search"), this.search),
        this.compare,
      ),
      el("div", { class: "scroll whole-page", tabindex: 0, role: "group", "aria-label": "All studies" }, table),
      this.count,
    );
  }

  /** Takes the studies as they are now. */
  take(studies) {
    this.studies = studies;
    this.show();
  }

  sort(column) {
    this.sorted = { column, down: this.sorted.column === column && !this.sorted.down };
    this.show();
  }

  show() {
    const { column, down } = this.sorted;
    this.heads.forEach((head) => head.removeAttribute("aria-sort"));
    this.heads[column].setAttribute("aria-sort", down ? "descending" : "ascending");
    const wanted = this.search.value.toLowerCase();
    const found = this.studies
      .filter((study) => `${study.name} ${study.metric}`.toLowerCase().includes(wanted))
      .sort((a, b) => (down ? -1 : 1) * compare(COLUMNS[column].of(a), COLUMNS[column].of(b)));
    arrange(
      this.body,
      found.map((study) => this.line(study)),
    );
    this.count.textContent =
      this.studies.length === 0
        ? "There is no study yet: start an experiment below."
        : found.length < this.studies.length
          ? `${found.length} of ${this.studies.length} studies`
          : counted(found.length, "stud").replace(/stud(s?)$/, (_, s) => (s ? "studies" : "study"));
    this.showCompare();
  }

  /** The line of a study; it stays the same element, so that what is focused stays so. */
  line(study) {
    let line = this.lines.get(study.name);
    if (!line) {
      line = this.build(study.name);
      this.lines.set(study.name, line);
    }
    const [progress, trials, best, goal, changed] = [...line.cells].slice(2);
    if (progress.textContent !== progressBadge(study.progress).textContent) {
      progress.replaceChildren(progressBadge(study.progress));
    }
    const [count, others] = statesOf(study);
    if (trials.textContent !== count + others) {
      trials.replaceChildren(count, el("span", { class: "quiet" }, others));
    }
    best.textContent = study.best === undefined ? "–" : number(Number(study.best));
    goal.textContent = `${study.maximize ? "highest" : "lowest"} ${study.metric}`;
    changed.textContent = moment(study.changed).replace(" UTC", "");
    return line;
  }

  build(name) {
    const choose = (event) => {
      this.chosen[event.target.checked ? "add" : "delete"](name);
      this.showCompare();
    };
    const box = el("input", { type: "checkbox", "aria-label": `Compare ${name}`, change: choose });
    return el(
      "tr",
      {},
      el("td", {}, box),
      el("th", { scope: "row" }, el("a", { href: studyAddress(name) }, name)),
      ...["", "", "number", "goal", "number changed"].map((kind) => el("td", { class: kind })),
    );
  }

  showCompare() {
    const names = [...this.chosen].filter((name) => this.studies.some((one) => one.name === name));
    this.compare.textContent =
      names.length < 2 ? "Choose two to compare them" : `Compare ${names.length} studies`;
    if (names.length < 2) {
      this.compare.removeAttribute("href");
    } else {
      this.compare.href = address("/compare", { study: names });
    }
  }
}

function statesOf(study) {
  const { complete = 0, running = 0, failed = 0, pruned = 0 } = study.trials;
  const others = [
    [pruned, "pruned"],
    [failed, "failed"],
    [running, "running"],
  ].filter(([count]) => count > 0);
  const more = others.map(([count, state]) => `${count.toLocaleString("en")} ${state}`);
  return [complete.toLocaleString("en"), more.length > 0 ? more.join(", ") : ""];
}

/** A form that starts the study of an experiment file, where there are any. */
function starter(experiments, notice) {
  const files = el(
    "select",
    { id: "experiment" },
    ...experiments.map((name) => el("option", { value: name }, name)),
  );
  const start = async (event) => {
    event.preventDefault();
    const done = await notice.during(
      () => act("/do/start", { experiment: files.value }),
      "The study has begun.",
    );
    if (done) {
      location.assign(studyAddress(done.study));
    }
  };
  const form = el(
    "form",
    { class: "controls", submit: start },
    el("label", { class: "control", for: "experiment" }, el("span", {}, "Experiment"), files),
    el("button", { type: "submit", class: "button strong" }, "Start"),
  );
  return el(
    "section",
    { id: "start", "aria-labelledby": "start-name" },
    el("h2", { id: "start-name" }, "Start an experiment"),
    experiments.length === 0
      ? el("p", { class: "help" }, "There are no experiment files where the dashboard was started.")
      : form,
  );
}

async function open() {
  const frame = new Frame();
  const notice = new Notice();
  const list = new List();
  const main = el(
    "main",
    { id: "content" },
    el("header", { class: "answer" }, el("h1", {}, "Studies")),
    notice.element,
    list.element,
  );
  document.body.append(main);
  listen(
    () => "/live/studies",
    { studies: (all) => list.take(all), trouble: (text) => notice.complain(text) },
    (yes) => frame.connected(yes),
  );
  try {
    main.append(starter(await ask("/api/experiments"), notice));
  } catch (error) {
    notice.complain(error.message);
  }
}

open();
