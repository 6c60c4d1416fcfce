// Starts the app: fetches the module whose bytes are known, and gives that up with the page; what runs then is the module's.
// A fetch with integrity that a page leaves behind would be told on the console, as if it had failed.
{
  let leaving;
  let has_started = false;
  async function start() {
    leaving = new AbortController();
    const { signal } = leaving;
    try {
      await __wbg_init({ module_or_path: fetch(new URL("./@module@", import.meta.url), { integrity: "@integrity@", signal }) });
      has_started = true;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
  addEventListener("pagehide", () => leaving.abort());
  addEventListener("pageshow", ({ persisted }) => persisted && !has_started && start());
  start();
}
