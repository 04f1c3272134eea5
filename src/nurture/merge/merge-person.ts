import type { PersonId } from "../model/ids.ts";
import { isLive, type Offer } from "../model/offer.ts";
import type { Address, Person, Place } from "../model/person.ts";
import type { OfferRecord, PersonRecord } from "../model/record.ts";
import { isZone } from "../model/temporal.ts";
import type { RefusedFact } from "../profile/refusals.ts";
import { chooseOffer, toOffer } from "./choose-offer.ts";
import { languageOf, zoneOf } from "./places.ts";
import { defined } from "./defined.ts";
import { mergeFacts } from "./merge-facts.ts";
import type { Field } from "./owners.ts";
import { newestFirst, pick, type Source } from "./source.ts";
import { isOfThisOffer, startOf } from "./start.ts";

export type Merged =
  | {
      readonly ok: true;
      readonly person: Person;
      /** What a human may want to look at; nothing waits for it. */
      readonly notes: readonly string[];
      readonly refused: readonly RefusedFact[];
    }
  | { readonly ok: false; readonly why: "no-name" | "no-mail" | "no-offer" };

/**
 * One true picture of one hire from what every system says now and from what was known before:
 * address states, preferences, stated facts and a date that vanished come from there. `sources`
 * are the records that still exist; without any, a known offer counts as withdrawn.
 */
export function mergePerson(
  id: PersonId,
  sources: readonly Source[],
  before: Person | undefined,
  now: Temporal.Instant,
): Merged {
  const ordered = newestFirst(sources);
  const chosen = offerFrom(ordered, before);
  if (chosen === undefined) return { ok: false, why: "no-offer" };
  const { employed, current, stale } = employment(ordered, chosen);
  const name = pick("name", current, employed, (record) => record.name) ?? before?.name;
  if (name === undefined) return { ok: false, why: "no-name" };
  const addresses = addressesOf(current, employed, before);
  if (addresses.length === 0) return { ok: false, why: "no-mail" };
  const start = startOf(chosen, current, employed, before?.offer);
  const { known, refused } = mergeFacts(current, now, before);
  return {
    ok: true,
    refused,
    notes: [...start.notes, ...(stale ? [STALE_EMPLOYEE] : [])],
    person: {
      id,
      name,
      addresses,
      ...whereAndHow(current, employed, before),
      offer: withStart(chosen, start.moment),
      ...known,
      preferences: before?.preferences ?? { rhythm: "normal" },
      ...defined({ doubtful: start.doubtful }),
      employed,
    },
  };
}

/** Whether the HRIS has the employee of this offer, and which records speak of it. */
function employment(
  sources: readonly Source[],
  offer: OfferRecord,
): { readonly employed: boolean; readonly stale: boolean; readonly current: readonly Source[] } {
  const employer = sources.filter(({ record }) => record.employed === true);
  const old = employer.filter(({ record }) => !isOfThisOffer(record, offer));
  return {
    employed: old.length < employer.length,
    stale: old.length > 0 && old.length === employer.length,
    current: sources.filter((source) => !old.includes(source)),
  };
}

export const STALE_EMPLOYEE =
  "the HRIS has an employee from before this offer; its dates are not used";

/** The ATS's offer; the HRIS's where no ATS ever had one; the known one, withdrawn, if it is gone. */
function offerFrom(
  sources: readonly Source[],
  before: Person | undefined,
): OfferRecord | undefined {
  const of = (system: Source["system"]): readonly Source[] =>
    sources.filter((source) => source.system === system);
  const ats = chooseOffer(of("ats"));
  if (ats !== undefined) return ats;
  const known = before?.offer;
  if (known === undefined) return chooseOffer(of("hris"));
  const same = of("hris").some(({ record }) =>
    record.offers.some((offer) => offer.occurrence === known.occurrence),
  );
  if (same) return chooseOffer(of("hris"));
  const employed = of("hris").some(({ record }) => record.employed === true);
  return asRecord(known, employed || !isLive(known) ? known.status : "withdrawn");
}

function asRecord(offer: Offer, status: Offer["status"]): OfferRecord {
  return { ...offer, status, ref: { vendor: "keepwarm", kind: "offer", id: offer.occurrence } };
}

function withStart(record: OfferRecord, start: Offer["milestones"]["start"]): Offer {
  const offer = toOffer(record);
  return { ...offer, milestones: { ...offer.milestones, ...(start && { start }) } };
}

function whereAndHow(
  sources: readonly Source[],
  employed: boolean,
  before: Person | undefined,
): Pick<Person, "language" | "zone" | "place" | "department" | "job"> {
  const ask = <T>(field: Field, read: (record: PersonRecord) => T | undefined): T | undefined =>
    pick(field, sources, employed, read);
  const old: Partial<Person> = before ?? {};
  const place = placeOf(ask("place", (record) => record.place)) ?? old.place ?? {};
  return {
    language:
      ask("language", (record) => record.language) ?? old.language ?? languageOf(place.country),
    place,
    ...defined({
      zone: ask("zone", (record) => knownZone(record.zone)) ?? place.zone ?? stayedIn(old, place),
      department: ask("department", (record) => record.department) ?? old.department,
      job: ask("job", (record) => record.job) ?? old.job,
    }),
  };
}

/** The zone known before, unless the person now works in another country. */
function stayedIn({ place, zone }: Partial<Person>, now: Place): string | undefined {
  return place?.country === now.country ? zone : undefined;
}

function placeOf(place: PersonRecord["place"]): Place | undefined {
  if (place === undefined) return undefined;
  const { zone: named, country: code, ...rest } = place;
  const country = /^[A-Z]{2}$/.test(code ?? "") ? code : undefined;
  return { ...rest, ...defined({ country, zone: knownZone(named) ?? zoneOf(country) }) };
}

function knownZone(zone: string | undefined): string | undefined {
  return zone !== undefined && isZone(zone) ? zone : undefined;
}

/** Mail addresses as the systems have them now; what is known of each (bounced, answered) stays. */
function addressesOf(
  sources: readonly Source[],
  employed: boolean,
  before: Person | undefined,
): readonly Address[] {
  const known = before?.addresses ?? [];
  const mail = (kind: Address["kind"]): readonly Address[] => {
    const value = pick(`${kind}-mail`, sources, employed, (record) => record.mail?.[kind]);
    if (value === undefined) return known.filter((a) => a.channel === "mail" && a.kind === kind);
    const same = known.find((a) => a.channel === "mail" && fold(a.value) === fold(value));
    return [{ channel: "mail", value, kind, state: same?.state ?? "unproven" }];
  };
  return [...mail("private"), ...mail("work"), ...known.filter((a) => a.channel !== "mail")];
}

/** Mail addresses are compared without case: no provider that we know tells them apart by it. */
export function fold(address: string): string {
  return address.trim().toLowerCase();
}
