import type { Moment, Offer } from "../model/offer.ts";
import { isLive } from "../model/offer.ts";
import type { OfferRecord } from "../model/record.ts";
import type { Source } from "./source.ts";

interface Dated {
  readonly offer: OfferRecord;
  /** When the record that holds it last changed. */
  readonly changedAt: Temporal.Instant;
}

/**
 * The newest live offer, else the newest of all. A higher version of the same offer always replaces
 * a lower one, so that a withdrawal is never outlived by the offer it withdraws.
 */
export function chooseOffer(sources: readonly Source[]): OfferRecord | undefined {
  const all = sources.flatMap(({ record }) =>
    record.offers.map((offer) => ({ offer, changedAt: record.changedAt })),
  );
  const newest = [...Map.groupBy(all, ({ offer }) => offer.occurrence).values()].flatMap(
    (versions) => versions.toSorted(byVersion).slice(0, 1),
  );
  return newest.toSorted(liveThenNewest)[0]?.offer;
}

/** The offer as a person keeps it, without the vendor's reference. */
export function toOffer(record: OfferRecord): Offer {
  const { occurrence, version, status, milestones } = record;
  return { occurrence, version, status, milestones };
}

/** The day of a milestone where it is given as one, in UTC where it is an instant. */
export function dayOf(moment: Moment): Temporal.PlainDate {
  return moment.kind === "day" ? moment.on : moment.at.toZonedDateTimeISO("UTC").toPlainDate();
}

function byVersion(a: Dated, b: Dated): number {
  return b.offer.version - a.offer.version || Temporal.Instant.compare(b.changedAt, a.changedAt);
}

function liveThenNewest(a: Dated, b: Dated): number {
  return (
    Number(isLive(b.offer)) - Number(isLive(a.offer)) ||
    Temporal.PlainDate.compare(sentOn(b), sentOn(a)) ||
    Temporal.Instant.compare(b.changedAt, a.changedAt) ||
    Number(a.offer.occurrence > b.offer.occurrence) * 2 - 1
  );
}

function sentOn({ offer, changedAt }: Dated): Temporal.PlainDate {
  return dayOf(offer.milestones.offerSent ?? { kind: "instant", at: changedAt });
}
