/**
 * The winners of several studies, each at the row of its standing: what charts need of a study, so
 * that those of trials can be drawn of studies, too.
 */
export class Contest {
  constructor({ metric, maximize, standings, drawn }) {
    this.goals = [{ metric, maximize }];
    this.standings = standings;
    this.drawn = drawn;
    this.rows = drawn.map((_, row) => row);
    this.ranking = this.rows;
    this.numbers = drawn.map(({ study }) => study);
    this.repeats = drawn.map(({ curves }) => curves?.repeats.length ?? 1);
    this.closer = new Map(
      drawn
        .map(({ curves }, row) => [row, curves])
        .filter(([, curves]) => curves !== null)
        .map(([row, curves]) => [
          row,
          { ...curves, metrics: new Map(Object.entries(curves.metrics)) },
        ]),
    );
  }

  name(row) {
    return this.drawn[row].study;
  }

  /** What the winner of a study measured, as it stands. */
  goal(row) {
    return Number(this.standings[row].mean.value);
  }

  state() {
    return "complete";
  }

  summary(row) {
    return `trial ${this.standings[row].trial}`;
  }

  /** By which letter a study goes where its name has no room. */
  letter(row) {
    return String.fromCharCode(65 + row);
  }
}
