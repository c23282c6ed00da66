/** A question -> the events of its answer. Whatever fails becomes a Fault with a kind that the panel has words for. */

export class Fault extends Error {
  /** `kind`: a key of the strings' `fault`. `seconds`: how long to wait. `sentence`: what the service says itself.
   * `help`: the text of help and its language, where the question is a cry for it. */
  constructor(kind, { seconds = 0, sentence = "", help = null } = {}) {
    super(kind);
    Object.assign(this, { kind, seconds, sentence, help });
  }
}

/** A request that ends as a response, or throws a Fault. It sends no cookie and no referrer. */
export async function request(address, options = {}) {
  let response;
  try {
    response = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", ...options });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new Fault("unreachable");
  }
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  const seconds = Number(response.headers.get("Retry-After")) || Number(problem.retry_after) || 60;
  const kind = { 403: "refused", 422: "invalid", 429: "limited", 503: "unready" }[response.status] ?? "failed";
  throw new Fault(kind, { seconds, sentence: problem.off ? problem.detail : "",
    help: problem.help_text ? { text: problem.help_text, language: problem.help_language } : null });
}

/** Asks; calls `on(name, data)` for every event, and returns the whole answer. Gives up after `slowMs` without a byte. */
export async function ask(endpoint, body, signal, slowMs, on) {
  const patience = new AbortController();
  let timer;
  const wait = () => { clearTimeout(timer); timer = setTimeout(() => patience.abort(), slowMs); };
  wait();
  try {
    const response = await request(`${endpoint}/v1/ask`, {
      method: "POST", body: JSON.stringify(body), signal: AbortSignal.any([signal, patience.signal]),
      headers: { "Content-Type": "application/json", Accept: "text/event-stream", "Pressdesk-Widget": "1" },
    });
    for await (const [name, data] of events(response.body, wait)) {
      if (name === "error") throw new Fault("failed");
      on(name, data);
      if (name === "answer.completed") return data;
    }
  } catch (error) {
    if (error instanceof Fault || signal.aborted) throw error;
    throw new Fault(patience.signal.aborted ? "slow" : "cut");
  } finally {
    clearTimeout(timer);
  }
  throw new Fault("cut");
}

/** Server-sent events of a body, as [name, parsed data]. An event ends with an empty line, also across chunks. */
export async function* events(body, heard = () => {}) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    heard();
    const blocks = (rest + value).split(/\r?\n\r?\n/);
    rest = blocks.pop();
    for (const block of blocks) {
      const fields = block.split(/\r?\n/).map((line) => /^(\w+): ?(.*)$/.exec(line)).filter(Boolean);
      const data = fields.filter((field) => field[1] === "data").map((field) => field[2]).join("\n");
      if (data) yield [fields.find((field) => field[1] === "event")?.[2] ?? "message", JSON.parse(data)];
    }
  }
}
