import { z } from "zod";
import { Problem } from "#nurture/problem";

/** What an IT admin enters: a service account with domain-wide delegation and whose mail it sends. */
export const GoogleSettings = z.strictObject({
  /** Root of the APIs; left out, each API's own host is used. */
  apiUrl: z.url().optional(),
  tokenUrl: z.url().default("https://oauth2.googleapis.com/token"),
  clientEmail: z.email(),
  /** The key of the service account as PEM (PKCS #8), as it stands in Google's key file. */
  privateKey: z.string().startsWith("-----BEGIN PRIVATE KEY-----"),
  /** The only mailboxes that are ever opened, although the delegation covers the domain. */
  mailboxes: z.array(z.email()).min(1).max(100),
});
export type GoogleSettings = z.infer<typeof GoogleSettings>;

/** The settings, or Problem config/invalid that names the first wrong field. */
export function parseSettings(settings: unknown): GoogleSettings {
  const parsed = GoogleSettings.safeParse(settings);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join(".") ?? "";
  throw new Problem("config/invalid", { vendor: "google", field });
}
