import { el } from "./dom.js";
import { Figure } from "./figure.js";
import { foldedTable, table } from "./table.js";

/**
 * A chart as a section of the page: its name, how to read it, the chart, and its data in a fold.
 * A chart that has nothing to show says why in a sentence.
 */
export function section(chart, page) {
  const { study } = page;
  const head = el("h2", { id: `${chart.id}-name` }, chart.title);
  const element = el("section", { id: chart.id, class: "chart", "aria-labelledby": head.id }, head);
  const reason = chart.missing(study);
  if (reason && !chart.data) {
    element.append(el("p", { class: "quiet" }, reason));
    return element;
  }
  if (reason) {
    element.classList.add("missing");
    element.append(el("p", { class: "quiet" }, reason));
    return element;
  }
  element.append(el("p", { class: "help" }, chart.help));
  if (chart.open) {
    element.append(table(chart.data(study), page, chart.title));
    return element;
  }
  const figures = (chart.parts?.(study) ?? [chart]).map((part) => new Figure(part, page));
  const controls = (chart.controls?.(study, () => figures.forEach((figure) => figure.draw())) ?? []).filter((one) => one);
  if (controls.length > 0) {
    element.append(el("div", { class: "controls" }, ...controls));
  }
  element.append(el("div", { class: chart.parts ? "parts" : "whole" }, ...figures.map((figure) => figure.element)));
  figures.forEach((figure) => page.easel.add(figure));
  const legend = chart.legend?.(study, page);
  if (legend) {
    element.append(legend);
  }
  element.append(foldedTable(() => chart.data(study), page, `${chart.title}: data`));
  return element;
}

/** A section of words. */
export function words(id, title, ...content) {
  const head = el("h2", { id: `${id}-name` }, title);
  return el("section", { id, "aria-labelledby": head.id }, head, ...content);
}
