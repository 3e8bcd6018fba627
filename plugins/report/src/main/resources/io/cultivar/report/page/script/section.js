import { el } from "./dom.js";
import { Figure } from "./figure.js";
import { Fold, Table } from "./table.js";

/**
 * A chart as a section of the page: its name, how to read it, the chart, and its data in a fold.
 * Where the study has nothing for it, there is none.
 */
export class Section {
  constructor(chart, page) {
    this.chart = chart;
    this.page = page;
    this.element = null;
    this.figures = [];
  }

  /** Shows what the study says now. What a person has chosen or opened stays so. */
  show() {
    const { chart, page } = this;
    if (chart.missing(page.study) !== null) {
      this.drop();
      this.element = null;
      return;
    }
    if (this.element === null) {
      this.build();
    }
    this.table.show();
    if (!chart.open) {
      this.showFigures();
      this.showControls();
      this.showLegend();
    }
  }

  build() {
    const { chart, page } = this;
    const head = el("h2", { id: `${chart.id}-name` }, chart.title);
    const data = () => chart.data(page.study);
    this.controls = el("div", { class: "controls", hidden: true });
    this.plots = el("div", { class: chart.parts ? "parts" : "whole" });
    this.legend = null;
    this.table = chart.open
      ? new Table(data, page, chart.title)
      : new Fold(data, page, `${chart.title}: data`);
    this.element = el(
      "section",
      { id: chart.id, class: "chart", "aria-labelledby": head.id },
      head,
      el("p", { class: "help" }, chart.help),
      ...(chart.open ? [] : [this.controls, this.plots]),
      this.table.element,
    );
  }

  showFigures() {
    const { chart, page } = this;
    const parts = chart.parts?.(page.study) ?? [chart];
    const same =
      parts.length === this.figures.length &&
      parts.every((part, i) => part.caption === this.figures[i].chart.caption);
    if (same) {
      this.figures.forEach((figure, i) => {
        figure.chart = parts[i];
        page.easel.again(figure);
      });
      return;
    }
    this.drop();
    this.figures = parts.map((part) => new Figure(part, page));
    this.plots.replaceChildren(...this.figures.map((figure) => figure.element));
    this.figures.forEach((figure) => page.easel.add(figure));
  }

  drop() {
    this.figures.forEach((figure) => this.page.easel.remove(figure));
    this.figures = [];
  }

  /** A select is replaced only where its options are others: it may be open. */
  showControls() {
    const { chart, page } = this;
    const redraw = () => this.figures.forEach((figure) => figure.draw());
    const controls = (chart.controls?.(page.study, redraw) ?? []).filter((one) => one !== null);
    const next = el("div", {}, ...controls);
    if (next.textContent !== this.controls.textContent) {
      this.controls.replaceChildren(...next.childNodes);
      this.controls.hidden = controls.length === 0;
    }
  }

  showLegend() {
    const next = this.chart.legend?.(this.page.study, this.page) ?? null;
    if (next !== null && this.legend?.isEqualNode(next)) {
      return;
    }
    this.legend?.remove();
    this.legend = next;
    if (next !== null) {
      this.plots.after(next);
    }
  }
}

/** The charts that have nothing to show, each with the reason; null where there is none. */
export function leftOut(charts, { study }) {
  const reasons = charts
    .map((chart) => [chart.title, chart.missing(study)])
    .filter(([, reason]) => reason !== null)
    .map(([title, reason]) => el("li", {}, el("b", {}, title), ` ${reason}`));
  return reasons.length === 0
    ? null
    : words("left-out", "What is not shown", el("ul", { class: "remarks quiet" }, ...reasons));
}

/** A section of words. */
export function words(id, title, ...content) {
  const head = el("h2", { id: `${id}-name` }, title);
  return el("section", { id, "aria-labelledby": head.id }, head, ...content);
}
