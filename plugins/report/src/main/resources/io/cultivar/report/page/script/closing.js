import { el } from "./dom.js";
import { moment } from "./format.js";
import { words } from "./section.js";

/** What is to be minded, in words; null where there is nothing. */
export function remarks({ study }) {
  const { remarks: all } = study.about;
  return all.length === 0
    ? null
    : words(
        "remarks",
        "What to mind",
        el("ul", { class: "remarks" }, ...all.map((text) => el("li", {}, text))),
      );
}

/** What happened to the study, and what people remarked; null where there is nothing. */
export function notes({ study }) {
  const { notes: all } = study.about;
  const items = all.map((note) =>
    el(
      "li",
      {},
      el("time", { datetime: note.at }, moment(note.at)),
      ` ${note.kind}: `,
      el("span", {}, note.text),
    ),
  );
  return all.length === 0 ? null : words("notes", "Notes", el("ul", { class: "notes" }, ...items));
}

/** How the numbers came about, and how to get them again. */
export function provenance({ study }) {
  const { about } = study;
  const entries = [
    ["seed", about.seed],
    ["started", moment(about.started)],
    ["directory", about.directory],
    ...(about.settings.length > 0 ? [["settings", about.settings.join("  ")]] : []),
    ...Object.entries(about.provenance),
  ];
  return words(
    "provenance",
    "How it came about, and how to run it again",
    ...(about.commands.length > 0 ? [code("Commands", about.commands.join("\n"))] : []),
    code("The experiment file", about.experiment),
    el("h3", {}, "Provenance"),
    el(
      "dl",
      { class: "provenance" },
      ...entries.flatMap(([name, text]) => [el("dt", {}, name), el("dd", {}, text)]),
    ),
  );
}

function code(title, text) {
  return el(
    "div",
    {},
    el("h3", {}, title),
    el("pre", { tabindex: 0, role: "group", "aria-label": title }, el("code", {}, text)),
  );
}
