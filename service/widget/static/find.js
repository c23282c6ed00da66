/** Words -> the documents that have them, from GET /v1/search. Used in search mode only. */
import { card } from "./answer.js";
import { request } from "./stream.js";
import { dateInWords, make, marked, outward } from "./text.js";

const SHOWN = 10;

/** The found documents as [element, total, help]; before them help, where the words are a cry for it. */
export async function find(words, signal, view) {
  const query = new URLSearchParams({ q: words, limit: SHOWN });
  const response = await request(`${view.endpoint}/v1/search?${query}`,
    { signal, headers: { Accept: "application/json", "Pressdesk-Widget": "1" } });
  const { help, hits, total } = await response.json();
  const all = `${view.endpoint}/search?${new URLSearchParams({ q: words })}`;
  const list = make("div", { className: "card" },
    make("p", {}, total ? view.strings.found(total) : view.strings.none),
    make("ol", { className: "hits" }, ...hits.map((hit) => found(hit, view))),
    total > hits.length ? make("p", {}, outward(all, view.strings.all, view.strings.tab)) : null);
  return [help ? make("div", {}, card(help, words, await view.viewIn(help.language)), list) : list, total, help];
}

function found({ document: cited, snippets }, view) {
  const first = snippets[0];
  const place = first ? `?${new URLSearchParams({ version: first.version, start: first.start, end: first.end })}#cited` : "";
  const date = dateInWords(cited.published.date, view.language);
  return make("li", { className: "source" },
    make("h4", {}, outward(`${view.endpoint}/d/${encodeURIComponent(cited.id)}${place}`, cited.title, view.strings.tab)),
    make("p", { className: "faint" }, [view.names.types[cited.type] ?? cited.type,
      date ? (cited.published.inferred ? view.strings.inferred(date) : date) : view.strings.undated].join(" · ")),
    ...snippets.slice(0, 2).map((snippet) => make("p", { dir: "auto" }, ...pointed(marked(snippet.exact, snippet.marks)))));
}

/** Of a row of a table a point between its cells. */
function pointed(nodes) {
  return nodes.map((node) => (typeof node === "string" ? node.replace(/(?: +\|)+(?: |$)/g, " · ") : node));
}
