import { el } from "../dom.js";
import { Report } from "../report.js";
import { Bar, trialActions } from "./actions.js";
import { Feed } from "./feed.js";
import { Frame } from "./frame.js";
import { Notice } from "./notice.js";
import { trialAddress } from "./server.js";

const FOOT = "Served by Cultivar. The page moves with the study.";

/** The page of one study: its report, which moves, and what can be done with it. */
class StudyPage {
  constructor(name) {
    this.name = name;
    this.notice = new Notice();
    this.feed = new Feed(name, new Frame(name), this.notice);
    this.moving = this.feed.moving;
    this.report = null;
  }

  async open() {
    document.title = this.name;
    await this.feed.arrive();
    this.bar = new Bar(this);
    const bar = el("div", { id: "steer" }, this.bar.element, this.notice.element);
    this.report = new Report(this.moving.study(), {
      foot: FOOT,
      bar,
      actions: (study, row) => [this.more(study, row), ...trialActions(this, study, row)],
    });
    this.feed.listen(() => {
      this.bar.show();
      this.report.show(this.moving.study());
    });
  }

  more(study, row) {
    const href = trialAddress(this.name, study.numbers[row]);
    return el("p", {}, el("a", { href }, `All of trial ${study.numbers[row]}`));
  }
}

new StudyPage(decodeURIComponent(location.pathname.slice("/study/".length))).open();
