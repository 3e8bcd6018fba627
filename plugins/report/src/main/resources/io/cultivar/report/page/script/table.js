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

/**
 * Makes a table that sorts by a click on a column's name.
 *
 * @param data columns (names), rows (how many), cell(row, column) and, where rows are trials,
 *     trial(row)
 */
export function table(data, page, caption) {
  const order = Array.from({ length: data.rows }, (_, i) => i);
  const body = el("tbody");
  const note = el("p", { class: "chart-note" });
  const heads = data.columns.map((name, column) =>
    el("th", { scope: "col" }, el("button", { type: "button", click: () => sort(column) }, name)),
  );
  let sorted = { column: -1, down: false };

  function sort(column) {
    const down = sorted.column === column && !sorted.down;
    sorted = { column, down };
    order.sort(
      (a, b) => (down ? -1 : 1) * compare(data.cell(a, column), data.cell(b, column)) || a - b,
    );
    heads.forEach((head) => head.removeAttribute("aria-sort"));
    heads[column].setAttribute("aria-sort", down ? "descending" : "ascending");
    show();
  }

  function cell(row, column) {
    const value = data.cell(row, column);
    const content = typeof value === "number" || value === null ? number(value) : value;
    const kind = typeof value === "number" || value === null ? "number" : null;
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

  function show() {
    body.replaceChildren(
      ...order.slice(0, MOST_ROWS).map((row) => {
        const chosen = data.trial && data.trial(row) === page.selection.row;
        const line = el(
          "tr",
          { class: chosen ? "chosen" : null },
          ...data.columns.map((_, column) => cell(row, column)),
        );
        if (data.trial) {
          line.dataset.row = data.trial(row);
        }
        return line;
      }),
    );
    note.textContent =
      order.length > MOST_ROWS
        ? `The first ${MOST_ROWS} of ${order.length} rows; sort by another column to see others.`
        : "";
  }

  page.selection.listen((chosen) => {
    for (const line of body.rows) {
      line.classList.toggle("chosen", line.dataset.row === String(chosen));
    }
  });
  body.addEventListener("keydown", (event) => {
    const step = { ArrowUp: "previousElementSibling", ArrowDown: "nextElementSibling" }[event.key];
    const next = step && event.target.closest("tr")[step]?.querySelector("button");
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
  show();
  const head = el("thead", {}, el("tr", {}, ...heads));
  const whole = el("table", {}, el("caption", { class: "hidden" }, caption), head, body);
  // What scrolls must be reached by keyboard.
  const scroll = el(
    "div",
    { class: "scroll", tabindex: 0, role: "group", "aria-label": caption },
    whole,
  );
  return el("div", {}, scroll, note);
}

/** A table in a fold, made when it is opened. */
export function foldedTable(data, page, caption) {
  const fold = el("details", {}, el("summary", {}, "Show the data"));
  fold.addEventListener("toggle", () => {
    if (fold.open && fold.childElementCount === 1) {
      fold.append(table(data(), page, caption));
    }
  });
  return fold;
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
