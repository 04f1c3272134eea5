import type { Routing } from "#nurture/model/routing";
import type { Person } from "#nurture/model/person";
import { OTHER_TOPIC, type Earlier, type Route } from "#nurture/questions/route";
import { enoughAsked } from "#nurture/questions/enough";
import { currentProgramme } from "#server/store/programmes";
import { readOwnQuestions } from "#server/store/read-candidate";
import { askQuestion } from "../../asking.ts";
import type { Asked, Candidate, FieldErrors } from "../page.ts";
import { act } from "./act.ts";
import { ownZone } from "./own-time.ts";

/** Keeps a question asked on the portal; without a route its words say where it goes. */
export async function ask(
  asked: Asked<Candidate>,
  person: Person,
  text: string,
  more: {
    readonly route?: Route;
    readonly earlier?: Earlier;
    readonly forwardFrom?: Temporal.Instant;
  } = {},
): Promise<string> {
  const { tx, deps, now } = asked;
  const programme = (await currentProgramme(tx))?.programme;
  const { id, topic, facts } = await askQuestion(tx, deps.tenant, {
    person,
    text,
    via: "portal",
    askedAt: now,
    programme,
    ...more,
  });
  await act(asked, {
    kind: "asked",
    what: id,
    detail: { topic },
    note: { what: "question.asked", facts, payload: { text } },
  });
  return id;
}

const ENOUGH = { open: "ask.enough-open", today: "ask.enough-today" } as const;

/** Why one more question is not taken now, beside its text. The caller holds the person's row. */
export async function refusedAsking(
  { tx, now }: Asked<Candidate>,
  person: Person,
): Promise<FieldErrors | undefined> {
  const rows = await readOwnQuestions(tx, person.id);
  const questions = rows.map(({ state, asked_at: askedAt }) => ({ state, askedAt }));
  const enough = enoughAsked(questions, now, ownZone(person));
  return enough && { text: ENOUGH[enough] };
}

/** Where a request goes that is for people rather than for a topic. */
export function toPeopleTeam(routing: Routing | undefined): Route {
  return { topic: OTHER_TOPIC, owner: routing?.fallback ?? "hr" };
}
