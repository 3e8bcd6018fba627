/** The one trial that is chosen, or none (null); all charts listen to it. */
export class Selection {
  #row = null;
  #listeners = new Set();

  get row() {
    return this.#row;
  }

  /** Chooses a trial by its row; null chooses none. */
  choose(row) {
    if (row !== this.#row) {
      this.#row = row;
      this.#listeners.forEach((listener) => listener(row));
    }
  }

  /** Calls a listener whenever another trial is chosen. */
  listen(listener) {
    this.#listeners.add(listener);
  }
}
