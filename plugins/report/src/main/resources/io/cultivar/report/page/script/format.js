/** Writes a number for people: four digits that count, an exponent where it is very small or large. */
export function number(value) {
  if (value === null || value === undefined) {
    return "–";
  }
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? "not a number" : value > 0 ? "infinity" : "−infinity";
  }
  const size = Math.abs(value);
  let text;
  if (Number.isInteger(value) && size < 1e7) {
    text = String(size);
  } else if (size >= 1e5 || size < 1e-3) {
    text = size
      .toExponential(3)
      .replace(/\.?0+e/, "e")
      .replace("e+", "e");
  } else {
    text = String(Number(size.toPrecision(4)));
  }
  return value < 0 ? "−" + text : text;
}

/** Writes a share from 0 to 1 as a percentage. */
export function percent(share) {
  return (share * 100).toFixed(share >= 0.0005 && share < 0.0095 ? 1 : 0) + " %";
}

/** Writes how long something took. */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) {
    return number(Number(seconds.toPrecision(3))) + " s";
  }
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes} min ${Math.round(seconds % 60)} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Writes a moment, such as 2026-03-01 09:30:12 UTC. */
export function moment(instant) {
  return instant.slice(0, 19).replace("T", " ") + " UTC";
}

/** Shortens a text to so many characters. */
export function shortened(text, most) {
  const characters = Array.from(text);
  return characters.length <= most
    ? text
    : characters.slice(0, Math.max(1, most - 1)).join("") + "…";
}

/** Names a count of things: 1 trial, 10,000 trials. */
export function counted(count, thing) {
  return `${count.toLocaleString("en")} ${thing}${count === 1 ? "" : "s"}`;
}

/** Writes numbers with as many decimals as it takes to tell a width apart. */
export function fixed(width) {
  const decimals = Math.max(0, Math.min(12, 1 - Math.floor(Math.log10(width))));
  return (value) =>
    Number.isFinite(value) && width > 0 && decimals < 8 && Math.abs(value) < 1e6
      ? value.toFixed(decimals).replace("-", "−")
      : number(value);
}

/** A variant with options as answers name it: {type: uniform, min: -1} is uniform(min: -1). */
export function plain(label) {
  return label
    .replace(/^\{type: ([^,{}]+)\}$/, "$1")
    .replace(/^\{type: ([^,{}]+), (.*)\}$/, "$1($2)");
}

/** Texts without the words that all of them begin with, since these tell nothing apart. */
export function apart(texts) {
  let shared = 0;
  while (
    texts.length > 1 &&
    texts.every((text) => shared < text.length && text[shared] === texts[0][shared])
  ) {
    shared++;
  }
  const same = texts[0].slice(0, shared);
  const cut = Math.max(same.lastIndexOf(", ") + 2, same.lastIndexOf("(") + 1);
  return cut < 4 ? texts : texts.map((text) => "…" + text.slice(cut));
}

/** Writes a probability: very small ones all look alike. */
export function probability(p) {
  return p < 0.0001 ? "< 0.0001" : String(Number(p.toPrecision(2)));
}
