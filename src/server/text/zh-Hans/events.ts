import type { events as en } from "../en/events.ts";

export const events: Readonly<Record<keyof typeof en, string>> = {};
