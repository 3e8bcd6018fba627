// Elements are made here and nowhere else: whatever a study says becomes a text node, never markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, content) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      node.addEventListener(name, value);
    } else if (value === true) {
      node.setAttribute(name, "");
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value);
    }
  }
  node.append(...content.filter((part) => part !== null && part !== undefined));
  return node;
}

/** Makes an HTML element; an attribute that is a function listens to the event of its name. */
export function el(name, attributes = {}, ...content) {
  return fill(document.createElement(name), attributes, content);
}

/** Makes an SVG element. */
export function svg(name, attributes = {}, ...content) {
  return fill(document.createElementNS(SVG, name), attributes, content);
}

/** Makes a select with a label; a change is told by the index of what was chosen. */
export function select(label, options, chosen, onChange) {
  const list = el("select", { change: (event) => onChange(event.target.selectedIndex) });
  options.forEach((text, i) =>
    list.append(el("option", { value: i, selected: i === chosen }, text)),
  );
  return el("label", { class: "control" }, el("span", {}, label), list);
}
