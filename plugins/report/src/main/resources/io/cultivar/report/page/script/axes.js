import { apart, number, plain } from "./format.js";

// An axis gives values their place, from 0 to 1, and knows where its ticks are.

function step(length, most) {
  const rough = length / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.999);
}

/** Ticks at round numbers; never more than so many, and a little more. */
function linearTicks(low, high, most) {
  const size = step(high - low, most);
  const ticks = [];
  for (let i = Math.ceil(low / size - 1e-9); i * size <= high + size * 1e-9; i++) {
    ticks.push(Number((i * size).toPrecision(12)));
  }
  return ticks;
}

function logTicks(low, high, most) {
  const from = Math.floor(Math.log10(low));
  const to = Math.ceil(Math.log10(high));
  const every = Math.max(1, Math.ceil((to - from) / Math.max(1, most)));
  const factors = (to - from) * 3 <= most ? [1, 2, 5] : [1];
  const ticks = [];
  for (let power = from; power <= to; power += every) {
    factors.forEach((factor) => ticks.push(Number(`${factor}e${power}`)));
  }
  const within = ticks.filter((tick) => tick >= low * 0.9999 && tick <= high * 1.0001);
  return within.length >= 2 ? within : linearTicks(low, high, most);
}

/** An axis of numbers; values beyond its ends stand at them. Its ticks can be whole only. */
export function numberAxis(label, low, high, { log = false, whole = false } = {}) {
  if (!(low < high) || !Number.isFinite(high - low)) {
    const middle = Number.isFinite(low) ? low : 0;
    const around = Math.abs(middle) * 0.1 || 1;
    return numberAxis(label, middle - around, middle + around, { whole });
  }
  const forward = log ? Math.log : (value) => value;
  const start = forward(low);
  const length = forward(high) - start;
  return {
    label,
    low,
    high,
    log,
    // The logarithm of what is not above 0 is no number: it stands at the lower end.
    place: (value) => Math.min(1, Math.max(0, (forward(value) - start) / length || 0)),
    ticks(most) {
      const values = log ? logTicks(low, high, most) : linearTicks(low, high, most);
      const shown = whole ? values.filter(Number.isInteger) : values;
      return shown.map((value) => ({ at: (forward(value) - start) / length, text: number(value) }));
    },
  };
}

/** An axis of variants. */
export function choiceAxis(label, variants) {
  const texts = apart(variants.map(plain));
  return {
    label,
    variants: variants.length,
    place: (value) => (value + 0.5) / variants.length,
    ticks(most) {
      const every = Math.max(1, Math.ceil(variants.length / Math.max(1, most)));
      return texts
        .map((text, i) => ({ at: (i + 0.5) / texts.length, text }))
        .filter((_, i) => i % every === 0);
    },
  };
}

/** The axis of a parameter: its whole range. */
export function parameterAxis(parameter) {
  return parameter.labels
    ? choiceAxis(parameter.name, parameter.labels)
    : numberAxis(parameter.name, parameter.low, parameter.high, {
        log: parameter.log,
        whole: parameter.kind === "int",
      });
}

/** The axis of trials by their numbers. */
export function trialAxis(study) {
  return numberAxis("trial", study.numbers[0] - 0.5, study.numbers[study.count - 1] + 0.5, {
    whole: true,
  });
}

function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/**
 * An axis for measured values. It is logarithmic where they span hundredfold, and where a few are
 * far worse than all others it ends before them: then beyond says how many stand at its edge.
 */
export function measuredAxis(label, values, maximize) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) {
    return numberAxis(label, 0, 1);
  }
  let low = sorted[0];
  let high = sorted[sorted.length - 1];
  const log = low > 0 && high / low >= 100;
  if (!log && sorted.length >= 8) {
    const most = quantile(sorted, maximize ? 0.08 : 0.92);
    const usual = maximize ? high - most : most - low;
    if (high - low > 4 * usual && usual > 0) {
      low = maximize ? most - usual * 0.25 : low;
      high = maximize ? high : most + usual * 0.25;
    }
  }
  const room = log ? 1.15 : (high - low) * 0.05;
  const axis = log
    ? numberAxis(label, low / room, high * room, { log })
    : numberAxis(label, low - room, high + room);
  axis.beyond = sorted.filter((value) => value < axis.low || value > axis.high).length;
  return axis;
}

/** The axis of one of a study's goals. */
export function goalAxis(study, goal = 0) {
  const { metric, maximize } = study.goals[goal];
  const values = study.ranking.map((row) => study.goal(row, goal));
  return measuredAxis(metric, values, maximize);
}

/** What is said below a chart whose axis ends before some values. */
export function beyondNote(axis) {
  return axis.beyond > 0
    ? `${axis.beyond === 1 ? "One trial is" : axis.beyond + " trials are"} far worse and drawn at the edge.`
    : null;
}
