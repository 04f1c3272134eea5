import { z } from "zod";
import { Zone } from "#nurture/model/temporal";

const Url = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""));

/** What an admin enters for Greenhouse. */
export const GreenhouseSettings = z.strictObject({
  /** Where tokens come from. */
  authUrl: Url.default("https://auth.greenhouse.io"),
  apiUrl: Url.default("https://harvest.greenhouse.io"),
  clientId: z.string().min(1).max(500),
  clientSecret: z.string().min(1).max(500),
  /** The user we act as: a Site Admin, for lists answer only what this user may see. */
  userId: z.string().regex(/^\d{1,19}$/, "the number of a Greenhouse user"),
  /** Where each office is; an office that is missing here gives a person no country and no zone. */
  offices: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(200),
        country: z.string().regex(/^[A-Z]{2}$/, "two letters, as in ISO 3166"),
        city: z.string().min(1).max(120),
        zone: Zone,
      }),
    )
    .max(500)
    .default([]),
  /** Which discipline a department hires for, by the department's name; else guessed from it. */
  disciplines: z.record(z.string().max(200), z.string().max(40)).default({}),
  /** Who sees our notes in Greenhouse. */
  noteVisibility: z.enum(["admin_only", "private", "public"]).default("private"),
  /**
   * How "changed since" is spelled: `updated_at[gte]=…` as in the vendor's machine-readable
   * description, or `updated_at=gte|…` as in its guide (harvestdocs.greenhouse.io, list endpoints).
   */
  dateFilter: z.enum(["brackets", "pipe"]).default("brackets"),
  /**
   * More people than this gone at once are taken for a right that we lost (lists simply leave out
   * what the user may not see), and nothing is read. To be raised before a real purge.
   */
  goneAtOnceMax: z.int().min(1).max(100_000).default(50),
  /**
   * Requests we allow ourselves in 30 seconds. The vendor publishes no number and says the limit in
   * X-RateLimit-Limit; starting low leaves room for the company's other integrations.
   */
  requestsPer30Seconds: z.int().min(1).max(1_000_000).default(45),
});
export type GreenhouseSettings = z.infer<typeof GreenhouseSettings>;
