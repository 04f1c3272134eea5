import type { rules as en } from "../en/rules.ts";

export const rules: Readonly<Record<keyof typeof en, string>> = {};
