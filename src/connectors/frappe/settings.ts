import { z } from "zod";
import { Zone } from "#nurture/model/temporal";
import { Place } from "#nurture/model/person";
import { Problem } from "#nurture/problem";

/** What an admin enters for one Frappe site. The key and its secret belong to a user of our own. */
export const FrappeSettings = z.strictObject({
  /** Address of the site, without a slash at the end. */
  baseUrl: z.url({ protocol: /^https?$/ }).regex(/[^/]$/, "no slash at the end"),
  apiKey: z.string().min(1).max(200),
  apiSecret: z.string().min(1).max(200),
  /** Time zone in the site's System Settings: Frappe writes wall clocks without saying whose. */
  siteZone: Zone,
  /** Company that offers, onboardings and training belong to. */
  company: z.string().min(1).max(140),
  /** What ERPNext appends to department names ("Engineering - LR"); left off in what we show. */
  companyAbbreviation: z.string().min(1).max(20).optional(),
  /** Designation of a hire whose job is not in `designations`; Job Offer requires one. */
  designation: z.string().min(1).max(140),
  /** Our job title → designation in Frappe. */
  designations: z.record(z.string().max(200), z.string().min(1).max(140)).default({}),
  /** Our department → department in Frappe; left empty there where it is not in this table. */
  departments: z.record(z.string().max(200), z.string().min(1).max(140)).default({}),
  /** Branch in Frappe → where that is. */
  places: z.record(z.string().max(140), Place).default({}),
  /** Must exist in Frappe. Without it grievances are not handed over. */
  grievanceType: z.string().min(1).max(140).optional(),
  /** User (mail address) whose list wishes appear on; nobody's when left out. */
  wishesTo: z.string().min(3).max(140).optional(),
  /** How long a quiz counts as training. */
  quizMinutes: z.int().min(1).max(480).default(15),
  /** Employees who joined longer ago than this are never read. */
  joinedSinceDays: z.int().min(30).max(3_650).default(400),
});
export type FrappeSettings = z.infer<typeof FrappeSettings>;

/** The settings, or Problem config/invalid that names the first wrong field. */
export function parseSettings(settings: unknown): FrappeSettings {
  const parsed = FrappeSettings.safeParse(settings);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Problem("config/invalid", {
    field: issue?.path.join(".") ?? "",
    holds: issue?.message ?? "",
  });
}
