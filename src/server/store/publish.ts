import { sql } from "kysely";
import { z } from "zod";
import type { TenantId } from "#nurture/model/ids";
import { Programme } from "#nurture/model/programme";
import { Problem } from "#nurture/problem";
import { beforePublishing } from "#nurture/publish/approval";
import { itemOf, type DraftKind } from "#nurture/publish/draft";
import { changedSteps, fieldChanges, type FieldChange } from "#nurture/publish/field-changes";
import {
  MIDDLES,
  publishedWith,
  withoutFinished,
  type Middle,
} from "#nurture/publish/publish-draft";
import type { Tx } from "./database.ts";
import { endChanged } from "./experiments.ts";
import { versionsOver } from "./versions-over.ts";
import { dropDraft, type StoredDraft } from "./drafts.ts";
import {
  currentProgramme,
  lockProgramme,
  publishProgramme,
  type PublishedProgramme,
} from "./programmes.ts";

/** Kinds whose change makes what a journey was rehearsed on something else. */
const PLANNED_BY: readonly DraftKind[] = [
  "journey",
  "checklist",
  "quiz",
  "survey",
  "meeting",
  "rules",
];

/** A rehearsal as publishing reads it: on which version of the programme, and for whom in the middle. */
const RehearsedOn = z.object({ onVersion: z.int(), middle: z.enum(MIDDLES) });

export interface Published {
  readonly version: number;
  readonly before: Programme;
  readonly after: Programme;
  readonly changes: readonly FieldChange[];
  /** Experiments that ended, as their step is another now. */
  readonly ended: readonly string[];
}

/**
 * Makes a draft of this revision the newest version of the programme, and drops it. Refuses with
 * draft/moved-on where the draft or what it was begun on is another by now, with draft/not-ready
 * where an approval is missing or a rehearsal of just this, and as `withDraft` does.
 */
export async function publishDraft(
  tx: Tx,
  tenant: TenantId,
  draft: StoredDraft,
  {
    by,
    middle,
    now,
  }: { readonly by: string; readonly middle: Middle; readonly now: Temporal.Instant },
): Promise<Published> {
  await lockProgramme(tx, tenant);
  const { kind, id } = draft;
  const current = await currentProgramme(tx);
  const why = current === undefined ? "draft" : await otherNow(tx, draft, current);
  if (current === undefined || why !== undefined)
    throw new Problem("draft/moved-on", { kind, item: id, why: why ?? "draft" });
  const missing =
    beforePublishing(draft, current.programme.rules, now) ?? (await stale(tx, draft, middle));
  if (missing !== undefined) throw new Problem("draft/not-ready", { kind, item: id, missing });
  const published = publishedWith(current.programme, draft, { middle, now });
  const after = kind === "journey" ? await withoutOver(tx, published, id, now) : published;
  const changed = [{ kind, id }];
  const version = await publishProgramme(tx, tenant, after, {
    by: `user:${by}`,
    now,
    changed,
  });
  await dropDraft(tx, kind, id);
  const [was, is] = [itemOf(current.programme, kind, id), itemOf(after, kind, id)];
  const ended = kind === "journey" ? await endChanged(tx, id, changedSteps(was, is), by, now) : [];
  return { version, before: current.programme, after, changes: fieldChanges(was, is), ended };
}

/** Without the old versions of this journey that nobody is in any more. */
async function withoutOver(
  tx: Tx,
  programme: Programme,
  id: string,
  now: Temporal.Instant,
): Promise<Programme> {
  const own = programme.journeys.filter((journey) => journey.id === id);
  const over = await versionsOver(tx, own, now);
  return withoutFinished(programme, (journey) => journey.id === id && over.has(journey.version));
}

/** The programme as it was published under this number. */
export async function programmeAt(tx: Tx, version: number): Promise<Programme | undefined> {
  const { rows } = await sql<{ doc: z.input<typeof Programme> }>`
    select doc from programmes where version = ${version}`.execute(tx);
  return rows[0] === undefined ? undefined : z.decode(Programme, rows[0].doc);
}

/** What is another by now: the draft, which somebody saved again, or the live item under it. */
async function otherNow(
  tx: Tx,
  { kind, id, revision, basedOn }: StoredDraft,
  current: PublishedProgramme,
): Promise<"draft" | "live" | undefined> {
  const { rows } = await sql`
    select id from drafts where kind = ${kind} and id = ${id} and revision = ${revision} for update`.execute(
    tx,
  );
  if (rows.length === 0) return "draft";
  if (basedOn === current.version) return undefined;
  const base = await programmeAt(tx, basedOn);
  const was = base === undefined ? undefined : itemOf(base, kind, id);
  const isChanged = fieldChanges(was, itemOf(current.programme, kind, id)).length > 0;
  return isChanged ? "live" : undefined;
}

/**
 * A rehearsal is of one programme and one way for people in the middle: whatever is another since
 * is rehearsed again.
 */
async function stale(
  tx: Tx,
  { kind, rehearsal }: StoredDraft,
  middle: Middle,
): Promise<"rehearse" | undefined> {
  if (kind !== "journey") return undefined;
  const { success, data } = RehearsedOn.safeParse(rehearsal);
  if (!success || data.middle !== middle) return "rehearse";
  const { rows } = await sql<{ any: boolean }>`
    select exists (
      select from programmes p where version > ${data.onVersion} and (changed = '[]'::jsonb or exists (
        select from jsonb_array_elements(p.changed) as c
         where c->>'kind' in (select jsonb_array_elements_text(${PLANNED_BY}::jsonb))))) as any`.execute(
    tx,
  );
  return rows[0]?.any === true ? "rehearse" : undefined;
}
