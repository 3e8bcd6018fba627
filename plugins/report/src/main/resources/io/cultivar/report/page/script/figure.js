import { el } from "./dom.js";
import { Surface } from "./surface.js";

/** How near, in pixels, a pointer must be to a trial. */
const REACH = 24;
const MARGIN = { left: 56, right: 16, top: 26, bottom: 40 };

/**
 * A chart in its place: drawn when it is near the screen, again when its width changes, and linked
 * with the chosen trial. Arrow keys walk through its trials from left to right.
 */
export class Figure {
  constructor(chart, page) {
    this.chart = chart;
    this.page = page;
    this.surface = null;
    this.plot = el("div", { class: "plot" });
    this.notes = el("p", { class: "chart-note" });
    this.element = el("figure", {}, this.plot, this.notes);
    if (chart.caption) {
      this.element.prepend(el("figcaption", {}, chart.caption));
    }
    this.listen();
  }

  listen() {
    const { selection, tip } = this.page;
    this.plot.addEventListener("pointermove", (event) => {
      const hit = this.under(event);
      this.plot.classList.toggle("aimed", hit >= 0);
      if (hit < 0) {
        tip.hide();
      } else {
        tip.show(this.surface.hits.row[hit], event.clientX, event.clientY);
      }
    });
    this.plot.addEventListener("pointerleave", () => tip.hide());
    this.plot.addEventListener("click", (event) => {
      const hit = this.under(event);
      if (hit >= 0) {
        selection.choose(this.surface.hits.row[hit]);
      }
    });
    this.plot.addEventListener("keydown", (event) => this.walk(event));
  }

  under(event) {
    if (!this.surface) {
      return -1;
    }
    const box = this.plot.getBoundingClientRect();
    const scale = this.surface.width / box.width;
    return this.surface.nearest(
      (event.clientX - box.left) * scale,
      (event.clientY - box.top) * scale,
      REACH,
    );
  }

  walk(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step || !this.surface) {
      return;
    }
    event.preventDefault();
    const { x, row } = this.surface.hits;
    const rows = [
      ...new Set(
        x
          .map((_, i) => i)
          .sort((a, b) => x[a] - x[b])
          .map((i) => row[i]),
      ),
    ];
    if (rows.length > 0) {
      const at = rows.indexOf(this.page.selection.row);
      this.page.selection.choose(rows[at < 0 ? 0 : (at + step + rows.length) % rows.length]);
    }
  }

  /** Draws it for its present width. */
  draw() {
    const width = Math.round(this.plot.clientWidth);
    if (width === 0) {
      return;
    }
    const { chart, page } = this;
    const height = Math.round(
      chart.height?.(width, page.study) ?? Math.min(340, Math.max(230, width * 0.45)),
    );
    const surface = new Surface(width, height, { ...MARGIN, ...chart.margin?.(width, page.study) });
    chart.draw(surface, page.study, page);
    this.surface = surface;
    this.plot.replaceChildren(surface.base, surface.over);
    const described = chart.summary?.(page.study) ?? chart.title ?? chart.caption;
    const walks = surface.hits.row.length > 0;
    this.plot.setAttribute("role", walks ? "group" : "img");
    this.plot.setAttribute(
      "aria-label",
      described + (walks ? " Arrow keys walk through the trials." : ""),
    );
    if (walks) {
      this.plot.tabIndex = 0;
    }
    this.notes.textContent = surface.notes.join(" ");
    this.highlight();
  }

  /** Lights up the chosen trial. */
  highlight() {
    if (!this.surface) {
      return;
    }
    const { row } = this.page.selection;
    this.surface.over.replaceChildren();
    if (row !== null) {
      if (this.chart.highlight) {
        this.chart.highlight(this.surface, this.page.study, row);
      } else {
        this.surface.ring(row, "chosen");
      }
    }
  }
}

/** Draws figures when they come near the screen, the others when there is time, all for print. */
export class Easel {
  constructor() {
    this.waiting = new Set();
    this.figures = new Map();
    this.seen = new IntersectionObserver(
      (entries) =>
        entries.filter((entry) => entry.isIntersecting).forEach((entry) => this.now(entry.target)),
      { rootMargin: "300px" },
    );
    this.sized = new ResizeObserver((entries) => entries.forEach((entry) => this.resized(entry)));
    addEventListener("beforeprint", () => [...this.waiting].forEach((plot) => this.now(plot)));
  }

  add(figure) {
    this.figures.set(figure.plot, figure);
    this.waiting.add(figure.plot);
    this.seen.observe(figure.plot);
    this.sized.observe(figure.plot);
    if (this.waiting.size === 1) {
      this.soon();
    }
  }

  /** Draws a figure anew, since its data have changed: at once if it is near the screen. */
  again(figure) {
    if (figure.surface) {
      this.waiting.add(figure.plot);
      this.seen.observe(figure.plot);
    }
  }

  /** Forgets a figure. */
  remove(figure) {
    this.figures.delete(figure.plot);
    this.waiting.delete(figure.plot);
    this.seen.unobserve(figure.plot);
    this.sized.unobserve(figure.plot);
  }

  /** Lights up the chosen trial in all figures. */
  highlight() {
    this.figures.forEach((figure) => figure.highlight());
  }

  now(plot) {
    if (this.waiting.delete(plot)) {
      this.seen.unobserve(plot);
      this.figures.get(plot).draw();
    }
  }

  soon() {
    requestIdleCallback(
      () => {
        const [next] = this.waiting;
        if (next) {
          this.now(next);
          this.soon();
        }
      },
      { timeout: 500 },
    );
  }

  resized(entry) {
    const figure = this.figures.get(entry.target);
    if (figure?.surface && Math.abs(figure.surface.width - entry.contentRect.width) > 1) {
      figure.draw();
    }
  }
}
