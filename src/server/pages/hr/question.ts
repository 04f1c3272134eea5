import { html } from "hono/html";
import { z } from "zod";
import { PersonId } from "#nurture/model/ids";
import { ownerOf } from "#nurture/questions/route";
import { Problem } from "#nurture/problem";
import { valueOf } from "#nurture/profile/known";
import { readSince } from "#server/store/answer-since";
import { factsKeptFrom } from "#server/store/kept-question";
import { currentProgramme, listDepartments } from "#server/store/programmes";
import { readPerson } from "#server/store/read-candidate";
import { readQuestion, type QuestionRow } from "#server/store/read-questions";
import {
  confide,
  dropQuestion,
  openCounts,
  saveAnswer,
  undropQuestion,
} from "#server/store/write-question";
import type { Reader } from "../../text/reader.ts";
import { addPost } from "../add-to-answer.ts";
import { loadAgainst } from "../against.ts";
import { changeState } from "../fact-editing.ts";
import { errorSummary } from "../field.ts";
import { asAddition, lateCard, tooLate } from "../late-answer.ts";
import {
  page,
  post,
  type Asked,
  type FieldErrors,
  type Html,
  type Tried,
  type User,
} from "../page.ts";
import { passOn } from "../pass-on.ts";
import { keepUsed, loadOffering, offersCard, takenOver, UsedFact } from "../owner-offers.ts";
import { eyesOf } from "../question-eyes.ts";
import {
  answerCard,
  confideCard,
  dropCard,
  droppedCard,
  head,
  rerouteCard,
  wordCards,
  type OneQuestion,
} from "./question-cards.ts";
import { ANSWER_CHARACTERS_MAX, takersOf } from "./question-takers.ts";

const Reroute = z.object({ owner: z.string().min(1).max(60) });
const Confide = z.object({ topic: z.string().min(1).max(60) });
const Answer = z.object({
  answer: z.string().trim().min(1).max(ANSWER_CHARACTERS_MAX),
  used: UsedFact,
  use: UsedFact,
});

/** One question as HR sees it: pass it on, answer it, or turn it back where it was none. */
export const questionPage = page({
  path: "/hr/questions/:question",
  role: "hr",
  load: async (asked): Promise<OneQuestion> => {
    const question = await found(asked);
    const programme = (await currentProgramme(asked.tx))?.programme;
    const departments = await listDepartments(asked.tx);
    const { owners } = await eyesOf(asked);
    const takers = takersOf(question, departments, programme?.routing);
    const offering = await loadOffering(asked, question);
    const homeRegion = await homeRegionFor(asked, question);
    const since = (await readSince(asked.tx, [question.id])).get(question.id);
    return {
      question,
      departments,
      takers,
      programme,
      named: owners[0],
      offering,
      homeRegion,
      since,
      against: await loadAgainst(asked, question, since),
    };
  },
  view: (one, reader, tried) => ({
    title: reader.t("asked.one"),
    frame: "bar",
    at: "questions",
    isNarrow: true,
    body: html`${head(one, reader)} ${isOpen(one) ? "" : lateCard(one.question, tried, reader)}
    ${wordCards(one, reader, asAddition(tried))} ${droppedCard(one, reader)}
    ${
      one.question.state === "asked"
        ? html` ${answering(one, reader, tried)} ${rerouteCard(one, reader, tried)}
          ${dropCard(one, reader)}`
        : ""
    }
    ${confideCard(one, reader)}`,
  }),
  posts: [
    post<User, z.infer<typeof Reroute>>({
      path: "/reroute",
      form: Reroute,
      errors: { owner: "form.choose" },
      act: async (asked, { owner }) => {
        const question = await found(asked);
        const refused = await passOn(asked, question, { owner, actor: `user:${asked.who.id}` });
        return refused ?? `/hr/questions/${question.id}?did=rerouted`;
      },
    }),
    post<User, z.infer<typeof Answer>>({
      path: "/answer",
      form: Answer,
      errors: { answer: "form.required" },
      act: async (asked, { answer, used, use }) => (use === "" ? give(asked, answer, used) : {}),
    }),
    post<User, z.infer<typeof Confide>>({
      path: "/confide",
      form: Confide,
      act: async (asked, { topic }) => makeConfidential(asked, topic),
    }),
    addPost("/hr/questions", found),
    post<User, Record<string, never>>({
      path: "/drop",
      form: z.object({}),
      act: async (asked) => {
        const { tx, who, now } = asked;
        const { id, body } = await found(asked);
        if (body === null) throw new Problem("page/unknown");
        const person = await dropQuestion(tx, id, who.name, now);
        if (person === undefined) throw new Problem("question/answered", { question: id });
        await note(asked, "question.taken-back", person, { question: id });
        return `/hr/questions/${id}?did=question-dropped`;
      },
    }),
    post<User, Record<string, never>>({
      path: "/undrop",
      form: z.object({}),
      act: async (asked) => {
        const { id } = await found(asked);
        const person = await undropQuestion(asked.tx, id);
        if (person !== undefined) await note(asked, "question.restored", person, { question: id });
        return `/hr/questions/${id}?did=question-back`;
      },
    }),
  ],
});

const TRAVEL_TOPIC = "housing-travel";

async function homeRegionFor(
  { tx, now }: Asked<User>,
  { topic, body, person_id: id }: QuestionRow,
): Promise<string | undefined> {
  if (topic !== TRAVEL_TOPIC || body === null) return undefined;
  const person = await readPerson(tx, PersonId.parse(id));
  return valueOf(person?.profile ?? [], "home-region", now);
}

/**
 * Somebody who reads that it is about pay or personal data hands it to the named people; what was
 * kept from it for others is taken out.
 */
async function makeConfidential(asked: Asked<User>, topicId: string): Promise<string> {
  const { tx, now } = asked;
  const { id, body } = await found(asked);
  const topics = (await currentProgramme(tx))?.programme.routing.topics ?? [];
  const topic = topics.find((each) => each.id === topicId && each.confidential === true);
  if (topic === undefined || body === null) throw new Problem("page/unknown");
  const owner = ownerOf(topic, await openCounts(tx));
  const moved = await confide(tx, { id, topic: topicId, owner }, now);
  if (moved !== undefined)
    await note(asked, "question.rerouted", moved.person, { question: id, from: moved.from, owner });
  const kept = await factsKeptFrom(tx, id);
  for (const fact of kept) await changeState(asked, fact, "withdrawn", `user:${asked.who.id}`);
  return `/hr/questions/${id}?did=${kept.length === 0 ? "confided" : "confided-kept"}`;
}

function answering(one: OneQuestion, reader: Reader, given: Tried): Html {
  const { offering, tried } = takenOver(one.offering, given);
  return html`${errorSummary(tried, reader)}
  ${offersCard(offering, `/hr/questions/${one.question.id}/answer`, reader)}
  ${answerCard({ ...one, offering }, reader, tried)}`;
}

/** Whether its form for an answer is there; what nobody here may read takes none. */
function isOpen({ question: { state, body } }: OneQuestion): boolean {
  return state === "asked" && body !== null;
}

async function give(asked: Asked<User>, text: string, used: string): Promise<string | FieldErrors> {
  const { tx, deps, now, who } = asked;
  const question = await found(asked);
  const { id, topic, owner, due_at: dueAt, body } = question;
  if (body === null) return { answer: "asked.only-named" };
  const given = { text, by: who.name };
  const person = await saveAnswer(tx, id, { ...given, at: now });
  const next = `/hr/questions/${id}?did=answered`;
  if (person === undefined) return (await tooLate(tx, id, text)) ?? next;
  await keepUsed(asked, used, question);
  const late = Temporal.Instant.compare(now, dueAt) > 0;
  await deps.appendLog(tx, deps.tenant, [
    {
      what: "question.answered",
      actor: `user:${who.id}`,
      at: now,
      person,
      facts: { question: id, topic, owner, late },
      payload: given,
    },
  ]);
  return next;
}

async function found(asked: Asked<User>): Promise<QuestionRow> {
  const id = z.uuid().safeParse(asked.params["question"]);
  const question = id.success
    ? await readQuestion(asked.tx, id.data, await eyesOf(asked))
    : undefined;
  if (question === undefined) throw new Problem("page/unknown");
  return question;
}

async function note(
  { tx, deps, now, who }: Asked<User>,
  what: "question.rerouted" | "question.taken-back" | "question.restored",
  person: PersonId,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  const entry = { what, actor: `user:${who.id}`, at: now, person, facts };
  await deps.appendLog(tx, deps.tenant, [entry]);
}
