import type { Routing } from "#nurture/model/routing";
import type { Person } from "#nurture/model/person";
import { OTHER_TOPIC, type Earlier, type Route } from "#nurture/questions/route";
import { currentProgramme } from "#server/store/programmes";
import { askQuestion } from "../../asking.ts";
import type { Asked, Candidate } from "../page.ts";
import { act } from "./act.ts";

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

/** Where a request goes that is for people rather than for a topic. */
export function toPeopleTeam(routing: Routing | undefined): Route {
  return { topic: OTHER_TOPIC, owner: routing?.fallback ?? "hr" };
}
