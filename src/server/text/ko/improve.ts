import type { improve as en } from "../en/improve.ts";
import type { PartOf } from "../translation.ts";

export const improve: PartOf<typeof en> = {};
