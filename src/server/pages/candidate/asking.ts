import { randomUUID } from "node:crypto";
import type { Routing } from "#nurture/model/routing";
import type { Person } from "#nurture/model/person";
import { questionClock, type QuestionClock } from "#nurture/questions/clock";
import { OTHER_TOPIC, type Route } from "#nurture/questions/route";
import { listDepartments, type Department } from "#server/store/programmes";
import { saveQuestion } from "#server/store/write-question";
import type { Asked, Candidate } from "../page.ts";
import { act } from "./act.ts";
import { officeZone } from "./own-time.ts";

/** When this department would have to answer; one that is not known works where the person will. */
export function clockOf(
  owner: string,
  departments: readonly Department[],
  person: Person,
  askedAt: Temporal.Instant,
): QuestionClock {
  const department = departments.find(({ slug }) => slug === owner);
  const workplace = department ?? { country: person.place.country, zone: officeZone(person) };
  return questionClock(askedAt, workplace, false);
}

/** Keeps a question with its owner and its clock; answers its id. */
export async function ask(
  asked: Asked<Candidate>,
  person: Person,
  text: string,
  { topic, owner }: Route,
): Promise<string> {
  const { tx, deps, now } = asked;
  const id = randomUUID();
  const clock = clockOf(owner, await listDepartments(tx), person, now);
  await saveQuestion(tx, deps.tenant, {
    id,
    personId: person.id,
    topic,
    owner,
    text,
    askedAt: now,
    ...clock,
  });
  await act(asked, {
    kind: "asked",
    what: id,
    detail: { topic },
    note: {
      what: "question.asked",
      facts: { question: id, topic, owner, via: "portal", dueAt: clock.dueAt.toString() },
      payload: { text },
    },
  });
  return id;
}

/** Where a request goes that is for people rather than for a topic. */
export function toPeopleTeam(routing: Routing | undefined): Route {
  return { topic: OTHER_TOPIC, owner: routing?.fallback ?? "hr" };
}
