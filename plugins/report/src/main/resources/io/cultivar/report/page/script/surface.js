import { svg } from "./dom.js";
import { shortened } from "./format.js";

const round = (value) => Math.round(value * 10) / 10;

/** What a mark looks like, as a piece of a path around the point where the pen is. */
const SHAPES = {
  dot: "h0",
  cross: "m-3-3l6 6m0-6l-6 6",
  ring: "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
  tick: "v-7",
};

const MANY = 1200;
const LAYERS = 12;

/**
 * What a chart is drawn on: an SVG with axes, and the places where trials can be hit. All marks of
 * one kind are one path: ten thousand of them are drawn as fast as ten, and print sharply.
 */
export class Surface {
  constructor(width, height, margin) {
    this.width = width;
    this.height = height;
    this.margin = margin;
    this.base = svg("svg", {
      preserveAspectRatio: "xMinYMin",
      class: "base",
      viewBox: `0 0 ${width} ${height}`,
      "aria-hidden": "true",
    });
    this.over = svg("svg", {
      class: "over",
      viewBox: `0 0 ${width} ${height}`,
      "aria-hidden": "true",
    });
    this.hits = { x: [], y: [], row: [] };
    this.notes = [];
  }

  /** The pixel of a place on the horizontal axis. */
  x(place) {
    return this.margin.left + place * (this.width - this.margin.left - this.margin.right);
  }

  /** The pixel of a place on the vertical axis. */
  y(place) {
    return (
      this.height -
      this.margin.bottom -
      place * (this.height - this.margin.top - this.margin.bottom)
    );
  }

  /** Draws both axes with their ticks, their names and a quiet grid. */
  axes(horizontal, vertical) {
    const { left, right, top, bottom } = this.margin;
    const room = this.width - left - right;
    const widest = horizontal.variants ? 36 : 64;
    let grid = "";
    for (const tick of horizontal.ticks(Math.floor(room / widest))) {
      const at = this.x(tick.at);
      const most = horizontal.variants
        ? Math.max(3, Math.floor(room / horizontal.variants / 6.5))
        : 99;
      this.text(at, this.height - bottom + 16, shortened(tick.text, most), "tick middle");
      grid += `M${round(at)} ${this.height - bottom}v4`;
    }
    for (const tick of vertical.ticks(Math.floor((this.height - top - bottom) / 34))) {
      const at = this.y(tick.at);
      const most = Math.max(4, Math.floor((left - 8) / 6.4));
      this.text(left - 8, at + 4, shortened(tick.text, most), "tick end");
      grid += `M${left} ${round(at)}H${this.width - right}`;
    }
    this.path("grid", grid);
    this.path("axis", `M${left} ${this.height - bottom}H${this.width - right}`);
    const long = Math.floor(room / 6.8);
    this.text(this.width - right, this.height - 4, shortened(horizontal.label, long), "name end");
    this.text(2, 12, shortened(vertical.label, Math.floor(this.width / 7)), "name");
    return this;
  }

  /** Draws a path. */
  path(kind, d) {
    const node = svg("path", { class: kind, d });
    this.base.append(node);
    return node;
  }

  /** Draws a line through points, with gaps where one is null. */
  line(kind, points) {
    return this.path("line " + kind, lineThrough(points));
  }

  /**
   * Draws marks at points. Very many are smaller, and in several paths, which let each other shine
   * through: so it is seen where there are more of them.
   */
  marks(kind, points, shape = "dot") {
    const many = points.length > MANY;
    const layers = Array.from({ length: many ? LAYERS : 1 }, () => "");
    points.forEach(([x, y], i) => {
      layers[i % layers.length] += `M${round(x)} ${round(y)}${SHAPES[shape]}`;
    });
    layers
      .filter((d) => d !== "")
      .forEach((d) => this.path(`marks ${shape} ${kind}${many ? " many" : ""}`, d));
  }

  text(x, y, content, kind = "") {
    const node = svg("text", { x: round(x), y: round(y), class: kind }, content);
    this.base.append(node);
    return node;
  }

  rect(kind, x, y, width, height) {
    const node = svg("rect", {
      class: kind,
      x: round(x),
      y: round(y),
      width: round(Math.max(0, width)),
      height: round(Math.max(0, height)),
    });
    this.base.append(node);
    return node;
  }

  /** Says where a trial can be hit. */
  hit(x, y, row) {
    this.hits.x.push(x);
    this.hits.y.push(y);
    this.hits.row.push(row);
  }

  /** Draws marks of trials and makes them be hit. */
  trials(kind, rows, place, shape = "dot") {
    const points = rows.map(place);
    this.marks(kind, points, shape);
    points.forEach(([x, y], i) => this.hit(x, y, rows[i]));
  }

  /** Says something below the chart. */
  note(text) {
    if (text) {
      this.notes.push(text);
    }
  }

  /** The index of the hit that is nearest to a pixel, and within so many of it; or −1. */
  nearest(x, y, within) {
    let best = within * within;
    let found = -1;
    for (let i = 0; i < this.hits.x.length; i++) {
      const far = (this.hits.x[i] - x) ** 2 + (this.hits.y[i] - y) ** 2;
      if (far < best) {
        best = far;
        found = i;
      }
    }
    return found;
  }

  /** Puts rings around the places of a trial. */
  ring(row, kind) {
    let d = "";
    for (let i = 0; i < this.hits.row.length; i++) {
      if (this.hits.row[i] === row) {
        d += `M${round(this.hits.x[i])} ${round(this.hits.y[i])}m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0`;
      }
    }
    this.over.append(svg("path", { class: kind, d }));
  }

  /** Draws a line above all else, for what is chosen. */
  lineOver(kind, points) {
    this.over.append(svg("path", { class: "line " + kind, d: lineThrough(points) }));
  }
}

function lineThrough(points) {
  let d = "";
  let pen = "M";
  for (const point of points) {
    if (point === null) {
      pen = "M";
    } else {
      d += `${pen}${round(point[0])} ${round(point[1])}`;
      pen = "L";
    }
  }
  return d;
}
