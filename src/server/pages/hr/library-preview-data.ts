import type { LibraryItem } from "#nurture/content/library-letter";
import { LANGUAGES, type Language } from "#nurture/model/language";
import type { Programme } from "#nurture/model/programme";
import { Problem } from "#nurture/problem";
import { itemOf } from "#nurture/publish/draft";
import type { Tx } from "#server/store/database";
import { readDraft } from "#server/store/drafts";
import { currentProgramme } from "#server/store/programmes";
import { libraryItem, type ItemKind } from "./library-item.ts";
import { PREVIEW_CHANNELS, type PreviewChannel } from "./library-sample.ts";

export interface Previewed {
  readonly kind: ItemKind;
  readonly id: string;
  readonly item: LibraryItem;
  readonly programme: Programme;
  /** Which of its two texts is shown, and whether there are two. */
  readonly side: "draft" | "published";
  readonly hasBoth: boolean;
  readonly channel: PreviewChannel;
  readonly language: Language;
  readonly isDark: boolean;
}

/** The item of a preview's address, as it is drafted unless the published text is asked for. */
export async function previewOf(
  tx: Tx,
  params: Readonly<Record<string, string>>,
  query: URLSearchParams,
): Promise<Previewed> {
  const { kind, id } = named(params);
  const programme = (await currentProgramme(tx))?.programme;
  if (programme === undefined) throw new Problem("page/unknown");
  const drafted = libraryItem(kind, (await readDraft(tx, kind, id))?.doc);
  const published = libraryItem(kind, itemOf(programme, kind, id));
  const wantsPublished = query.get("of") === "published" || drafted === undefined;
  const item = wantsPublished ? published : drafted;
  if (item === undefined) throw new Problem("page/unknown");
  return {
    kind,
    id,
    item,
    programme,
    side: wantsPublished ? "published" : "draft",
    hasBoth: drafted !== undefined && published !== undefined,
    ...looked(kind, query),
  };
}

function named(params: Readonly<Record<string, string>>): Pick<Previewed, "kind" | "id"> {
  const kind = (["article", "checklist"] as const).find((one) => one === params["kind"]);
  if (kind === undefined) throw new Problem("page/unknown");
  return { kind, id: params["item"] ?? "" };
}

/** How it is to be shown: what an address asks for that isn't there is the usual. */
function looked(
  kind: ItemKind,
  query: URLSearchParams,
): Pick<Previewed, "channel" | "language" | "isDark"> {
  const asked = PREVIEW_CHANNELS.find((one) => one === query.get("channel")) ?? "mail";
  return {
    // No digest brings a checklist.
    channel: kind === "checklist" && asked === "digest" ? "mail" : asked,
    language: LANGUAGES.find((one) => one === query.get("in")) ?? "en",
    isDark: query.get("scheme") === "dark",
  };
}
