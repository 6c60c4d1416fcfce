// Starts the app: fetches the module whose bytes are known, and gives that up with the page; what runs then is the module's.
// A fetch with integrity that a page leaves behind would be told on the console, as if it had failed.
{
  const PATIENCE_MS = 5_000;
  let leaving;
  let has_started = false;
  let is_served = false;
  // The script beside the service worker comes once the page answers, so that it does not take the line from what the page waits
  // for; embeds have none.
  function later() {
    if (is_served || document.documentElement.dataset.build === undefined) return;
    is_served = true;
    const script = document.createElement("script");
    script.type = "module";
    script.integrity = "@later_integrity@";
    script.src = new URL("./@later@", import.meta.url);
    document.head.append(script);
  }
  async function start() {
    leaving = new AbortController();
    const { signal } = leaving;
    const waiting = setTimeout(later, PATIENCE_MS);
    try {
      await __wbg_init({ module_or_path: fetch(new URL("./@module@", import.meta.url), { integrity: "@integrity@", signal }) });
      has_started = true;
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      clearTimeout(waiting);
      // Not before what was started has had its turn.
      if (!signal.aborted) setTimeout(later);
    }
  }
  addEventListener("pagehide", () => leaving.abort());
  addEventListener("pageshow", ({ persisted }) => persisted && !has_started && start());
  start();
}
