import { goalAxis, parameterAxis } from "../axes.js";
import { qualityLegend } from "../legend.js";
import { shortened } from "../format.js";
import { trialData } from "../table.js";

/** More lines than these are a grey sheet. */
const MOST = 400;
const BEST = 60;
/** More lines than these are drawn paler. */
const FEW = 150;
/** Narrower charts turn their axes over. */
const NARROW = 74;

/** All values of each trial as one line through an axis for each parameter. */
export function parallel() {
  const flat = (width, study) => width / (study.usedParameters().length + 1) < NARROW;
  return {
    id: "parallel",
    title: "Parallel coordinates",
    help: "Each line is a complete trial: it crosses each axis at its value, and the last one at what it achieved. Strong lines are the best trials; where they run together, a value matters.",
    missing: (study) =>
      study.ranking.length < 2 || study.usedParameters().length === 0
        ? "It takes two complete trials and a parameter."
        : null,
    summary: (study) =>
      `Values of ${study.ranking.length} complete trials on ${study.usedParameters().length} axes.`,
    height: (width, study) =>
      flat(width, study) ? 70 + (study.usedParameters().length + 1) * 56 : 360,
    margin: (width, study) =>
      flat(width, study)
        ? { left: 16, right: 16, top: 34, bottom: 34 }
        : { left: 40, right: 56, top: 46, bottom: 30 },
    draw(surface, study) {
      const axes = axesOf(study);
      surface.way = wayOf(surface, study, axes, flat(surface.width, study));
      const rows = drawn(study);
      const strong = Math.min(BEST, study.ranking.length / 7);
      const through = (some) => some.flatMap((row) => [...surface.way(row), null]);
      for (let quality = 0; quality < 7; quality++) {
        const lines = rows.filter(
          (row) => study.quality(row) === quality && study.rankOf[row] >= strong,
        );
        surface.line(`thin q${quality}${rows.length > FEW ? " many" : ""}`, through(lines));
      }
      surface.line("strong q6", through(rows.filter((row) => study.rankOf[row] < strong)));
      axes.forEach((axis, i) =>
        drawAxis(surface, axis, i, axes.length, flat(surface.width, study)),
      );
      rows.forEach((row) => hits(surface, row));
      if (rows.length < study.ranking.length) {
        surface.note(
          `${rows.length} of ${study.ranking.length} trials are drawn: the best ${BEST}, and others evenly.`,
        );
      }
      if (axes.some((axis) => axis.conditional)) {
        surface.note(
          "A line that passes an axis beyond its lower end does not use that parameter.",
        );
      }
    },
    legend: qualityLegend,
    highlight(surface, study, row) {
      if (study.rankOf[row] >= 0) {
        surface.lineOver("chosen", surface.way(row));
      }
    },
    data: (study) =>
      trialData(study, study.ranking, study.usedParameters(), [study.goals[0].metric]),
  };
}

function axesOf(study) {
  const parameters = study.usedParameters().map((i) => ({
    ...parameterAxis(study.parameters[i]),
    conditional: study.parameters[i].conditional,
    value: (row) => study.values[i][row],
  }));
  return [...parameters, { ...goalAxis(study), value: (row) => study.goal(row), goal: true }];
}

/** The best trials, and others evenly, the worst first so that the best lie on top. */
function drawn(study) {
  const { ranking } = study;
  if (ranking.length <= MOST) {
    return [...ranking].reverse();
  }
  const rest = ranking.slice(BEST);
  const every = rest.length / (MOST - BEST);
  const some = Array.from({ length: MOST - BEST }, (_, i) => rest[Math.floor(i * every)]);
  return [...ranking.slice(0, BEST), ...some].reverse();
}

function pixel(surface, along, place, flat) {
  return flat ? [surface.x(place), surface.y(1 - along)] : [surface.x(along), surface.y(place)];
}

function wayOf(surface, study, axes, flat) {
  return (row) =>
    axes.map((axis, i) => {
      const value = axis.value(row);
      // What is not used stands a little beyond the end.
      return pixel(
        surface,
        i / (axes.length - 1),
        value === null ? -0.06 : axis.place(value),
        flat,
      );
    });
}

/** A line can be hit at its axes and between them. */
function hits(surface, row) {
  const way = surface.way(row);
  way.forEach(([x, y], i) => {
    surface.hit(x, y, row);
    if (i + 1 < way.length) {
      const [toX, toY] = way[i + 1];
      [0.25, 0.5, 0.75].forEach((t) => surface.hit(x + t * (toX - x), y + t * (toY - y), row));
    }
  });
}

function drawAxis(surface, axis, i, count, flat) {
  const along = i / (count - 1);
  const [x, y] = pixel(surface, along, 0, flat);
  const [toX, toY] = pixel(surface, along, 1, flat);
  surface.path("axis", `M${x} ${y}L${toX} ${toY}`);
  const room = flat ? surface.width - 32 : (surface.width - 96) / (count - 1);
  const most = Math.floor(room / 7);
  const ticks = axis.ticks(flat ? Math.floor(room / 70) : 5);
  if (flat) {
    surface.text(
      x,
      y - 8,
      shortened(axis.label, most),
      axis.goal ? "name strong halo" : "name halo",
    );
    ticks.forEach((tick) =>
      surface.text(
        surface.x(tick.at),
        y + 15,
        shortened(tick.text, Math.floor(room / ticks.length / 6.5)),
        "tick middle halo",
      ),
    );
    return;
  }
  // Neighbours' names take turns on two lines, so that longer ones fit.
  const outermost = i === 0 || i + 1 === count;
  const name = shortened(axis.label, outermost ? most * (count > 3 ? 1.5 : 1) : most * 2 - 3);
  surface.text(
    x,
    i % 2 === 0 ? 14 : 30,
    name,
    (axis.goal ? "name strong " : "name ") + (i === 0 ? "" : i + 1 === count ? "end" : "middle"),
  );
  ticks.forEach((tick) =>
    surface.text(
      x + 5,
      surface.y(tick.at) + 4,
      shortened(tick.text, Math.max(4, most - 2)),
      "tick halo",
    ),
  );
}
