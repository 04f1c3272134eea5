import { libraryLetter, type LibraryItem } from "#nurture/content/library-letter";
import { callName } from "#nurture/content/names";
import type { Letter } from "#nurture/content/letter";
import { renderLetter } from "#nurture/content/render";
import { written } from "#nurture/content/written";
import { PersonId } from "#nurture/model/ids";
import { localText, type Language, type LocalText } from "#nurture/model/language";
import type { Person } from "#nurture/model/person";
import type { Programme } from "#nurture/model/programme";
import type { LetterBrings } from "#nurture/model/step";
import type { LetterSubject } from "#nurture/plan/rehearsed-letter";
import type { QuietHours } from "#nurture/time/quiet-hours";
import type { Settings } from "../../http/deps.ts";

/** Where an item is looked at: as a mail, in its plain part, on the phone, and in the digest. */
export const PREVIEW_CHANNELS = ["mail", "text", "portal", "digest"] as const;
export type PreviewChannel = (typeof PREVIEW_CHANNELS)[number];

const START_IN_DAYS = 40;

/** Somebody who isn't there, with every fact that a text may name. */
export function samplePerson(language: Language, now: Temporal.Instant): Person {
  const start = now.toZonedDateTimeISO("UTC").toPlainDate().add({ days: START_IN_DAYS });
  const fact = (topic: Person["profile"][number]["topic"], value: string) => ({
    topic,
    value,
    source: "sample",
    at: now,
    confidence: "stated" as const,
  });
  return {
    id: PersonId.parse("00000000-0000-4000-8000-000000000000"),
    name: SAMPLE_NAME,
    addresses: [],
    language,
    zone: "Asia/Shanghai",
    place: { country: "CN", city: "Shanghai", office: "Shanghai", zone: "Asia/Shanghai" },
    department: "R&D",
    job: "Engineer",
    offer: {
      occurrence: "sample",
      version: 1,
      status: "accepted",
      milestones: { start: { kind: "day", on: start } },
    },
    profile: [fact("manager", "Alex Li")],
    preferences: { rhythm: "normal" },
    employed: false,
  };
}

export const SAMPLE_NAME = { given: "Kim", family: "Chen" };

/** The same with nothing that was ever done or sent. */
export function sampleSubject(
  language: Language,
  quiet: QuietHours,
  now: Temporal.Instant,
): LetterSubject {
  return {
    person: samplePerson(language, now),
    stored: [],
    context: {
      quiet,
      ...{ questions: [], interactions: [], had: new Set(), stepsSince: new Map() },
      told: { starts: [], versions: 1, since: now, firstSeenAt: now },
    },
    signals: [],
    marks: [],
    brought: new Map(),
  };
}

interface Sampled {
  readonly item: LibraryItem;
  readonly language: Language;
  readonly programme: Programme;
  readonly settings: Pick<Settings, "company" | "sender" | "baseUrl">;
  readonly now: Temporal.Instant;
}

/** The letter that shows an item: a mail of its own, or the digest that brings it. */
export function sampleLetter(channel: PreviewChannel, sampled: Sampled): Letter {
  const { item, language, settings } = sampled;
  if (channel === "digest" && item.kind === "article") return digestLetter(item, sampled);
  const sender = localText(senderOf(settings), language);
  const link = `${settings.baseUrl}/c/…/${item.kind === "article" ? `read/${item.doc.id}` : ""}`;
  const call = callName(SAMPLE_NAME, language);
  return libraryLetter({ item, reader: language, call, company: settings.company, sender, link });
}

export function senderOf({ company, sender }: Pick<Settings, "company" | "sender">): LocalText {
  return sender ?? company;
}

/** In the words of the programme's own digest, so that HR sees what a candidate will. */
function digestLetter(
  { doc }: Extract<LibraryItem, { readonly kind: "article" }>,
  { language, programme, settings, now }: Sampled,
): Letter {
  const digest = programme.journeys
    .flatMap(({ steps }) => steps)
    .map(({ brings }) => brings)
    .find(({ kind }) => kind === "digest");
  const brings: LetterBrings =
    digest?.kind === "digest" ? digest : { kind: "digest", subject: doc.title, intro: doc.title };
  return renderLetter({
    brings,
    person: samplePerson(language, now),
    company: settings.company,
    sender: localText(senderOf(settings), language),
    home: `${settings.baseUrl}/c/…`,
    now,
    library: programme,
    marks: [],
    chosen: [{ article: doc, reason: { key: "reasonNew", args: {} } }],
    folded: [],
  });
}

/** The language in which an item is read where this one is wanted. */
export function shownIn(item: LibraryItem, language: Language): Language {
  return written(item.kind === "article" ? item.doc.body : item.doc.name, language).language;
}
