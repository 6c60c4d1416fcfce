// Chromium for the measurements: how it is started, what the slow phone is, and the median. Measures nothing itself.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const places = [process.env.CHROME, "/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];
export const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** The browser's path; CHROME names another one. */
export const browser_path = places.find((place) => place && existsSync(place));
if (!browser_path) {
  console.error("no Chromium: install it, or set CHROME to the browser's path");
  process.exit(1);
}

export const launch = () => chromium.launch({ executablePath: browser_path, args: flags });

/** The phone of a resident with an old device and a weak signal. */
export const phone = { width_px: 390, height_px: 844, cpu_slowed: 4, down_bit_s: 1.6e6, up_bit_s: 750e3, round_trip_ms: 150 };

/** A fresh context (nothing cached) on that phone, and the protocol session that slows it. */
export async function slow_phone(browser) {
  const context = await browser.newContext({
    viewport: { width: phone.width_px, height: phone.height_px }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, serviceWorkers: "block",
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false, latency: phone.round_trip_ms, downloadThroughput: phone.down_bit_s / 8, uploadThroughput: phone.up_bit_s / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: phone.cpu_slowed });
  return { context, page, session };
}

/** The middle value; of an even number the upper one; null of none. Absent values do not count. */
export function median(values) {
  const sorted = values.filter((value) => value != null).sort((a, b) => a - b);
  return sorted.length ? sorted[sorted.length >> 1] : null;
}
