import { sql } from "kysely";
import { chooseArticles } from "#nurture/content/choose";
import { likedKinds } from "#nurture/content/liked";
import type { Answered } from "#nurture/content/values";
import type { Letter } from "#nurture/content/letter";
import type { LetterInput } from "#nurture/content/letter-input";
import { renderLetter } from "#nurture/content/render";
import { signedBy } from "#nurture/content/signed-by";
import { statedStart } from "#nurture/content/stated";
import type { Programme } from "#nurture/model/programme";
import type { LetterBrings, Step } from "#nurture/model/step";
import { owedTopics } from "#nurture/improve/cadence";
import { later } from "#nurture/model/temporal";
import { localText } from "#nurture/model/language";
import { writtenLanguage, type Person } from "#nurture/model/person";
import type { StatedStart } from "#nurture/model/told";
import type { StoredTouch } from "#nurture/model/touch";
import { withInferred, type Signal } from "#nurture/profile/infer";
import { startToCorrect } from "#nurture/triggers/changed";
import { signLink } from "../links.ts";
import { loadActs, type CandidateActs } from "../store/candidate-acts.ts";
import type { Tx } from "../store/database.ts";
import { lastEffectOf } from "../store/effects.ts";
import { listDepartments } from "../store/programmes.ts";
import { toldOf } from "../store/told.ts";
import { broughtTo, type Named } from "../store/touches.ts";
import type { Turn, WorkDeps } from "./deps.ts";
import { foldedFor } from "./folded-for.ts";
import { programmeOf } from "./programme.ts";

/** A candidate's link in a mail opens for this long; every mail brings a fresh one. */
const LINK_DAYS = 120;

export interface Made {
  readonly letter: Letter;
  /** The first day, if the letter names it. */
  readonly stated: StatedStart | undefined;
  /** Articles it brings. */
  readonly brought: readonly string[];
  /** Folded touches it names, and how. */
  readonly folded: readonly Named[];
  /** 0, or how often this touch was taken back before it was armed. */
  readonly revision: number;
}

interface Sending {
  readonly touch: StoredTouch;
  readonly person: Person;
  readonly step: Step & { readonly brings: LetterBrings };
}

/** The letter of one touch, from what is true at this moment. */
export async function letterFor(
  tx: Tx,
  turn: Turn,
  { touch, person, step }: Sending,
): Promise<Made> {
  const { deps } = turn;
  const now = deps.ambient.now();
  const programme = (await programmeOf(tx, turn))?.programme;
  if (programme === undefined) throw new TypeError("a touch without a programme");
  const acts = await loadActs(tx, person.id);
  const known = withInferred(person, await signalsOf(tx, person, acts));
  const isDigest = step.brings.kind === "digest";
  const chosen = isDigest ? await choose(tx, touch, known, programme, acts) : [];
  const folded = await foldedFor(tx, { touch, step, person: known, programme, acts });
  const said = folded.filter(({ folded: each }) => each !== undefined);
  const gone = folded.filter(({ folded: each }) => each === undefined);
  const last = await lastEffectOf(tx, touch.key, "mail");
  const input: LetterInput = {
    brings: step.brings,
    person: known,
    company: deps.company,
    sender: localText(deps.sender, writtenLanguage(person)),
    home: homeLink(deps, person, now),
    now,
    library: programme,
    marks: acts.marks,
    chosen,
    folded: said.flatMap(({ folded: each }) => each ?? []),
    signedBy: signedBy(step, known, now),
    answered: await answeredFor(tx, { touch, person, step }, acts),
    startBefore:
      step.when.kind === "changed"
        ? startToCorrect((await toldOf(tx, person)).starts, person)
        : undefined,
  };
  const letter = renderLetter(input);
  const names = said.map(({ key }, index) => ({ key, ...letter.folded?.[index] }));
  return {
    letter,
    stated: statedStart(input),
    brought: chosen.map((each) => each.article.id),
    folded: [...names, ...gone.map(({ key }) => ({ key }))],
    revision: last === undefined ? 0 : last.revision + 1,
  };
}

export function homeLink(deps: WorkDeps, person: Person, now: Temporal.Instant): string {
  const token = signLink("candidate", person.id, now.add({ hours: 24 * LINK_DAYS }), deps.linkKeys);
  return `${deps.baseUrl}/c/${token}`;
}

async function choose(
  tx: Tx,
  touch: StoredTouch,
  person: Person,
  { articles, rules }: Programme,
  { interactions }: CandidateActs,
) {
  const brought = await broughtTo(tx, person.id);
  const last = new Map<string, Temporal.Instant>();
  for (const { id, topic } of articles) {
    const at = brought.get(id);
    if (at !== undefined) last.set(topic, later(at, last.get(topic) ?? at));
  }
  const owed = owedTopics(rules.topicWeeks, last, touch.dueAt);
  const liked = likedKinds(interactions, articles, touch.dueAt);
  const had = new Set(brought.keys());
  return chooseArticles(articles, person, had, touch.dueAt, { liked, owed });
}

/** What was asked and opened, as hints at interests. */
async function signalsOf(tx: Tx, person: Person, acts: CandidateActs): Promise<Signal[]> {
  const { rows } = await sql<{ topic: string | null; at: Temporal.Instant }>`
    select detail->>'topic' as topic, min(at) as at from interactions
     where person_id = ${person.id}::uuid and kind in ('opened', 'clicked') group by what, topic order by at`.execute(
    tx,
  );
  const read = rows.flatMap(({ topic, at }) =>
    topic === null ? [] : [{ kind: "read" as const, topic, at }],
  );
  return [
    ...acts.questions.map((question) => ({
      kind: "asked" as const,
      topic: question.topic,
      at: question.askedAt,
    })),
    ...read,
  ];
}

async function answeredFor(
  tx: Tx,
  { touch, step, person }: Sending,
  acts: CandidateActs,
): Promise<Answered | undefined> {
  if (step.brings.kind !== "answer") return undefined;
  const found = acts.questions.find((question) => question.id === touch.occurrence);
  if (found?.answer === undefined) return undefined;
  const owner = (await listDepartments(tx)).find((each) => each.slug === found.owner);
  const department =
    owner === undefined ? found.owner : localText(owner.name, writtenLanguage(person));
  const { by } = found.answer;
  const isNamed = by !== "" && owner?.person !== true;
  const answeredBy = isNamed ? `${by} · ${department}` : department;
  return { question: found.text, askedAt: found.askedAt, answer: found.answer.text, answeredBy };
}
