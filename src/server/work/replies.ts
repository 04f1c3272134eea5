import { randomUUID } from "node:crypto";
import type { LogNote } from "#nurture/ledger/entry";
import type { ConnectionId, PersonId } from "#nurture/model/ids";
import { localText } from "#nurture/model/language";
import { writtenLanguage } from "#nurture/model/person";
import type { InboundMessage } from "#nurture/ports";
import { ownWords } from "#nurture/questions/own-words";
import { answererName, ownerReply, replyKind } from "#nurture/questions/reply";
import type { Earlier } from "#nurture/questions/route";
import { askQuestion, routeOf } from "../asking.ts";
import { saveAddition } from "../store/answer-since.ts";
import type { Tx } from "../store/database.ts";
import { markTaken, type AboutQuestion } from "../store/inbound.ts";
import { loadPerson } from "../store/people.ts";
import { saveAnswer } from "../store/write-question.ts";
import type { Turn } from "./deps.ts";
import { programmeOf } from "./programme.ts";

/** A question is kept up to this length; the mail itself is kept whole. */
const QUESTION_LETTERS_MAX = 4_000;
const ACTOR = "work/inbound";

export interface Received {
  readonly tx: Tx;
  readonly turn: Turn;
  readonly connection: ConnectionId;
  readonly message: InboundMessage;
}

/**
 * A candidate's reply that asks something becomes a question, with its clock from when it arrived;
 * so does what they say of a confidential matter, because named people alone may read it.
 */
export async function takeReply(
  { tx, turn, connection, message }: Received,
  id: PersonId,
  earlier: Earlier | undefined,
): Promise<LogNote[]> {
  const now = turn.deps.ambient.now();
  const { kind, by } = replyKind(message.text);
  const text = ownWords(message.text).text.slice(0, QUESTION_LETTERS_MAX);
  const programme = (await programmeOf(tx, turn))?.programme;
  const route = await routeOf(tx, text, programme, earlier);
  const isAsked = kind === "question" || (by === "statement" && route.confidential === true);
  const person = isAsked ? await loadPerson(tx, id) : undefined;
  if (person === undefined) {
    const isChecked = by !== "statement";
    await markTaken(tx, connection, message.vendorId, { as: by, isChecked }, now);
    return [];
  }
  const asked = await askQuestion(tx, turn.tenant.id, {
    person,
    text,
    via: "mail",
    askedAt: message.receivedAt,
    programme,
    route,
  });
  const taken = { as: by, question: asked.id, isChecked: true };
  await markTaken(tx, connection, message.vendorId, taken, now);
  const about = { actor: ACTOR, at: now, person: id } as const;
  return [{ what: "question.asked", ...about, facts: asked.facts, payload: { text } }];
}

/** What somebody wrote back to a mail about a question: its answer, more to it, or a matter for HR. */
export async function takeOwnerReply(
  { tx, turn, connection, message }: Received,
  about: AboutQuestion,
): Promise<LogNote[]> {
  const now = turn.deps.ambient.now();
  const { question, person, topic, owner, dueAt } = about;
  const reply = ownerReply({ from: message.from, text: message.text, ...about });
  if (reply.kind === "to-check") {
    const taken = { as: reply.why, about: question, isChecked: false };
    await markTaken(tx, connection, message.vendorId, taken, now);
    return [];
  }
  const taken = { as: reply.kind, about: question, isChecked: true };
  await markTaken(tx, connection, message.vendorId, taken, now);
  const asker = await loadPerson(tx, person);
  const language = asker === undefined ? "en" : writtenLanguage(asker);
  const written = { from: message.from, signed: reply.by };
  const by =
    answererName(written, about.signers, language) ?? localText(turn.deps.sender, language);
  const said = { text: reply.text, by };
  const given = { ...said, at: message.receivedAt };
  const note = { actor: ACTOR, at: now, person, payload: said } as const;
  if (reply.kind === "answer") {
    await saveAnswer(tx, question, given);
    const late = Temporal.Instant.compare(message.receivedAt, dueAt) > 0;
    const facts = { question, topic, owner, late, via: "mail" };
    return [{ what: "question.answered", ...note, facts }];
  }
  await saveAddition(tx, turn.tenant.id, randomUUID(), question, given);
  return [{ what: "question.added-to", ...note, facts: { question, owner, via: "mail" } }];
}
