import { renderEventLetter } from "#nurture/content/event-letter";
import type { LogNote } from "#nurture/ledger/entry";
import { localText } from "#nurture/model/language";
import { isLive } from "#nurture/model/offer";
import { mailAddress, writtenLanguage, type Person } from "#nurture/model/person";
import { occasionFor } from "#nurture/events/occasion";
import { loadActs, type Signup } from "../store/candidate-acts.ts";
import type { Tx } from "../store/database.ts";
import {
  dropEventLetter,
  dueEventLetters,
  eventLetterSent,
  holdEventLetter,
  putOffEventLetter,
  type StoredEventLetter,
} from "../store/event-letters.ts";
import { isPerson, takePerson } from "../store/people.ts";
import type { Turn } from "./deps.ts";
import { intend, opIdOf } from "./intend.ts";
import { homeLink } from "./letter-for.ts";
import { mailFor } from "./mail-for.ts";
import { sharedLink, type Attending } from "./plan-signups.ts";
import { programmeOf } from "./programme.ts";
import { senderFor, type Sender } from "./sender.ts";

const LETTERS_PER_TURN = 200;
/** Without a mailbox to send from it is tried again after this long. */
const AGAIN = { hours: 1 };

/** Writes the letters about events whose time has come; answers how many were looked at. */
export async function queueEventLetters(turn: Turn): Promise<number> {
  const { deps, tenant } = turn;
  const due = await deps.database.tenant(tenant.id, (tx) =>
    dueEventLetters(tx, deps.ambient.now(), LETTERS_PER_TURN),
  );
  let looked = 0;
  for (const letter of due)
    await deps.database.tenant(tenant.id, async (tx) => {
      const notes = await queueOne(tx, turn, letter);
      if (notes === "not-now") return;
      looked += 1;
      await deps.appendLog(tx, tenant.id, notes);
    });
  return looked;
}

/** What another worker has taken is left to it. */
async function queueOne(
  tx: Tx,
  turn: Turn,
  letter: StoredEventLetter,
): Promise<readonly LogNote[] | "not-now"> {
  const now = turn.deps.ambient.now();
  // The person first: every loop locks in this order.
  const person = await takePerson(tx, letter.person);
  if (person === undefined && (await isPerson(tx, letter.person))) return "not-now";
  if (!(await holdEventLetter(tx, letter, now))) return "not-now";
  const coming = person && (await comingTo(tx, turn, person, letter));
  if (person === undefined || coming === undefined || !isStill(person, coming, letter, now)) {
    await dropEventLetter(tx, letter);
    return [];
  }
  const sender = await senderFor(tx, turn, person.id);
  if (sender === undefined) {
    await putOffEventLetter(tx, letter, now.add(AGAIN));
    return [];
  }
  await eventLetterSent(tx, letter, now);
  const told: LogNote = {
    what: "event.told",
    actor: "work/queue",
    at: now,
    person: person.id,
    facts: { meeting: letter.meeting, letter: letter.kind },
  };
  return [told, ...(await write(tx, turn, { letter, person, coming, sender }))];
}

async function comingTo(
  tx: Tx,
  turn: Turn,
  person: Person,
  { meeting }: StoredEventLetter,
): Promise<Attending | undefined> {
  const signup = (await loadActs(tx, person.id)).signups.find((each) => each.meeting === meeting);
  const programme = (await programmeOf(tx, turn))?.programme;
  const plan = programme?.meetings.find(({ id }) => id === meeting);
  if (signup === undefined || plan === undefined) return undefined;
  return { ...signup, plan, time: occasionFor(plan, person) };
}

/** Whether what it says is still true: of this time, of a sign-up that stands, before it is over. */
function isStill(
  person: Person,
  { plan, time, cycle, cancelled }: Attending,
  { kind, about }: StoredEventLetter,
  now: Temporal.Instant,
): boolean {
  if (time === undefined || cancelled || !isLive(person.offer)) return false;
  if (mailAddress(person) === undefined) return false;
  if ((kind === "cancelled") !== (plan?.cancelled === true)) return false;
  const isAhead = Temporal.Instant.compare(time.startsAt, now) > 0;
  return isAhead && about === `${time.startsAt.toString()}/${cycle}`;
}

interface Writing {
  readonly letter: StoredEventLetter;
  readonly person: Person;
  readonly coming: Attending & Pick<Signup, "occasion">;
  readonly sender: Sender;
}

async function write(tx: Tx, turn: Turn, writing: Writing): Promise<LogNote[]> {
  const { letter, person, coming, sender } = writing;
  const { plan, time } = coming;
  if (plan === undefined || time === undefined) return [];
  const { deps } = turn;
  const now = deps.ambient.now();
  const { opened, mailbox } = sender;
  const intention = {
    opened,
    channel: "mail" as const,
    cause: `event/${person.id}/${letter.meeting}/${letter.kind}/${letter.about}`,
    revision: 0,
    person: person.id,
    mailbox,
  };
  const payload = await mailFor(turn, {
    about: `event/${letter.kind} ${letter.meeting}`,
    letter: renderEventLetter({
      kind: letter.kind,
      plan,
      time,
      person,
      company: deps.company,
      sender: localText(deps.sender, writtenLanguage(person)),
      home: homeLink(deps, person, now),
      link: sharedLink(coming) ?? undefined,
    }),
    person,
    mailbox,
    opId: opIdOf(turn, "mail", intention),
  });
  return intend(tx, turn, intention, payload);
}
