import { z } from "zod";
import type { Programme } from "#nurture/model/programme";
import { Problem } from "#nurture/problem";
import { itemOf } from "#nurture/publish/draft";
import { currentProgramme } from "#server/store/programmes";
import { readRehearsal, RehearsalResult, type Rehearsal } from "#server/store/rehearsals";
import type { Asked, FieldErrors, User } from "../page.ts";
import { readStand, saveItem, type DraftStand } from "./drafting.ts";

/** A journey in the form that is stored and edited. */
export type JourneyDoc = NonNullable<z.input<typeof Programme>["journeys"]>[number];
export type StepDoc = JourneyDoc["steps"][number];

export interface JourneyView {
  readonly id: string;
  /** As it will stand: the draft, else what is live. */
  readonly doc: JourneyDoc;
  readonly live: JourneyDoc | undefined;
  readonly programme: Programme;
  readonly stand: DraftStand;
  readonly run: Rehearsal | undefined;
  /** What the rehearsal of this very revision found. */
  readonly result: RehearsalResult | undefined;
}

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

/** One journey with its draft and rehearsal; nothing at this address where there is neither. */
export async function readJourney(asked: Asked<User>): Promise<JourneyView> {
  const { tx, params } = asked;
  const id = Id.safeParse(params["journey"]);
  const programme = (await currentProgramme(tx))?.programme;
  if (!id.success || programme === undefined) throw new Problem("page/unknown");
  const stand = await readStand(asked, "journey", id.data);
  const live = itemOf(programme, "journey", id.data) as JourneyDoc | undefined;
  const doc = (stand.draft?.doc ?? live) as JourneyDoc | undefined;
  if (doc === undefined) throw new Problem("page/unknown");
  const result = RehearsalResult.safeParse(stand.draft?.rehearsal);
  return {
    id: id.data,
    doc,
    live,
    programme,
    stand,
    run: await readRehearsal(tx, id.data),
    result: result.success ? result.data : undefined,
  };
}

/** Saves other steps of a journey as its draft; `revision` is what the page showed. */
export async function saveSteps(
  asked: Asked<User>,
  view: JourneyView,
  steps: readonly unknown[],
  revision: number,
  fieldAt?: (path: string) => string,
): Promise<FieldErrors | undefined> {
  const doc = { ...view.doc, steps };
  return saveItem(asked, { kind: "journey", id: view.id, doc }, revision, fieldAt);
}
