import { number, shortened } from "../format.js";
import { svg } from "../dom.js";

const MOST_UNITS = 24;

/** A network drawn: units as circles, weights as lines whose width and colour are size and sign. */
export function networkPicture({ title, layers }) {
  const tallest = Math.max(1, ...layers.map((layer) => Math.min(layer.units, MOST_UNITS)));
  return {
    id: "network",
    title,
    help: "Units as circles, weights as lines: blue lines are positive, orange dashed ones negative, and the wider the larger.",
    missing: () => (layers.length === 0 ? "It has no layers." : null),
    summary: () => layers.map((layer) => `${layer.name} of ${layer.units}`).join(", ") + ".",
    height: () => 70 + tallest * (tallest > 12 ? 18 : 34),
    margin: () => ({ left: 40, right: 40, top: 20, bottom: 50 }),
    draw(surface) {
      layers.forEach((layer, i) => i > 0 && weights(surface, layers, i));
      layers.forEach((layer, i) => units(surface, layers, i));
    },
    data: () => weightTable(layers),
  };
}

function place(surface, layers, i, unit) {
  const shown = Math.min(layers[i].units, MOST_UNITS);
  const x = surface.x(layers.length === 1 ? 0.5 : i / (layers.length - 1));
  return [x, surface.y(1 - (unit + 0.5) / shown)];
}

function weights(surface, layers, i) {
  const { weights: all, units: count } = layers[i];
  const before = layers[i - 1].units;
  if (all.length === 0 || before > MOST_UNITS || count > MOST_UNITS) {
    surface.text(
      (place(surface, layers, i, 0)[0] + place(surface, layers, i - 1, 0)[0]) / 2,
      surface.y(0.5),
      "…",
      "name middle",
    );
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
  const shown = Math.min(count, MOST_UNITS);
  for (let unit = 0; unit < shown; unit++) {
    const [cx, cy] = place(surface, layers, i, unit);
    surface.base.append(
      svg("circle", { class: "unit", cx: cx.toFixed(1), cy: cy.toFixed(1), r: shown > 12 ? 5 : 9 }),
    );
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
