import type { journeys as en } from "../en/journeys.ts";
import type { PartOf } from "../translation.ts";

export const journeys: PartOf<typeof en> = {};
