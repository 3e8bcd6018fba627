import { el } from "./dom.js";

/** Tells which colours are of good trials. */
export function qualityLegend() {
  const steps = [0, 1, 2, 3, 4, 5, 6].map((quality) =>
    el("span", { class: `step q${quality}`, "aria-hidden": "true" }),
  );
  return el("p", { class: "scale" }, "worst ", ...steps, " best");
}

/** Tells which colours are of which states, where there is more than one. */
export function stateLegend(study, rows) {
  const states = ["complete", "pruned", "failed"].filter((state) =>
    rows.some((row) => study.state(row) === state),
  );
  return states.length < 2
    ? null
    : el(
        "ul",
        { class: "legend inline" },
        ...states.map((state) =>
          el("li", {}, el("span", { class: `swatch of-${state}`, "aria-hidden": "true" }), state),
        ),
      );
}
