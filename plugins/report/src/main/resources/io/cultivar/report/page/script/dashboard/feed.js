import { el } from "../dom.js";
import { Moving } from "./moving.js";
import { address, ask, listen } from "./server.js";

/** How long to wait, in milliseconds, before a study is asked for again. */
const AGAIN = 2000;

/** After it took so long to show a study, so many times as long the page is left to its reader. */
const REST = 3;

/** A study as the dashboard tells of it, moment by moment. */
export class Feed {
  constructor(name, frame, notice) {
    this.name = name;
    this.frame = frame;
    this.notice = notice;
    this.moving = new Moving();
    this.waiting = false;
    this.rested = 0;
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

  /** Calls show whenever the study has moved and the page is ready for it. */
  listen(show) {
    this.show = show;
    const where = () =>
      address("/live/study", { study: this.name, version: this.moving.version });
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
    if (this.waiting) {
      return;
    }
    this.waiting = true;
    const draw = () => {
      this.waiting = false;
      const began = performance.now();
      this.show();
      this.rested = performance.now() + REST * (performance.now() - began);
    };
    setTimeout(() => requestAnimationFrame(draw), Math.max(0, this.rested - performance.now()));
  }
}
