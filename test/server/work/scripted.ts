import type { ExternalRef } from "#nurture/model/ids";
import type { OfferStatus } from "#nurture/model/offer";
import type { PersonRecord } from "#nurture/model/record";
import type { PeoplePage, PeopleSource } from "#nurture/ports";
import { day } from "../../kit/planning.ts";

export const ATS = "greenhouse";

/** A people source that says what a test tells it to, page after page. */
export interface ScriptedSource extends PeopleSource {
  changes: PeopleSource["changes"];
  /** Adds pages; an error takes the place of a page once. */
  say(...pages: readonly (Partial<PeoplePage> | Error)[]): void;
  /** The cursor of each run so far, as it was asked with. */
  readonly askedFrom: (string | undefined)[];
}

export function scriptedSource(): ScriptedSource {
  const script: (Partial<PeoplePage> | Error)[] = [];
  const askedFrom: (string | undefined)[] = [];
  return {
    askedFrom,
    say: (...pages) => void script.push(...pages),
    changes: async function* (cursor) {
      askedFrom.push(cursor);
      for (let index = Number(cursor ?? 0); index < script.length; index++) {
        const next = script[index];
        if (next instanceof Error) {
          script.splice(index, 1);
          throw next;
        }
        await Promise.resolve();
        yield pageOf(next ?? {}, String(index + 1));
      }
    },
  };
}

function pageOf(said: Partial<PeoplePage>, cursor: string): PeoplePage {
  const records = said.records ?? [];
  return { read: records.length, records, skipped: [], gone: [], cursor, ...said };
}

export interface Told {
  readonly mail?: string;
  readonly given?: string;
  readonly status?: OfferStatus;
  readonly version?: number;
  readonly startsOn?: string;
  readonly sentOn?: string;
  /** The application; the candidate's own when left out. */
  readonly application?: string;
  readonly alsoKnownAs?: readonly ExternalRef[];
  readonly changedAt?: string;
  readonly zone?: string | null;
}

export function ref(id: string, kind = "candidate", vendor = ATS): ExternalRef {
  return { vendor, kind, id };
}

/** A candidate in Shanghai with an offer that was sent, and nothing remarkable. */
export function record(id: string, told: Told = {}): PersonRecord {
  const application = told.application ?? `a${id}`;
  const zone = told.zone === undefined ? "Asia/Shanghai" : told.zone;
  return {
    ref: ref(id),
    alsoKnownAs: told.alsoKnownAs ?? [ref(application, "application")],
    name: { given: told.given ?? "Lan", family: "Wu" },
    mail: { private: told.mail ?? `c${id}@example.org` },
    ...(zone === null ? {} : { place: { country: "CN", zone } }),
    offers: [
      {
        occurrence: `${ATS}.application.${application}`,
        ref: ref(`${application}-${told.version ?? 1}`, "offer"),
        version: told.version ?? 1,
        status: told.status ?? "accepted",
        milestones: {
          offerSent: day(told.sentOn ?? "2026-03-02"),
          start: day(told.startsOn ?? "2026-07-06"),
        },
      },
    ],
    facts: [],
    changedAt: Temporal.Instant.from(told.changedAt ?? "2026-03-02T01:00:00Z"),
  };
}
