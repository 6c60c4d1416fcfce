// Starts the app: takes the module that the page has asked for since it was painted (painted.js), or asks for it, and gives that up with
// the page; what runs then is the module's.
// A fetch with integrity that a page leaves behind would be told on the console, as if it had failed.
{
  const PATIENCE_MS = 5_000;
  let has_started = false;
  let is_served = false;
  // The script beside the service worker comes once the page answers or says why not, so that it does not take the line from what
  // the page waits for; embeds have none.
  function later() {
    settled.disconnect();
    if (is_served || document.documentElement.dataset.build === undefined) return;
    is_served = true;
    run("@later@", "@later_integrity@");
  }
  function run(name, integrity) {
    const script = document.createElement("script");
    script.type = "module";
    script.integrity = integrity;
    script.src = new URL(`./${name}`, import.meta.url);
    document.head.append(script);
  }
  const settled = new MutationObserver(later);
  settled.observe(document.documentElement, { attributeFilter: ["data-ready", "data-fault"] });
  setTimeout(later, PATIENCE_MS);
  async function start() {
    const { arriving, ask } = window.kanjian;
    window.kanjian.arriving = undefined;
    const { response, signal } = arriving && !arriving.signal.aborted ? arriving : ask(new URL("./@module@", import.meta.url), "@integrity@");
    // On a weak line the module, kept from the visit before, can be there before the page is.
    if (document.readyState === "loading") await new Promise((whole) => document.addEventListener("DOMContentLoaded", whole, { once: true }));
    try {
      await __wbg_init({ module_or_path: response });
      has_started = true;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
  // What is rendered ahead needs only what moves; another release or province is drawn by the whole app, which has a start of its own.
  const whole = "@whole@";
  if (whole && /[?&](release|province)=/.test(location.search)) {
    run(whole, "@whole_integrity@");
  } else {
    addEventListener("pageshow", ({ persisted }) => persisted && !has_started && start());
    start();
  }
}
