import { el } from "../dom.js";

const WORDS = { RUNNING: "running", PAUSED: "paused", IDLE: "at rest" };

/** How far a study is, as a word with a sign. */
export function progressBadge(progress) {
  return el("span", { class: `badge ${progress.toLowerCase()}` }, WORDS[progress]);
}

/** What stands above each page: where one is, and whether the page is told what happens. */
export class Frame {
  /**
   * The frame of a page.
   *
   * @param trail where one is, from the outermost on: texts, the last of which is the page itself,
   *     and pairs of a text and the address that it leads to
   */
  constructor(...trail) {
    this.state = el("span", { class: "connection", role: "status" });
    const places = trail.map((place) =>
      Array.isArray(place)
        ? el("li", {}, el("a", { href: place[1] }, place[0]))
        : el("li", { "aria-current": "page" }, place),
    );
    this.element = el(
      "nav",
      { class: "frame", "aria-label": "Place" },
      el("ol", {}, el("li", {}, el("a", { href: "/" }, "Studies")), ...places),
      this.state,
    );
    document.body.append(this.element);
  }

  /** Says whether the page moves. */
  connected(yes) {
    this.state.textContent = yes ? "live" : "not connected; trying again";
    this.state.classList.toggle("off", !yes);
  }
}
