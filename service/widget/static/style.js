/** The panel's style sheet, constructed: a host page needs no style-src for it. Colours are the host's to set.
 * Lengths are in em, from the size that the reader's browser is set to: rem would be the host page's. */
const sheet = new CSSStyleSheet();
export default sheet;

sheet.replaceSync(`
:host {
  all: initial; display: block; color-scheme: light dark;
  --paper: var(--pressdesk-paper, #fff); --ink: var(--pressdesk-ink, #1d1c1a); --faint: var(--pressdesk-faint, #5b5750);
  --line: var(--pressdesk-line, #8a857b); --accent: var(--pressdesk-accent, #0b4f8a);
  --accent-ink: var(--pressdesk-accent-ink, #fff); --link: var(--pressdesk-link, #0b4f8a);
  --urgent: #8a1c1c; --mark: #fff0a8; --radius: var(--pressdesk-radius, 8px);
  font: medium/1.5 var(--pressdesk-font, system-ui, sans-serif); color: var(--ink);
}
:host([hidden]) { display: none; }
@media (prefers-color-scheme: dark) {
  :host {
    --paper: var(--pressdesk-paper, #1c1b19); --ink: var(--pressdesk-ink, #ece8e0); --faint: var(--pressdesk-faint, #b0aa9e);
    --line: var(--pressdesk-line, #77716a); --link: var(--pressdesk-link, #8cc4f7); --mark: #6b5a10; --urgent: #a92a2a;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
/* Said again here: a website's rule for everything ("* { ... }") reaches the host, and is inherited from it. */
.panel {
  font: medium/1.5 var(--pressdesk-font, system-ui, sans-serif); letter-spacing: normal; word-spacing: normal; white-space: normal;
  text-align: start; text-indent: 0; text-transform: none; text-shadow: none;
  display: flex; flex-direction: column; margin: 0; padding: 0; width: 100%; color: var(--ink); background: var(--paper);
  border: 1px solid var(--line); border-radius: var(--radius); overflow-wrap: anywhere;
}
dialog.panel:not([open]) { display: none; }
.panel > * { direction: ltr; } /* as its own words are; where the panel stands follows the website */
dialog.panel {
  position: fixed; z-index: var(--pressdesk-layer, 9999); inset: auto; inset-block-end: 1em; inset-inline-end: 1em;
  width: min(28em, calc(100vw - 2em)); max-width: none; height: min(44em, calc(100dvh - 2em)); max-height: none;
  box-shadow: 0 8px 32px rgb(0 0 0 / .3);
}
:host([side="start"]) dialog.panel { inset-inline: 1em auto; }
dialog.panel:modal textarea { height: 44px; } /* of a small screen the answer gets what can be spared */
dialog.panel:modal .bar button { padding-inline: .5em; }
dialog.panel:modal { inset: 0; width: 100%; height: 100dvh; border: 0; border-radius: 0; }
dialog.panel.search { inset: 5dvh auto auto 50%; translate: -50%; width: min(40em, calc(100vw - 2em)); height: 85dvh; }
dialog.panel.search:modal { border-radius: var(--radius); }
dialog::backdrop { background: rgb(0 0 0 / .4); }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: .4em; padding: .5em .75em; border-bottom: 1px solid var(--line); }
.bar h2 { flex: 1 1 60%; order: 1; margin: 0; font-size: 1.05em; }
.bar .close { order: 2; margin-inline-start: auto; }
.help { background: var(--urgent); border-color: var(--urgent); color: #fff; }
.helptext { position: relative; padding: .5em .75em; border-bottom: 2px solid var(--urgent); white-space: pre-line; overflow-y: auto; flex: 0 1 auto; }
.helptext > p { margin: .25em 0; }
dialog.panel > .helptext { flex: 1 1 auto; border: 0; } /* help has the whole panel: beside an answer it had a line */
dialog.panel > .helptext:not([hidden]) ~ * { display: none; }
.turn { scroll-margin-block-start: .5em; }
.log { position: relative; flex: 1 1 auto; overflow-y: auto; padding: .25em .75em .75em; min-height: 4em; }
.inline .log { overflow: visible; }
.ask { padding: .5em .75em; border-top: 1px solid var(--line); }
.row { display: flex; gap: .4em; align-items: flex-start; }
.ask p { margin: .2em 0 0; font-size: .85em; }
label { display: block; font-weight: 600; }
textarea, input {
  flex: 1 1 auto; min-width: 0; width: 100%; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line);
  border-radius: 4px; padding: .5em; resize: vertical;
}
button {
  font: inherit; font-weight: 600; min-height: 36px; min-width: 36px; padding: .25em .75em; cursor: pointer; text-align: start;
  overflow-wrap: normal;
  color: var(--link); background: var(--paper); border: 1px solid currentColor; border-radius: var(--radius);
}
button.send { color: var(--accent-ink); background: var(--accent); border-color: var(--accent); min-height: 44px; }
button.help { color: #fff; }
button.marker { min-height: 24px; min-width: 24px; padding: 0 .2em; border: 0; font-size: .85em; text-decoration: underline; }
:focus-visible { outline: 3px solid var(--pressdesk-focus, var(--link)); outline-offset: 2px; }
a { color: var(--link); display: inline-block; min-height: 24px; }
h2, h3, h4, h5, h6 { line-height: 1.3; margin: .75em 0 .35em; font-size: 1em; }
h3 { padding: .5em .75em; border-inline-start: 4px solid var(--accent); }
h4 { font-size: .85em; letter-spacing: .04em; text-transform: uppercase; color: var(--faint); }
.hits h4 { font-size: 1em; letter-spacing: normal; text-transform: none; }
p { margin: .35em 0; }
ul, ol { margin: .35em 0; padding-inline-start: 1.2em; }
.hits, .links, .numbers { list-style: none; padding: 0; }
.numbers a { font-weight: 600; margin-inline-end: 1em; }
.number { white-space: nowrap; }
@media (max-width: 40rem), (pointer: coarse) { .numbers a { min-height: 44px; line-height: 44px; } } /* tapped in a hurry */
.faint { color: var(--faint); font-size: .9em; }
.words p { white-space: pre-line; font-size: 1.05em; }
.card.help .words { border-inline-start: 4px solid var(--urgent); padding-inline-start: .75em; background: none; color: var(--ink); }
.card.help { background: none; color: var(--ink); }
.source { border: 1px solid var(--line); border-radius: var(--radius); padding: .6em .75em; margin: .5em 0; }
blockquote { margin: .35em 0; padding-inline-start: .75em; border-inline-start: 3px solid var(--line); white-space: pre-line; }
.cells { display: grid; grid-template-columns: minmax(4.5em, max-content) minmax(0, 1fr); gap: .15em .8em; margin: .35em 0; padding-inline-start: .75em;
  border-inline-start: 3px solid var(--line); }
.cells dt { color: var(--faint); }
.cells dd { margin: 0; overflow-wrap: anywhere; }
.speaker { font-style: italic; }
.copies, .options, .ways { display: flex; flex-wrap: wrap; gap: .4em; margin: .35em 0; }
.ways { gap: 0 1em; }
.options { flex-direction: column; align-items: flex-start; }
.options button { font-weight: 400; overflow-wrap: anywhere; }
.row button { flex: none; }
.foot a { display: inline; }
.copy { font-size: .9em; }
.faint .copy { font-size: 1em; }
mark { background: var(--mark); color: inherit; }
table { border-collapse: collapse; font-size: .9em; }
th, td { text-align: start; padding: .2em .5em; border-bottom: 1px solid var(--line); }
summary { min-height: 24px; cursor: pointer; }
.fault { border: 2px solid var(--urgent); border-radius: var(--radius); padding: .5em .75em; margin: .5em .75em; }
.fault:empty { display: none; }
.status:empty { display: none; }
.foot { margin: .75em 0 0; padding: .3em 0 0; border-top: 1px solid var(--line); font-size: .85em; color: var(--faint); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-height: 30rem) { /* the whole panel scrolls, and help and the way out stay */
  dialog.panel { overflow-y: auto; scroll-padding-block-start: 4em; } dialog.panel > .helptext, .log { overflow: visible; flex: none; }
  .bar { position: sticky; inset-block-start: 0; z-index: 1; background: var(--paper); } .bar h2 { flex-basis: 0; }
}
@media (max-height: 30rem) and (max-width: 34rem) { /* in one line: the panel's name is its label as well */
  .bar { font-size: .8em; padding-block: .2em; } .bar h2 { position: absolute; clip-path: inset(50%); }
}
@media (prefers-contrast: more) { :host { --line: currentColor; --faint: var(--ink); } }
@media (forced-colors: active) { mark { background: Mark; color: MarkText; } button, .source, .panel { border: 1px solid ButtonBorder; } }
@media print {
  dialog.panel { position: static; width: 100%; height: auto; box-shadow: none; }
  .bar, .ask, .copies, .foot, button { display: none; }
  .log { overflow: visible; }
}
`);
