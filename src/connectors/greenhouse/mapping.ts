import { refKey } from "#nurture/model/ids";
import type { Milestones, Moment, OfferStatus } from "#nurture/model/offer";
import type { OfferRecord, PersonRecord } from "#nurture/model/record";
import { later } from "#nurture/model/temporal";
import type { Skipped } from "#nurture/ports";
import { applicationRef, candidateRef, workOf, type Bundle, type Work } from "./bundle.ts";
import type { VendorApplication, VendorCandidate, VendorOffer } from "./client.ts";
import { factsOf } from "./facts.ts";
import { doorOf, fieldFacts, reportOf } from "./field-facts.ts";
import type { GreenhouseSettings } from "./settings.ts";
import { languageOf, zoneOf } from "./zones.ts";

type Tenant = Pick<GreenhouseSettings, "offices" | "disciplines">;
export type Mapped =
  | { readonly ok: true; readonly record: PersonRecord }
  | { readonly ok: false; readonly skipped: Skipped };

const LANGUAGE_FIELD = "keepwarm_language";
const ZONE_FIELD = "keepwarm_zone";
const GRADUATION_FIELD = "graduation_date";
const TRIPARTITE_FIELD = "tripartite_signed_on";

/** One candidate with an offer as a record of ours, or the reason it cannot be one. */
export function toRecord(bundle: Bundle, tenant: Tenant): Mapped {
  const { candidate } = bundle;
  const ref = candidateRef(candidate.id);
  const name = nameOf(candidate);
  const mail = mailOf(candidate);
  const why = unusable(candidate, name, mail);
  if (why !== undefined) return { ok: false, skipped: { ref, why } };
  const current = currentOffers(bundle.offers);
  const offers = [...current.map((offer) => offerRecord(offer, bundle)), ...withdrawn(bundle)];
  const [main] = current;
  const report = reportOf(candidate);
  const record: PersonRecord = {
    ref,
    alsoKnownAs: current.flatMap((offer) =>
      offer.application_id === undefined ? [] : [applicationRef(offer.application_id)],
    ),
    ...(name === undefined ? {} : { name }),
    ...(mail === undefined ? {} : { mail: { private: mail } }),
    ...languageAndZone(candidate),
    ...placement(workOf(bundle.directory, main), tenant.offices),
    offers,
    facts: [
      ...factsOf(bundle, main, tenant.disciplines),
      ...fieldFacts(candidate),
      ...(report?.facts ?? []),
    ],
    ...doorOf(report),
    changedAt: changedAt(bundle),
  };
  return { ok: true, record };
}

function unusable(
  candidate: VendorCandidate,
  name: PersonRecord["name"],
  mail: string | undefined,
): Skipped["why"] | undefined {
  if (candidate.private === true) return "private";
  if (name === undefined) return "no-name";
  return mail === undefined ? "no-mail" : undefined;
}

function nameOf(candidate: VendorCandidate): PersonRecord["name"] {
  const given = (candidate.first_name ?? "").trim();
  const family = (candidate.last_name ?? "").trim();
  return given === "" && family === "" ? undefined : { given, family };
}

/**
 * Always a private address: what an applicant calls "work" is at another employer, so it is only
 * the last resort. One who may not be mailed has none.
 */
function mailOf(candidate: VendorCandidate): string | undefined {
  if (candidate.can_email === false) return undefined;
  const order = ["personal", "other", "work"];
  const rank = (type: string | null | undefined) => {
    const at = order.indexOf((type ?? "other").trim());
    return at < 0 ? 1 : at;
  };
  return (candidate.email_addresses ?? [])
    .filter((each) => /^[^\s@]+@[^\s@]+$/.test(each.value.trim()))
    .toSorted((a, b) => rank(a.type) - rank(b.type))
    .at(0)
    ?.value.trim();
}

function languageAndZone(candidate: VendorCandidate): Pick<PersonRecord, "language" | "zone"> {
  const language = languageOf(fieldText(candidate, LANGUAGE_FIELD));
  const zone = zoneOf(fieldText(candidate, ZONE_FIELD)) ?? zoneOf(candidate.time_zone);
  return {
    ...(language === undefined ? {} : { language }),
    ...(zone === undefined ? {} : { zone }),
  };
}

function fieldText(candidate: VendorCandidate, key: string): string | undefined {
  const value = candidate.custom_fields?.[key]?.value;
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** Office, department and job, as far as the company's table of offices knows the place. */
function placement(
  { job, department, office }: Work,
  offices: Tenant["offices"],
): Pick<PersonRecord, "place" | "department" | "job"> {
  return {
    ...(office?.name === undefined ? {} : { place: placeOf(office.name, offices) }),
    ...(department?.name === undefined ? {} : { department: department.name }),
    ...(job?.name === undefined ? {} : { job: job.name }),
  };
}

function placeOf(office: string, offices: Tenant["offices"]): NonNullable<PersonRecord["place"]> {
  const known = offices.find((each) => sameName(each.name, office));
  if (known === undefined) return { office };
  return { office, country: known.country, city: known.city, zone: known.zone };
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** The version that stands for each application, the newest application first. */
export function currentOffers(offers: readonly VendorOffer[]): readonly VendorOffer[] {
  const newestFirst = offers.toSorted(
    (a, b) =>
      Number(isSuperseded(a)) - Number(isSuperseded(b)) ||
      (b.version ?? 0) - (a.version ?? 0) ||
      b.id - a.id,
  );
  const standing = newestFirst.filter(
    (offer, index) =>
      newestFirst.findIndex((each) => each.application_id === offer.application_id) === index,
  );
  return standing.toSorted((a, b) => (b.application_id ?? 0) - (a.application_id ?? 0));
}

function isSuperseded(offer: VendorOffer): boolean {
  return offer.status === "Deprecated";
}

function offerRecord(offer: VendorOffer, bundle: Bundle): OfferRecord {
  const application = bundle.applications.find((each) => each.id === offer.application_id);
  return {
    occurrence: occurrenceOf(offer),
    ref: { vendor: "greenhouse", kind: "offer", id: String(offer.id) },
    version: offer.version ?? 0,
    status: statusOf(offer, application),
    milestones: milestonesOf(offer, bundle.candidate),
  };
}

function occurrenceOf(offer: VendorOffer): string {
  return refKey(
    offer.application_id === undefined
      ? { vendor: "greenhouse", kind: "offer", id: String(offer.id) }
      : applicationRef(offer.application_id),
  );
}

/**
 * A superseded version whose successor isn't visible yet stands as it stood: sent or drafted. Only
 * a rejected application withdraws an offer, and never one that the candidate declined first.
 */
function statusOf(offer: VendorOffer, application: VendorApplication | undefined): OfferStatus {
  const open = offer.sent_on === undefined ? "drafted" : "sent";
  const status = {
    Created: open,
    Accepted: "accepted",
    Rejected: "declined",
    Deprecated: open,
  } as const satisfies Record<NonNullable<VendorOffer["status"]>, OfferStatus>;
  if (application?.status === "rejected" && offer.status !== "Rejected") return "withdrawn";
  return status[offer.status ?? "Created"];
}

function milestonesOf(offer: VendorOffer, candidate: VendorCandidate): Milestones {
  const accepted = offer.status === "Accepted" ? offer.resolved_at : undefined;
  return {
    ...(offer.sent_on === undefined ? {} : { offerSent: day(offer.sent_on) }),
    ...(accepted === undefined ? {} : { offerAccepted: instant(accepted) }),
    ...dayField(candidate, TRIPARTITE_FIELD, "tripartiteSigned"),
    ...dayField(candidate, GRADUATION_FIELD, "graduation"),
    ...(offer.starts_on === undefined ? {} : { start: day(offer.starts_on) }),
  };
}

function dayField(
  candidate: VendorCandidate,
  key: string,
  milestone: "tripartiteSigned" | "graduation",
): Milestones {
  const text = fieldText(candidate, key)?.slice(0, 10) ?? "";
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return {};
  try {
    return { [milestone]: day(text) };
  } catch {
    return {};
  }
}

function day(text: string): Moment {
  return { kind: "day", on: Temporal.PlainDate.from(text) };
}

function instant(text: string): Moment {
  return { kind: "instant", at: Temporal.Instant.from(text) };
}

/** Offers that were there and are gone: deleted upstream, so withdrawn. */
function withdrawn(bundle: Bundle): readonly OfferRecord[] {
  const standing = new Set(bundle.offers.map((offer) => String(offer.application_id)));
  return Object.entries(bundle.vanished)
    .filter(([application]) => !standing.has(application))
    .map(([application, version]) => ({
      occurrence: refKey(applicationRef(Number(application))),
      ref: applicationRef(Number(application)),
      version: version + 1,
      status: "withdrawn",
      milestones: {},
    }));
}

function changedAt(bundle: Bundle): Temporal.Instant {
  return [bundle.candidate, ...bundle.offers, ...bundle.applications, ...bundle.scorecards]
    .flatMap((each) =>
      each.updated_at === undefined ? [] : [Temporal.Instant.from(each.updated_at)],
    )
    .reduce(later, Temporal.Instant.fromEpochMilliseconds(0));
}
