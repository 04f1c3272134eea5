import { renderOwnerLetter } from "#nurture/content/owner-letter";
import type { LogNote } from "#nurture/ledger/entry";
import { localText } from "#nurture/model/language";
import type { Question } from "#nurture/model/question";
import { signLink } from "../links.ts";
import { markForwarded, questionsToForward } from "../store/candidate-acts.ts";
import type { Tx } from "../store/database.ts";
import { lastEffectOf } from "../store/effects.ts";
import { loadPerson } from "../store/people.ts";
import { listDepartments } from "../store/programmes.ts";
import type { Turn } from "./deps.ts";
import { intend, opIdOf } from "./intend.ts";
import { ownerMailFor } from "./mail-for.ts";
import { programmeOf } from "./programme.ts";
import { senderFor } from "./sender.ts";

/** Questions of one turn. */
const QUESTIONS_PER_TURN = 200;
/** An owner's answer link opens for this long. */
const LINK_DAYS = 60;

/** Tells owners of their new questions, and reminds them once at three quarters of the clock. */
export async function forwardQuestions(turn: Turn): Promise<number> {
  const { deps, tenant } = turn;
  return deps.database.tenant(tenant.id, async (tx) => {
    const due = await questionsToForward(tx, deps.ambient.now(), QUESTIONS_PER_TURN);
    const notes: LogNote[] = [];
    for (const { question, purpose } of due)
      notes.push(...(await forward(tx, turn, question, purpose)));
    await deps.appendLog(tx, tenant.id, notes);
    return notes.length;
  });
}

/** A question that comes back to a department is a letter of its own there. */
async function causeOf(
  tx: Tx,
  { id, owner }: Question,
  purpose: "forward" | "remind",
): Promise<{ readonly cause: string; readonly revision: number }> {
  const cause = `question/${id}/${purpose}/${owner}`;
  const last = await lastEffectOf(tx, cause, "mail");
  return { cause, revision: last === undefined ? 0 : last.revision + 1 };
}

/** Without its department, its person or a sender the question stays open and is seen on its page. */
async function forward(
  tx: Tx,
  turn: Turn,
  question: Question,
  purpose: "forward" | "remind",
): Promise<LogNote[]> {
  const { deps } = turn;
  const now = deps.ambient.now();
  const department = (await listDepartments(tx)).find((each) => each.slug === question.owner);
  const person = await loadPerson(tx, question.personId);
  const sender = person === undefined ? undefined : await senderFor(tx, turn, person.id);
  if (department === undefined || person === undefined || sender === undefined) return [];
  await markForwarded(tx, question.id, purpose, now);
  const { mailbox, opened } = sender;
  const topic = (await programmeOf(tx, turn))?.programme.routing.topics.find(
    (each) => each.id === question.topic,
  )?.label;
  const token = signLink("answer", question.id, now.add({ hours: 24 * LINK_DAYS }), deps.linkKeys);
  const letter = renderOwnerLetter({
    kind: purpose === "forward" ? "forward" : "reminder",
    question,
    topic,
    department,
    person,
    company: deps.company,
    sender: localText(deps.sender, "en"),
    link: `${deps.baseUrl}/answer/${token}`,
  });
  const intention = {
    opened,
    channel: "mail" as const,
    ...(await causeOf(tx, question, purpose)),
    person: person.id,
    mailbox,
  };
  const payload = await ownerMailFor(turn, {
    about: `question/${purpose} ${question.id}`,
    letter,
    mailbox,
    opId: opIdOf(turn, "mail", intention),
    to: department.mail,
  });
  const notes = await intend(tx, turn, intention, payload);
  if (purpose === "forward") return notes;
  return [
    {
      what: "question.reminded",
      actor: "work/questions",
      at: now,
      person: person.id,
      facts: { question: question.id, owner: question.owner },
    },
    ...notes,
  ];
}
