import { el } from "../dom.js";
import { Easel } from "../figure.js";
import { duration, number, plain } from "../format.js";
import { arrange, keepFocus, Part } from "../parts.js";
import { Section, words } from "../section.js";
import { Selection } from "../selection.js";
import { Tip } from "../tip.js";
import { trialActions } from "./actions.js";
import { Feed } from "./feed.js";
import { Frame } from "./frame.js";
import { Notice } from "./notice.js";
import { address, listen, studyAddress, trialAddress } from "./server.js";
import { MOST_METRICS, trialChart } from "./trial-charts.js";

const STANDINGS = { BEST: "the best", TIE: "a tie with the best", WORSE: "worse than the best" };

/** The page of one trial: all that is known of it, beside the best one. It moves with the study. */
class TrialPage {
  constructor(name, number) {
    this.name = name;
    this.number = number;
    this.notice = new Notice();
    const trail = [name, studyAddress(name)];
    this.feed = new Feed(name, new Frame(trail, `Trial ${number}`), this.notice);
    this.curves = null;
    this.followed = false;
    this.view = { study: null, selection: new Selection(), easel: new Easel() };
    this.view.tip = new Tip(this.view);
    this.parts = [
      new Part(() => this.head()),
      new Part(() => this.values()),
      new Part(() => this.metrics()),
      ...Array.from(
        { length: MOST_METRICS },
        (_, place) => new Section(trialChart(place), this.view),
      ),
      new Part(() => this.run()),
    ];
  }

  async open() {
    document.title = `${this.name}, trial ${this.number}`;
    await this.feed.arrive();
    this.main = el("main", { id: "content" });
    document.body.append(this.main);
    this.feed.listen(() => this.show());
    this.show();
  }

  /** Has it told what the trial reports, once it is there. */
  follow() {
    if (this.followed || this.row === undefined) {
      return;
    }
    this.followed = true;
    const { metric } = this.study.goals[0];
    listen(
      () => address("/live/trial", { study: this.name, trial: this.number, metric }),
      {
        trial: (curves) => {
          this.curves = curves;
          this.show();
        },
        trouble: (text) => this.notice.complain(text),
      },
      () => {},
    );
  }

  show() {
    this.study = this.feed.moving.study();
    this.row = this.study.rowOf.get(this.number);
    this.follow();
    const best = this.study.ranking[0];
    const another = best !== undefined && best !== this.row;
    this.view.study = {
      curves: this.curves,
      best: another ? (this.study.closer.get(best) ?? null) : null,
    };
    keepFocus(() => {
      const parts = this.row === undefined ? [new Part(() => this.nothing())] : this.parts;
      parts.forEach((part) => part.show());
      const elements = parts.map((part) => part.element).filter((one) => one !== null);
      arrange(this.main, [elements[0], this.notice.element, ...elements.slice(1)]);
    });
  }

  nothing() {
    return el(
      "header",
      { class: "answer" },
      el("h1", {}, `Trial ${this.number}`),
      el("p", { class: "lead" }, `The study ${this.name} has no trial ${this.number}.`),
    );
  }

  head() {
    const { study, row } = this;
    const reason = study.reason(row);
    return el(
      "header",
      { class: "answer" },
      el("p", { class: "kicker" }, this.facts()),
      el("h1", {}, study.name(row)),
      el("p", { class: "lead" }, this.result()),
      reason === null ? null : el("p", { class: "reason" }, reason),
      el(
        "nav",
        { class: "steer", "aria-label": "Other trials" },
        ...this.neighbour(row - 1, "‹ Trial before"),
        ...this.neighbour(row + 1, "Trial after ›"),
        el("a", { class: "button", href: `${studyAddress(this.name)}#trial=${this.number}` }, "In the study"),
        ...trialActions(this, study, row),
      ),
    );
  }

  facts() {
    const { study, row } = this;
    const rank = study.rankOf[row];
    const standing = study.standings.find((one) => one.trial === this.number);
    const parts = [`Trial of ${this.name}`, study.state(row)];
    if (rank >= 0) {
      parts.push(`rank ${rank + 1} of ${study.ranking.length}`);
    }
    if (standing && STANDINGS[standing.verdict]) {
      parts.push(STANDINGS[standing.verdict]);
    }
    return parts.concat(study.trials.byHand[row] ? ["chosen by hand"] : []).join(" · ");
  }

  result() {
    const { study, row } = this;
    const { metric } = study.goals[0];
    const value = study.goal(row);
    return value === null ? `It has no ${metric} yet.` : `${metric} ${number(value)}`;
  }

  neighbour(row, text) {
    const trial = this.study.numbers[row];
    return trial === undefined
      ? []
      : [el("a", { class: "button", href: trialAddress(this.name, trial) }, text)];
  }

  /** All values, and where those of the best trial are others. */
  values() {
    const { study, row } = this;
    const best = study.ranking[0];
    const rows = study.parameters.map((parameter, i) => {
      const mine = plain(study.text(i, row));
      const others = best === undefined ? "" : plain(study.text(i, best));
      return [parameter.name, mine, others === mine ? "the same" : others];
    });
    const heads =
      best === undefined || best === row
        ? ["Parameter", "Value"]
        : ["Parameter", "Value", `The best, trial ${study.numbers[best]}`];
    return rows.length === 0 ? null : words("values", "Values", table("Values", heads, rows));
  }

  /** What it measured, and what each repeat did for the first goal. */
  metrics() {
    const { study, row } = this;
    const best = study.ranking[0];
    const beside = best !== undefined && best !== row;
    const rows = [...study.metrics]
      .filter(([, column]) => column[row] !== null)
      .map(([name, column]) => [name, number(column[row]), beside ? number(column[best]) : ""]);
    if (rows.length === 0) {
      return null;
    }
    const repeats = this.curves?.repeats ?? [];
    const heads = ["Metric", "Value", ...(beside ? [`The best, trial ${study.numbers[best]}`] : [])];
    return words(
      "metrics",
      "Metrics",
      table("Metrics", heads, rows),
      repeats.length < 2
        ? null
        : el(
            "p",
            {},
            el("b", {}, `${study.goals[0].metric} of each repeat: `),
            repeats.map((value) => number(Number(value))).join("  "),
          ),
    );
  }

  run() {
    const { study, row } = this;
    const { began, ended } = study.trials;
    const rows = [];
    if (study.worker(row) !== null) {
      rows.push(["worker", study.worker(row)]);
    }
    if (began[row] !== null) {
      rows.push(["began after", duration(began[row])]);
    }
    if (began[row] !== null && ended[row] !== null) {
      rows.push(["took", duration(ended[row] - began[row])]);
    }
    return rows.length === 0 ? null : words("run", "Run", table("Run", ["What", "Value"], rows));
  }
}

function table(name, heads, rows) {
  const whole = el(
    "table",
    {},
    el("caption", { class: "hidden" }, name),
    el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col" }, head)))),
    el(
      "tbody",
      {},
      ...rows.map(([first, ...cells]) =>
        el(
          "tr",
          {},
          el("th", { scope: "row" }, first),
          ...cells.slice(0, heads.length - 1).map((text) => el("td", {}, text)),
        ),
      ),
    ),
  );
  return el("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": name }, whole);
}

const [study, , trial] = location.pathname.split("/").slice(2);
new TrialPage(decodeURIComponent(study), Number(trial)).open();
