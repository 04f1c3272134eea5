import type { Chosen } from "#nurture/content/choose";
import type { Person } from "#nurture/model/person";
import { PersonId } from "#nurture/model/ids";
import { Problem } from "#nurture/problem";
import { withInferred } from "#nurture/profile/infer";
import { currentProgramme, listDepartments } from "#server/store/programmes";
import {
  readPerson,
  readQuizResults,
  readSignals,
  type QuizResultRow,
} from "#server/store/read-candidate";
import { readPlaces, type OwnPlace } from "#server/store/read-events";
import { readResponses } from "#server/store/surveys";
import {
  readInteractions,
  readOffers,
  readPersonQuestions,
  readStanding,
  readTouches,
  type InteractionRow,
  type OfferRow,
  type PersonQuestionRow,
  type StandingRow,
  type TouchRow,
} from "#server/store/read-person";
import {
  readEffects,
  readHandled,
  readHandoffs,
  readReceivedMail,
  type EffectRow,
  type HandledRow,
  type HandoffRow,
  type ReceivedMailRow,
} from "#server/store/read-person-outside";
import { readChangesOf, type Change } from "#server/store/read-changes";
import { readDoor, type Door } from "#server/store/read-door";
import { promisesSeen, type SeenPromise } from "#server/store/promises";
import type { Sealer } from "#server/store/seal";
import { filterOf } from "../filters.ts";
import { loadLocal, type LocalView } from "../local-data.ts";
import type { Asked, User } from "../page.ts";
import { eyesOf } from "../question-eyes.ts";
import { ownZone } from "../candidate/own-time.ts";
import { olderProgrammes } from "./changes-data.ts";
import type { AroundChanges } from "./changes-words.ts";
import { nextReading } from "./person-reading.ts";
import { ITEM_KINDS, type Around, type ItemKind } from "./person-item.ts";

export interface PersonView {
  readonly person: Person;
  /** With what was asked and read as hints at interests. */
  readonly known: Person["profile"];
  readonly standing: StandingRow;
  readonly around: Around;
  readonly touches: readonly TouchRow[];
  readonly interactions: readonly InteractionRow[];
  readonly questions: readonly PersonQuestionRow[];
  readonly offers: readonly OfferRow[];
  readonly handoffs: readonly HandoffRow[];
  readonly effects: readonly EffectRow[];
  readonly mails: readonly ReceivedMailRow[];
  readonly handled: readonly HandledRow[];
  readonly local: LocalView;
  readonly places: readonly OwnPlace[];
  /** Newest first. */
  readonly quizzes: readonly QuizResultRow[];
  readonly responses: Awaited<ReturnType<typeof readResponses>>;
  /** Where each touch's mail went, by touch key. */
  readonly sentTo: ReadonlyMap<string, string>;
  /** What systems' records left outside. */
  readonly door: Door;
  /** What changed under their plan, what waits first. */
  readonly changes: readonly Change[];
  readonly aroundChanges: AroundChanges;
  /** What would be chosen for them next, with the reasons. */
  readonly reading: readonly Chosen[];
  /** What was promised and stands. */
  readonly promises: readonly SeenPromise[];
  readonly kind: ItemKind | undefined;
  readonly query: URLSearchParams;
}

/** Everything about one person, for HR. */
export async function loadPersonView(asked: Asked<User>): Promise<PersonView> {
  const { tx, deps, params, query, now } = asked;
  const parsed = PersonId.safeParse(params["person"]);
  const person = parsed.success ? await readPerson(tx, parsed.data) : undefined;
  const standing = person === undefined ? undefined : await readStanding(tx, person.id);
  if (person === undefined || standing === undefined) throw new Problem("page/unknown");
  const { id } = person;
  const eyes = await eyesOf(asked);
  const programme = (await currentProgramme(tx))?.programme;
  const changes = await readChangesOf(tx, id, now);
  const effects = (await readEffects(tx, id)).map((effect) => withTitle(effect, deps));
  return {
    person,
    known: withInferred(person, await readSignals(tx, id)).profile,
    standing,
    around: {
      programme,
      departments: await listDepartments(tx),
      zone: ownZone(person),
    },
    touches: await readTouches(tx, id),
    interactions: await readInteractions(tx, id),
    questions: await readPersonQuestions(tx, id, eyes),
    offers: await readOffers(tx, id),
    handoffs: await readHandoffs(tx, id),
    effects,
    mails: await readReceivedMail(tx, id),
    handled: await readHandled(tx, id),
    local: await loadLocal(tx, person),
    places: await readPlaces(tx, id),
    quizzes: await readQuizResults(tx, id),
    responses: await readResponses(tx, id),
    sentTo: addressesOf(effects, deps.sealer),
    door: await readDoor(tx, id),
    changes,
    aroundChanges: { current: programme, older: await olderProgrammes(tx, changes) },
    reading: await nextReading(tx, person, programme, now),
    promises: await promisesSeen(tx, id, eyes),
    kind: ITEM_KINDS.find((kind) => kind === filterOf(query, "kind")),
    query,
  };
}

function addressesOf(effects: readonly EffectRow[], sealer: Sealer): ReadonlyMap<string, string> {
  const found = effects.flatMap(({ kind, touch_key: touch, payload_sealed: sealed, op_id: op }) => {
    const to = kind === "mail" && touch !== null ? recipientOf(sealed, op, sealer) : undefined;
    return touch === null || to === undefined ? [] : [[touch, to] as const];
  });
  return new Map(found);
}

/** The address on the envelope; unknown once its seal can't be opened any more. */
function recipientOf(sealed: string, opId: string, sealer: Sealer): string | undefined {
  try {
    return (JSON.parse(sealer.open(sealed, opId)) as { readonly to?: string }).to;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** Vendors are shown by the name that people know them by. */
function withTitle(effect: EffectRow, { connectors }: Asked<User>["deps"]): EffectRow {
  const { vendor } = effect;
  return vendor === null ? effect : { ...effect, vendor: connectors.get(vendor)?.title ?? vendor };
}
