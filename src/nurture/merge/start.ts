import type { Moment, Offer } from "../model/offer.ts";
import { isLive } from "../model/offer.ts";
import type { OfferRecord, PersonRecord } from "../model/record.ts";
import { chooseOffer, dayOf } from "./choose-offer.ts";
import type { Source } from "./source.ts";

/** What is known of the first day, and what a human should look at. */
export interface Start {
  readonly moment?: Moment;
  readonly doubtful?: string;
  readonly notes: readonly string[];
}

export const START_VANISHED = "start date vanished";
export const START_CONTRADICTED = "one source names two start dates";

/**
 * The first day of one offer. The HRIS speaks once it has the employee, else the ATS. A known date
 * that no source names any more is kept and doubted, as long as the offer is live.
 */
export function startOf(
  offer: OfferRecord,
  sources: readonly Source[],
  employed: boolean,
  before: Offer | undefined,
): Start {
  const hris = hrisStart(sources);
  const ats = offer.milestones.start;
  const moment = employed ? (hris ?? ats) : (ats ?? hris);
  if (moment === undefined) return vanished(offer, before);
  const notes = differs(hris, ats) ? [differenceNote(employed)] : [];
  const doubt = contradicted(sources, employed && hris !== undefined ? "hris" : "ats", offer);
  return { moment, notes, ...(doubt && { doubtful: START_CONTRADICTED }) };
}

/** Whether an HRIS record is of this offer and not of an employment that began before it was sent. */
export function isOfThisOffer(record: PersonRecord, offer: OfferRecord): boolean {
  const sent = offer.milestones.offerSent;
  const starts = startsIn(record, record.offers);
  if (sent === undefined || starts.length === 0) return true;
  return starts.some((start) => Temporal.PlainDate.compare(dayOf(start), dayOf(sent)) >= 0);
}

/** The day that the newest employee record names, else the newest offer there. */
function hrisStart(sources: readonly Source[]): Moment | undefined {
  const hris = sources.filter(({ system }) => system === "hris");
  const on = hris.find(({ record }) => record.startOn !== undefined)?.record.startOn;
  return on === undefined ? chooseOffer(hris)?.milestones.start : { kind: "day", on };
}

/** An employee's first working day stands above the offers of the same record. */
function startsIn(record: PersonRecord, offers: readonly OfferRecord[]): readonly Moment[] {
  if (record.startOn !== undefined) return [{ kind: "day", on: record.startOn }];
  return offers.flatMap(({ milestones }) => milestones.start ?? []);
}

function vanished(offer: OfferRecord, before: Offer | undefined): Start {
  const known = before?.occurrence === offer.occurrence ? before.milestones.start : undefined;
  if (known === undefined) return { notes: [] };
  return { moment: known, notes: [], ...(isLive(offer) && { doubtful: START_VANISHED }) };
}

/** Two dates that one system names in records which last changed at the same moment. */
function contradicted(
  sources: readonly Source[],
  system: Source["system"],
  offer: OfferRecord,
): boolean {
  const claims = sources
    .filter((source) => source.system === system)
    .flatMap(({ record }) => {
      const offers = record.offers.filter(
        (other) => system === "hris" || isSameVersion(other, offer),
      );
      return startsIn(record, offers).map((start) => ({
        at: record.changedAt,
        on: dayOf(start).toString(),
      }));
    });
  const newest = claims.filter(({ at }) =>
    claims.every((c) => Temporal.Instant.compare(c.at, at) <= 0),
  );
  return new Set(newest.map(({ on }) => on)).size > 1;
}

function isSameVersion(a: OfferRecord, b: OfferRecord): boolean {
  return a.occurrence === b.occurrence && a.version === b.version;
}

function differs(a: Moment | undefined, b: Moment | undefined): boolean {
  return a !== undefined && b !== undefined && !dayOf(a).equals(dayOf(b));
}

function differenceNote(employed: boolean): string {
  return employed
    ? "ATS and HRIS name different start dates; the HRIS has the employee, its date holds"
    : "ATS and HRIS name different start dates; the ATS date holds until the HRIS has the employee";
}
