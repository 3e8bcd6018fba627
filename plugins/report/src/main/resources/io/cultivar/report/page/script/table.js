import { el } from "./dom.js";
import { number } from "./format.js";

/** A table with more rows shows these and says so. */
const MOST_ROWS = 200;

function compare(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    return a - b;
  }
  // What is missing comes last.
  return (a === null) - (b === null) || String(a).localeCompare(String(b));
}

/** A table that sorts by a click on a column's name. */
export class Table {
  /**
   * A table without rows.
   *
   * @param data gives columns (names), rows (how many), cell(row, column) and, where rows are
   *     trials, trial(row)
   */
  constructor(data, page, caption) {
    this.source = data;
    this.page = page;
    this.sorted = { column: -1, down: false };
    this.head = el("tr");
    this.body = el("tbody", { keydown: walk });
    this.note = el("p", { class: "chart-note" });
    const whole = el(
      "table",
      {},
      el("caption", { class: "hidden" }, caption),
      el("thead", {}, this.head),
      this.body,
    );
    // What scrolls must be reached by keyboard.
    const scroll = el(
      "div",
      { class: "scroll", tabindex: 0, role: "group", "aria-label": caption },
      whole,
    );
    this.element = el("div", {}, scroll, this.note);
  }

  /** Shows the data as they are now, in the order that was chosen. */
  show() {
    this.data = this.source();
    const names = this.data.columns;
    if (names.join("\n") !== [...this.head.cells].map((one) => one.textContent).join("\n")) {
      const heads = names.map((name, column) =>
        el(
          "th",
          { scope: "col" },
          el("button", { type: "button", click: () => this.sort(column) }, name),
        ),
      );
      this.head.replaceChildren(...heads);
      this.sorted = { column: -1, down: false };
    }
    this.fill();
  }

  sort(column) {
    this.sorted = { column, down: this.sorted.column === column && !this.sorted.down };
    for (const head of this.head.cells) {
      head.removeAttribute("aria-sort");
    }
    this.head.cells[column].setAttribute("aria-sort", this.sorted.down ? "descending" : "ascending");
    this.fill();
  }

  fill() {
    const { data, sorted } = this;
    const order = Array.from({ length: data.rows }, (_, i) => i);
    if (sorted.column >= 0) {
      const sign = sorted.down ? -1 : 1;
      const cell = (row) => data.cell(row, sorted.column);
      order.sort((a, b) => sign * compare(cell(a), cell(b)) || a - b);
    }
    this.body.replaceChildren(...order.slice(0, MOST_ROWS).map((row) => this.line(row)));
    this.note.textContent =
      order.length > MOST_ROWS
        ? `The first ${MOST_ROWS} of ${order.length} rows; sort by another column to see others.`
        : "";
  }

  line(row) {
    const { data, page } = this;
    const chosen = data.trial && data.trial(row) === page.selection.row;
    return el(
      "tr",
      { class: chosen ? "chosen" : null, "data-row": data.trial?.(row) },
      ...data.columns.map((_, column) => this.cell(row, column)),
    );
  }

  cell(row, column) {
    const { data, page } = this;
    const value = data.cell(row, column);
    const numeric = typeof value === "number" || value === null;
    const content = numeric ? number(value) : value;
    const kind = numeric ? "number" : null;
    if (column === 0 && data.trial) {
      const button = el(
        "button",
        { type: "button", class: "trial", click: () => page.selection.choose(data.trial(row)) },
        content,
      );
      return el("th", { scope: "row", class: kind }, button);
    }
    return el("td", { class: kind }, content);
  }
}

/** Arrow keys walk through the buttons of a table's lines. */
function walk(event) {
  const step = { ArrowUp: "previousElementSibling", ArrowDown: "nextElementSibling" }[event.key];
  const next = step && event.target.closest("tr")[step]?.querySelector("button");
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

/** A table in a fold, made when it is opened. */
export class Fold {
  constructor(data, page, caption) {
    this.table = null;
    this.element = el("details", {}, el("summary", {}, "Show the data"));
    this.element.addEventListener("toggle", () => {
      if (this.element.open && this.table === null) {
        this.table = new Table(data, page, caption);
        this.element.append(this.table.element);
      }
      this.show();
    });
  }

  /** Shows the data as they are now, if it is open. */
  show() {
    if (this.element.open) {
      this.table?.show();
    }
  }
}

/** The data of a table of trials: their numbers, what became of them, values and metrics. */
export function trialData(study, rows, parameters, metrics) {
  const columns = [
    "trial",
    "state",
    ...parameters.map((i) => study.parameters[i].name),
    ...metrics,
  ];
  return {
    columns,
    rows: rows.length,
    trial: (i) => rows[i],
    cell(i, column) {
      const row = rows[i];
      if (column === 0) {
        return study.numbers[row];
      }
      if (column === 1) {
        return study.state(row);
      }
      const place = column - 2;
      if (place >= parameters.length) {
        return study.metric(metrics[place - parameters.length], row);
      }
      const parameter = parameters[place];
      const value = study.values[parameter][row];
      return study.parameters[parameter].labels && value !== null
        ? study.text(parameter, row)
        : value;
    },
  };
}
