/** A part of the page that is built from the study; null where the study has nothing for it. */
export class Part {
  constructor(build) {
    this.build = build;
    this.element = null;
  }

  /** Builds it from what the study says now; what has not changed stays as it is. */
  show() {
    const next = this.build();
    if (next === null || this.element === null || !this.element.isEqualNode(next)) {
      this.element = next;
    }
  }
}

/** Makes elements the children of a parent, in order; those that are in their place stay there. */
export function arrange(parent, elements) {
  const wanted = new Set(elements);
  [...parent.children].filter((one) => !wanted.has(one)).forEach((one) => one.remove());
  elements.forEach((one, i) => {
    if (parent.children[i] !== one) {
      parent.insertBefore(one, parent.children[i] ?? null);
    }
  });
}

const FOCUSABLE = "a[href], button, select, input, summary, [tabindex]";

/** Makes a change, after which the focus is where it was, though on a new element perhaps. */
export function keepFocus(change) {
  const before = document.activeElement;
  const home = before?.closest("[id]:not(main)");
  const at = home ? [...home.querySelectorAll(FOCUSABLE)].indexOf(before) : -1;
  change();
  if (at >= 0 && !before.isConnected) {
    const now = document.getElementById(home.id)?.querySelectorAll(FOCUSABLE)[at];
    now?.focus({ preventScroll: true });
  }
}
