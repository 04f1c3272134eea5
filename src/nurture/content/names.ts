import type { Language } from "../model/language.ts";
import type { Person } from "../model/person.ts";

const EASTERN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+$/u;

/** Family names of Vietnam as they are written there; nine people in ten have one of them. */
const VIETNAMESE =
  /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn)(?: |$)/;

/**
 * The whole name in its own order: written in Chinese, Japanese or Korean letters, and in
 * Vietnamese, the family name comes first in every language; in Japanese with a space.
 */
export function fullName({ given, family }: Person["name"], language: Language): string {
  const eastern = EASTERN.test(`${family}${given}`);
  const parts = eastern || VIETNAMESE.test(family) ? [family, given] : [given, family];
  return parts.filter((part) => part !== "").join(eastern && language !== "ja" ? "" : " ");
}

/**
 * What a colleague would call this person: the given name; in Japanese and Korean, and where a
 * Chinese given name has one character only, the whole name.
 */
export function callName(name: Person["name"], language: Language): string {
  const formal = language === "ja" || language === "ko";
  const short = /^\p{Script=Han}$/u.test(name.given);
  return formal || short || name.given === "" ? fullName(name, language) : name.given;
}
