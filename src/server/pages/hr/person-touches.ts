import type { TouchRow } from "#server/store/read-person";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import type { Wash } from "../state-tag.ts";
import { stepTitle } from "../step-title.ts";
import { foldedText } from "./person-folded.ts";
import { whyText, type Around, type Item } from "./person-item.ts";

const SHOWN = {
  sent: { wash: "done", state: "touch.sent" },
  folded: { wash: "", state: "touch.folded" },
  skipped: { wash: "care", state: "touch.skipped" },
  cancelled: { wash: "", state: "touch.cancelled" },
} as const satisfies Readonly<Record<string, { wash: Wash; state: TextKey }>>;

/** Everything sent, and everything that was not with its reason. `sentTo` tells addresses by touch key. */
export function touchItems(
  touches: readonly TouchRow[],
  sentTo: ReadonlyMap<string, string>,
  around: Around,
  reader: Reader,
): readonly Item[] {
  return touches.flatMap((touch) => {
    const shown = Object.entries(SHOWN).find(([state]) => state === touch.state)?.[1];
    if (shown === undefined) return [];
    const title = stepTitle(around.programme, touch, reader);
    return [
      {
        at: touch.sent_at ?? touch.updated_at,
        kind: "sent" as const,
        wash: shown.wash,
        state: reader.t(shown.state),
        title: touch.subject ?? title,
        details: detailsOf(touch, title, sentTo.get(touch.key), around, reader),
      },
    ];
  });
}

function detailsOf(
  touch: TouchRow,
  title: string,
  to: string | undefined,
  around: Around,
  reader: Reader,
): readonly string[] {
  const { programme } = around;
  const articles = (touch.brought ?? []).map((id) => {
    const article = programme?.articles.find((one) => one.id === id);
    return article === undefined ? id : reader.content(article.title).text;
  });
  const reasons = touch.reasons ?? [];
  return [
    ...(touch.subject === null ? [] : [title]),
    ...(to === undefined || touch.state !== "sent" ? [] : [reader.t("touch.to", { to })]),
    ...(reasons.length > 0 ? reasons : articles),
    ...whyNot(touch, around, reader),
  ];
}

function whyNot(touch: TouchRow, { programme }: Around, reader: Reader): readonly string[] {
  const { state, why, due_at: due } = touch;
  if (state === "sent") return [];
  if (state === "folded") return foldedText(touch, programme, reader);
  const was = reader.t("touch.was-due", { when: reader.ago(due) });
  return why === null ? [was] : [`${whyText(why, reader)} · ${was}`];
}
