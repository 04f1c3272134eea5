import type { events as en } from "../en/events.ts";
import type { PartOf } from "../translation.ts";

export const events: PartOf<typeof en> = {};
