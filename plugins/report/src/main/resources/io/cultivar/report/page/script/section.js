import { el } from "./dom.js";
import { Figure } from "./figure.js";
import { foldedTable, table } from "./table.js";

/** A chart as a section of the page: its name, how to read it, the chart, and its data in a fold. */
export function section(chart, page) {
  const { study } = page;
  const head = el("h2", { id: `${chart.id}-name` }, chart.title);
  const element = el("section", { id: chart.id, class: "chart", "aria-labelledby": head.id }, head);
  element.append(el("p", { class: "help" }, chart.help));
  if (chart.open) {
    element.append(table(chart.data(study), page, chart.title));
    return element;
  }
  const figures = (chart.parts?.(study) ?? [chart]).map((part) => new Figure(part, page));
  const redraw = () => figures.forEach((figure) => figure.draw());
  const controls = (chart.controls?.(study, redraw) ?? []).filter((one) => one !== null);
  if (controls.length > 0) {
    element.append(el("div", { class: "controls" }, ...controls));
  }
  element.append(
    el(
      "div",
      { class: chart.parts ? "parts" : "whole" },
      ...figures.map((figure) => figure.element),
    ),
  );
  figures.forEach((figure) => page.easel.add(figure));
  const legend = chart.legend?.(study, page);
  if (legend) {
    element.append(legend);
  }
  element.append(foldedTable(() => chart.data(study), page, `${chart.title}: data`));
  return element;
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
