import type { library as en } from "../en/library.ts";

export const library: Readonly<Record<keyof typeof en, string>> = {};
