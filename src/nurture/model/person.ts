import { z } from "zod";
import { PersonId } from "./ids.ts";
import { Language } from "./language.ts";
import { Offer } from "./offer.ts";
import { Corrections, Profile } from "./profile.ts";
import { Instant, Zone } from "./temporal.ts";

/** The ways to reach a person. Mail, calendar and portal come first. */
export const Channel = z.enum(["mail", "calendar", "portal", "sms", "wechat", "feishu"]);
export type Channel = z.infer<typeof Channel>;

export const Address = z.strictObject({
  channel: Channel,
  value: z.string().min(3).max(320),
  /** The private address is used until the work one has answered. */
  kind: z.enum(["private", "work"]),
  state: z.enum(["unproven", "answered", "bounced"]),
});
export type Address = z.infer<typeof Address>;

/** Where the person will work: what zones, holidays and local rules hang on. */
export const Place = z.strictObject({
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  city: z.string().max(120).optional(),
  office: z.string().max(200).optional(),
  /** Zone of the office; the person's own may differ. */
  zone: Zone.optional(),
});
export type Place = z.infer<typeof Place>;

/** What the person told us about being written to. Stops nurture, never contract-critical steps. */
export const Preferences = z.strictObject({
  unsubscribedAt: Instant.optional(),
  pausedUntil: Instant.optional(),
  /** Chosen on the portal; wins over what the ATS says. */
  language: Language.optional(),
  rhythm: z.enum(["normal", "less"]).default("normal"),
});
export type Preferences = z.infer<typeof Preferences>;

/** The one true picture of one hire. */
export const Person = z.strictObject({
  id: PersonId,
  name: z.strictObject({ given: z.string().max(200), family: z.string().max(200) }),
  addresses: z.array(Address).max(20).readonly(),
  language: Language,
  /** The person's own zone. Unknown: everything is held and shown, never guessed. */
  zone: Zone.optional(),
  place: Place,
  department: z.string().max(200).optional(),
  job: z.string().max(200).optional(),
  offer: Offer,
  profile: Profile,
  /** New values of what the person corrected or removed: shown and asked about, used for nothing. */
  unsettled: Profile.exactOptional(),
  /** What the person said of single facts. */
  corrections: Corrections.exactOptional(),
  preferences: Preferences,
  /** Why, while a source contradicts itself or a date vanished; nothing moves until it is clear. */
  doubtful: z.string().max(200).optional(),
  /** Set once the HRIS has created the employee. */
  employed: z.boolean(),
});
export type Person = z.infer<typeof Person>;

/** The address mail goes to now, or undefined while there is none that can be used. */
export function mailAddress(person: Person): string | undefined {
  const mails = person.addresses.filter((a) => a.channel === "mail" && a.state !== "bounced");
  const work = mails.find((a) => a.kind === "work" && a.state === "answered");
  return (work ?? mails.find((a) => a.kind === "private"))?.value;
}

/** The language to write in: the person's own choice first. */
export function writtenLanguage(person: Person): Language {
  return person.preferences.language ?? person.language;
}
