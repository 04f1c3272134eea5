import type { FactTopic } from "#nurture/model/profile";
import { kindOf, topicsSaidBy } from "#nurture/profile/kinds";
import type { Html } from "../page.ts";
import { select } from "./select.ts";
import type { Wording } from "./word-fields.ts";

/** What an answer can be kept as: a choice needs a closed list of values, a text is in free words. */
export function topicsKept(kind: "choice" | "text"): readonly FactTopic[] {
  return topicsSaidBy("person").filter(
    (topic) => (kindOf(topic).values !== undefined) === (kind === "choice"),
  );
}

/** Whether the answer is kept in the person's profile, and as what. */
export function keepsField(
  kind: "choice" | "text",
  fact: FactTopic | undefined,
  { reader, tried }: Wording,
): Html {
  const topics = topicsKept(kind).map((topic) => [topic, reader.t(`fact.${topic}`)] as const);
  return select(
    {
      name: "keeps",
      label: reader.t("edit.keeps"),
      options: [["", reader.t("edit.keeps-not")], ...topics],
      value: fact ?? "",
      hint: reader.t(kind === "choice" ? "edit.keeps-list" : "edit.keeps-hint"),
    },
    tried,
    reader,
  );
}
