import { el } from "./dom.js";
import { number } from "./format.js";

/** What is shown beside the pointer: which trial it is on. */
export class Tip {
  constructor(page) {
    this.page = page;
    this.element = el("div", { class: "tip", hidden: true, "aria-hidden": "true" });
  }

  show(row, x, y) {
    const { element } = this;
    const { study } = this.page;
    const goal = study.goal(row);
    element.replaceChildren(
      el("strong", {}, study.name(row)),
      el("span", {}, goal === null ? study.state(row) : `${study.goals[0].metric} ${number(goal)}`),
      el("span", { class: "quiet" }, study.summary(row)),
    );
    element.hidden = false;
    const right = x + 16 + element.offsetWidth > document.documentElement.clientWidth;
    element.style.left = Math.max(4, right ? x - 12 - element.offsetWidth : x + 14) + "px";
    element.style.top = Math.max(4, y - element.offsetHeight - 8) + "px";
  }

  hide() {
    this.element.hidden = true;
  }
}
