import type { register as en } from "../en/register.ts";

export const register: Readonly<Record<keyof typeof en, string>> = {};
