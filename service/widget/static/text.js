/** Words -> nodes. Nothing here parses markup: every word from a document or a person becomes a text node. */

/** An element. `props` are properties; those of `attributes` are set as attributes. */
export function make(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  const { attributes = {}, ...rest } = props;
  Object.assign(element, rest);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** `text` with `<mark>` around each [start, end) of `marks`. They count code points; browsers count UTF-16 units. */
export function marked(text, marks) {
  const points = Array.from(text);
  const nodes = [];
  let at = 0;
  for (const [start, end] of marks ?? []) {
    if (start < at || end > points.length || start >= end) continue;
    nodes.push(points.slice(at, start).join(""), make("mark", {}, points.slice(start, end).join("")));
    at = end;
  }
  nodes.push(points.slice(at).join(""));
  return nodes;
}

/** `text`, in which each cited sentence of a paragraph of many ends its line. As service/shown.py has it. */
export function inLines(text) {
  const cited = /([.?!][”»]?(?: \[\d+\])+|\[\d+\][.?!]) (?=[^\s[])/g;
  return text.split("\n\n").map((one) => ((one.match(cited) ?? []).length > 2 ? one.replace(cited, "$1\n") : one)).join("\n\n");
}

/** Of a cited row: [name of a column, cell], in order; none where it has not as many cells as the head of its table. */
export function cells({ exact, header }) {
  const parted = (line) => ` ${line} `.split(" | ").map((cell) => cell.trim());
  if (!header || `${exact}${header.exact}`.includes("\n")) return [];
  const [names, found] = [parted(header.exact), parted(exact)];
  return names.length === found.length && found.length > 1 ? names.map((name, at) => [name, found[at]]) : [];
}

/** `text` in which each [n] that `link` knows is what `link(n)` makes of it, and any other stays as it stands. */
export function withMarkers(text, link) {
  return text.split(/(\[\d+\])/).map((part) => (/^\[\d+\]$/.test(part) && link(Number(part.slice(1, -1)))) || part);
}

/** `text` in which no telephone number is broken at its hyphens at the end of a line. */
export function unbroken(text) {
  return text.split(/(\d+(?:-\d+)+)/).map((part, at) => (at % 2 ? make("span", { className: "number" }, part) : part));
}

/** A date to its precision ("2016", "2016-11", "2016-11-16") in the words of `language`; "" for none. */
export function dateInWords(date, language) {
  if (!date) return "";
  const [year, month, day] = date.split("-").map(Number);
  if (!month) return String(year);
  const form = { year: "numeric", month: "long", timeZone: "UTC", ...(day ? { day: "numeric" } : {}) };
  return new Intl.DateTimeFormat(language, form).format(Date.UTC(year, month - 1, day || 1));
}

/** A link that opens beside the page; `tab` says so to whoever does not see it. */
export function outward(href, label, tab = "") {
  return make("a", { href, target: "_blank", rel: "noopener noreferrer" }, label,
    tab ? make("span", { className: "unseen" }, ` ${tab}`) : null);
}

/** Whether an address is one of the web, so that it may become a link. */
export const isWeb = (address) => /^https?:\/\//i.test(address ?? "");
