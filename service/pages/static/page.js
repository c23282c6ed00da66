/** What a page can do only with a script: copy, ask with Enter, leave on three times Escape. All else works without. */

const SHOWN = 3; // of the texts to copy, as many get a button outside the folded list
const THREE_WITHIN_MS = 2000; // three times Escape in this time leaves the page
const said = document.getElementById("said");

/** A button that copies exactly what stands in `source`. */
function copyButton(name, source) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = said.dataset.copy.replace("*", name);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(source.value ?? source.textContent);
      said.textContent = said.dataset.copied.replace("*", name);
    } catch {
      source.closest("details")?.setAttribute("open", "");
      getSelection().selectAllChildren(source);
      source.select?.();
      said.textContent = said.dataset.selected;
    }
  });
  return button;
}

for (const copies of document.querySelectorAll("details.copies")) {
  const row = document.createElement("div");
  row.className = "copyrow";
  [...copies.querySelectorAll("pre")].forEach((text, i) => {
    const named = text.previousElementSibling;
    const name = said.dataset[named.dataset.form] ?? named.textContent;
    if (i < SHOWN) row.append(copyButton(name, text));
    else named.after(copyButton(name, text));
  });
  copies.before(row);
}
for (const input of document.querySelectorAll("input.copied")) input.after(copyButton(said.dataset.link, input));

const further = document.querySelector("details.further"); // sources; each is shown when it is gone to, and all on paper
/** Shows the source that the address names, where it is folded away. */
function unfold() {
  const source = document.getElementById(location.hash.slice(1));
  if (!source || !further?.contains(source)) return;
  further.open = true;
  source.scrollIntoView();
  source.focus();
}
if (further) {
  unfold();
  addEventListener("hashchange", unfold);
  addEventListener("beforeprint", () => (further.open = true));
}

const question = document.getElementById("question");
// A question is a line or two: Enter asks it, as in every search box; Shift and Enter begin a line.
question?.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  question.form.requestSubmit();
});

const exit = document.querySelector("a.exit");
const presses = [];

const tabs = new BroadcastChannel("leave"); // who leaves one tab of the archive leaves all of them

/** Goes elsewhere in place of this page: Back does not lead here. What was typed and shown is gone at once. */
function leave() {
  document.body.replaceChildren();
  document.title = "";
  location.replace(exit.href);
}

function leaveAll() {
  tabs.postMessage("");
  leave();
}

if (exit) {
  for (const hint of document.querySelectorAll(".exit-hint")) hint.hidden = false;
  tabs.addEventListener("message", leave);
  exit.addEventListener("click", (event) => {
    event.preventDefault();
    leaveAll();
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    presses.push(event.timeStamp);
    if (presses.length >= 3 && event.timeStamp - presses.at(-3) < THREE_WITHIN_MS) leaveAll();
  });
}
