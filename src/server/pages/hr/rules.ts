import { html } from "hono/html";
import { z } from "zod";
import { NurtureRules } from "#nurture/model/rules";
import { WallTime } from "#nurture/model/temporal";
import { Problem } from "#nurture/problem";
import { readDraft } from "#server/store/drafts";
import { currentProgramme } from "#server/store/programmes";
import { field } from "../field.ts";
import { page, post, type Asked, type Html, type User } from "../page.ts";
import { draftCard, draftErrors } from "./draft-card.ts";
import { draftPosts, readStand, saveItem } from "./drafting.ts";
import { rulesChanges } from "./rules-changes.ts";
import { TopicFields, topicFields, topicsTyped } from "./rules-topics.ts";
import { quietFields, quietPreview, quietTyped, readQuiet } from "./rules-quiet.ts";
import { select } from "./select.ts";

const PATH = "/hr/rules";
const CHOICES = ["workingDaysOnly", "secondPerson", "plainClock"] as const;
const Form = TopicFields.extend({
  revision: z.coerce.number().int().min(0),
  workingDaysOnly: z.enum(["yes", "no"]),
  secondPerson: z.enum(["yes", "no"]),
  plainClock: z.enum(["yes", "no"]),
  capPerWeek: z.string().regex(/^([1-9]|1\d|20)?$/),
  silenceDays: z.coerce.number().int().min(3).max(120),
  quietFrom: WallTime.or(z.literal("")).default(""),
  quietUntil: WallTime.or(z.literal("")).default(""),
});
/** Fields that are left out where they are empty. */
const OPTIONAL: readonly string[] = ["capPerWeek", "quiet"];

/** What holds for every step, each with a sentence about what it does. */
export const rulesPage = page({
  path: PATH,
  role: "hr",
  load: async (asked) => {
    const stand = await readStand(asked, "rules", "rules");
    const { live, rules } = await rulesNow(asked);
    return { stand, live, rules, quiet: await readQuiet(asked, rules) };
  },
  view: ({ stand, quiet, live, rules }, reader, tried) => {
    const yes = (value: boolean) => (value ? "yes" : "no");
    const options = [
      ["yes", reader.t("rules.yes")],
      ["no", reader.t("rules.no")],
    ] as const;
    const number = (name: "capPerWeek" | "silenceDays", value: string): Html =>
      field(
        {
          name,
          label: reader.t(`rules.${name}`),
          hint: reader.t(`rules.${name}-hint`),
          kind: "line",
          charactersMax: 3,
          required: false,
          value,
        },
        tried,
        reader,
      );
    return {
      title: reader.t("rules.title"),
      frame: "bar",
      at: "rules",
      isNarrow: true,
      body: html`<div>
          <h1>${reader.t("rules.title")}</h1>
          <p class="lead">${reader.t("rules.lead")}</p>
        </div>
        ${draftErrors(tried, reader)} ${draftCard(stand, PATH, reader)}
        ${rulesChanges(live, rules, reader)}
        <form class="card fields" method="post" action="${PATH}">
          <input type="hidden" name="revision" value="${stand.draft?.revision ?? 0}" />
          ${CHOICES.map((name) =>
            select(
              {
                name,
                label: reader.t(`rules.${name}`),
                hint: reader.t(`rules.${name}-hint`),
                options,
                value: yes(rules[name]),
              },
              tried,
              reader,
            ),
          )}
          ${number("capPerWeek", String(rules.capPerWeek ?? ""))}
          ${number("silenceDays", String(rules.silenceDays))} ${quietFields(quiet, tried, reader)}
          ${topicFields(rules.topicWeeks, tried, reader)}
          <div><button class="button main">${reader.t("step.save")}</button></div>
        </form>
        ${quietPreview(quiet, reader)}`,
    };
  },
  posts: [
    ...draftPosts({ kind: "rules", idOf: () => "rules", back: () => PATH }),
    post<User, z.infer<typeof Form>>({
      path: "",
      form: Form,
      errors: {
        capPerWeek: "rules.cap-wrong",
        silenceDays: "rules.silence-wrong",
        quietFrom: "rules.quiet-wrong",
        quietUntil: "rules.quiet-wrong",
      },
      act: async (asked, { revision, capPerWeek, silenceDays, ...choices }) => {
        const typed = quietTyped(choices.quietFrom, choices.quietUntil);
        if ("refused" in typed) return typed.refused;
        const { rules } = await rulesNow(asked);
        const kept = Object.entries(rules).filter(([name]) => !OPTIONAL.includes(name));
        const cap = capPerWeek === "" ? {} : { capPerWeek: Number(capPerWeek) };
        const doc = {
          ...Object.fromEntries(kept),
          workingDaysOnly: choices.workingDaysOnly === "yes",
          secondPerson: choices.secondPerson === "yes",
          plainClock: choices.plainClock === "yes",
          topicWeeks: topicsTyped(choices, rules.topicWeeks),
          silenceDays,
          ...cap,
          ...typed,
        };
        const refused = await saveItem(asked, { kind: "rules", id: "rules", doc }, revision);
        return refused ?? `${PATH}?did=draft-saved`;
      },
    }),
  ],
});

/** The rules that are live, and as they will stand; other pages' parts of them included. */
async function rulesNow({
  tx,
}: Asked<User>): Promise<{ readonly live: NurtureRules; readonly rules: NurtureRules }> {
  const programme = (await currentProgramme(tx))?.programme;
  if (programme === undefined) throw new Problem("page/unknown");
  const draft = await readDraft(tx, "rules", "rules");
  const live = programme.rules;
  return { live, rules: draft === undefined ? live : NurtureRules.parse(draft.doc) };
}
