/** The panel: a box, what was asked, what was answered. Made when somebody first reaches for it. */
import { card, heading } from "./answer.js";
import { helpParts, numbers, quickExit, wayOut } from "./help.js";
import { ask as askService, Fault, request } from "./stream.js";
import sheet from "./style.js";
import { dateInWords, isWeb, make, outward } from "./text.js";

const TURNS = 10; // the contract's bounds
const ANSWER_CHARS = 4000;
const QUESTION_CHARS = 500;
const LEFT_FROM = 400; // from here on the person is told how many characters are left
const STILL_MS = 6000; // so long without an answer: say that the search goes on
const PATIENCE_S = 30; // no byte for so long: the service is taken for gone
const NO_NAMES = { subjects: {}, frameworks: {}, types: {} };

/** Builds the panel in the host element's shadow root. Resolves to { open, close, ask }. */
export async function mount(host) {
  const language = /^es/i.test(host.language) ? "es" : "en";
  const [strings, settings] = await Promise.all([stringsOf(language), settingsOf(host.endpoint, language)]);
  const find = host.setting("mode") === "search" ? (await import("./find.js")).find : null;
  return new Panel(host, language, strings, settings, find);
}

async function stringsOf(language) {
  return (await (language === "es" ? import("./es.js") : import("./en.js"))).default;
}

/** What the service says of itself; without it the panel still opens, and says what is wrong when asked. */
async function settingsOf(endpoint, language) {
  try {
    const signal = AbortSignal.timeout(4000);
    return await (await request(`${endpoint}/widget/v1/settings?language=${language}`, { signal })).json();
  } catch (error) {
    return { off: null, fault: error instanceof Fault ? error.kind : "unreachable", help: {}, numbers: [], desk: {},
      suggestions: [], names: NO_NAMES, archive: null, exit: "", kept: "" };
  }
}

class Panel {
  constructor(host, language, strings, settings, find) {
    Object.assign(this, { host, language, strings, settings, find });
    this.mode = host.setting("mode", "floating");
    this.patience = 1000 * host.setting("patience", PATIENCE_S);
    this.history = [];
    this.helped = null; // the help that was shown last, until something is answered
    this.view = { endpoint: host.endpoint, language, strings, names: settings.names, numbers: settings.numbers,
      ask: (question) => this.ask(question), announce: (sentence) => this.announce(sentence), wayOut: () => wayOut(this),
      viewIn: (spoken) => this.viewIn(spoken) };
    this.build();
    this.accent(host.setting("accent"));
  }

  build() {
    const { host, strings } = this;
    this.element = make(this.mode === "inline" ? "section" : "dialog", {
      className: `panel ${this.mode}`, part: "panel", lang: this.language, ariaLabel: host.setting("title", strings.title) });
    this.log = make("div", { className: "log", part: "log", tabIndex: 0, role: "log", ariaLive: "off",
      ariaLabel: host.setting("title", strings.title) });
    this.status = make("p", { className: "status faint", role: "status" });
    this.fault = make("div", { className: "fault", role: "alert" });
    this.form = this.box();
    this.about = this.foot();
    this.element.append(...helpParts(this), this.log, this.fault, this.form);
    this.log.append(this.intro(), this.about);
    this.launcher = host.shadowRoot.querySelector(".launch");
    if (this.mode === "inline") host.shadowRoot.replaceChildren(this.element);
    else host.shadowRoot.append(this.element);
    host.shadowRoot.adoptedStyleSheets = [...host.shadowRoot.adoptedStyleSheets, sheet];
    host.addEventListener("keydown", (event) => this.key(event));
    addEventListener("pagehide", () => this.stop());
    if (this.settings.off) this.closeDown();
    if (this.settings.fault === "refused") this.failed(new Fault("refused"));
  }

  /** Opens the help text, and closes it; `helpParts` replaces this where there is help. */
  showHelp() {}

  /** Switched off: the sentence and the press desk stay; the box goes. Help and quick exit remain. */
  closeDown() {
    this.form.hidden = true;
    this.log.replaceChildren(make("p", {}, this.settings.off), this.about);
  }

  box() {
    const { strings } = this;
    this.input = make(this.find ? "input" : "textarea", { id: "question", name: "question", rows: 2,
      maxLength: QUESTION_CHARS, autocomplete: "off", dir: "auto", attributes: { part: "input", "aria-describedby": "hint" } });
    this.hint = make("p", { id: "hint", className: "faint" }, strings.hint);
    this.send = make("button", { type: "submit", className: "send", part: "send" }, this.find ? strings.search : strings.ask);
    this.halt = make("button", { type: "button", hidden: true, onclick: () => this.stop(true) }, strings.stop);
    this.input.oninput = () => {
      const left = QUESTION_CHARS - this.input.value.length;
      this.hint.textContent = left <= QUESTION_CHARS - LEFT_FROM ? strings.left(left) : strings.hint;
    };
    const form = make("form", { className: "ask", action: `${this.host.endpoint}/ask`, method: "post" },
      make("label", { htmlFor: "question" }, this.find ? strings.words : strings.question),
      make("div", { className: "row" }, this.input, this.send, this.halt), this.hint, this.status);
    form.onsubmit = (event) => { event.preventDefault(); this.ask(this.input.value); };
    return form;
  }

  intro() {
    const { settings, strings } = this;
    const offered = this.find || this.host.setting("suggestions") === "off" ? [] : settings.suggestions;
    return make("div", {}, make("p", {}, strings.intro, " ", settings.kept), offered.length ? make("h3", {}, strings.suggestions) : null,
      make("div", { className: "options" }, ...offered.map((question) =>
        make("button", { type: "button", onclick: () => this.ask(question) }, question))));
  }

  foot() {
    const { settings: { archive, desk }, strings } = this;
    const day = archive && dateInWords(archive.as_of.slice(0, 10), this.language);
    const address = [desk.phone, desk.email].filter(Boolean).join(" · ");
    return make("p", { className: "foot" }, archive ? `${strings.asOf(day)} ${strings.reach(archive)} ` : "",
      desk.name || isWeb(desk.page) ? `${strings.desk}: ` : "",
      isWeb(desk.page) ? outward(desk.page, desk.name || desk.page, strings.tab) : desk.name, address ? ` · ${address}` : "");
  }

  open() {
    if (this.mode !== "inline" && !this.element.open) {
      const modal = this.mode === "search" || matchMedia("(max-width: 40rem)").matches;
      modal ? this.element.showModal() : this.element.show();
      if (this.launcher) this.launcher.hidden = true;
    }
    this.showHelp(false);
    this.input.focus();
    this.tell("open");
  }

  close() {
    if (this.mode === "inline") return;
    this.element.close();
    if (this.launcher) {
      this.launcher.hidden = false;
      this.launcher.focus();
    }
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && event.composedPath()[0] === this.input && !event.isComposing) {
      event.preventDefault();
      this.form.requestSubmit();
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (!quickExit(this, event.timeStamp)) this.close();
    }
  }

  /** The answer, or null where there is none. One question at a time: a new one stops the one before. */
  async ask(asked) {
    const question = asked.normalize("NFC").trim().slice(0, QUESTION_CHARS);
    this.input.value = asked;
    if (this.mode !== "inline" && !this.element.open) this.open();
    this.showHelp(false);
    if (!question) return this.input.focus(), null;
    this.stop();
    this.tell("ask");
    this.fault.replaceChildren();
    const turn = make("article", { className: "turn", part: "turn" },
      make("h3", { dir: "auto", tabIndex: -1 }, make("span", { className: "unseen" }, `${this.strings.you}: `), question));
    this.about.before(turn);
    this.show(turn);
    const stopper = (this.stopper = new AbortController());
    this.announce(this.strings.searching);
    this.halt.hidden = false;
    const still = setTimeout(() => this.announce(this.strings.still), STILL_MS);
    try {
      const end = this.find ? this.found(question, turn, stopper.signal) : this.answered(question, turn, stopper.signal);
      return await end;
    } catch (error) {
      turn.remove();
      if (!stopper.signal.aborted) this.failed(error);
      return null;
    } finally {
      clearTimeout(still);
      if (this.stopper === stopper) { this.stopper = null; this.halt.hidden = true; }
    }
  }

  async found(words, turn, signal) {
    const [list, total, help] = await this.find(words, signal, this.view);
    turn.append(list);
    this.show(turn);
    this.announce(help ? heading(help, this.strings) : total ? this.strings.found(total) : this.strings.none);
    this.tell("answer", { outcome: "found", sources: total });
    return null;
  }

  async answered(question, turn, signal) {
    const draft = make("div", { className: "words" });
    const first = make("p", { className: "faint" });
    turn.append(first, draft);
    const answer = await askService(this.host.endpoint, { question, history: this.history.slice(-TURNS), language: this.language }, signal,
      this.patience, (name, data) => {
        if (name === "retrieval.completed") first.textContent = data.documents.map((d) => d.title).join(" · ");
        if (name === "answer.delta") draft.textContent += data.text;
      });
    first.remove();
    const help = answer.outcome === "help";
    // Who was shown help and writes on is still shown it, above what is no answer: no cry is sent again to ask for it.
    if (help || answer.outcome === "answered") this.helped = help ? answer : null;
    const shown = this.helped ? [card(this.helped, question, await this.viewIn(this.helped.language))] : [];
    draft.replaceWith(...shown, ...(help ? [] : [card(answer, question, this.view)]));
    this.show(turn);
    // What was typed while the answer came is the next question.
    if (this.input.value.normalize("NFC").trim().slice(0, QUESTION_CHARS) === question) this.input.value = "";
    this.input.oninput();
    this.reach(turn);
    const n = answer.citations.length;
    this.announce(n ? this.strings.ready(n) : heading(this.helped ?? answer, this.strings));
    if (!help) this.history.push({ question, answer: answer.text.slice(0, ANSWER_CHARS) });
    this.tell("answer", { outcome: answer.outcome, reason: answer.reason, sources: n });
    return answer;
  }

  /** Help is read by somebody in need: the words around it are in the language that they wrote. */
  async viewIn(language) {
    const named = this.view.numbers.map((one) => ({ ...one, name: one[`name_${language}`] || one.name }));
    return { ...this.view, strings: await stringsOf(language), numbers: named };
  }

  /** Says what went wrong in one sentence; what was typed stays, and the page remains as a way. */
  failed(error) {
    const { strings } = this;
    const fault = error instanceof Fault ? error : new Fault("failed");
    const words = strings.fault[fault.kind];
    this.announce("");
    const lines = fault.help ? fault.help.text.split("\n").filter(Boolean) : [];
    this.fault.replaceChildren(...lines.map((line) => make("p", { lang: fault.help.language, dir: "auto" }, line)),
      make("p", {}, fault.sentence || (typeof words === "function" ? words(fault.seconds) : words),
      ` ${strings.kept} `, this.ways(fault)));
    this.tell("error", { kind: fault.kind, seconds: fault.seconds });
    if (!(error instanceof Fault)) console.error(error);
  }

  /** Where to turn without an answer: the page, and what helps without the service where that cannot be reached. */
  ways({ kind }) {
    const { host, strings, settings, view } = this;
    const page = outward(`${host.endpoint}/ask`, strings.page, strings.tab);
    if (kind !== "unreachable" || !settings.numbers.length) return page;
    return make("div", {}, page, make("p", {}, strings.inDanger), numbers(view));
  }

  /** The start of an exchange comes into view, and not its end. */
  show(turn) {
    turn.scrollIntoView({ block: this.mode === "inline" ? "nearest" : "start" });
  }

  /** The next Tab leads into the answer, unless the person has gone elsewhere in the meantime. */
  reach(turn) {
    if ([this.input, this.send, null].includes(this.host.shadowRoot.activeElement)) turn.firstChild.focus({ preventScroll: true });
  }

  stop(byHand = false) {
    this.stopper?.abort();
    if (byHand) { this.announce(this.strings.stopped); this.input.focus(); }
  }

  announce(sentence) {
    this.status.textContent = sentence;
  }

  /** An event for the host page. It never carries what somebody wrote or read. */
  tell(name, detail = {}) {
    this.host.dispatchEvent(new CustomEvent(`pressdesk:${name}`, { bubbles: true, composed: true, detail }));
  }

  /** The host's colour for buttons, with whichever of black and white reads better on it. */
  accent(colour) {
    const [r, g, b] = (/^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour) ?? []).slice(1).map((hex) => {
      const c = parseInt(hex, 16) / 255; // WCAG 2.2, relative luminance
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    if (r === undefined) return;
    const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    this.host.style.setProperty("--pressdesk-accent", colour);
    this.host.style.setProperty("--pressdesk-accent-ink", luminance > 0.179 ? "#000" : "#fff");
  }
}
