/* Kanjian: fits the height of embedded charts, and defines <kanjian-chart area indicator kind lang theme size release height>. No storage, no cookies, no other request. */
(() => {
  const script = document.currentScript;
  const base = new URL(".", script ? script.src : location.href);
  const ours = (frame) => { try { return frame.src && new URL(frame.src).href.startsWith(base.href) && /\/embed\//.test(frame.src); } catch { return false; } };
  const frames = () => [...document.querySelectorAll("iframe")].filter(ours);
  addEventListener("message", (event) => {
    const data = event.data;
    if (event.origin !== base.origin || !data || data.type !== "kanjian:height" || !(data.height > 0)) return;
    for (const frame of frames()) if (frame.contentWindow === event.source) frame.style.height = Math.min(Math.ceil(data.height), 4000) + "px";
  });
  const ask = (frame) => { try { frame.contentWindow.postMessage({ type: "kanjian:ask" }, "*"); } catch {} };
  frames().forEach(ask);
  const id = (value) => /^[A-Za-z0-9_.-]+$/.test(value || "") && !value.startsWith(".") ? value : null;
  class KanjianChart extends HTMLElement {
    static observedAttributes = ["area", "indicator", "kind", "lang", "theme", "size", "release"];
    connectedCallback() { this.show(); }
    attributeChangedCallback() { if (this.isConnected) this.show(); }
    disconnectedCallback() { this.frame = undefined; this.replaceChildren(); }
    show() {
      const [area, indicator, kind, release] = ["area", "indicator", "kind", "release"].map((name) => id(this.getAttribute(name)));
      if (!area || !indicator) return;
      const english = (this.getAttribute("lang") || "").startsWith("en");
      const address = new URL((english ? "en/" : "") + "embed/" + (release ? `r/${release}/` : "") + `area/${area}/${indicator}/` + (kind ? `${kind}/` : ""), base);
      for (const [name, value] of [["theme", "light"], ["theme", "dark"], ["size", "large"]]) {
        if (this.getAttribute(name) === value) address.searchParams.set(name, value);
      }
      if (!this.frame) {
        this.frame = document.createElement("iframe");
        this.frame.loading = "lazy";
        this.frame.referrerPolicy = "no-referrer";
        Object.assign(this.frame.style, { width: "100%", height: `${parseInt(this.getAttribute("height")) || 420}px`, border: "0", display: "block" });
        this.replaceChildren(this.frame);
      }
      this.frame.title = this.getAttribute("title") || `${english ? "Chart" : "图表"}: ${area} ${indicator}`;
      if (this.frame.src !== address.href) this.frame.src = address.href;
    }
  }
  if (!customElements.get("kanjian-chart")) customElements.define("kanjian-chart", KanjianChart);
})();
