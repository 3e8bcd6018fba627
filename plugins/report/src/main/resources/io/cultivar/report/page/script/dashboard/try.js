import { el } from "../dom.js";
import { number, plain } from "../format.js";
import { dialog } from "./dialog.js";
import { act } from "./server.js";

/** Asks for the values of a trial by hand; what is left as it is is that of the best trial. */
export function tryDialog(page) {
  const { study } = page.report.page;
  const best = study.ranking[0];
  const fields = study.parameters.map((parameter, i) => field(study, parameter, i, best));
  dialog({
    title: "Try a trial",
    content: [
      el(
        "p",
        {},
        best === undefined
          ? "No trial is complete: each value must be given."
          : "What is left empty is that of the best trial.",
      ),
      el("div", { class: "fields" }, ...fields.map((one) => one.element)),
    ],
    yes: "Try it",
    async agree() {
      const chosen = fields.filter((one) => one.value() !== "");
      const values = Object.fromEntries(chosen.map((one) => [one.name, one.value()]));
      await act("/do/try", { study: page.name, values });
      page.notice.say("The trial was added.");
    },
  });
}

function field(study, parameter, i, best) {
  const id = `value-${i}`;
  const present = best === undefined || study.values[i][best] === null ? null : study.text(i, best);
  const input = parameter.labels
    ? choice(id, parameter, present)
    : numeric(id, parameter, present);
  return {
    name: parameter.name,
    value: () => input.value.trim(),
    element: el("label", { class: "field", for: id }, el("span", {}, parameter.name), input),
  };
}

function choice(id, { labels }, present) {
  const none = present === null ? "–" : `as the best: ${plain(present)}`;
  return el(
    "select",
    { id },
    el("option", { value: "" }, none),
    ...labels.map((label) => el("option", { value: label }, plain(label))),
  );
}

function numeric(id, { kind, low, high }, present) {
  return el("input", {
    id,
    type: "number",
    step: kind === "int" ? 1 : "any",
    min: low,
    max: high,
    placeholder: present ?? `${number(low)} to ${number(high)}`,
    title: `from ${number(low)} to ${number(high)}`,
  });
}
