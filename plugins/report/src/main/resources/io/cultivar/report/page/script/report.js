import { answer } from "./answer.js";
import { contour } from "./charts/contour.js";
import { curves } from "./charts/curves.js";
import { distribution } from "./charts/distribution.js";
import { history } from "./charts/history.js";
import { importance } from "./charts/importance.js";
import { interaction } from "./charts/interaction.js";
import { intermediate } from "./charts/intermediate.js";
import { parallel } from "./charts/parallel.js";
import { pareto } from "./charts/pareto.js";
import { picture } from "./charts/pictures.js";
import { rank } from "./charts/rank.js";
import { slices } from "./charts/slices.js";
import { timeline } from "./charts/timeline.js";
import { notes, provenance, remarks } from "./closing.js";
import { el } from "./dom.js";
import { Easel } from "./figure.js";
import { Panel } from "./panel.js";
import { arrange, keepFocus, Part } from "./parts.js";
import { leftOut, Section } from "./section.js";
import { Selection } from "./selection.js";
import { standings } from "./standings.js";
import { Tip } from "./tip.js";

const CHARTS = [
  history,
  curves,
  parallel,
  slices,
  contour,
  rank,
  importance,
  interaction,
  intermediate,
  distribution,
  pareto,
  timeline,
];

/** The charts of pictures: those of one kind that are many, such as histograms, stand together. */
function pictureCharts(study) {
  const charts = study.pictures.map(picture);
  const of = (...kinds) => charts.filter((chart) => kinds.includes(chart.id));
  const histograms = of("histogram");
  const all = [
    ...of("confusion", "worst", "scatter"),
    ...(histograms.length > 1 ? [together(histograms)] : histograms),
    ...of("network"),
  ];
  return all.map((chart, i) => ({ ...chart, id: `${chart.id}-${i}` }));
}

function together(histograms) {
  const rows = histograms.flatMap((one) => {
    const data = one.data();
    return Array.from({ length: data.rows }, (_, i) => [
      one.title,
      ...data.columns.map((_, column) => data.cell(i, column)),
    ]);
  });
  return {
    ...histograms[0],
    title: "Histograms",
    parts: () => histograms.map((one) => ({ ...one, caption: one.title })),
    data: () => ({
      columns: ["histogram", "from", "to", "count"],
      rows: rows.length,
      cell: (i, column) => rows[i][column],
    }),
  };
}

function contents(sections) {
  const links = sections.map((one) =>
    el("li", {}, el("a", { href: "#" + one.id }, one.querySelector("h2").textContent)),
  );
  return el("nav", { class: "contents", "aria-label": "Contents" }, el("ul", {}, ...links));
}

/**
 * Keeps the address and the chosen trial alike, so that a trial can be linked to; gives a function
 * that chooses the one of the address, if the study has it.
 */
function linkTrials(page) {
  const { selection } = page;
  const read = () => {
    const [, trial] = /^#trial=(\d+)$/.exec(location.hash) ?? [];
    const row = page.study.rowOf.get(Number(trial));
    if (row !== undefined) {
      selection.choose(row);
    }
  };
  selection.listen((row) => {
    const hash = row === null ? "#" : "#trial=" + page.study.numbers[row];
    window.history.replaceState(null, "", hash);
  });
  addEventListener("hashchange", read);
  read();
  return read;
}

/** Lights up the chosen trial in all charts and tables. */
function light({ selection, easel }) {
  selection.listen((chosen) => {
    easel.highlight();
    for (const line of document.querySelectorAll("tr[data-row]")) {
      line.classList.toggle("chosen", line.dataset.row === String(chosen));
    }
  });
}

/** The report of a study: it fills the page, and can be shown again when the study has moved. */
export class Report {
  /**
   * Shows a study for the first time.
   *
   * @param foot what stands at the end of the page
   * @param bar what stands below the answer, such as buttons
   * @param actions gives what can be done with a trial, by the study and its row
   */
  constructor(study, { foot, bar = null, actions = () => [] }) {
    const page = { study, actions, selection: new Selection(), easel: new Easel() };
    page.tip = new Tip(page);
    const charts = [...CHARTS.map((chart) => chart()), ...pictureCharts(study)];
    this.page = page;
    this.bar = bar;
    this.head = new Part(() => answer(page));
    this.sections = [
      new Part(() => standings(page)),
      ...charts.map((chart) => new Section(chart, page)),
      new Part(() => leftOut(charts, page)),
      new Part(() => remarks(page)),
      new Part(() => notes(page)),
      new Part(() => provenance(page)),
    ];
    this.contents = new Part(() => contents(elements(this.sections)));
    this.main = el("main", { id: "content" });
    this.panel = new Panel(page);
    document.body.append(this.main, this.panel.element, el("footer", {}, foot), page.tip.element);
    this.draw();
    light(page);
    this.chooseLinked = linkTrials(page);
  }

  /** Shows the study as it is now. */
  show(study) {
    const { selection } = this.page;
    const chosen = selection.row === null ? null : this.page.study.numbers[selection.row];
    this.page.study = study;
    this.page.tip.hide();
    keepFocus(() => this.draw());
    if (chosen === null) {
      this.chooseLinked();
    } else {
      selection.choose(study.rowOf.get(chosen) ?? null);
    }
    this.panel.show();
  }

  draw() {
    const parts = [this.head, ...this.sections, this.contents];
    parts.forEach((part) => part.show());
    const bar = this.bar === null ? [] : [this.bar];
    const contents = this.contents.element;
    arrange(this.main, [this.head.element, ...bar, contents, ...elements(this.sections)]);
  }
}

function elements(parts) {
  return parts.map((part) => part.element).filter((element) => element !== null);
}
