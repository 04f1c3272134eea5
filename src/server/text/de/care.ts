import type { care as en } from "../en/care.ts";
import type { PartOf } from "../translation.ts";

export const care: PartOf<typeof en> = {};
