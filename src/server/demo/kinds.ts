import { sql } from "kysely";
import type { OutsideMail } from "#connectors/kit/outside";
import { LANGUAGES, type LocalText } from "#nurture/model/language";
import type { Step } from "#nurture/model/step";
import type { Tx } from "../store/database.ts";
import { demoProgramme } from "./programme.ts";

const TRIGGERS = [
  "relative",
  "fixed",
  "weekly",
  "question",
  "changed",
  "read",
  "clicked",
  "answered",
  "signed-up",
  "quiz-finished",
  "attended",
  "missed",
  "silence",
] as const;
const STEPS = [
  "message",
  "checklist",
  "digest",
  "entry",
  "event",
  "quiz",
  "survey",
  "call",
  "answer",
] as const;

/** How often each kind of trigger and of step was seen to work. */
export interface KindCounts {
  readonly triggers: Readonly<Record<(typeof TRIGGERS)[number], number>>;
  readonly steps: Readonly<Record<(typeof STEPS)[number], number>>;
}

/**
 * Letters are counted at the pretend vendors by what they say of themselves, entries by their
 * subject in the digests that arrived, and calls by those that HR noted at their page.
 */
export async function countKinds(tx: Tx, mails: readonly OutsideMail[]): Promise<KindCounts> {
  const calls = await callsMade(tx);
  const seen = demoProgramme().journeys.flatMap((journey) =>
    journey.steps.map((step) => {
      const name = `${journey.id}/${step.id}`;
      return { step, count: countOf(step, name, mails, calls) };
    }),
  );
  const sum = (isIt: (step: Step) => boolean): number =>
    seen.filter(({ step }) => isIt(step)).reduce((total, { count }) => total + count, 0);
  const counts = <K extends string>(kinds: readonly K[], kindOf: (step: Step) => string) =>
    Object.fromEntries(kinds.map((kind) => [kind, sum((step) => kindOf(step) === kind)])) as Record<
      K,
      number
    >;
  return { triggers: counts(TRIGGERS, triggerOf), steps: counts(STEPS, bringsOf) };
}

/** Kinds that nothing was seen of. */
export function unseenKinds({ triggers, steps }: KindCounts): readonly string[] {
  return [...Object.entries(triggers), ...Object.entries(steps)].flatMap(([kind, count]) =>
    count === 0 ? [kind] : [],
  );
}

function countOf(
  { brings }: Step,
  name: string,
  mails: readonly OutsideMail[],
  calls: ReadonlyMap<string, number>,
): number {
  if (brings.kind === "call") return calls.get(name) ?? 0;
  if (brings.kind === "entry")
    return mails.filter(({ text }) => isSaidIn(brings.subject, text)).length;
  return mails.filter(({ headers }) => (headers["x-keepwarm-about"] ?? "").startsWith(`${name} `))
    .length;
}

function isSaidIn(subject: LocalText, text: string): boolean {
  return LANGUAGES.some((language) => {
    const words = subject[language];
    return words !== undefined && text.includes(words);
  });
}

function triggerOf({ when }: Step): string {
  return when.kind === "interaction" ? when.what : when.kind;
}

function bringsOf({ brings }: Step): string {
  return brings.kind === "message" && brings.checklist !== undefined ? "checklist" : brings.kind;
}

/** By step: calls of a journey that somebody noted as made. */
async function callsMade(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ step: string; count: number }>`
    select t.journey || '/' || t.step as step, count(*) as count
      from calls c join touches t on t.key = c.touch_key
     where c.outcome = 'reached' group by 1`.execute(tx);
  return new Map(rows.map(({ step, count }) => [step, count]));
}
