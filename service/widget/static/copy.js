/** Buttons that copy a text. Where the browser refuses, the text is shown and selected instead. */
import { make } from "./text.js";

/** `texts`: [label, text] pairs, a button each. */
export function copier(texts, view) {
  const byHand = make("textarea", { readOnly: true, hidden: true, rows: 3, ariaLabel: view.strings.copyByHand });
  const buttons = texts.map(([label, text]) => {
    const button = make("button", { type: "button", className: "copy", part: "copy" }, label);
    button.onclick = async () => {
      try {
        await navigator.clipboard.writeText(text);
        view.announce(view.strings.copied);
      } catch {
        byHand.value = text;
        byHand.hidden = false;
        byHand.select();
        view.announce(view.strings.copyByHand);
      }
    };
    return button;
  });
  return make("div", { className: "copies" }, ...buttons, byHand);
}
