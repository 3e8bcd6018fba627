import { el } from "../dom.js";

/** A line that tells what has just happened; screen readers say it, and what is wrong at once. */
export class Notice {
  constructor() {
    this.said = el("p", { class: "notice", role: "status" });
    this.wrong = el("p", { class: "notice wrong", role: "alert" });
    this.element = el("div", { class: "notices" }, this.said, this.wrong);
  }

  say(text) {
    this.wrong.textContent = "";
    this.said.textContent = text;
  }

  complain(text) {
    this.said.textContent = "";
    this.wrong.textContent = text;
  }

  /** Does something, and says what came of it. */
  async during(work, done) {
    try {
      const result = await work();
      this.say(done);
      return result;
    } catch (error) {
      this.complain(error.message);
      return null;
    }
  }
}
