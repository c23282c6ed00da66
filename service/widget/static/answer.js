/** An answer, as POST /v1/ask gives it -> the card that shows it. The same fields in the same order as the page. */
import { copier } from "./copy.js";
import { numbers } from "./help.js";
import { cells, dateInWords, inLines, isWeb, make, marked, outward, unbroken, withMarkers } from "./text.js";

const ALL = 8, FIRST = 6; // so many sources are shown at once; of more the first, as on the page

/** `view`: { endpoint, language, strings, names, numbers, ask, announce }; `names` maps codes of subjects, frameworks, types. */
export function card(answer, question, view) {
  const { strings } = view;
  const sources = new Map();
  const cited = (citation, number) => source(citation, number, view, sources);
  const list = answer.citations.map((citation) => cited(citation, true));
  const help = answer.outcome === "help";
  return make("div", { className: `card ${answer.outcome}`, part: "card" },
    make("h4", {}, heading(answer, strings)),
    standalone(answer, question, strings),
    proposed(answer, view),
    help ? numbers(view, answer.text) : null,
    words(answer, sources),
    linkList(answer.links.filter(({ url }) => !help || view.numbers.every(({ chat }) => chat !== url)), view),
    answer.outcome === "directed" ? ways(answer.links) : null,
    help ? view.wayOut() : null,
    options(answer.options, view),
    notices(answer.notices.filter(({ text }) => !answer.text.includes(text)), strings),
    figures(answer, view, sources),
    part(strings.sources, folded(list, strings)),
    part(strings.nearest, answer.nearest.map((citation) => cited(citation, false)), strings.nearestNote),
    searched(answer, view));
}

/** What kind of end it is, in a few words. */
export function heading(answer, strings) {
  return answer.joined ? strings.joined(answer.options.length) : strings.reason[answer.reason] || strings.outcome[answer.outcome];
}

function standalone(answer, question, strings) {
  const { question: understood, unmatched = [] } = answer.understood;
  if ((understood === question && !unmatched.length) || !["answered", "abstained", "clarification"].includes(answer.outcome)) return null;
  return make("p", { className: "faint understood" }, `${understood === question ? strings.unmet : strings.understood}: `, make("q", { dir: "auto" }, ...marked(understood, unmatched)));
}

function proposed({ understood: { proposed: words } }, { strings, ask }) {
  if (!words) return null;
  return make("p", { className: "faint proposed" }, `${strings.proposed}: `, make("q", { dir: "auto" }, words), " ",
    make("button", { type: "button", className: "copy", onclick: () => ask(words) }, strings.askThat));
}

function words(answer, sources) {
  const link = (n) => answer.citations.some((citation) => citation.marker === n) && marker(n, sources);
  return make("div", { className: "words", lang: answer.language },
    ...inLines(answer.text).split("\n\n").map((paragraph) => make("p", { dir: "auto" },
      ...withMarkers(paragraph, link).flatMap((part) => (typeof part === "string" ? quoting(part, answer) : part)))));
}

/** `text`, each quotation in the language of the citation that holds it, for whoever hears it read. */
function quoting(text, { citations }) {
  return text.split(/(?<=“)([^“”]+)(?=”)/).flatMap((part, at) => {
    const lang = at % 2 && citations.find(({ exact }) => exact.includes(part))?.language;
    return lang ? make("span", { lang }, part) : unbroken(part);
  });
}

function marker(n, sources) {
  const button = make("button", { type: "button", className: "marker" }, `[${n}]`);
  button.onclick = () => {
    const shown = sources.get(n);
    shown?.closest("details")?.setAttribute("open", "");
    shown?.focus();
  };
  return button;
}

/** A search of the archive has an address without a host: that of the service. */
function linkList(links, { endpoint }) {
  const shown = links.map(({ label, url }) => ({ label, url: url.startsWith("/search?") ? endpoint + url : url }))
    .filter((link) => isWeb(link.url));
  return shown.length ? make("ul", { className: "links" }, ...shown.map((link) => make("li", {}, outward(link.url, link.label)))) : null;
}

/** Mail and telephone of whom an answer leads to. */
function ways(links) {
  const shown = links.filter(({ url }) => /^(?:mailto|tel):/.test(url));
  return shown.length ? make("ul", { className: "links" }, ...shown.map(({ url }) =>
    make("li", {}, make("a", { href: url }, url.replace(/^\w+:/, ""))))) : null;
}

function options(offered, view) {
  if (!offered.length) return null;
  return make("div", { className: "options" }, ...offered.map((option) => {
    const button = make("button", { type: "button", dir: "auto" }, option.label);
    button.onclick = () => view.ask(option.question);
    return button;
  }));
}

function notices(given, strings) {
  return given.length ? part(strings.notices, [make("ul", {}, ...given.map((notice) => make("li", {}, notice.text)))]) : null;
}

function figures(answer, view, sources) {
  if (answer.figures.length < 2) return null;
  const head = make("tr", {}, ...view.strings.figureHead.map((name) => make("th", { scope: "col" }, name)));
  const rows = answer.figures.map((figure) => make("tr", {},
    ...[figure.year, view.names.subjects[figure.subject] ?? figure.subject,
      [view.names.frameworks[figure.framework] ?? figure.framework, figure.section].filter(Boolean).join(", "),
      figure.grade ?? figure.score ?? figure.count ?? "–"].map((cell) => make("td", {}, String(cell))),
    make("td", {}, marker(figure.citation, sources))));
  return make("details", {}, make("summary", {}, `${view.strings.figures} (${rows.length})`),
    make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows)));
}

function folded(list, strings) {
  if (list.length <= ALL) return list;
  const rest = list.slice(FIRST);
  return [...list.slice(0, FIRST), make("details", {}, make("summary", {}, strings.further(rest.length)), ...rest)];
}

function part(heading, children, note) {
  if (!children.length) return null;
  return make("section", {}, make("h5", {}, heading), note ? make("p", { className: "faint" }, note) : null, ...children);
}

function source(citation, number, view, sources) {
  const { strings } = view;
  const { document: cited } = citation;
  const permalink = view.endpoint + citation.permalink;
  const original = citation.deep_link ?? cited.url;
  const spoken = citation.language ? { lang: citation.language } : {};
  const speaker = [citation.speaker, citation.role].filter(Boolean).join(", ");
  const about = [view.names.types[cited.type] ?? cited.type, published(cited.published, view), cited.publisher];
  const article = make("article", { className: "source", part: "source", tabIndex: -1 },
    make("h6", {}, number ? `[${citation.marker}] ` : "", make("bdi", spoken, cited.title)),
    ...quoted(citation, strings, spoken),
    speaker ? make("p", { className: "speaker", dir: "auto" }, speaker) : null,
    make("p", { className: "faint" }, about.filter(Boolean).join(" · ")),
    copier([[strings.copyQuote, citation.attribution.plain], [strings.copyAp, citation.attribution.ap],
      [strings.copyLink, permalink]], view),
    files(permalink, strings),
    make("p", { className: "ways" }, outward(permalink, strings.open, strings.tab),
      isWeb(original) ? outward(original, citation.deep_link ? strings.originalThere : strings.original, strings.tab) : null));
  if (number) sources.set(citation.marker, article);
  return article;
}

/** The words that are cited; of a row of a table its cells, each behind the name of its column. */
function quoted(citation, strings, spoken) {
  const named = cells(citation).filter(([, cell]) => cell);
  if (named.length) return [make("dl", { className: "cells" }, ...named.flatMap(([name, cell]) => [make("dt", { dir: "auto" }, name),
    make("dd", { dir: "auto" }, isWeb(cell) ? outward(cell, cell, strings.tab) : cell)]))];
  const head = citation.header && make("p", { className: "faint columns", dir: "auto" }, `${strings.header}: `, make("q", {}, citation.header.exact));
  if (citation.exact === citation.document.title) return []; // it stands above
  return [head, make("blockquote", { dir: "auto", ...spoken }, ...marked(citation.exact, citation.marks))];
}

/** The citation as files: the permalink's address, and the name of a form. */
function files(permalink, strings) {
  const [place, span] = permalink.split(/[?#]/);
  return make("details", { className: "files" }, make("summary", {}, strings.cite), make("p", { className: "copies" },
    ...Object.entries(strings.forms).map(([form, name]) => outward(`${place}/cite/${form}?${span}`, name, strings.tab))));
}

function published(date, view) {
  const inWords = dateInWords(date.date, view.language);
  if (!inWords) return view.strings.undated;
  return date.inferred ? view.strings.inferred(inWords) : inWords;
}

function searched(answer, view) {
  if (!["answered", "abstained", "clarification"].includes(answer.outcome) || answer.reason === "out_of_scope") return null;
  const { strings } = view;
  const day = dateInWords(answer.searched.as_of.slice(0, 10), view.language);
  return make("details", { className: "faint" }, make("summary", {}, strings.searched),
    make("p", {}, `${strings.reach(answer.searched)} ${strings.asOf(day)} ${answer.searched.generation}`));
}
