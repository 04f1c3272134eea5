import { z } from "zod";
import { Problem } from "#nurture/problem";
import { withDraft } from "#nurture/publish/draft";
import { readDraft, rebaseDraft, saveDraft } from "#server/store/drafts";
import { currentProgramme, lockProgramme, publishProgramme } from "#server/store/programmes";
import { readLastPublished } from "#server/store/read-library";
import { post, type Asked, type FieldErrors, type Post, type User } from "../page.ts";
import { draftPosts } from "./drafting.ts";
import { isTooLarge, libraryItem, LISTS, type ItemKind } from "./library-item.ts";

const Nothing = z.object({});

/** Publishing, and what else is done to an item as a whole. */
export function libraryPosts(kind: ItemKind): readonly Post<User>[] {
  const at = (id: string) => `/hr/library/${kind}/${id}`;
  const drafting = {
    kind,
    idOf: (params: Asked["params"]) => params["item"] ?? "",
    back: (id: string, isGone: boolean) => (isGone ? "/hr/library" : at(id)),
  };
  return [
    ...draftPosts(drafting).map((one) => (one.path === "/publish" ? weighed(kind, one) : one)),
    post<User, object>({
      path: "/take-out",
      form: Nothing,
      act: async (asked) => {
        const { id } = await takeOut(asked, kind);
        return `${at(id)}?did=library-out`;
      },
    }),
    post<User, object>({
      path: "/unpublish",
      form: Nothing,
      act: async (asked) => {
        const { id, doc, version } = await takeOut(asked, kind);
        await draftOf(asked, kind, { id, doc, version });
        return `${at(id)}?did=library-unpublished`;
      },
    }),
    post<User, object>({
      path: "/bring-back",
      form: Nothing,
      act: (asked) => bringBack(asked, kind),
    }),
  ];
}

/** A mail that would be cut off is refused where somebody can still shorten it. */
function weighed(kind: ItemKind, publish: Post<User>): Post<User> {
  const refusal: FieldErrors = { form: "library.too-large" };
  return {
    ...publish,
    run: async (asked, raw) => {
      const draft = await readDraft(asked.tx, kind, asked.params["item"] ?? "");
      const item = libraryItem(kind, draft?.doc);
      if (item !== undefined && (await isTooLarge(item, asked.deps.settings.company))) {
        return { ok: false, tried: { values: {}, errors: refusal } };
      }
      return publish.run(asked, raw);
    },
  };
}

interface Taken {
  readonly id: string;
  readonly doc: unknown;
  readonly version: number;
}

/**
 * Out of the programme at once: what is wrong waits for no second person, who is there for words
 * that will be said. An item that a step names is draft/in-use.
 */
async function takeOut(asked: Asked<User>, kind: ItemKind): Promise<Taken> {
  const { tx, deps, params } = asked;
  const id = params["item"] ?? "";
  await lockProgramme(tx, deps.tenant);
  const current = await currentProgramme(tx);
  const isThere = current?.programme[LISTS[kind]].some((one) => one.id === id) === true;
  if (current === undefined || !isThere) throw new Problem("page/unknown");
  const doc = await readLastPublished(tx, LISTS[kind], id);
  const after = withDraft(current.programme, { kind, id, doc: null });
  const version = await publish(asked, kind, id, after);
  return { id, doc, version };
}

async function publish(
  { tx, deps, now, who }: Asked<User>,
  kind: ItemKind,
  id: string,
  programme: Parameters<typeof publishProgramme>[2],
): Promise<number> {
  const by = `user:${who.id}`;
  const version = await publishProgramme(tx, deps.tenant, programme, {
    by,
    now,
    changed: [{ kind, id }],
  });
  await rebaseDraft(tx, kind, id, version);
  const facts = { kind, item: id, version };
  await deps.appendLog(tx, deps.tenant, [
    { what: "programme.published", actor: by, at: now, facts },
  ]);
  return version;
}

/** Its words as a draft, unless somebody works on one already. */
async function draftOf(
  { tx, deps, now, who }: Asked<User>,
  kind: ItemKind,
  { id, doc, version }: Taken,
): Promise<void> {
  const saving = { revision: 0, basedOn: version, by: who.id };
  await saveDraft(tx, deps.tenant, { kind, id, doc }, saving, now);
}

/**
 * Undoes taking out: published again, or a draft where a second person has a say. An open draft of
 * it goes on either way.
 */
async function bringBack(asked: Asked<User>, kind: ItemKind): Promise<string> {
  const { tx, deps, params } = asked;
  const id = params["item"] ?? "";
  const at = `/hr/library/${kind}/${id}`;
  await lockProgramme(tx, deps.tenant);
  const current = await currentProgramme(tx);
  const doc = await readLastPublished(tx, LISTS[kind], id);
  if (current === undefined || doc === undefined) throw new Problem("page/unknown");
  if (current.programme[LISTS[kind]].some((one) => one.id === id)) return at;
  if (current.programme.rules.secondPerson) {
    await draftOf(asked, kind, { id, doc, version: current.version });
    return `${at}?did=draft-saved`;
  }
  await publish(asked, kind, id, withDraft(current.programme, { kind, id, doc }));
  return `${at}?did=library-back`;
}
