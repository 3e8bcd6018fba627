import { number } from "../format.js";
import { svg } from "../dom.js";
import { qualityLegend } from "../legend.js";
import { Pair } from "./pair.js";

const ACROSS = 72;
const UP = 44;
/** How far the say of a trial reaches, as a share of an axis. */
const REACH = 0.06;

/** The goal over two parameters, filled in between the trials. */
export function contour() {
  const pair = new Pair();
  return {
    id: "contour",
    title: "Contour",
    help: "How good trials are over two parameters, by the scale below. Between trials (the dots) it is a weighted mean of those nearby; where none are near, nothing is painted: nobody has looked there.",
    missing: Pair.missing,
    summary: (study) =>
      `The goal over ${names(pair, study)}, filled in between ${pair.rows(study).length} trials.`,
    controls: (study, redraw) => pair.controls(study, redraw),
    margin: (_, study) => pair.margin(study),
    legend: qualityLegend,
    height: (width) => Math.min(420, Math.max(280, width * 0.55)),
    draw(surface, study) {
      const [across, up] = pair.axes(study);
      const rows = pair.rows(study);
      surface.axes(across, up);
      surface.base.append(field(surface, study, rows, pair));
      surface.trials("sample", rows, pair.placing(surface, study));
      const best = rows[0];
      surface.note(
        best === undefined
          ? "No complete trial has both."
          : `The best of these is ${study.name(best)} with ${number(study.goal(best))}.`,
      );
    },
    data: (study) => pair.data(study),
  };
}

export function names(pair, study) {
  return pair
    .of(study)
    .map((i) => study.parameters[i].name)
    .join(" and ");
}

/** Cells coloured by the weighted mean rank of the trials around, paler the fewer there are. */
function field(surface, study, rows, pair) {
  const [a, b] = pair.of(study);
  const [across, up] = pair.axes(study);
  const columns = across.variants ?? ACROSS;
  const lines = up.variants ?? UP;
  const group = svg("g", { class: "field" });
  const sums = new Float64Array(columns * lines);
  const weights = new Float64Array(columns * lines);
  const reach = [across.variants ? 0 : REACH, up.variants ? 0 : REACH];
  rows.forEach((row, rank) => {
    const place = [across.place(study.values[a][row]), up.place(study.values[b][row])];
    const better = 1 - rank / Math.max(1, rows.length - 1);
    spread(place, reach, columns, lines, (cell, weight) => {
      sums[cell] += weight * better;
      weights[cell] += weight;
    });
  });
  const paths = new Map();
  for (let cell = 0; cell < sums.length; cell++) {
    if (weights[cell] > 0.01) {
      const quality = Math.min(6, Math.floor((sums[cell] / weights[cell]) * 7));
      const known = Math.min(4, Math.ceil(weights[cell] * 4));
      const key = `q${quality} known${known}`;
      const left = surface.x((cell % columns) / columns);
      const right = surface.x(((cell % columns) + 1) / columns);
      const top = surface.y((Math.floor(cell / columns) + 1) / lines);
      const bottom = surface.y(Math.floor(cell / columns) / lines);
      paths.set(
        key,
        (paths.get(key) ?? "") +
          `M${left.toFixed(1)} ${top.toFixed(1)}H${right.toFixed(1)}V${bottom.toFixed(1)}H${left.toFixed(1)}Z`,
      );
    }
  }
  paths.forEach((d, key) => group.append(svg("path", { class: "cell " + key, d })));
  return group;
}

/** Tells the cells around a place with a weight that falls like a bell with the distance. */
function spread([x, y], reach, columns, lines, tell) {
  const range = (place, width, count) => [
    Math.max(0, Math.floor((place - 3 * width) * count)),
    Math.min(count - 1, Math.floor((place + 3 * width) * count)),
  ];
  const [fromX, toX] = range(x, reach[0], columns);
  const [fromY, toY] = range(y, reach[1], lines);
  for (let line = fromY; line <= toY; line++) {
    for (let column = fromX; column <= toX; column++) {
      const dx = reach[0] === 0 ? 0 : ((column + 0.5) / columns - x) / reach[0];
      const dy = reach[1] === 0 ? 0 : ((line + 0.5) / lines - y) / reach[1];
      tell(line * columns + column, Math.exp(-(dx * dx + dy * dy) / 2));
    }
  }
}
