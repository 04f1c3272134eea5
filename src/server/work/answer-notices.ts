import { correctionKind, renderNotice, type NoticeKind } from "#nurture/content/answer-notice";
import type { LogNote } from "#nurture/ledger/entry";
import type { PersonId } from "#nurture/model/ids";
import { localText } from "#nurture/model/language";
import { isLive } from "#nurture/model/offer";
import { mailAddress, writtenLanguage, type Person } from "#nurture/model/person";
import { saidFor } from "#nurture/questions/fact";
import { outOfQuiet } from "#nurture/time/quiet-hours";
import {
  dueAdditions,
  dueCorrections,
  duePairs,
  putOffCorrection,
  settleAddition,
  settleCorrection,
  type DueCorrection,
} from "../store/answer-notices.ts";
import type { Tx } from "../store/database.ts";
import { lastEffectOf } from "../store/effects.ts";
import { quietHours } from "../store/quiet-hours.ts";
import { markTold } from "../store/facts.ts";
import { loadPerson } from "../store/people.ts";
import { AGAIN } from "./again.ts";
import type { Opened, Turn } from "./deps.ts";
import { intend, opIdOf } from "./intend.ts";
import { homeLink } from "./letter-for.ts";
import { mailFor } from "./mail-for.ts";
import { senderFor } from "./sender.ts";
import { tellOwners } from "./tell-owners.ts";

const NOTICES_PER_TURN = 100;
const ACTOR = "work/questions";
const UNSAID = { question: "", answer: "" };

/** Sends what follows given answers, to people and to owners; answers how much was looked at. */
export async function sendNotices(turn: Turn): Promise<number> {
  const { deps, tenant } = turn;
  return deps.database.tenant(tenant.id, async (tx) => {
    const now = deps.ambient.now();
    const additions = await dueAdditions(tx, now, NOTICES_PER_TURN);
    const corrections = await dueCorrections(tx, now, NOTICES_PER_TURN);
    const pairs = await duePairs(tx, now, NOTICES_PER_TURN);
    const notes: LogNote[] = [];
    for (const each of additions) {
      const cause = `question/addition/${each.id}`;
      const sent = await notice(tx, turn, { ...each, kind: "addition", cause });
      await settleAddition(tx, each.id, sent.sentAt, sent.again);
      notes.push(...sent.notes);
    }
    for (const each of corrections) notes.push(...(await correct(tx, turn, each)));
    for (const each of pairs) notes.push(...(await tellOwners(tx, turn, each)));
    await deps.appendLog(tx, tenant.id, notes);
    return additions.length + corrections.length + pairs.length;
  });
}

interface Notice {
  readonly kind: NoticeKind;
  readonly cause: string;
  /** Counts the letters about one told answer. */
  readonly revision?: number;
  readonly person: PersonId;
  readonly question: string;
  readonly before: string;
  readonly now: string;
  readonly toldAt: Temporal.Instant;
}

interface Sent {
  readonly sentAt: Temporal.Instant | null;
  readonly again: Temporal.Instant;
  readonly notes: readonly LogNote[];
}

/** Contract-critical: no pause and no unsubscribing stops it, quiet hours put it off. */
async function notice(tx: Tx, turn: Turn, about: Notice): Promise<Sent> {
  const { deps, tenant } = turn;
  const now = deps.ambient.now();
  const person = await loadPerson(tx, about.person);
  if (person === undefined || !isLive(person.offer)) return { sentAt: now, again: now, notes: [] };
  const zone = person.zone ?? person.place.zone;
  const sender = await senderFor(tx, turn, person.id);
  if (zone === undefined || sender === undefined || mailAddress(person) === undefined)
    return { sentAt: null, again: now.add(AGAIN), notes: [] };
  const allowedAt = outOfQuiet(now, zone, await quietHours(tx, tenant.id));
  if (!allowedAt.equals(now)) return { sentAt: null, again: allowedAt, notes: [] };
  const notes = await write(tx, turn, about, { person, zone, ...sender });
  return { sentAt: now, again: now, notes };
}

interface Reader {
  readonly person: Person;
  readonly zone: string;
  readonly opened: Opened;
  readonly mailbox: string;
}

async function write(
  tx: Tx,
  turn: Turn,
  about: Notice,
  { person, zone, opened, mailbox }: Reader,
): Promise<readonly LogNote[]> {
  const { deps } = turn;
  const { cause, kind, revision = 0 } = about;
  const letter = renderNotice({
    ...about,
    person,
    toldOn: about.toldAt.toZonedDateTimeISO(zone).toPlainDate(),
    company: deps.company,
    sender: localText(deps.sender, writtenLanguage(person)),
    home: homeLink(deps, person, deps.ambient.now()),
  });
  const intention = {
    opened,
    channel: "mail" as const,
    cause,
    revision,
    person: person.id,
    mailbox,
  };
  const opId = opIdOf(turn, "mail", intention);
  const payload = await mailFor(turn, { about: `answer/${kind}`, letter, person, mailbox, opId });
  return intend(tx, turn, intention, payload);
}

/** What was asked for may be known by now: the fact came back, or went again. */
async function correct(tx: Tx, turn: Turn, due: DueCorrection): Promise<readonly LogNote[]> {
  const to = due.isGone ? 0 : due.current;
  if (due.knows === to) {
    await putOffCorrection(tx, due, undefined);
    return [];
  }
  const sent = await notice(tx, turn, await correctionOf(tx, due));
  if (sent.sentAt === null) await putOffCorrection(tx, due, sent.again);
  else await settleCorrection(tx, due, to, sent.sentAt);
  if (sent.notes.length === 0) return [];
  if (!due.isGone) await tellNow(tx, turn, due);
  const about = { actor: ACTOR, at: turn.deps.ambient.now(), person: due.person } as const;
  const facts = { fact: due.fact, version: due.version };
  return [{ what: "answer.corrected", ...about, facts }, ...sent.notes];
}

async function correctionOf(tx: Tx, due: DueCorrection): Promise<Notice> {
  const person = await loadPerson(tx, due.person);
  const language = person === undefined ? "en" : writtenLanguage(person);
  const before = saidFor(due.before, language) ?? UNSAID;
  const now = due.isGone ? UNSAID : (saidFor(due.now, language) ?? UNSAID);
  const cause = `answer/${due.fact}/${due.version}/${due.person}`;
  const last = await lastEffectOf(tx, cause, "mail");
  return {
    kind: correctionKind(due.knows, due.isGone),
    cause,
    revision: last === undefined ? 0 : last.revision + 1,
    person: due.person,
    question: before.question,
    before: before.answer,
    now: now.answer,
    toldAt: due.toldAt,
  };
}

/** With the correction they have read what holds now: the next change corrects that. */
function tellNow(tx: Tx, { deps, tenant }: Turn, due: DueCorrection): Promise<void> {
  const fact = { id: due.fact, version: due.current };
  const to = { person: due.person, question: undefined, at: deps.ambient.now() };
  return markTold(tx, tenant.id, fact, to);
}
