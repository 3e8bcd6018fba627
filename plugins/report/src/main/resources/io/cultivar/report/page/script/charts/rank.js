import { qualityLegend } from "../legend.js";
import { Pair } from "./pair.js";
import { names } from "./contour.js";

/** Where good and poor trials lie among two parameters. */
export function rank() {
  const pair = new Pair();
  return {
    id: "rank",
    title: "Rank",
    help: "Where good and poor trials lie: each dot is a trial, coloured by rank in seven classes of equal size. It shows what was measured only, with nothing filled in.",
    missing: Pair.missing,
    summary: (study) => `Ranks of ${pair.rows(study).length} trials over ${names(pair, study)}.`,
    controls: (study, redraw) => pair.controls(study, redraw),
    margin: (_, study) => pair.margin(study),
    legend: qualityLegend,
    height: (width) => Math.min(420, Math.max(280, width * 0.55)),
    draw(surface, study) {
      surface.axes(...pair.axes(study));
      const rows = pair.rows(study);
      for (let quality = 0; quality < 7; quality++) {
        const some = rows.filter((row) => study.quality(row) === quality);
        surface.trials(`large q${quality}`, some, pair.placing(surface, study));
      }
    },
    data: (study) => pair.data(study),
  };
}
