/* Kanjian: fits the height of embedded charts, and defines <kanjian-chart>. No storage, no cookies, no other request. */
(() => {
  const base = new URL(".", document.currentScript?.src ?? location.href);
  const frames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(base) && src.includes("/embed/"));
  addEventListener("message", ({ data, origin, source }) => {
    if (origin !== base.origin || data?.type !== "kanjian:height" || !(data.height > 0)) return;
    for (const frame of frames()) {
      if (frame.contentWindow !== source) continue;
      frame.style.height = Math.min(Math.ceil(data.height), 4000) + "px";
      frame.parentNode.settle?.(true);
    }
  });
  for (const frame of frames()) frame.contentWindow?.postMessage({ type: "kanjian:ask" }, "*");
  class KanjianChart extends HTMLElement {
    static observedAttributes = ["area", "indicator", "kind", "lang", "theme", "size", "release"];
    constructor() {
      super();
      // The parser may yet add a picture.
      new MutationObserver(() => this.settle()).observe(this, { childList: true });
    }
    connectedCallback() { this.show(); }
    attributeChangedCallback() { if (this.isConnected) this.show(); }
    disconnectedCallback() { this.frame = null; this.replaceChildren(); }
    settle(told) {
      const style = this.frame?.style;
      // A picture that is seen waits for the frame's height.
      if (!style || !told && style.visibility) return;
      style.visibility = style.marginBottom = "";
      while (this.lastChild !== this.frame) this.lastChild.remove();
    }
    show() {
      const get = (name) => this.getAttribute(name) || "";
      const [area, indicator, kind, release] = ["area", "indicator", "kind", "release"].map((name) => get(name).match(/^[\w-][\w.-]*$/)?.[0]);
      if (!area || !indicator) return;
      const english = get("lang").startsWith("en");
      const src = new URL(`${english ? "en/" : ""}embed/${release ? `r/${release}/` : ""}area/${area}/${indicator}/${kind ? kind + "/" : ""}`, base);
      for (const [name, value] of [["theme", "light"], ["theme", "dark"], ["size", "large"]]) if (get(name) === value) src.searchParams.set(name, value);
      if (!this.frame) {
        const frame = this.frame = document.createElement("iframe");
        frame.loading = "lazy";
        frame.referrerPolicy = "no-referrer";
        const height = `${parseInt(get("height")) || 420}px`;
        const hidden = this.querySelector("img")?.naturalWidth && { visibility: "hidden", marginBottom: "-" + height };
        Object.assign(frame.style, { width: "100%", height, border: "0", display: "block" }, hidden);
        this.prepend(frame);
        this.settle();
      }
      this.frame.title = get("title") || `${english ? "Chart" : "图表"}: ${area} ${indicator}`;
      if (this.frame.src !== src.href) this.frame.src = src;
    }
  }
  customElements.get("kanjian-chart") || customElements.define("kanjian-chart", KanjianChart);
})();
