import { number, shortened } from "../format.js";
import { svg } from "../dom.js";

/** Of a layer whose weights are not drawn no more units than these are. */
const MOST_UNITS = 24;

/** A network drawn: units as circles, weights as lines whose width and colour are size and sign. */
export function networkPicture({ title, layers }) {
  const tallest = Math.max(1, ...layers.map((_, i) => shownUnits(layers, i)));
  return {
    id: "network",
    title,
    help: "Units as circles, weights as lines: blue lines are positive, orange dashed ones negative, and the wider the larger. A grey band stands for weights that are too many to draw.",
    missing: () => (layers.length === 0 ? "It has no layers." : null),
    summary: () => layers.map((layer) => `${layer.name} of ${layer.units}`).join(", ") + ".",
    height: () => 70 + tallest * (tallest > 24 ? 11 : tallest > 12 ? 17 : 34),
    margin: () => ({ left: 40, right: 40, top: 20, bottom: 50 }),
    draw(surface) {
      layers.forEach((layer, i) => i > 0 && weights(surface, layers, i));
      layers.forEach((layer, i) => units(surface, layers, i));
    },
    data: () => weightTable(layers),
  };
}

function shownUnits(layers, i) {
  const drawn = layers[i].weights.length > 0 || layers[i + 1]?.weights.length > 0;
  return drawn ? layers[i].units : Math.min(layers[i].units, MOST_UNITS);
}

function place(surface, layers, i, unit) {
  const x = surface.x(layers.length === 1 ? 0.5 : i / (layers.length - 1));
  return [x, surface.y(1 - (unit + 0.5) / shownUnits(layers, i))];
}

function weights(surface, layers, i) {
  const { weights: all, units: count } = layers[i];
  if (all.length === 0) {
    const ends = [i - 1, i].map((k) => [
      place(surface, layers, k, 0),
      place(surface, layers, k, shownUnits(layers, k) - 1),
    ]);
    const corners = [ends[0][0], ends[1][0], ends[1][1], ends[0][1]];
    surface.path("all-weights", "M" + corners.map((corner) => corner.join(" ")).join("L") + "Z");
    return;
  }
  const sizes = all.map((weight) => Math.abs(Number(weight)));
  const largest = Math.max(1e-9, ...sizes.filter(Number.isFinite));
  all.forEach((weight, k) => {
    const share = Math.min(1, sizes[k] / largest);
    const [x, y] = place(surface, layers, i - 1, Math.floor(k / count));
    const [toX, toY] = place(surface, layers, i, k % count);
    const line = svg("path", {
      class: Number(weight) >= 0 ? "weight plus" : "weight minus",
      d: `M${x.toFixed(1)} ${y.toFixed(1)}L${toX.toFixed(1)} ${toY.toFixed(1)}`,
      "stroke-width": (0.4 + 4 * share).toFixed(2),
      "stroke-opacity": (0.25 + 0.7 * share).toFixed(2),
    });
    surface.base.append(line);
  });
}

function units(surface, layers, i) {
  const { units: count, name } = layers[i];
  const shown = shownUnits(layers, i);
  const r = shown > 24 ? 3.5 : shown > 12 ? 5 : 9;
  for (let unit = 0; unit < shown; unit++) {
    const [cx, cy] = place(surface, layers, i, unit);
    surface.base.append(svg("circle", { class: "unit", cx: cx.toFixed(1), cy: cy.toFixed(1), r }));
  }
  const side = i === 0 ? "" : i === layers.length - 1 ? "end" : "middle";
  const x = place(surface, layers, i, 0)[0] + (i === 0 ? -36 : i === layers.length - 1 ? 36 : 0);
  const most = Math.max(6, Math.floor(surface.width / layers.length / 7));
  surface.text(x, surface.height - 26, shortened(name, most), `label ${side}`);
  surface.text(
    x,
    surface.height - 10,
    `${number(count)} unit${count === 1 ? "" : "s"}` + (count > shown ? `, ${shown} drawn` : ""),
    `tick ${side}`,
  );
}

function weightTable(layers) {
  const rows = layers.flatMap((layer, i) =>
    layer.weights.map((weight, k) => [
      layer.name,
      Math.floor(k / layer.units) + 1,
      (k % layer.units) + 1,
      Number(weight),
      i,
    ]),
  );
  return rows.length > 0
    ? {
        columns: ["layer", "from unit", "to unit", "weight"],
        rows: rows.length,
        cell: (i, column) => rows[i][column],
      }
    : {
        columns: ["layer", "units"],
        rows: layers.length,
        cell: (i, column) => [layers[i].name, layers[i].units][column],
      };
}
