import { UNNAMED, type Routing, type Topic } from "../model/routing.ts";
import { isIn } from "./forms.ts";
import { weightOf } from "./words.ts";

/** Topic of a question that no topic's words are found in. */
export const OTHER_TOPIC = "other";
/** A question is routed by its beginning; what follows can't outweigh it. */
const TEXT_MAX = 4_000;

export interface Route {
  readonly topic: string;
  /** Slug of the department that owes the answer. */
  readonly owner: string;
  /** Named people who answer instead; whoever has the fewest open questions gets it. */
  readonly people?: readonly string[];
  /** Named people alone read it. */
  readonly confidential?: true;
}

/** A route with the word that decided it; none where nothing fitted. */
export interface ExplainedRoute extends Route {
  readonly word?: string;
}

/** The topic with the longest word that the question contains; among equals the first topic. */
export function routeQuestion(text: string, routing: Routing): Route {
  const found = explainRoute(text, routing);
  const topic = routing.topics.find(({ id }) => found.word !== undefined && id === found.topic);
  return topic === undefined ? { topic: found.topic, owner: found.owner } : routeTo(topic);
}

export function explainRoute(text: string, routing: Routing): ExplainedRoute {
  const plain = normal(text.slice(0, TEXT_MAX));
  let best: ExplainedRoute = { topic: OTHER_TOPIC, owner: routing.fallback };
  let bestWeight = 0;
  for (const topic of routing.topics) {
    for (const word of topic.words) {
      const weight = weightOf(normal(word));
      if (weight <= bestWeight || !isIn(plain, normal(word))) continue;
      best = { ...routeTo(topic), word };
      bestWeight = weight;
    }
  }
  return best;
}

/** A question that somebody asks on about. */
export interface Earlier {
  readonly topic: string;
  readonly owner: string;
  readonly confidential: boolean;
}

/** Somebody to whom something new can go: a department, or a named person. */
export interface Answerer {
  readonly slug: string;
  readonly person?: boolean;
}

/**
 * Where a question goes that asks on: to whoever had the earlier one, and as confidential as that
 * was; where they are gone to its topic. Words of a confidential topic have the last say.
 */
export function routeOn(
  earlier: Earlier,
  byWords: Route,
  routing: Routing,
  answerers: readonly Answerer[],
): Route {
  const { topic, owner, confidential } = earlier;
  if (byWords.confidential === true && !confidential) return byWords;
  const known = routing.topics.find(({ id }) => id === topic);
  const secret = confidential ? ({ confidential } as const) : {};
  const isOpenStill = confidential || known?.confidential !== true;
  const found = answerers.find(({ slug }) => slug === owner);
  if (isOpenStill && found !== undefined && isTheirs(earlier, found, routing))
    return { topic, owner, people: [owner], ...secret };
  const toTopic = known === undefined ? { topic, owner: routing.fallback } : routeTo(known);
  return { ...toTopic, ...secret };
}

/**
 * A person stays among those who answer for ever: it is theirs while its topic names them, or, where
 * that is gone, while what is confidential is still in their hands.
 */
function isTheirs(
  { topic, confidential }: Earlier,
  { slug, person }: Answerer,
  { topics }: Routing,
): boolean {
  if (!confidential && person !== true) return true;
  const known = topics.find(({ id }) => id === topic);
  const secret = topics.filter((each) => each.confidential === true);
  const naming = known === undefined && confidential ? secret : [known];
  return naming.some((each) => each?.people?.includes(slug) === true);
}

function routeTo({ id, owner, people, confidential }: Topic): Route {
  return {
    topic: id,
    owner,
    ...(people === undefined ? {} : { people }),
    ...(confidential === undefined ? {} : { confidential }),
  };
}

/**
 * Of the named people whoever has the fewest open questions, the first among equals; else the
 * department, which a confidential question never goes to: that waits for a name.
 */
export function ownerOf(
  { owner, people = [], confidential }: Omit<Route, "topic">,
  openCounts: Readonly<Record<string, number>>,
): string {
  const byLoad = people.toSorted((a, b) => (openCounts[a] ?? 0) - (openCounts[b] ?? 0));
  return byLoad[0] ?? (confidential === true ? UNNAMED : owner);
}

/** The routing with these people at every confidential topic that names nobody. */
export function withNamed(routing: Routing, people: readonly string[]): Routing {
  if (people.length === 0) return routing;
  const topics = routing.topics.map((topic) =>
    topic.confidential === true ? { people: [...people], ...topic } : topic,
  );
  return { ...routing, topics };
}

function normal(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
