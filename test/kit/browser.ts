import { existsSync, mkdirSync } from "node:fs";
import { execFileSync } from "node:child_process";
import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser } from "playwright-core";

const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** Enough for containers without a display, a user namespace or much shared memory. */
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-zygote",
  "--headless",
  "--disable-dev-shm-usage",
];

/** Where pictures of this run are kept; not committed. */
export const ARTEFACTS = new URL("../../artefacts/", import.meta.url).pathname;

/** A system Chromium where there is one, else the one inside the npm package. */
export async function launchBrowser(): Promise<Browser> {
  mkdirSync(ARTEFACTS, { recursive: true });
  const executablePath =
    SYSTEM_BROWSERS.find((path) => existsSync(path)) ?? (await chromium.executablePath());
  return playwright.launch({ executablePath, args: ARGS });
}

/** Which package to install when this machine has no Chinese font; undefined when it has one. */
export function missingFont(): string | undefined {
  try {
    const fonts = execFileSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
    return fonts.trim() === "" ? "fonts-noto-cjk" : undefined;
  } catch {
    return "fontconfig fonts-noto-cjk";
  }
}
