import { numberAxis } from "../axes.js";
import { number, shortened } from "../format.js";
import { networkPicture } from "./network.js";

/** The chart of a picture of what the best trial learned. */
export function picture(one) {
  return { confusion, scatter, histogram, worst, network: networkPicture }[one.kind](one);
}

const TABLE_ONLY = 40;

/** How often each class was taken for each. */
function confusion({ title, classes, counts }) {
  const n = classes.length;
  const total = counts.flat().reduce((sum, count) => sum + count, 0);
  const right = counts.reduce((sum, row, i) => sum + row[i], 0);
  return {
    id: "confusion",
    title,
    help: "A line is a true class, a column what it was taken for. On the diagonal all is well; a strong colour beside it is a pair that the network confuses.",
    missing: () =>
      n > TABLE_ONLY
        ? `${n} classes are too many to draw: see the data.`
        : n === 0
          ? "There are no classes."
          : null,
    summary: () => `${right} of ${total} are right.`,
    height: (width, _) => Math.min(560, 70 + n * Math.max(20, Math.min(56, (width - 120) / n))),
    margin(width) {
      const left = Math.min(120, width * 0.26);
      return { left, right: Math.max(16, width - left - n * 100), top: 28, bottom: 34 };
    },
    draw(surface) {
      const place = (i) => i / n;
      const wrong = Math.max(1, ...counts.flatMap((row, i) => row.filter((_, k) => k !== i)));
      counts.forEach((row, i) => {
        const sum = Math.max(
          1,
          row.reduce((a, b) => a + b, 0),
        );
        row.forEach((count, k) => {
          const depth =
            i === k
              ? Math.round((count / sum) * 6)
              : count === 0
                ? 0
                : Math.ceil((count / wrong) * 6);
          cell(
            surface,
            [place(k), 1 - place(i), place(k + 1), 1 - place(i + 1)],
            i === k ? "q" + depth : "wrong w" + depth,
            count,
          );
        });
      });
      const width = (surface.x(1) - surface.x(0)) / n;
      classes.forEach((name, i) => {
        surface.text(
          surface.x(place(i + 0.5)),
          surface.height - 18,
          shortened(name, Math.max(2, Math.floor(width / 7))),
          "label middle",
        );
        surface.text(
          surface.margin.left - 8,
          surface.y(1 - place(i + 0.5)) + 4,
          shortened(name, Math.floor(surface.margin.left / 7.5)),
          "label end",
        );
      });
      surface.text(2, 14, "true class", "name");
      surface.text(surface.x(1), surface.height - 3, "predicted class", "name end");
    },
    data: () => ({
      columns: ["true class", ...classes],
      rows: n,
      cell: (i, column) => (column === 0 ? classes[i] : counts[i][column - 1]),
    }),
  };
}

function cell(surface, [left, top, right, bottom], kind, count) {
  const [x, y] = [surface.x(left), surface.y(top)];
  const [width, height] = [surface.x(right) - x, surface.y(bottom) - y];
  surface.rect(`cell ${kind}`, x + 1, y + 1, width - 2, height - 2);
  if (count > 0 && width > 7 * String(count).length + 4) {
    surface.text(
      x + width / 2,
      y + height / 2 + 4,
      number(count),
      `on-${kind.replace("wrong ", "")} middle`,
    );
  }
}

/** Pairs of numbers, such as residuals. */
function scatter({ title, horizontal, vertical, x, y }) {
  const pairs = x
    .map((value, i) => [Number(value), Number(y[i])])
    .filter((pair) => pair.every(Number.isFinite));
  const axis = (label, side) => {
    const values = pairs.map((pair) => pair[side]);
    const low = values.reduce((least, value) => Math.min(least, value), Infinity);
    const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
    return numberAxis(label, low - (high - low) * 0.03, high + (high - low) * 0.03);
  };
  return {
    id: "scatter",
    title,
    help: `Each dot is a sample: ${vertical} over ${horizontal}. A bend, or a width that changes, is something that the network has not learned.`,
    missing: () => (pairs.length === 0 ? "There are no finite pairs of numbers." : null),
    summary: () => `${vertical} over ${horizontal} of ${pairs.length} samples.`,
    draw(surface) {
      const axes = [axis(horizontal, 0), axis(vertical, 1)];
      surface.axes(...axes);
      if (axes[1].low < 0 && axes[1].high > 0) {
        surface.path("axis", `M${surface.x(0)} ${surface.y(axes[1].place(0))}H${surface.x(1)}`);
      }
      surface.marks(
        "complete",
        pairs.map((pair) => [surface.x(axes[0].place(pair[0])), surface.y(axes[1].place(pair[1]))]),
      );
    },
    data: () => ({
      columns: [horizontal, vertical],
      rows: pairs.length,
      cell: (i, column) => pairs[i][column],
    }),
  };
}

/** How values are distributed, such as the weights of a layer. */
function histogram({ title, low, high, counts }) {
  const width = (high - low) / counts.length;
  return {
    id: "histogram",
    title,
    help: "How values are distributed. Weights that pile up at both ends, or in one bin at zero, have learned little.",
    missing: () => null,
    summary: () =>
      `${counts.reduce((sum, count) => sum + count, 0)} values from ${number(low)} to ${number(high)}.`,
    height: () => 210,
    margin: () => ({ left: 50, right: 10 }),
    draw(surface) {
      const axes = [
        numberAxis("", low, high),
        numberAxis("count", 0, Math.max(1, ...counts), { whole: true }),
      ];
      surface.axes(...axes);
      counts.forEach((count, i) => {
        const from = surface.x(i / counts.length);
        const to = surface.x((i + 1) / counts.length);
        const top = surface.y(axes[1].place(count));
        surface.rect("bar series-0", from + 0.5, top, to - from - 1, surface.y(0) - top);
      });
    },
    data: () => ({
      columns: ["from", "to", "count"],
      rows: counts.length,
      cell: (i, column) => [low + i * width, low + (i + 1) * width, counts[i]][column],
    }),
  };
}

/** The samples of which the network was most wrong: a table by itself. */
function worst({ title, columns, rows }) {
  return {
    id: "worst",
    title,
    help: "The samples of which the network was most wrong, the worst first. They are often mislabelled, or of a kind that the data has too little of.",
    missing: () => (rows.length === 0 ? "There are none." : null),
    open: true,
    data: () => ({ columns, rows: rows.length, cell: (i, column) => rows[i][column] }),
  };
}
