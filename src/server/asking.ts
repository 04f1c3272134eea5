import { randomUUID } from "node:crypto";
import type { Encodable } from "#nurture/ledger/encode";
import type { TenantId } from "#nurture/model/ids";
import type { Person } from "#nurture/model/person";
import type { Programme } from "#nurture/model/programme";
import { questionClock, type QuestionClock } from "#nurture/questions/clock";
import {
  ownerOf,
  routeOn,
  routeQuestion,
  type Earlier,
  type Route,
} from "#nurture/questions/route";
import type { Tx } from "./store/database.ts";
import { listDepartments, openDepartments, type Department } from "./store/programmes.ts";
import { openCounts, saveQuestion } from "./store/write-question.ts";

const UNROUTED: Pick<Programme, "routing"> = { routing: { topics: [], fallback: "hr" } };

/** When this owner would have to answer; one that is not known works where the person will. */
export function clockOf(
  owner: string,
  departments: readonly Department[],
  person: Person,
  askedAt: Temporal.Instant,
  programme?: Programme,
): QuestionClock {
  const department = departments.find(({ slug }) => slug === owner);
  const zone = person.place.zone ?? person.zone ?? "UTC";
  const workplace = department ?? { country: person.place.country, zone };
  return questionClock(askedAt, workplace, programme?.rules.plainClock ?? false);
}

export interface NewAsking {
  readonly person: Person;
  readonly text: string;
  readonly via: "portal" | "mail";
  /** On the portal now; of a mail when it was received. */
  readonly askedAt: Temporal.Instant;
  readonly programme: Programme | undefined;
  /** Where it goes, if not where its words say. */
  readonly route?: Route;
  /** The question that it asks on about. */
  readonly earlier?: Earlier;
  readonly forwardFrom?: Temporal.Instant;
}

export interface AskedQuestion {
  readonly id: string;
  readonly topic: string;
  /** What the log says of it. */
  readonly facts: Readonly<Record<string, Encodable>>;
}

/** Routes a question, starts its clock and keeps it, whichever way it was asked. */
export async function askQuestion(
  tx: Tx,
  tenant: TenantId,
  { person, text, via, askedAt, programme, route: given, earlier, forwardFrom }: NewAsking,
): Promise<AskedQuestion> {
  const route = given ?? (await routeOf(tx, text, programme, earlier));
  const owner = ownerOf(route, await openCounts(tx));
  const id = randomUUID();
  const clock = clockOf(owner, await listDepartments(tx), person, askedAt, programme);
  const { topic, confidential } = route;
  await saveQuestion(tx, tenant, {
    id,
    personId: person.id,
    topic,
    owner,
    text,
    askedAt,
    via,
    ...clock,
    ...(confidential === undefined ? {} : { isConfidential: confidential }),
    ...(forwardFrom === undefined ? {} : { forwardFrom }),
  });
  return {
    id,
    topic,
    facts: { question: id, topic, owner, via, dueAt: clock.dueAt.toString() },
  };
}

/** Where its words say that it goes, or where the question is that it asks on about. */
export async function routeOf(
  tx: Tx,
  text: string,
  programme: Programme | undefined,
  earlier?: Earlier,
): Promise<Route> {
  const { routing } = programme ?? UNROUTED;
  const byWords = routeQuestion(text, routing);
  if (earlier === undefined) return byWords;
  return routeOn(earlier, byWords, routing, openDepartments(await listDepartments(tx)));
}
