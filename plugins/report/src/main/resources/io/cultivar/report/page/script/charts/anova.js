// How much two parameters explain together beyond what they explain one by one: the difference of
// the adjusted R² of a table of cell means and of a sum of two effects, over ranks.

const BINS = 4;
const FEWEST = 40;
const ROUNDS = 30;

/** Puts values into at most four bins of about as many trials each; variants are bins themselves. */
function binned(values, labels) {
  if (labels) {
    const used = [...new Set(values)].sort((a, b) => a - b);
    return { of: values.map((value) => used.indexOf(value)), count: used.length };
  }
  const sorted = [...values].sort((a, b) => a - b);
  const edges = [];
  for (let i = 1; i < BINS; i++) {
    const edge = sorted[Math.floor((i * sorted.length) / BINS)];
    if (edge > (edges.at(-1) ?? sorted[0])) {
      edges.push(edge);
    }
  }
  return {
    of: values.map((value) => edges.filter((edge) => value >= edge).length),
    count: edges.length + 1,
  };
}

function residual(y, fitted) {
  return y.reduce((sum, value, i) => sum + (value - fitted(i)) ** 2, 0);
}

/** The sum of an effect of each line and column, fitted by turns. */
function additive(y, a, b) {
  const effects = [new Float64Array(a.count), new Float64Array(b.count)];
  const bins = [a.of, b.of];
  const sizes = effects.map((effect, side) => {
    const size = new Float64Array(effect.length);
    bins[side].forEach((bin) => size[bin]++);
    return size;
  });
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of [0, 1]) {
      const sums = new Float64Array(effects[side].length);
      y.forEach(
        (value, i) => (sums[bins[side][i]] += value - effects[1 - side][bins[1 - side][i]]),
      );
      effects[side] = sums.map((sum, bin) => (sizes[side][bin] > 0 ? sum / sizes[side][bin] : 0));
    }
  }
  return {
    fitted: (i) => effects[0][a.of[i]] + effects[1][b.of[i]],
    freedom: a.count + b.count - 1,
  };
}

function cells(y, a, b) {
  const sums = new Float64Array(a.count * b.count);
  const sizes = new Float64Array(a.count * b.count);
  const cell = (i) => a.of[i] * b.count + b.of[i];
  y.forEach((value, i) => {
    sums[cell(i)] += value;
    sizes[cell(i)]++;
  });
  return {
    fitted: (i) => sums[cell(i)] / sizes[cell(i)],
    freedom: sizes.filter((size) => size > 0).length,
  };
}

/** The share of a pair, or null where there are too few trials to tell. */
export function interactionShare(y, a, b) {
  const n = y.length;
  const sum = additive(y, a, b);
  const table = cells(y, a, b);
  if (n < FEWEST || n - table.freedom < 10 || a.count < 2 || b.count < 2) {
    return null;
  }
  const mean = y.reduce((total, value) => total + value, 0) / n;
  const whole = residual(y, () => mean) / (n - 1);
  const alone = residual(y, sum.fitted) / (n - sum.freedom);
  const together = residual(y, table.fitted) / (n - table.freedom);
  return whole === 0 ? null : Math.min(1, Math.max(0, (alone - together) / whole));
}

const known = new WeakMap();

/** All pairs of parameters with their shares, computed once for a study. */
export function interactions(study) {
  if (!known.has(study)) {
    known.set(study, compute(study));
  }
  return known.get(study);
}

function compute(study) {
  const varied = study.variedParameters();
  const pairs = [];
  for (const [i, a] of varied.entries()) {
    for (const b of varied.slice(i + 1)) {
      const rows = study.ranking.filter(
        (row) => study.values[a][row] !== null && study.values[b][row] !== null,
      );
      const bins = [a, b].map((p) =>
        binned(
          rows.map((row) => study.values[p][row]),
          study.parameters[p].labels,
        ),
      );
      const share = interactionShare(
        rows.map((row) => study.rankOf[row]),
        ...bins,
      );
      if (share !== null) {
        pairs.push({ a, b, share, trials: rows.length });
      }
    }
  }
  return pairs;
}
