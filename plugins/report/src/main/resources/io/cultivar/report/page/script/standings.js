import { el, svg } from "./dom.js";
import { fixed, number, probability } from "./format.js";
import { words } from "./section.js";

const WORDS = {
  BEST: "best",
  TIE: "tie",
  WORSE: "worse",
  UNKNOWN: "measured too few times to tell",
};

/** How the best trials stand; null where none is complete. */
export function standings(page) {
  const { study } = page;
  if (study.standings.length === 0) {
    return null;
  }
  const button = ({ trial }) => {
    const choose = () => page.selection.choose(page.study.rowOf.get(trial));
    return el("button", { type: "button", class: "trial", click: choose }, String(trial));
  };
  const attributes = ({ trial }) => {
    const row = study.rowOf.get(trial);
    return { "data-row": row, class: row === page.selection.row ? "chosen" : null };
  };
  const metric = study.goals[0].metric;
  return words(
    "standings",
    "The best trials",
    el(
      "p",
      { class: "help" },
      "What each of the best was measured at, and whether it can be told from the best. A tie is as good a choice.",
    ),
    standingsTable(study.standings, { what: "Trial", metric, first: button, attributes }),
  );
}

/**
 * A table of standings, with the interval of each drawn beside its mean.
 *
 * @param what the name of the first column
 * @param first gives what stands in it
 * @param attributes gives those of a line
 */
export function standingsTable(all, { what, metric, first, attributes }) {
  const range = rangeOf(all);
  const text = fixed(narrowest(all));
  const heads = [what, metric, "95 % interval", "", "Behind the best", "p", "Verdict"];
  const rows = all.map((standing) => {
    const { low, high, value } = standing.mean;
    return el(
      "tr",
      attributes(standing),
      el("th", { scope: "row" }, first(standing)),
      el("td", { class: "number" }, text(Number(value))),
      el(
        "td",
        { class: "number" },
        standing.measured > 1 ? `${text(Number(low))} to ${text(Number(high))}` : "measured once",
      ),
      el("td", { class: "whisker" }, whisker(standing.mean, range)),
      el("td", { class: "number" }, standing.behind ? text(Number(standing.behind.value)) : "–"),
      el("td", { class: "number" }, standing.p === undefined ? "–" : probability(standing.p)),
      el("td", {}, WORDS[standing.verdict]),
    );
  });
  const head = el(
    "tr",
    {},
    ...heads.map((name) => (name === "" ? el("td", {}) : el("th", { scope: "col" }, name))),
  );
  const whole = el(
    "table",
    {},
    el("caption", { class: "hidden" }, "How they stand"),
    el("thead", {}, head),
    el("tbody", {}, ...rows),
  );
  return el(
    "div",
    { class: "scroll", tabindex: 0, role: "group", "aria-label": "How they stand" },
    whole,
  );
}

/** The width of the narrowest interval, which tells how many digits count. */
function narrowest(all) {
  const widths = all
    .map(({ mean }) => Number(mean.high) - Number(mean.low))
    .filter((width) => width > 0 && width < Infinity);
  const { low, high } = rangeOf(all);
  return widths.length === 0 ? (high - low) / 10 : Math.min(...widths);
}

function rangeOf(all) {
  const ends = all
    .flatMap(({ mean }) => [mean.low, mean.high, mean.value].map(Number))
    .filter(Number.isFinite);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return high > low ? { low, high } : { low: low - 1, high: low + 1 };
}

/** A line from end to end of an interval where it has ends, with a dot at its mean. */
function whisker(mean, { low, high }) {
  const at = (value) => 6 + 128 * Math.min(1, Math.max(0, (Number(value) - low) / (high - low)));
  if (!Number.isFinite(Number(mean.value))) {
    return null;
  }
  const ends = [mean.low, mean.high].map(Number);
  const known = ends.every(Number.isFinite);
  return svg(
    "svg",
    { viewBox: "0 0 140 16", width: 140, height: 16, "aria-hidden": "true" },
    known ? svg("path", { class: "whisker-line", d: `M${at(ends[0])} 8H${at(ends[1])}` }) : null,
    svg("circle", { class: "whisker-dot", cx: at(mean.value), cy: 8, r: 4 }),
  );
}
