import type { Letter } from "#nurture/content/letter";
import { htmlOf, type Frame } from "./html.ts";

/** Gmail cuts a message whose HTML is longer than this (102 KB, support.google.com/mail, read 2026-11). */
export const HTML_BYTES_MAX = 102 * 1_024;

/** What the HTML part of a letter weighs, in bytes of UTF-8. */
export async function htmlBytes(letter: Letter, frame: Frame): Promise<number> {
  return Buffer.byteLength(await htmlOf(letter, frame));
}
