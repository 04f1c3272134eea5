import { departmentLanguage } from "#nurture/content/department-language";
import { renderDifferLetter } from "#nurture/content/differ-letter";
import type { Letter } from "#nurture/content/letter";
import type { LogNote } from "#nurture/ledger/entry";
import { localText } from "#nurture/model/language";
import { saidFor } from "#nurture/questions/fact";
import { pairTold, putOffPair, type DuePair } from "../store/answer-notices.ts";
import type { Tx } from "../store/database.ts";
import { listDepartments, type Department } from "../store/programmes.ts";
import { hrDepartments } from "../store/read-users.ts";
import { AGAIN } from "./again.ts";
import type { Turn } from "./deps.ts";
import { intendOwnerMail } from "./owner-mail.ts";
import { programmeOf } from "./programme.ts";
import { sendersOf } from "./sender.ts";

/** "HR said …, the team said …": a letter to each of the two owners, once there is a mailbox. */
export async function tellOwners(tx: Tx, turn: Turn, pair: DuePair): Promise<readonly LogNote[]> {
  const { deps } = turn;
  const now = deps.ambient.now();
  const [sender] = sendersOf(turn.connections);
  if (pair.stands && sender === undefined) {
    await putOffPair(tx, pair.id, now.add(AGAIN));
    return [];
  }
  await pairTold(tx, pair.id, now);
  if (!pair.stands || sender === undefined) return [];
  const all = await listDepartments(tx);
  const hr = await slugsOfHr(tx, turn);
  const notes: LogNote[] = [];
  for (const slug of new Set(pair.owners)) {
    const department = all.find((each) => each.slug === slug);
    if (department === undefined) continue;
    const letter = letterTo(department, pair, all, turn, hr.includes(slug));
    const cause = `answer/differs/${pair.id}/${slug}`;
    const mail = { cause, about: "answer/differs", letter, to: department.mail };
    notes.push(...(await intendOwnerMail(tx, turn, sender, mail)));
  }
  return notes;
}

/** Only HR can open the page where one of them is chosen. */
async function slugsOfHr(tx: Tx, turn: Turn): Promise<readonly string[]> {
  const own = await hrDepartments(tx);
  const fallback = (await programmeOf(tx, turn))?.programme.routing.fallback;
  return own.length > 0 || fallback === undefined ? own : [fallback];
}

function letterTo(
  department: Department,
  { owners, says }: DuePair,
  all: readonly Department[],
  { deps }: Turn,
  isHr: boolean,
): Letter {
  const language = departmentLanguage(department);
  const side = (index: 0 | 1) => ({
    owner: all.find(({ slug }) => slug === owners[index])?.name ?? { en: owners[index] },
    answer: saidFor(says[index], language)?.answer ?? "",
  });
  return renderDifferLetter({
    department,
    question: saidFor(says[0], language)?.question ?? "",
    one: side(0),
    other: side(1),
    company: deps.company,
    sender: localText(deps.sender, language),
    link: isHr ? `${deps.baseUrl}/hr/answers?show=differing` : undefined,
  });
}
