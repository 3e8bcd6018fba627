import { el } from "../dom.js";
import { Report } from "../report.js";
import { Bar, trialActions } from "./actions.js";
import { Frame } from "./frame.js";
import { Moving } from "./moving.js";
import { Notice } from "./notice.js";
import { ask, listen } from "./server.js";

/** How long to wait, in milliseconds, before a study is asked for again. */
const AGAIN = 2000;
const FOOT = "Served by Cultivar. The page moves with the study.";

/** The page of one study: its report, which moves, and what can be done with it. */
class StudyPage {
  constructor(name) {
    this.name = name;
    this.moving = new Moving();
    this.frame = new Frame(name);
    this.notice = new Notice();
    this.report = null;
    this.waiting = false;
  }

  async open() {
    document.title = this.name;
    await this.arrive();
    this.bar = new Bar(this);
    const bar = el("div", { id: "steer" }, this.bar.element, this.notice.element);
    this.report = new Report(this.moving.study(), {
      foot: FOOT,
      bar,
      actions: (study, row) => trialActions(this, study, row),
    });
    this.listen();
  }

  /** Waits until the study is there, which one that has just been started may not be yet. */
  async arrive() {
    const head = el("header", { class: "answer" }, el("h1", {}, this.name));
    const blank = el("main", { id: "content" }, head, this.notice.element);
    document.body.append(blank);
    while (this.moving.about === null) {
      try {
        await this.fetch();
      } catch (error) {
        this.notice.complain(error.message);
        await new Promise((resolve) => setTimeout(resolve, AGAIN));
      }
    }
    this.notice.say("");
    blank.remove();
  }

  async fetch() {
    const all = await ask("/api/study", { study: this.name });
    this.moving.clear();
    this.moving.take(all);
  }

  listen() {
    const where = () =>
      `/live/study?study=${encodeURIComponent(this.name)}&version=${this.moving.version}`;
    const events = {
      change: (change) => {
        this.moving.take(change);
        this.soon();
      },
      anew: () => this.anew(),
      trouble: (text) => this.notice.complain(text),
    };
    this.connect = listen(where, events, (yes) => this.frame.connected(yes));
  }

  /** Begins from all that there is; what was told meanwhile may be older than that, or newer. */
  async anew() {
    try {
      await this.fetch();
      this.soon();
      this.connect();
    } catch (error) {
      this.notice.complain(error.message);
    }
  }

  /** Shows what has come once the browser is ready to, however many changes that was. */
  soon() {
    if (!this.waiting) {
      this.waiting = true;
      requestAnimationFrame(() => {
        this.waiting = false;
        this.bar.show();
        this.report.show(this.moving.study());
      });
    }
  }
}

new StudyPage(decodeURIComponent(location.pathname.slice("/study/".length))).open();
