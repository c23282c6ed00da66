/** The looks of the demo page. A constructed sheet is allowed where style-src is 'none', so the page stays as strict. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :root { color-scheme: light dark; }
  body { max-width: 44rem; margin: 0 auto; padding: 1rem 1rem 6rem; font: 1.05rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere;
    background: #faf8f3; color: #1d1c1a; }
  h2 { margin-top: 2rem; }
  input { box-sizing: border-box; max-width: 100%; font: inherit; padding: .5rem; }
  form button { font: inherit; padding: .5rem 1rem; }
  a { color: #0b4f8a; }
  code { background: #e9eef0; color: #1d1c1a; padding: .1rem .3rem; }
  @media (prefers-color-scheme: dark) { body { background: #171614; color: #ece8e0; } a { color: #8cc4f7; }
    code { background: #2b2f31; color: #ece8e0; } }
`);
document.adoptedStyleSheets = [sheet];
