import type { EntryPayload } from "#nurture/effects/effect";
import { movesUp } from "#nurture/events/seats";
import { fixedOccasion, isShared } from "#nurture/events/occasion";
import type { LogNote } from "#nurture/ledger/entry";
import { operationId } from "#nurture/ledger/op-id";
import { localText } from "#nurture/model/language";
import type { MeetingPlan } from "#nurture/model/meeting";
import { phrase } from "#nurture/content/phrases";
import type { PersonId } from "#nurture/model/ids";
import { signLink } from "../links.ts";
import type { Tx } from "../store/database.ts";
import { entryPlaceOf, lastEntryOf } from "../store/entries.ts";
import {
  givePlaces,
  lineOf,
  nextOccasion,
  peopleToWake,
  planHostsAgain,
  wake,
  type StoredOccasion,
} from "../store/occasions.ts";
import { lockPeople } from "../store/people.ts";
import type { Opened, Turn } from "./deps.ts";
import { intend } from "./intend.ts";
import { cancelledEntry, entryCause, isSettledAs } from "./plan-entries.ts";
import { programmeOf } from "./programme.ts";

/** Occasions that one turn of a tenant looks at. */
const OCCASIONS_PER_TURN = 200;
/** The hosts' link to who comes opens for this long after it. */
const HOST_LINK_DAYS = 30;
/** Until a calendar is looked for again, where none is connected. */
const NO_CALENDAR_MINUTES = 30;
const ACTOR = "work/plan";

/** Fills free places and keeps the hosts' calendars; answers how many occasions and people it moved. */
export async function planOccasions(turn: Turn): Promise<number> {
  const { deps, tenant } = turn;
  let moved = 0;
  for (; moved < OCCASIONS_PER_TURN; moved++) {
    const isOne = await deps.database.tenant(tenant.id, (tx) => planOne(tx, turn));
    if (!isOne) break;
  }
  return moved + (await wakePeople(turn));
}

/** What others did to a line is told where the person is planned, under their own lock. */
async function wakePeople({ deps, tenant }: Turn): Promise<number> {
  return deps.database.tenant(tenant.id, async (tx) => {
    const ids = await peopleToWake(tx);
    if (ids.length === 0) return 0;
    await lockPeople(tx, ids, true);
    await wake(tx, ids);
    return ids.length;
  });
}

async function planOne(tx: Tx, turn: Turn): Promise<boolean> {
  const occasion = await nextOccasion(tx, turn.deps.ambient.now());
  if (occasion === undefined) return false;
  const programme = (await programmeOf(tx, turn))?.programme;
  const plan = programme?.meetings.find(({ id }) => id === occasion.meeting);
  const now = turn.deps.ambient.now();
  const line = await lineOf(tx, occasion.id);
  const isOver = Temporal.Instant.compare(occasion.endsAt, now) <= 0;
  const isOff = plan === undefined || plan.cancelled === true;
  const up = isOver || isOff ? [] : movesUp(plan.capacity, line);
  if (up.length > 0) await givePlaces(tx, occasion.id, up, now);
  const notes = up.map((person): LogNote => ({
    what: "event.place-given",
    actor: ACTOR,
    at: now,
    person: person as PersonId,
    facts: { meeting: occasion.meeting, occasion: occasion.id },
  }));
  const entry = isOver
    ? []
    : await planHostEntry(tx, turn, { occasion, plan, coming: line.length });
  await turn.deps.appendLog(tx, turn.tenant.id, [...notes, ...entry]);
  return true;
}

interface Hosted {
  readonly occasion: StoredOccasion;
  readonly plan: MeetingPlan | undefined;
  readonly coming: number;
}

/** One entry for whoever leads it, with the link at which everybody meets. */
async function planHostEntry(tx: Tx, turn: Turn, hosted: Hosted): Promise<LogNote[]> {
  const base = hostCause(hosted.occasion);
  const newest = await lastEntryOf(tx, turn.deps.sealer, base);
  const isWanted = wantsEntry(hosted);
  if (newest === undefined && !isWanted) return [];
  const place = await placeOf(tx, turn, newest?.cause);
  if (place === undefined) {
    const again = turn.deps.ambient.now().add({ minutes: NO_CALENDAR_MINUTES });
    await planHostsAgain(tx, hosted.occasion.id, again);
    return [];
  }
  const cause = entryCause(base, newest, !isWanted);
  const last = newest?.cause === cause ? newest : undefined;
  const wanted = hostEntry(turn, hosted, place.mailbox, cause);
  if (isSettledAs(wanted, last)) return [];
  const revision = last === undefined ? 0 : last.revision + 1;
  const intention = { opened: place.opened, channel: "calendar", cause, revision } as const;
  return intend(tx, turn, { ...intention, mailbox: place.mailbox }, wanted);
}

/** Names the entry of one occasion; `occasionOfCause` reads it back. */
function hostCause({ meeting, key }: StoredOccasion): string {
  return `${HOST_CAUSE}${meeting}/${key}`;
}

export const HOST_CAUSE = "host-entry/";

function wantsEntry({ plan, coming }: Hosted): boolean {
  if (plan === undefined || plan.cancelled === true || !isShared(plan)) return false;
  return coming > 0 || plan.on !== undefined;
}

interface Place {
  readonly opened: Opened;
  readonly mailbox: string;
}

/** Where the entry stands already, else the first mailbox that has a calendar. */
async function placeOf(tx: Tx, turn: Turn, cause: string | undefined): Promise<Place | undefined> {
  const known = cause === undefined ? undefined : await entryPlaceOf(tx, cause);
  const places = turn.connections
    .filter(({ ports }) => ports.calendar !== undefined)
    .flatMap((opened) => opened.mailboxes.map((mailbox) => ({ opened, mailbox })));
  const kept = places.find(
    ({ opened, mailbox }) => opened.id === known?.connection && mailbox === known.mailbox,
  );
  return kept ?? places[0];
}

function hostEntry(turn: Turn, hosted: Hosted, mailbox: string, cause: string): EntryPayload {
  const { deps, tenant } = turn;
  const { plan, occasion } = hosted;
  const entryId = operationId(deps.installation, tenant.id, cause, "entry-id", 0);
  if (plan === undefined || !wantsEntry(hosted)) return cancelledEntry(mailbox, entryId);
  const language = deps.hrLanguage;
  const time = fixedOccasion(plan) ?? occasion;
  const until = time.endsAt.add({ hours: 24 * HOST_LINK_DAYS });
  const list = `${deps.baseUrl}/host/${signLink("host", occasion.id, until, deps.linkKeys)}`;
  const join = plan.link === undefined ? [] : [phrase(language, "entryJoin", { link: plan.link })];
  return {
    kind: "entry",
    mailbox,
    entryId,
    change: "put",
    subject: localText(plan.name, language),
    text: [
      localText(plan.about, language),
      phrase(language, "hostEntry", { link: list }),
      ...join,
    ].join("\n\n"),
    startsAt: time.startsAt.toString(),
    endsAt: time.endsAt.toString(),
    zone: time.zone,
    attendees: (plan.hosts ?? []).map(({ mail, name }) => ({ mail, name })),
    online: plan.link === undefined,
  };
}
