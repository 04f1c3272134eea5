import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import type { Language } from "#nurture/model/language";
import { ARTEFACTS } from "./browser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Look {
  readonly width: 390 | 1280;
  readonly scheme: "light" | "dark";
  readonly language: Language;
}

/** The ways a page is looked at: phone and desk, light and dark, Chinese and English. */
export const LOOKS = [
  { width: 1280, scheme: "light", language: "en" },
  { width: 1280, scheme: "dark", language: "zh-Hans" },
  { width: 390, scheme: "light", language: "zh-Hans" },
  { width: 390, scheme: "dark", language: "en" },
] as const satisfies readonly Look[];
export interface LookedAt {
  readonly name: string;
  readonly url: string;
  readonly cookie?: string;
  /** Unfolds every part that is folded before looking. */
  readonly unfold?: boolean;
}

export interface Seen {
  readonly barriers: readonly string[];
  /** Pixels that do not fit the window's width. */
  readonly overflow: number;
  /** Buttons and fields too small for a thumb, on a phone. */
  readonly small: readonly string[];
}

export const NOTHING_WRONG: Seen = { barriers: [], overflow: 0, small: [] };

const SMALL = `[...document.querySelectorAll("main button, main select, main summary, main input:not([type=hidden]):not([type=radio]), main label.choice")]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
  .map((one) => one.outerHTML.slice(0, 120))`;

/** Opens a page once, keeps its picture, and tells what is wrong with it. */
export async function lookAt(browser: Browser, look: Look, at: LookedAt): Promise<Seen> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 800 },
    colorScheme: look.scheme,
    extraHTTPHeaders: { cookie: `${at.cookie ?? ""}; keepwarm-language=${look.language}` },
  });
  try {
    const page = await context.newPage();
    await page.goto(at.url);
    if (at.unfold === true) {
      await page.evaluate(
        `document.querySelectorAll("details:not(.languages)").forEach((one) => (one.open = true))`,
      );
    }
    const picture = `${at.name}-${look.width}-${look.scheme}-${look.language}.png`;
    const shoot = () => page.screenshot({ path: `${ARTEFACTS}${picture}`, fullPage: true });
    // On a machine that is very busy the browser now and then has no frame to give at first.
    await shoot().catch(shoot);
    await page.evaluate(axe);
    const found = await page.evaluate<AxeResults>("axe.run()");
    return {
      barriers: found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
      ),
      overflow: await page.evaluate<number>(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      ),
      small: look.width < 700 ? await page.evaluate<string[]>(SMALL) : [],
    };
  } finally {
    await context.close();
  }
}
