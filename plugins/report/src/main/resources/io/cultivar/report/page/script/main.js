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
import { panel } from "./panel.js";
import { leftOut, section } from "./section.js";
import { Selection } from "./selection.js";
import { standings } from "./standings.js";
import { Study } from "./study.js";
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

/** Keeps the address and the chosen trial alike, so that a trial can be linked to. */
function linkTrials({ study, selection }) {
  const read = () => {
    const [, trial] = /^#trial=(\d+)$/.exec(location.hash) ?? [];
    if (trial !== undefined && study.rowOf.has(Number(trial))) {
      selection.choose(study.rowOf.get(Number(trial)));
    }
  };
  selection.listen((row) => {
    const hash = row === null ? "#" : "#trial=" + study.numbers[row];
    window.history.replaceState(null, "", hash);
  });
  addEventListener("hashchange", read);
  read();
}

/** Fills the page with the report of a study. */
function show(study) {
  const page = { study, selection: new Selection(), easel: new Easel(), tip: new Tip(study) };
  const charts = [...CHARTS.map((chart) => chart()), ...pictureCharts(study)];
  const sections = [
    standings(page),
    ...charts.filter((chart) => chart.missing(study) === null).map((chart) => section(chart, page)),
    leftOut(charts, page),
    remarks(page),
    notes(page),
    provenance(page),
  ].filter((one) => one !== null);
  const main = el("main", { id: "content" }, answer(page), contents(sections), ...sections);
  const foot = el(
    "footer",
    {},
    "Written by Cultivar. This file holds all it shows, and asks no network for anything.",
  );
  document.body.append(main, panel(page), foot, page.tip.element);
  linkTrials(page);
}

show(new Study(JSON.parse(document.getElementById("study").textContent)));
