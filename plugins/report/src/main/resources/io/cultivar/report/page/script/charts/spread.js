// What the middle of several curves is, and how far they lie apart, step by step.

function mean(sorted) {
  return sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
}

function deviation(sorted) {
  const middle = mean(sorted);
  const squares = sorted.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return sorted.length < 2 ? 0 : Math.sqrt(squares / (sorted.length - 1));
}

function quantile(sorted, share) {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

/** The ways to show repeats. A band of deviations never leaves what was measured. */
export const SPREADS = [
  {
    name: "mean ± standard deviation",
    middle: mean,
    low: (sorted) => Math.max(sorted[0], mean(sorted) - deviation(sorted)),
    high: (sorted) => Math.min(sorted[sorted.length - 1], mean(sorted) + deviation(sorted)),
  },
  {
    name: "median and middle half",
    middle: (sorted) => quantile(sorted, 0.5),
    low: (sorted) => quantile(sorted, 0.25),
    high: (sorted) => quantile(sorted, 0.75),
  },
];

function each(repeats, of) {
  return repeats[0].map((_, i) => {
    const values = repeats.map((repeat) => repeat[i]).filter((value) => value !== null);
    return values.length === 0 ? null : of(values.sort((a, b) => a - b));
  });
}

/** The middle of repeats at each step; null where there is nothing. */
export function middleOf(repeats, spread) {
  return each(repeats, spread.middle);
}

/** The lower and upper edge of the band over repeats at each step. */
export function bandOf(repeats, spread) {
  return { low: each(repeats, spread.low), high: each(repeats, spread.high) };
}
