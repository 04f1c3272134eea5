import { z } from "zod";
import { asTest, libraryLetter, type LibraryItem } from "#nurture/content/library-letter";
import { callName } from "#nurture/content/names";
import type { Letter } from "#nurture/content/letter";
import type { LogNote } from "#nurture/ledger/entry";
import { localText } from "#nurture/model/language";
import { Article, Checklist } from "#nurture/model/library";
import { Problem } from "#nurture/problem";
import type { Tx } from "../store/database.ts";
import {
  dueTestSends,
  isCandidateMail,
  settleTestSend,
  type DueTestSend,
} from "../store/test-sends.ts";
import { userMailContext } from "../store/users.ts";
import type { Turn } from "./deps.ts";
import { opIdOf } from "./intend.ts";
import { intendOwnerMail } from "./owner-mail.ts";
import { sendersOf } from "./sender.ts";

/** Tests of one turn. */
const TESTS_PER_TURN = 50;
const ACTOR = "work/test-sends";

/** Turns tests that were asked for into mails to whoever asked; answers how many. */
export async function sendTests(turn: Turn): Promise<number> {
  const { deps, tenant } = turn;
  return deps.database.tenant(tenant.id, async (tx) => {
    const due = await dueTestSends(tx, TESTS_PER_TURN);
    const notes: LogNote[] = [];
    for (const test of due) notes.push(...(await sendOne(tx, turn, test)));
    await deps.appendLog(tx, tenant.id, notes);
    return due.length;
  });
}

/** The address is the user's own, known and no candidate's, or nothing is sent and the page says why. */
async function sendOne(tx: Tx, turn: Turn, test: DueTestSend): Promise<readonly LogNote[]> {
  const to = addressOf(turn, test);
  if (to === undefined) return refuse(tx, turn, test, "no-address");
  if (await isCandidateMail(tx, to)) return refuse(tx, turn, test, "is-candidate");
  const [sender] = sendersOf(turn.connections);
  if (sender === undefined) return refuse(tx, turn, test, "no-sender");
  const cause = `test/${test.id}`;
  try {
    const notes = await intendOwnerMail(tx, turn, sender, {
      cause,
      about: `test ${test.kind}/${test.item}`,
      letter: asTest(letterOf(turn, test)),
      to,
    });
    await settleTestSend(tx, test.id, { opId: opIdOf(turn, "mail", { cause, revision: 0 }) });
    return notes;
  } catch (cause) {
    if (!(cause instanceof Problem) || cause.code !== "touch/unrenderable") throw cause;
    return refuse(tx, turn, test, "too-large");
  }
}

function addressOf({ deps }: Turn, { mailSealed, issuer, subject }: DueTestSend) {
  return mailSealed === null
    ? undefined
    : deps.sealer.open(mailSealed, userMailContext(issuer, subject));
}

function letterOf({ deps }: Turn, { kind, item, doc, language }: DueTestSend): Letter {
  if (kind === "step") return doc as Letter;
  const of: LibraryItem =
    kind === "article"
      ? { kind, doc: z.decode(Article, doc as z.input<typeof Article>) }
      : { kind, doc: z.decode(Checklist, doc as z.input<typeof Checklist>) };
  const sender = localText(deps.sender, language);
  return libraryLetter({
    item: of,
    reader: language,
    call: callName(SAMPLE, language),
    company: deps.company,
    sender,
    link: `${deps.baseUrl}/hr/library/${kind}/${item}/preview?in=${language}`,
  });
}

/** Whom a test speaks to. */
const SAMPLE = { given: "Kim", family: "Chen" };

async function refuse(
  tx: Tx,
  turn: Turn,
  { id, kind, item }: DueTestSend,
  why: string,
): Promise<readonly LogNote[]> {
  await settleTestSend(tx, id, { why });
  const at = turn.deps.ambient.now();
  return [{ what: "test.refused", actor: ACTOR, at, facts: { test: id, kind, item, why } }];
}
