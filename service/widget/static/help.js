/** Help first: the approved texts and numbers, and a way to leave at once. Both work without the service. */
import { isWeb, make, outward, unbroken } from "./text.js";

const THREE_WITHIN_MS = 2000; // three times Escape in this time leaves the page
const escapes = [];

/** Whether help stands at the top: the organisation or the website has a text, or nobody could be asked. */
function expectsDanger({ settings, host }) {
  return Boolean(settings.fault || Object.keys(settings.help).length || host.setting("help"));
}

/** The top of the panel: help, quick exit, close, title; and the help text, folded. Without help, close and title. */
export function helpParts(panel) {
  const { strings, host } = panel;
  const close = panel.mode === "inline" ? null : make("button", { type: "button", className: "close", part: "close",
    onclick: () => panel.close() }, strings.close);
  const title = make("h2", {}, host.setting("title", strings.title));
  if (!expectsDanger(panel)) return [make("header", { className: "bar" }, close, title)];
  const text = make("div", { className: "helptext", id: "help", hidden: true, tabIndex: -1 }, ...helpText(panel));
  const help = make("button", { type: "button", className: "help", part: "help", ariaExpanded: "false",
    attributes: { "aria-controls": "help" } }, strings.help);
  panel.showHelp = (shown) => {
    text.hidden = !shown;
    help.ariaExpanded = String(shown);
    help.textContent = shown ? strings.helpClose : strings.help;
    if (!shown) return;
    text.focus({ preventScroll: true });
    panel.show(text);
  };
  help.onclick = () => panel.showHelp(text.hidden);
  const leaving = make("button", { type: "button", className: "exit", part: "exit", title: strings.exitHint,
    onclick: () => leave(panel) }, strings.exit);
  return [make("header", { className: "bar" }, help, leaving, close, title), text];
}

function helpText({ strings, settings, host, language }) {
  const lines = (settings.help[language] ?? settings.help.en ?? host.setting("help")).split("\n");
  return [...lines.filter((line) => line.trim()).map((line) => make("p", {}, ...unbroken(line))), numbers({ strings, numbers: settings.numbers }),
    make("p", {}, outward(`${host.endpoint}/help`, strings.helpPage, strings.tab))];
}

/** The numbers to call, write to or chat with, in the order in which the text `told` names them. */
export function numbers({ strings, numbers: known }, told = "") {
  const place = ({ phone, text }) => (told.includes(phone || text) ? told.indexOf(phone || text) : told.length);
  return make("ul", { className: "numbers" }, ...[...known].sort((one, other) => place(one) - place(other)).map((number) => make("li", {}, `${number.name}: `,
    number.phone ? dialled("tel", number.phone, strings.call) : null,
    " ", number.text ? dialled("sms", number.text, strings.text) : null, " ",
    isWeb(number.chat) ? outward(number.chat, strings.chat, strings.tab) : null)));
}

function dialled(scheme, number, verb) {
  return make("a", { href: `${scheme}:${number.replace(/[^\d+]/g, "")}` }, `${verb} ${number}`);
}

/** The way out, where help is answered in a panel that began without it. */
export function wayOut(panel) {
  return expectsDanger(panel) ? null : make("p", {}, make("button", { type: "button", className: "exit", title: panel.strings.exitHint,
    onclick: () => leave(panel) }, panel.strings.exit));
}

/** Counts a press of Escape; on the third in a short time it leaves, and says so by true. */
export function quickExit(panel, now) {
  if (!expectsDanger(panel)) return false;
  escapes.push(now);
  const third = escapes.at(-3);
  if (third === undefined || now - third > THREE_WITHIN_MS) return false;
  leave(panel);
  return true;
}

/** Empties the panel, hides the page and goes elsewhere in its place: Back does not return here. */
function leave(panel) {
  panel.stop();
  panel.history.length = 0;
  panel.element.replaceChildren();
  document.documentElement.style.setProperty("display", "none");
  location.replace(isWeb(panel.settings.exit) ? panel.settings.exit : "about:blank");
}
