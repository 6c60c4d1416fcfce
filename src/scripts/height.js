// In a frame: tells the host page how high the chart stands, in the words of our own script, of Datawrapper's and of AMP's hosts.
if (window.parent !== window) {
  const html = document.documentElement;
  let told = 0;
  const tell = () => {
    // Where the page is drawn in the browser the chart comes later.
    const card = document.querySelector(".card.bare");
    if (!card) return;
    // The frame's own height must not count: measured as if there were room for all.
    html.classList.add("measuring");
    const height = Math.ceil(card.getBoundingClientRect().bottom + scrollY + 2);
    html.classList.remove("measuring");
    if (Math.abs(height - told) <= 1) return;
    told = height;
    for (const message of [
      { type: "kanjian:height", height },
      { "datawrapper-height": { [html.dataset.embed || location.pathname]: height } },
      { sentinel: "amp", type: "embed-size", height },
    ]) window.parent.postMessage(message, "*");
  };
  if (!document.querySelector("base")) {
    // A page that was not rendered ahead: its links leave the frame, too.
    const base = document.createElement("base");
    base.target = "_top";
    document.head.append(base);
  }
  const watch = new ResizeObserver(tell);
  watch.observe(html);
  watch.observe(document.getElementById("app"));
  addEventListener("load", tell);
  // A card that is drawn in the browser changes the size of neither, and in a frame that is not seen yet no size is observed at all.
  new MutationObserver((_, drawing) => {
    const card = document.querySelector(".card.bare");
    if (!card) return;
    drawing.disconnect();
    watch.observe(card);
    tell();
  }).observe(document.getElementById("app"), { childList: true, subtree: true });
  addEventListener("message", (event) => {
    if (event.source === window.parent && event.data && event.data.type === "kanjian:ask") { told = 0; tell(); }
  });
  tell();
}
