import type { improve as en } from "../en/improve.ts";

export const improve: Readonly<Record<keyof typeof en, string>> = {};
