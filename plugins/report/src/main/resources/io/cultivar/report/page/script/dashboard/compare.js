import { el } from "../dom.js";
import { Easel } from "../figure.js";
import { arrange, keepFocus, Part } from "../parts.js";
import { leftOut, Section, words } from "../section.js";
import { Selection } from "../selection.js";
import { standingsTable } from "../standings.js";
import { Tip } from "../tip.js";
import { Contest } from "./contest.js";
import { contestCharts } from "./contest-charts.js";
import { Frame } from "./frame.js";
import { Notice } from "./notice.js";
import { address, ask, listen, studyAddress } from "./server.js";

/** How the winners of the studies of the address stand, and how the studies went. */
class ComparePage {
  constructor(names) {
    this.names = names;
    this.frame = new Frame("Compare");
    this.notice = new Notice();
    this.page = { study: null, selection: new Selection(), easel: new Easel(), actions: () => [] };
    this.page.tip = new Tip(this.page);
    this.charts = contestCharts();
    this.parts = [
      new Part(() => this.head()),
      new Part(() => this.standings()),
      ...this.charts.map((chart) => new Section(chart, this.page)),
      new Part(() => leftOut(this.charts, this.page)),
    ];
    this.main = el("main", { id: "content" });
    document.body.append(this.main, this.page.tip.element);
    this.page.selection.listen(() => this.page.easel.highlight());
  }

  async open() {
    try {
      this.show(await ask("/api/compare", { study: this.names }));
    } catch (error) {
      this.notice.complain(error.message);
      this.main.append(
        el("header", { class: "answer" }, el("h1", {}, "Compare studies"), this.notice.element),
      );
      return;
    }
    listen(
      () => address("/live/compare", { study: this.names }),
      {
        comparison: (json) => this.show(json),
        trouble: (text) => this.notice.complain(text),
      },
      (yes) => this.frame.connected(yes),
    );
  }

  show(json) {
    this.json = json;
    this.page.study = new Contest(json);
    this.page.tip.hide();
    keepFocus(() => {
      this.parts.forEach((part) => part.show());
      const elements = this.parts.map((part) => part.element).filter((one) => one !== null);
      arrange(this.main, [elements[0], this.notice.element, ...elements.slice(1)]);
    });
    this.page.easel.highlight();
  }

  head() {
    const { sentences, standings, drawn } = this.json;
    const [first, ...more] = sentences;
    const rest = standings.length - drawn.length;
    return el(
      "header",
      { class: "answer" },
      el("h1", {}, "Compare studies"),
      el("p", { class: "lead" }, first ?? ""),
      ...more.map((text) => el("p", {}, text)),
      rest > 0
        ? el("p", { class: "quiet" }, `The charts show the first ${drawn.length} of ${standings.length}.`)
        : null,
    );
  }

  standings() {
    const link = (standing) =>
      el("a", { href: `${studyAddress(standing.study)}#trial=${standing.trial}` }, standing.study);
    return words(
      "standings",
      "The winners",
      el(
        "p",
        { class: "help" },
        "What the best trial of each study was measured at, and whether it can be told from the best of all. A tie is as good a choice.",
      ),
      standingsTable(this.json.standings, {
        what: "Study",
        metric: this.json.metric,
        first: link,
        attributes: () => ({}),
      }),
    );
  }
}

new ComparePage(new URLSearchParams(location.search).getAll("study")).open();
