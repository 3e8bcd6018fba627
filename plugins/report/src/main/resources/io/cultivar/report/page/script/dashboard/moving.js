import { Study } from "../study.js";

/** A study that moves: it takes what has changed, and gives the study as it is. */
export class Moving {
  constructor() {
    this.clear();
  }

  clear() {
    this.version = "";
    this.progress = "IDLE";
    this.about = null;
    this.workers = [];
    this.rows = new Map();
    this.closer = new Map();
  }

  /** Takes a change; the first one is all that there is. */
  take(change) {
    this.version = change.version;
    this.progress = change.progress;
    this.about = change.about ?? this.about;
    this.workers = change.workers ?? this.workers;
    change.trials.forEach((row) => this.rows.set(row.number, row));
    change.closer.forEach((one) => this.closer.set(one.trial, one));
    change.gone.forEach((trial) => this.closer.delete(trial));
  }

  /** The study as a report has it: a column for each thing that is known of trials. */
  study() {
    const rows = [...this.rows.values()].sort((a, b) => a.number - b.number);
    const column = (of) => rows.map((row) => of(row) ?? null);
    const names = new Set(rows.flatMap((row) => Object.keys(row.metrics)));
    return new Study({
      ...this.about,
      closer: [...this.closer.values()],
      trials: {
        count: rows.length,
        number: column((row) => row.number),
        state: column((row) => row.state),
        values: this.about.parameters.map((_, i) => column((row) => row.values[i])),
        metrics: Object.fromEntries(
          [...names].map((name) => [name, column((row) => own(row.metrics, name))]),
        ),
        repeats: column((row) => row.repeats ?? 1),
        byHand: column((row) => row.byHand),
        began: column((row) => row.began),
        ended: column((row) => row.ended),
        worker: { texts: this.workers, rows: column((row) => row.worker) },
        failure: texts(rows, "failure"),
      },
    });
  }
}

/** What a study's texts name is looked up among an object's own names only. */
function own(object, name) {
  return Object.hasOwn(object, name) ? object[name] : null;
}

function texts(rows, name) {
  return { texts: rows.map((row) => row[name] ?? null), rows: rows.map((_, i) => i) };
}
