import { renderOwnerLetter, type OwnerLetterInput } from "#nurture/content/owner-letter";
import type { LogNote } from "#nurture/ledger/entry";
import { localText, type LocalText } from "#nurture/model/language";
import type { Person } from "#nurture/model/person";
import type { Question } from "#nurture/model/question";
import { signLink } from "../links.ts";
import {
  markEscalated,
  markForwarded,
  questionsToForward,
  type Purpose,
  type ToForward,
} from "../store/candidate-acts.ts";
import type { Tx } from "../store/database.ts";
import { lastEffectOf } from "../store/effects.ts";
import { loadPerson } from "../store/people.ts";
import { listDepartments, type Department } from "../store/programmes.ts";
import { ESCALATED } from "../store/question-hand.ts";
import type { Turn } from "./deps.ts";
import { intendOwnerMail } from "./owner-mail.ts";
import { ownerCause } from "./owner-cause.ts";
import { programmeOf } from "./programme.ts";
import { senderFor, type Sender } from "./sender.ts";

/** Questions of one turn. */
const QUESTIONS_PER_TURN = 200;
/** An owner's answer link opens for this long. */
const LINK_DAYS = 60;
const NO_ROUTING = { topics: [], fallback: "" };

/** Tells owners of their new questions, and reminds them once at three quarters of the clock. */
export async function forwardQuestions(turn: Turn): Promise<number> {
  const { deps, tenant } = turn;
  return deps.database.tenant(tenant.id, async (tx) => {
    const due = await questionsToForward(tx, deps.ambient.now(), QUESTIONS_PER_TURN);
    const notes: LogNote[] = [];
    for (const each of due) notes.push(...(await forward(tx, turn, each)));
    await deps.appendLog(tx, tenant.id, notes);
    return notes.length;
  });
}

/** A question that comes back to a department is a letter of its own there. */
async function causeOf(
  tx: Tx,
  question: Question,
  purpose: Purpose,
): Promise<{ readonly cause: string; readonly revision: number }> {
  const cause = ownerCause(question, purpose);
  const last = await lastEffectOf(tx, cause, "mail");
  return { cause, revision: last === undefined ? 0 : last.revision + 1 };
}

/** Where a letter goes: to the owner, or once it is late to somebody who sees to it. */
function addressOf(
  purpose: Purpose,
  department: Department,
  all: readonly Department[],
  fallback: string | undefined,
): string | undefined {
  if (purpose !== "escalate") return department.mail;
  if (department.escalationMail) return department.escalationMail;
  const people = all.find(({ slug }) => slug === fallback);
  return people === undefined || people.slug === department.slug ? undefined : people.mail;
}

/** Without its department, its person or a sender the question stays open and is seen on its page. */
async function forward(
  tx: Tx,
  turn: Turn,
  { question, purpose, ...handed }: ToForward,
): Promise<LogNote[]> {
  const { deps } = turn;
  const now = deps.ambient.now();
  const departments = await listDepartments(tx);
  const department = departments.find((each) => each.slug === question.owner);
  const person = await loadPerson(tx, question.personId);
  const sender = person === undefined ? undefined : await senderFor(tx, turn, person.id);
  if (department === undefined || person === undefined || sender === undefined) return [];
  const { topics, fallback } = (await programmeOf(tx, turn))?.programme.routing ?? NO_ROUTING;
  const to = addressOf(purpose, department, departments, fallback);
  if (purpose === "escalate") await markEscalated(tx, question.id, to, now);
  else await markForwarded(tx, question.id, purpose, now);
  const told = toldNote(question, purpose, to, now);
  if (to === undefined) return told;
  const about: Forwarding = {
    question,
    purpose,
    department,
    person,
    to,
    topic: topics.find((each) => each.id === question.topic)?.label,
    passed: saidWith(handed, departments),
  };
  return [...told, ...(await letterTo(tx, turn, about, sender))];
}

/** What whoever passed it on said; who is gone by now is named by their slug. */
function saidWith(
  { passed, pass_note: note }: Pick<ToForward, "passed" | "pass_note">,
  departments: readonly Department[],
): OwnerLetterInput["passed"] {
  if (note === null) return undefined;
  const slug = passed.at(-1)?.from ?? "";
  return { from: departments.find((each) => each.slug === slug)?.name ?? { en: slug }, note };
}

function toldNote(
  { id, owner, personId }: Question,
  purpose: Purpose,
  to: string | undefined,
  at: Temporal.Instant,
): LogNote[] {
  if (purpose === "forward") return [];
  const facts = { question: id, owner, told: to !== undefined };
  const what = purpose === "remind" ? "question.reminded" : "question.escalated";
  return [{ what, actor: "work/questions", at, person: personId, facts }];
}

interface Forwarding {
  readonly question: Question;
  readonly purpose: Purpose;
  readonly department: Department;
  readonly person: Person;
  readonly to: string;
  readonly topic: LocalText | undefined;
  readonly passed: OwnerLetterInput["passed"];
}

const LETTER = { forward: "forward", remind: "reminder", escalate: "escalation" } as const;

async function letterTo(
  tx: Tx,
  turn: Turn,
  { to, purpose, ...about }: Forwarding,
  sender: Sender,
): Promise<LogNote[]> {
  const { deps } = turn;
  const { question, person } = about;
  const letter = renderOwnerLetter({
    ...about,
    kind: LETTER[purpose],
    company: deps.company,
    sender: localText(deps.sender, "en"),
    link: answerLink(turn, question, purpose),
  });
  return intendOwnerMail(tx, turn, sender, {
    ...(await causeOf(tx, question, purpose)),
    person: person.id,
    about: `question/${purpose} ${question.id}`,
    letter,
    to,
  });
}

/** The link opens the words; whoever is only told that it is late signs in for a confidential one. */
function answerLink(
  { deps }: Turn,
  { id, owner, isConfidential }: Question,
  purpose: Purpose,
): string {
  if (purpose === "escalate" && isConfidential === true)
    return `${deps.baseUrl}/hr/questions/${id}`;
  const until = deps.ambient.now().add({ hours: 24 * LINK_DAYS });
  const holder = purpose === "escalate" ? ESCALATED : owner;
  return `${deps.baseUrl}/answer/${signLink("answer", id, until, deps.linkKeys, holder)}`;
}
