import { z } from "zod";
import type { Happening } from "#nurture/ledger/entry";
import type { Encodable } from "#nurture/ledger/encode";
import { UNNAMED } from "#nurture/model/routing";
import type { Programme } from "#nurture/model/programme";
import { Problem, type ProblemCode } from "#nurture/problem";
import { beforePublishing, mayApprove } from "#nurture/publish/approval";
import { itemOf, withDraft, type Draft, type DraftKind } from "#nurture/publish/draft";
import { MIDDLES } from "#nurture/publish/publish-draft";
import {
  approveDraft,
  dropDraft,
  readDraft,
  saveDraft,
  type StoredDraft,
} from "#server/store/drafts";
import { currentProgramme } from "#server/store/programmes";
import { publishDraft } from "#server/store/publish";
import { userNames } from "#server/store/read-users";
import { nameWaiting } from "#server/store/write-question";
import type { TextKey } from "../../text/en.ts";
import { post, type Asked, type FieldErrors, type Post, type User } from "../page.ts";

/** Where an open draft stands, for whoever looks at it. */
export interface DraftStand {
  readonly draft: StoredDraft | undefined;
  /** The published version of the programme. */
  readonly version: number;
  readonly editedBy: string;
  readonly approvedBy: string | undefined;
  /** What still stands before publishing. */
  readonly next: "rehearse" | "approve" | undefined;
  readonly mayApprove: boolean;
}

/** A part of the programme as it will stand: its draft, else what is live. */
export interface Edited<T> {
  readonly live: T | undefined;
  readonly item: T;
  readonly stand: DraftStand;
  readonly programme: Programme;
}

/** An item as its page edits it: the draft where one can be read, else what is live; and where it stands. */
export async function readEdited<T extends { readonly id: string }>(
  asked: Asked<User>,
  { kind, id }: Pick<Draft, "kind" | "id">,
  schema: z.ZodType<T>,
  items: (programme: Programme) => readonly T[],
): Promise<Edited<T>> {
  const programme = (await currentProgramme(asked.tx))?.programme;
  if (programme === undefined) throw new Problem("page/unknown");
  const live = items(programme).find((each) => each.id === id);
  const stand = await readStand(asked, kind, id);
  const draft = schema.safeParse(stand.draft?.doc);
  const item = draft.success ? draft.data : live;
  if (item === undefined) throw new Problem("page/unknown");
  return { live, item, stand, programme };
}

/** A draft's card is made of this; the same on every page that edits a part of the programme. */
export async function readStand(
  { tx, who, now }: Asked<User>,
  kind: DraftKind,
  id: string,
): Promise<DraftStand> {
  const current = await currentProgramme(tx);
  if (current === undefined) throw new Problem("page/unknown");
  const draft = await readDraft(tx, kind, id);
  const people = [draft?.editedBy, draft?.approvedBy].filter((one) => typeof one === "string");
  const names = await userNames(tx, people);
  const nameOf = (user: string | null | undefined) => names.get(user ?? "");
  return {
    draft,
    version: current.version,
    editedBy: nameOf(draft?.editedBy) ?? "",
    approvedBy: nameOf(draft?.approvedBy),
    next: draft && beforePublishing(draft, current.programme.rules, now),
    mayApprove: draft !== undefined && mayApprove(draft, who.id),
  };
}

/**
 * Keeps one more revision of a draft, or answers what refuses it beside which field: `fieldAt` is
 * given the path inside the item ("title.en"); what belongs to no field is beside "form". A second
 * press on the same page saves over what somebody else saved meanwhile, having shown it.
 */
export async function saveItem(
  asked: Asked<User>,
  draft: Draft,
  revision: number,
  fieldAt: (path: string) => string = () => "form",
): Promise<FieldErrors | undefined> {
  const { tx, deps, now, who } = asked;
  const current = await currentProgramme(tx);
  if (current === undefined) throw new Problem("page/unknown");
  try {
    withDraft(current.programme, draft);
  } catch (cause) {
    if (!(cause instanceof Problem) || !REFUSALS.includes(cause.code)) throw cause;
    return refusal(cause, fieldAt);
  }
  const saving = { revision, basedOn: current.version, by: who.id };
  const isSaved = await saveDraft(tx, deps.tenant, draft, saving, now);
  if (!isSaved) return { form: "draft.moved-on" };
  await noteOf(asked, "draft.saved", draft, { revision: revision + 1 });
  return undefined;
}

/** What can be said beside a field; anything else is thrown on. */
const REFUSALS: readonly ProblemCode[] = [
  "draft/invalid",
  "draft/in-use",
  "draft/in-subject",
  "audience/protected",
];

function refusal({ code, facts }: Problem, fieldAt: (path: string) => string): FieldErrors {
  if (code === "draft/in-use") return { form: "draft.in-use" };
  if (code === "audience/protected") return { [fieldAt("audience")]: "draft.protected" };
  // "articles.3.title.en": the list and the place in it are ours, the rest is the item's.
  const path = String(facts["at"] ?? "")
    .split(".")
    .slice(2)
    .join(".");
  const said = code === "draft/in-subject" ? "draft.in-subject" : undefined;
  return { [fieldAt(path)]: said ?? sentenceFor(path, String(facts["why"])) };
}

/** What is to be done about a field, by its name or by what is wrong with it. */
function sentenceFor(path: string, why: string): TextKey {
  const leaf = path.split(".").at(-1) ?? "";
  return BY_WHY[why] ?? BY_FIELD[leaf] ?? "draft.invalid";
}

const BY_WHY: Readonly<Partial<Record<string, TextKey>>> = {
  empty: "form.required",
  long: "form.too-long",
  number: "draft.wrong-number",
};

const BY_FIELD: Readonly<Partial<Record<string, TextKey>>> = {
  zone: "routing.zone-wrong",
  at: "rules.quiet-wrong",
  link: "draft.wrong-link",
  mail: "draft.wrong-host",
  on: "draft.wrong-on",
  // The words without which there is no item: in English.
  title: "form.required",
  name: "form.required",
  subject: "form.required",
};

const Revision = z.object({ revision: z.coerce.number().int().min(1) });
const Publish = Revision.extend({ middle: z.enum(MIDDLES).default("go-on") });

/** What is drafted on a page, and where its forms are. */
export interface Drafting {
  readonly kind: DraftKind;
  /** The item's id by the page's address; for routing and rules their kind. */
  readonly idOf: (params: Asked["params"]) => string;
  /** Where to go after an action; `isGone` when the item may not be there any more. */
  readonly back: (id: string, isGone: boolean) => string;
}

/** The forms of a draft's card: approve, publish, discard. */
export function draftPosts(drafting: Drafting): readonly Post<User>[] {
  return actPosts(drafting).map((one) => ({
    ...one,
    run: async (asked, raw) => {
      try {
        return await one.run(asked, raw);
      } catch (cause) {
        return { ok: true, next: await nextAfterStale(asked, drafting, cause) };
      }
    },
  }));
}

/** A press on what has changed meanwhile did nothing: back to the page, which shows it and says so. */
async function nextAfterStale(
  asked: Asked<User>,
  { kind, idOf, back }: Drafting,
  cause: unknown,
): Promise<string> {
  if (!(cause instanceof Problem) || cause.code !== "draft/moved-on") throw cause;
  const id = idOf(asked.params);
  const isGone =
    (await readDraft(asked.tx, kind, id)) === undefined &&
    !hasItem((await currentProgramme(asked.tx))?.programme, { kind, id });
  const did = cause.facts["why"] === "live" ? "draft-outdated" : "draft-changed";
  return `${back(id, isGone)}?did=${did}`;
}

function actPosts({ kind, idOf, back }: Drafting): readonly Post<User>[] {
  return [
    post<User, z.infer<typeof Revision>>({
      path: "/approve",
      form: Revision,
      act: async (asked, { revision }) => {
        const draft = await draftAt(asked, kind, idOf(asked.params), revision);
        if (!mayApprove(draft, asked.who.id)) throw new Problem("draft/own", { kind });
        await approveDraft(asked.tx, draft, asked.who.id, asked.now);
        await noteOf(asked, "draft.approved", draft, {
          revision,
          editedBy: draft.editedBy,
          editors: [...draft.editors],
        });
        return `${back(draft.id, false)}?did=draft-approved`;
      },
    }),
    post<User, z.infer<typeof Publish>>({
      path: "/publish",
      form: Publish,
      act: async (asked, { revision, middle }) => {
        const draft = await draftAt(asked, kind, idOf(asked.params), revision);
        const { tx, deps, now, who } = asked;
        const published = await publishDraft(tx, deps.tenant, draft, { by: who.id, middle, now });
        const changed = published.changes.slice(0, NAMED_MAX).map(({ at }) => at);
        const facts = { version: published.version, changed, approvedBy: draft.approvedBy ?? "" };
        const rule = kind === "journey" ? { middle } : {};
        await noteOf(asked, "programme.published", draft, { ...facts, ...rule });
        await noteEnded(asked, published.ended);
        if (kind === "routing") await nameThem(asked);
        return `${back(draft.id, draft.doc === null)}?did=draft-published`;
      },
    }),
    post<User, z.infer<typeof Revision>>({
      path: "/drop",
      form: Revision,
      act: async (asked, { revision }) => {
        const draft = await draftAt(asked, kind, idOf(asked.params), revision);
        await dropDraft(asked.tx, kind, draft.id);
        await noteOf(asked, "draft.dropped", draft, { revision });
        const current = await currentProgramme(asked.tx);
        const isNew = !hasItem(current?.programme, draft);
        return `${back(draft.id, isNew)}?did=draft-dropped`;
      },
    }),
  ];
}

async function noteEnded(
  { tx, deps, now, who }: Asked<User>,
  ended: readonly string[],
): Promise<void> {
  const notes = ended.map((experiment) => ({
    ...{ what: "experiment.ended" as const, actor: `user:${who.id}`, at: now },
    facts: { experiment, how: "changed" },
  }));
  await deps.appendLog(tx, deps.tenant, notes);
}

/** Questions that waited for a name go to whoever is named now. */
async function nameThem({ tx, deps, now, who }: Asked<User>): Promise<void> {
  const routing = (await currentProgramme(tx))?.programme.routing;
  if (routing === undefined) return;
  const named = await nameWaiting(tx, routing, now);
  const notes = named.map(({ id, person, owner }) => ({
    ...{ what: "question.rerouted" as const, actor: `user:${who.id}`, at: now, person },
    facts: { question: id, from: UNNAMED, owner },
  }));
  await deps.appendLog(tx, deps.tenant, notes);
}

/** Changed fields that one log entry names. */
const NAMED_MAX = 50;

function hasItem(
  programme: Parameters<typeof itemOf>[0] | undefined,
  { kind, id }: Pick<Draft, "kind" | "id">,
): boolean {
  return programme !== undefined && itemOf(programme, kind, id) !== undefined;
}

async function draftAt(
  { tx }: Asked<User>,
  kind: DraftKind,
  id: string,
  revision: number,
): Promise<StoredDraft> {
  const draft = await readDraft(tx, kind, id);
  if (draft?.revision !== revision) throw new Problem("draft/moved-on", { kind, item: id });
  return draft;
}

async function noteOf(
  { tx, deps, now, who }: Asked<User>,
  what: Happening,
  { kind, id }: Pick<Draft, "kind" | "id">,
  facts: Readonly<Record<string, Encodable>>,
): Promise<void> {
  const note = { what, actor: `user:${who.id}`, at: now, facts: { kind, item: id, ...facts } };
  await deps.appendLog(tx, deps.tenant, [note]);
}
