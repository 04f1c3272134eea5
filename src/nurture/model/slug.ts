import { z } from "zod";

/** The name of a part of the programme, for life: in keys, in links and in the log. */
export const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
