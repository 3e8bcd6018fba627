import { parameterAxis } from "../axes.js";
import { select } from "../dom.js";
import { trialData } from "../table.js";
import { jitter } from "./slices.js";

/** The two parameters that a chart is about, by their places; the most important ones at first. */
export class Pair {
  #chosen = null;

  of(study) {
    const names = ordered(study);
    return this.#chosen ?? [names[0], names[1]];
  }

  choose(one, other) {
    this.#chosen = [one, other];
  }

  controls(study, redraw) {
    const all = ordered(study);
    const names = all.map((i) => study.parameters[i].name);
    const pick = (side) => (index) => {
      const now = [...this.of(study)];
      const taken = now[1 - side];
      now[1 - side] = taken === all[index] ? now[side] : taken;
      now[side] = all[index];
      this.#chosen = now;
      redraw();
    };
    const at = this.of(study).map((i) => all.indexOf(i));
    return all.length < 3
      ? []
      : [select("Across", names, at[0], pick(0)), select("Up", names, at[1], pick(1))];
  }

  /** Variants' names need more room at the left than numbers. */
  margin(study) {
    return { left: study.parameters[this.of(study)[1]].labels ? 130 : 56 };
  }

  /** The complete trials that have both values. */
  rows(study) {
    const [a, b] = this.of(study);
    return study.ranking.filter(
      (row) => study.values[a][row] !== null && study.values[b][row] !== null,
    );
  }

  axes(study) {
    return this.of(study).map((i) => parameterAxis(study.parameters[i]));
  }

  /** Gives the pixel of a trial. */
  placing(surface, study) {
    const [a, b] = this.of(study);
    const [across, up] = this.axes(study);
    return (row) => [
      surface.x(across.place(study.values[a][row]) + jitter(row, across.variants)),
      surface.y(up.place(study.values[b][row]) + jitter(row * 7 + 3, up.variants)),
    ];
  }

  data(study) {
    return trialData(study, this.rows(study), this.of(study), [study.goals[0].metric]);
  }

  static missing(study) {
    return study.variedParameters().length < 2
      ? "It takes two parameters that differ between complete trials."
      : null;
  }
}

/** The parameters that differ, the most important first. */
function ordered(study) {
  const shares = study.importances[0]?.[1] ?? new Map();
  const share = (i) => shares.get(study.parameters[i].name) ?? 0;
  return study.variedParameters().sort((a, b) => share(b) - share(a) || a - b);
}
