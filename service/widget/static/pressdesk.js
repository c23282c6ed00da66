/* pressdesk: the loader. One script tag; the panel is fetched when somebody first reaches for it.
   No cookie, no storage, no style attribute, no markup from strings: any strict host policy will do. */
(() => {
  if (customElements.get("pressdesk-widget")) return;
  const script = document.currentScript || document.querySelector('script[src*="/pressdesk.js"]');
  const data = script.dataset;
  const home = data.endpoint || new URL(script.src).origin;
  const style = new CSSStyleSheet();
  style.replaceSync(`:host{display:block;font:medium/1.5 var(--pressdesk-font,system-ui,sans-serif)}
.fixed{position:fixed;z-index:var(--pressdesk-layer,9999);inset-block-end:1em;inset-inline-end:1em}
:host([side=start]) .fixed{inset-inline:1em auto}
button.launch,.sorry{font:medium/1.5 var(--pressdesk-font,system-ui,sans-serif);letter-spacing:normal;word-spacing:normal;
text-transform:none;text-indent:0;text-shadow:none;white-space:normal}
button.launch{font-weight:600;min-height:44px;padding:.5em 1.1em;cursor:pointer;border:2px solid transparent;
border-radius:var(--pressdesk-radius,8px);background:var(--pressdesk-accent,#0b4f8a);color:var(--pressdesk-accent-ink,#fff)}
.launch:focus-visible{outline:3px solid var(--pressdesk-focus,#b35c00);outline-offset:2px}
.sorry{padding:.75em;background:#fff;color:#1d1c1a;max-width:24em}.sorry a{color:#0b4f8a}
@media print{.launch{display:none}}`);
  const make = (tag, text, more) => Object.assign(document.createElement(tag), { textContent: text }, more);

  class PressdeskWidget extends HTMLElement {
    /** A setting: the element's attribute, else the script tag's data-* attribute. */
    setting(name, otherwise = "") {
      return this.getAttribute(name) ?? data[name] ?? otherwise;
    }
    connectedCallback() {
      if (this.shadowRoot) return;
      this.endpoint = this.setting("endpoint", home);
      this.setAttribute("side", this.setting("side", "end"));
      const asked = this.setting("lang", "auto");
      this.language = asked === "auto" ? this.closest("[lang]")?.lang || navigator.language : asked;
      const es = /^es/i.test(this.language);
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [style];
      const form = this.querySelector("form");
      if (form) {
        root.append(document.createElement("slot"));
        form.addEventListener("submit", (event) => {
          event.preventDefault();
          this.ask(new FormData(form).get("question") || "").catch(() => form.submit());
        });
        return;
      }
      const open = make("button", this.setting("title") || (es ? "Pregunte al archivo" : "Ask the archive"), {
        type: "button", className: this.setting("mode", "floating") === "floating" ? "launch fixed" : "launch", part: "launcher",
      });
      open.ariaHasPopup = "dialog";
      open.onclick = () => this.open().catch(() => root.append(this.sorry(es)));
      open.onpointerenter = open.onfocus = () => this.panel().catch(() => {});
      root.append(open);
    }
    /** The panel could not be fetched: a way on, and help first. */
    sorry(es) {
      this.shadowRoot.querySelector(".sorry")?.remove();
      const line = make("p", "", { role: "alert", className: "sorry" });
      const link = (path, text) => make("a", text, { href: this.endpoint + path });
      line.append(link("/help", es ? "Ayuda inmediata" : "Get help now"), ` ${this.setting("help")} `,
        es ? "No se pudo abrir aquí. " : "This could not be opened here. ",
        link("/ask", es ? "Pregunte en la página" : "Ask on the page"));
      return line;
    }
    panel() {
      return (this.loading ??= import(new URL("panel.js", script.src)).then((module) => module.mount(this)))
        .catch((error) => { this.loading = null; throw error; });
    }
    async open() { (await this.panel()).open(); }
    async close() { (await this.panel()).close(); }
    /** Asks, and resolves to the answer as POST /v1/ask gives it, or to null when there was a failure. */
    async ask(question) { return (await this.panel()).ask(question); }
  }
  customElements.define("pressdesk-widget", PressdeskWidget);
  const place = () => {
    if (document.querySelector("pressdesk-widget")) return;
    const at = data.target && document.querySelector(data.target);
    (at || document.body).append(document.createElement("pressdesk-widget"));
  };
  document.body ? place() : addEventListener("DOMContentLoaded", place);
})();
