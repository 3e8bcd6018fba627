import { number, plain, shortened } from "./format.js";

const STATES = { C: "complete", P: "pruned", F: "failed", R: "running" };

/** Infinity and NaN come as texts, since JSON has no numbers for them. */
function numeric(value) {
  return typeof value === "string" ? Number(value) : value;
}

/** A map of columns: not an object, whose own names a study could use. */
function columns(object) {
  return new Map(Object.entries(object).map(([name, column]) => [name, column.map(numeric)]));
}

/** A study as it was written down; trials are spoken of by their rows, from 0. */
export class Study {
  constructor(json) {
    this.about = json;
    this.goals = json.goals;
    this.parameters = json.parameters;
    this.pictures = json.pictures;
    this.standings = json.standings;
    const trials = json.trials;
    this.count = trials.count;
    this.numbers = trials.number;
    this.states = trials.state;
    this.values = trials.values.map((column) => column.map(numeric));
    this.metrics = columns(trials.metrics);
    this.repeats = trials.repeats;
    this.trials = trials;
    this.rows = Array.from({ length: this.count }, (_, row) => row);
    this.rowOf = new Map(trials.number.map((trial, row) => [trial, row]));
    this.closer = new Map(
      json.closer.map((one) => [
        this.rowOf.get(one.trial),
        { ...one, metrics: new Map(Object.entries(one.metrics)) },
      ]),
    );
    this.importances = Object.entries(json.importances).map(([by, shares]) => [
      by,
      new Map(Object.entries(shares)),
    ]);
    this.rank();
  }

  /** Puts the complete trials in order, the best first. */
  rank() {
    const sign = this.goals[0].maximize ? -1 : 1;
    this.ranking = this.rows
      .filter((row) => this.states[row] === "C" && Number.isFinite(this.goal(row)))
      .sort((a, b) => sign * (this.goal(a) - this.goal(b)) || a - b);
    this.rankOf = new Int32Array(this.count).fill(-1);
    this.ranking.forEach((row, rank) => (this.rankOf[row] = rank));
  }

  /** What a trial measured for a goal, or null. */
  goal(row, goal = 0) {
    return this.metric(this.goals[goal].metric, row);
  }

  metric(name, row) {
    return this.metrics.get(name)?.[row] ?? null;
  }

  state(row) {
    return STATES[this.states[row]];
  }

  inState(state) {
    return this.rows.filter((row) => this.state(row) === state);
  }

  name(row) {
    return "Trial " + this.numbers[row];
  }

  /** The value of a parameter as a person would write it. */
  text(parameter, row) {
    const value = this.values[parameter][row];
    const labels = this.parameters[parameter].labels;
    return value === null ? "not used" : labels ? labels[value] : number(value);
  }

  /** The values of a trial in one line. */
  summary(row, most = 80) {
    const parts = this.parameters
      .map((parameter, i) => [
        parameter.name,
        this.values[i][row] === null ? null : this.text(i, row),
      ])
      .filter(([, text]) => text !== null)
      .map(([name, text]) => `${name} ${plain(text)}`);
    return shortened(parts.join(", "), most);
  }

  /** How good a complete trial is: from 0, the worst, to 6, the best seventh. */
  quality(row) {
    const rank = this.rankOf[row];
    return rank < 0 ? -1 : 6 - Math.min(6, Math.floor((rank * 7) / this.ranking.length));
  }

  /** The parameters that some complete trial has, by their places. */
  usedParameters() {
    return this.parameters
      .map((_, i) => i)
      .filter((i) => this.ranking.some((row) => this.values[i][row] !== null));
  }

  /** The parameters that differ between complete trials, by their places. */
  variedParameters() {
    return this.usedParameters().filter((i) => {
      const all = this.ranking.map((row) => this.values[i][row]).filter((value) => value !== null);
      return all.some((value) => value !== all[0]);
    });
  }

  reason(row) {
    return this.trials.failure.texts[this.trials.failure.rows[row]] ?? null;
  }

  worker(row) {
    return this.trials.worker.texts[this.trials.worker.rows[row]] ?? null;
  }
}
