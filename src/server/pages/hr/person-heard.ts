import { html } from "hono/html";
import type { LocalText } from "#nurture/model/language";
import type { InteractionRow, OfferRow, PersonQuestionRow } from "#server/store/read-person";
import type { HandledRow, ReceivedMailRow } from "#server/store/read-person-outside";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { topicName } from "../question-words.ts";
import { departmentName, heardText } from "./cohort-row.ts";
import type { Around, Item } from "./person-item.ts";

/** Told by the questions themselves, with their words and owners. */
const IN_QUESTIONS = new Set(["asked"]);

/** What the person did, in words, with what it was about. */
export function heardItems(
  interactions: readonly InteractionRow[],
  around: Around,
  reader: Reader,
): readonly Item[] {
  return interactions
    .filter(({ kind }) => !IN_QUESTIONS.has(kind))
    .map((interaction) => {
      const about = aboutText(interaction, around, reader);
      return {
        at: interaction.at,
        kind: "heard",
        wash: interaction.kind === "bounced" ? "care" : "warm",
        state: reader.t(interaction.kind === "bounced" ? "past.bounced" : "past.heard"),
        title: heardText(interaction.kind, reader),
        details: about === "" ? [] : [about],
      };
    });
}

type About = (interaction: InteractionRow, around: Around, reader: Reader) => string;

/** What an interaction was about; kinds that are not here say it all by themselves. */
const ABOUT: Readonly<Record<string, About>> = {
  seen: pointText,
  done: pointText,
  undone: pointText,
  opened: ({ what }, { programme }, reader) => nameOf(what, programme?.articles, reader),
  clicked: ({ what }, { programme }, reader) => nameOf(what, programme?.articles, reader),
  "signed-up": ({ what }, { programme }, reader) => nameOf(what, programme?.meetings, reader),
  "signed-off": ({ what }, { programme }, reader) => nameOf(what, programme?.meetings, reader),
  attended: ({ what }, { programme }, reader) => nameOf(what, programme?.meetings, reader),
  missed: ({ what }, { programme }, reader) => nameOf(what, programme?.meetings, reader),
  survey: ({ what }, { programme }, reader) => nameOf(what, programme?.surveys, reader),
  quiz: ({ what, detail }, { programme }, reader) => {
    const score = { right: detail["right"] ?? 0, of: detail["of"] ?? 0 };
    return `${nameOf(what, programme?.quizzes, reader)} · ${reader.t("quiz.right", score)}`;
  },
  grievance: (_, __, reader) => reader.t("past.grievance"),
};

function aboutText(interaction: InteractionRow, around: Around, reader: Reader): string {
  return ABOUT[interaction.kind]?.(interaction, around, reader) ?? "";
}

type Named = { readonly id: string } & (
  { readonly name: LocalText } | { readonly title: LocalText }
);

/** What the programme calls it; its id where it is gone. */
function nameOf(id: string, all: readonly Named[] | undefined, reader: Reader): string {
  const found = all?.find((one) => one.id === id);
  if (found === undefined) return id;
  return reader.content("title" in found ? found.title : found.name).text;
}

/** "prepare/id-copy" by the name of its point. */
function pointText({ what }: InteractionRow, { programme }: Around, reader: Reader): string {
  const [list, point] = what.split("/");
  const items = programme?.checklists.find(({ id }) => id === list)?.items;
  const found = items?.find(({ id }) => id === point);
  return found === undefined ? what : reader.content(found.label).text;
}

/** Questions and their answers, each at its own time. */
export function questionItems(
  questions: readonly PersonQuestionRow[],
  around: Around,
  reader: Reader,
): readonly Item[] {
  return questions.flatMap((question) => {
    const owner = departmentName(question.owner, around.departments, reader);
    const asked: Item = {
      at: question.asked_at,
      kind: "questions",
      wash: "wait",
      state: reader.t("past.asked"),
      title: html`<a href="/hr/questions/${question.id}"
        >${question.body?.slice(0, 200) ?? reader.t("asked.hidden")}</a
      >`,
      details: [`${topicName(question.topic, around, reader)} · ${owner}`],
    };
    const { answer, answered_at: at, answered_by: by } = question;
    if (at === null) return [asked];
    return [
      asked,
      {
        at,
        kind: "questions",
        wash: "done",
        state: reader.t("past.answered"),
        title: answer?.slice(0, 400) ?? reader.t("asked.hidden"),
        details: [`${by ?? ""} · ${owner}`],
      },
    ];
  });
}

const MAIL = {
  reply: "past.reply",
  automatic: "past.automatic",
  bounce: "heard.bounced",
  stranger: "past.stranger",
} as const satisfies Readonly<Record<string, TextKey>>;

export function mailItems(mails: readonly ReceivedMailRow[], reader: Reader): readonly Item[] {
  return mails.map(({ kind, received_at: at }) => ({
    at,
    kind: "heard",
    wash: kind === "bounce" ? "care" : "warm",
    state: reader.t("past.mail"),
    title: reader.t(Object.entries(MAIL).find(([name]) => name === kind)?.[1] ?? "past.reply"),
    details: [],
  }));
}

const HANDLED = {
  "person.paused": "past.paused",
  "person.resumed": "past.resumed",
  "person.merged": "past.merged",
  "question.rerouted": "past.rerouted",
  "question.reminded": "past.reminded",
} as const satisfies Readonly<Record<string, TextKey>>;

/** What colleagues and the clock did. */
export function handledItems(
  handled: readonly HandledRow[],
  around: Around,
  reader: Reader,
): readonly Item[] {
  return handled.map(({ what, facts, by, at }) => {
    const key = Object.entries(HANDLED).find(([name]) => name === what)?.[1];
    const owner = departmentName(facts?.["owner"] ?? "", around.departments, reader);
    const until = facts?.["pausedUntil"];
    return {
      at,
      kind: what.startsWith("question.") ? "questions" : "heard",
      wash: "",
      state: reader.t("past.by-us"),
      title: key === undefined ? what : reader.t(key, { owner }),
      details: [
        ...(by === null ? [] : [by]),
        ...(until === undefined || what !== "person.paused"
          ? []
          : [reader.t("cohort.paused-until", { day: reader.day(Temporal.PlainDate.from(until)) })]),
      ],
    };
  });
}

const OFFER_STATUS = {
  drafted: "offer.drafted",
  sent: "offer.sent",
  accepted: "offer.accepted",
  declined: "offer.declined",
  withdrawn: "offer.withdrawn",
} as const satisfies Record<OfferRow["status"], TextKey>;

/** Each version of the offer: what changed, old and new side by side. */
export function offerItems(
  offers: readonly OfferRow[],
  { zone }: Around,
  reader: Reader,
): readonly Item[] {
  return offers.map((offer, index) => {
    const before = offers[index - 1];
    const same = before !== undefined && before.occurrence === offer.occurrence;
    const was = same ? startText(before, zone, reader) : undefined;
    const now = startText(offer, zone, reader);
    const moved = was !== undefined && was !== now;
    return {
      at: offer.seen_at,
      kind: "offer",
      wash: offer.status === "declined" || offer.status === "withdrawn" ? "care" : "",
      state: reader.t("past.offer"),
      title: reader.t(
        same && before.status === offer.status && moved
          ? "offer.moved"
          : OFFER_STATUS[offer.status],
      ),
      details: [
        moved
          ? html`${reader.t("offer.start")} <del class="was">${was}</del> <span class="to">→</span>
              <ins>${now}</ins>`
          : `${reader.t("offer.start")} ${now}`,
      ],
    };
  });
}

function startText({ start }: OfferRow, zone: string, reader: Reader): string {
  if (start === null) return reader.t("cohort.no-start");
  if (start.kind === "day") return reader.day(Temporal.PlainDate.from(start.on));
  return reader.moment(Temporal.Instant.from(start.at), zone);
}
