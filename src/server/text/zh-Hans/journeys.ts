import type { journeys as en } from "../en/journeys.ts";

export const journeys: Readonly<Record<keyof typeof en, string>> = {};
