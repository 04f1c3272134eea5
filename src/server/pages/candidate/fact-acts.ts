import { z } from "zod";
import { CORRECTIONS_MAX, type ProfileFact } from "#nurture/model/profile";
import type { Person } from "#nurture/model/person";
import { Problem } from "#nurture/problem";
import {
  acceptFact,
  addFact,
  correctFact,
  factsOf,
  OWN_SOURCE,
  removeFact,
  undo,
  undoable,
} from "#nurture/profile/correct";
import { INTERESTS } from "#nurture/profile/kinds";
import { savePerson } from "#server/store/people";
import { post, type Asked, type Candidate, type FieldErrors, type Post } from "../page.ts";
import { act } from "./act.ts";
import { factBy, knownNow } from "./known.ts";
import { ownLocked } from "./own.ts";

/** What the words of one fact may be long. */
export const WORDS_CHARACTERS_MAX = 2_000;
/** Facts that a person may add to what is known; a page's worth. */
const KNOWN_MAX = 400;
/** What matters to somebody, in their own words so many times; beyond, a talk helps more. */
const MATTERS_MAX = 50;

const Mark = z.object({ fact: z.string().regex(/^[0-9a-f]{32}$/) });
const Words = z.string().trim().min(1).max(WORDS_CHARACTERS_MAX);
const Fixed = Mark.extend({ value: Words });
const Liked = z.object({ interest: z.enum(INTERESTS) });
const Matters = z.object({ matters: Words });

/** What a candidate can do about single facts; each can be undone, and each is one log entry. */
export const factPosts: readonly Post<Candidate>[] = [
  post<Candidate, z.infer<typeof Fixed>>({
    path: "/correct-fact",
    form: Fixed,
    errors: { value: "held.fix-error" },
    act: (asked, { fact, value }) =>
      refusing({ value: "held.fix-error" }, { value: "held.fix-protected" }, () =>
        onFact(
          asked,
          fact,
          CORRECT,
          (person, found) => correctFact(person, found, value, asked.now),
          value,
        ),
      ),
  }),
  post<Candidate, z.infer<typeof Mark>>({
    path: "/remove-fact",
    form: Mark,
    act: (asked, { fact }) =>
      onFact(asked, fact, REMOVE, (person, found) => removeFact(person, found, asked.now)),
  }),
  post<Candidate, z.infer<typeof Mark>>({
    path: "/accept-fact",
    form: Mark,
    act: (asked, { fact }) =>
      onFact(asked, fact, ACCEPT, (person, found) => acceptFact(person, found, asked.now)),
  }),
  post<Candidate, z.infer<typeof Mark>>({
    path: "/bring-back",
    form: Mark,
    act: (asked, { fact }) => bringBack(asked, fact),
  }),
  post<Candidate, z.infer<typeof Liked>>({
    path: "/like",
    form: Liked,
    act: (asked, { interest }) => tell(asked, "interest", interest),
  }),
  post<Candidate, z.infer<typeof Matters>>({
    path: "/matters",
    form: Matters,
    errors: { matters: "held.matters-error" },
    act: (asked, { matters }) =>
      refusing({ matters: "held.matters-error" }, { matters: "held.fix-protected" }, () =>
        tellMatters(asked, matters),
      ),
  }),
];

interface Doing {
  readonly kind: string;
  readonly what:
    "fact.corrected" | "fact.removed" | "fact.accepted" | "fact.restored" | "fact.told";
  readonly did: string;
}

const CORRECT: Doing = { kind: "corrected-fact", what: "fact.corrected", did: "fact-corrected" };
const REMOVE: Doing = { kind: "removed-fact", what: "fact.removed", did: "fact-removed" };
const ACCEPT: Doing = { kind: "accepted-fact", what: "fact.accepted", did: "fact-accepted" };
const BRING: Doing = { kind: "brought-fact-back", what: "fact.restored", did: "fact-back" };
const TELL: Doing = { kind: "told-fact", what: "fact.told", did: "fact-told" };

async function onFact(
  asked: Asked<Candidate>,
  mark: string,
  doing: Doing,
  change: (person: Person, fact: ProfileFact) => Person,
  after?: string,
): Promise<string> {
  const person = await ownLocked(asked);
  const fact = factBy(await knownNow(asked.tx, person, asked.now), mark);
  if (fact === undefined) return next(asked, "fact-gone");
  return save(asked, doing, change(person, fact), fact, after);
}

async function bringBack(asked: Asked<Candidate>, mark: string): Promise<string> {
  const person = await ownLocked(asked);
  const said = undoable(person, asked.now).find((each) => each.mark === mark);
  if (said?.was === undefined) return next(asked, "fact-gone");
  return save(asked, BRING, undo(person, said), said.was);
}

async function tellMatters(asked: Asked<Candidate>, value: string): Promise<string | FieldErrors> {
  const topic = "offer-preference";
  const told = factsOf(await ownLocked(asked)).filter(
    (fact) => fact.topic === topic && fact.source === OWN_SOURCE,
  );
  return told.length >= MATTERS_MAX ? { matters: "held.enough" } : tell(asked, topic, value);
}

async function tell(
  asked: Asked<Candidate>,
  topic: ProfileFact["topic"],
  value: string,
): Promise<string> {
  const person = await ownLocked(asked);
  const added = addFact(person, { topic, value, source: OWN_SOURCE }, asked.now);
  return save(asked, TELL, added.person, added.fact);
}

/** The person with the change, and its entry: the kind and source open, the words sealed. */
async function save(
  asked: Asked<Candidate>,
  { kind, what, did }: Doing,
  person: Person,
  { topic, source, value }: ProfileFact,
  after?: string,
): Promise<string> {
  const { tx, deps, now } = asked;
  const corrections = person.corrections?.length ?? 0;
  if (corrections > CORRECTIONS_MAX || person.profile.length > KNOWN_MAX)
    throw new Problem("form/too-large");
  await savePerson(tx, deps.tenant, person, now);
  const payload = { value, ...(after !== undefined && { after }) };
  await act(asked, { kind, what: topic, note: { what, facts: { topic, source }, payload } });
  return next(asked, did);
}

function next({ who }: Asked<Candidate>, did: string): string {
  return `${who.base}/about-me?did=${did}`;
}

/** What may not be a fact comes back to its form with the reason beside it. */
async function refusing(
  invalid: FieldErrors,
  forbidden: FieldErrors,
  run: () => Promise<string | FieldErrors>,
): Promise<string | FieldErrors> {
  try {
    return await run();
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    if (cause.code === "fact/invalid") return invalid;
    if (cause.code === "fact/protected") return forbidden;
    throw cause;
  }
}
