import { Routing } from "#nurture/model/routing";
import { routingSuggestions, type Suggestion } from "#nurture/questions/learn";
import { itemOf } from "#nurture/publish/draft";
import { Problem } from "#nurture/problem";
import { readDraft } from "#server/store/drafts";
import { currentProgramme, listDepartments, type Department } from "#server/store/programmes";
import { countUnnamed } from "#server/store/read-questions";
import { refusedWords, routedCases } from "#server/store/routing";
import { linkWith, openedFilter, sealedFilter } from "../filters.ts";
import type { Asked, FieldErrors, User } from "../page.ts";
import { readStand, saveItem, type DraftStand } from "./drafting.ts";

export const ROUTING_PATH = "/hr/routing";

export interface RoutingView {
  readonly stand: DraftStand;
  readonly live: Routing;
  /** As it will stand: the draft, else what is published. */
  readonly routing: Routing;
  /** Departments, then named people. */
  readonly owners: readonly Department[];
  readonly suggestions: readonly Suggestion[];
  /** Open questions that wait for a named person. */
  readonly unnamed: number;
  readonly query: URLSearchParams;
  /** The words that are tried out; none without. */
  readonly tried: string;
}

/** As long as a question that is tried out. */
export const TRY_CHARACTERS_MAX = 400;
/** Three bytes each, sealed and in base64. */
const TRY_SEALED_MAX = 1_800;
const TRY = "try";

/** Where words are tried out: perhaps somebody's question, so that no address holds them. */
export function tryPath({ deps }: Asked<User>, words: string): string {
  const sealed = sealedFilter(deps.sealer, TRY, words);
  return `${linkWith(ROUTING_PATH, new URLSearchParams(), { [TRY]: sealed || undefined })}#try-out`;
}

export async function loadRouting(asked: Asked<User>): Promise<RoutingView> {
  const { tx, query, deps } = asked;
  const stand = await readStand(asked, "routing", "routing");
  const live = (await currentProgramme(tx))?.programme.routing ?? { topics: [], fallback: "hr" };
  const routing = await routingNow(asked);
  const refused = await refusedWords(tx);
  const suggestions = routingSuggestions(await routedCases(tx), routing).filter(
    (each) => !refused.some(({ word, owner }) => word === each.word && owner === each.owner),
  );
  const owners = await listDepartments(tx);
  const tried = openedFilter(deps.sealer, query, TRY, TRY_SEALED_MAX) ?? "";
  const unnamed = await countUnnamed(tx);
  return { stand, live, routing, owners, suggestions, unnamed, query, tried };
}

export async function routingNow({ tx }: Asked<User>): Promise<Routing> {
  const programme = (await currentProgramme(tx))?.programme;
  if (programme === undefined) throw new Problem("page/unknown");
  const draft = await readDraft(tx, "routing", "routing");
  return Routing.parse(draft?.doc ?? itemOf(programme, "routing", "routing"));
}

/** One more revision of the routing's draft; where to go next, or what refuses it beside which field. */
export async function saveRouting(
  asked: Asked<User>,
  doc: Routing,
  revision: number,
  next: string,
): Promise<string | FieldErrors> {
  const draft = { kind: "routing", id: "routing", doc } as const;
  return (await saveItem(asked, draft, revision, fieldAt)) ?? `${next}?did=draft-saved`;
}

function fieldAt(path: string): string {
  if (path.includes("words")) return "words";
  return path.includes("label") ? "label.en" : "form";
}
