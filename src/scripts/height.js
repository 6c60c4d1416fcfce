// In a frame: tells the host page how high the chart stands, in the words of our own script, of Datawrapper's and of AMP's hosts.
if (window.parent !== window) {
  const html = document.documentElement;
  const card = document.querySelector(".card.bare");
  let told = 0;
  const tell = () => {
    // The frame's own height must not count: measured as if there were room for all.
    html.classList.add("measuring");
    const height = Math.ceil(card.getBoundingClientRect().height + 2);
    html.classList.remove("measuring");
    if (Math.abs(height - told) <= 1) return;
    told = height;
    for (const message of [
      { type: "kanjian:height", height },
      { "datawrapper-height": { [html.dataset.embed || location.pathname]: height } },
      { sentinel: "amp", type: "embed-size", height },
    ]) window.parent.postMessage(message, "*");
  };
  if (card) {
    new ResizeObserver(tell).observe(html);
    addEventListener("load", tell);
    addEventListener("message", (event) => {
      if (event.source === window.parent && event.data && event.data.type === "kanjian:ask") { told = 0; tell(); }
    });
    tell();
  }
}
