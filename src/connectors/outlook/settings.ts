import { z } from "zod";
import { Problem } from "#nurture/problem";

/** What an IT admin enters: an app registration with a secret, and whose mail it may send. */
export const OutlookSettings = z.strictObject({
  /** The sign-in authority; national clouds have their own. */
  authority: z.url({ protocol: /^https?$/ }).default("https://login.microsoftonline.com"),
  /** Graph with its version, without a slash at the end. */
  graphUrl: z
    .url({ protocol: /^https?$/ })
    .regex(/[^/]$/, "no slash at the end")
    .default("https://graph.microsoft.com/v1.0"),
  tenantId: z.string().regex(/^[A-Za-z0-9.-]{1,100}$/, "the tenant's id or domain"),
  clientId: z.string().min(1).max(100),
  clientSecret: z.string().min(1).max(500),
  /** The only mailboxes that are ever opened, whatever else the app may do. */
  mailboxes: z.array(z.email()).min(1).max(200),
});
export type OutlookSettings = z.infer<typeof OutlookSettings>;

/** The settings, or Problem config/invalid that names the first wrong field. */
export function parseSettings(settings: unknown): OutlookSettings {
  const parsed = OutlookSettings.safeParse(settings);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Problem("config/invalid", {
    vendor: "outlook",
    field: issue?.path.join(".") ?? "",
    holds: issue?.message ?? "",
  });
}
