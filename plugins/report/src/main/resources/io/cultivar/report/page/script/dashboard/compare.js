import { el } from "../dom.js";
import { standingsTable } from "../standings.js";
import { words } from "../section.js";
import { Frame } from "./frame.js";
import { Notice } from "./notice.js";
import { ask, studyAddress } from "./server.js";

/** How the winners of the studies of the address stand. */
async function open() {
  new Frame("Compare");
  const names = new URLSearchParams(location.search).getAll("study");
  const notice = new Notice();
  const main = el("main", { id: "content" });
  document.body.append(main);
  const head = (...content) =>
    el("header", { class: "answer" }, el("h1", {}, "Compare studies"), ...content);
  try {
    const { sentences, standings } = await ask("/api/compare", { study: names });
    const [first, ...more] = sentences;
    main.append(
      head(el("p", { class: "lead" }, first ?? ""), ...more.map((text) => el("p", {}, text))),
      section(standings),
    );
  } catch (error) {
    notice.complain(error.message);
    main.append(head(notice.element));
  }
}

function section(standings) {
  const link = (standing) =>
    el("a", { href: `${studyAddress(standing.study)}#trial=${standing.trial}` }, standing.study);
  return words(
    "standings",
    "The winners",
    el(
      "p",
      { class: "help" },
      "What the best trial of each study was measured at, and whether it can be told from the best of all. A tie is as good a choice.",
    ),
    standingsTable(standings, { what: "Study", metric: "Mean", first: link, attributes: () => ({}) }),
  );
}

open();
