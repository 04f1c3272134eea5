import { html } from "hono/html";
import { z } from "zod";
import { isNameless, TOPIC_WORDS_MAX, type Routing, type Topic } from "#nurture/model/routing";
import { Problem } from "#nurture/problem";
import { listDepartments, openDepartments, type Department } from "#server/store/programmes";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import {
  page,
  post,
  type Asked,
  type FieldErrors,
  type Html,
  type Tried,
  type User,
} from "../page.ts";
import { departmentName } from "./cohort-row.ts";
import { draftErrors } from "./draft-card.ts";
import { readStand } from "./drafting.ts";
import { ROUTING_PATH, routingNow, saveRouting } from "./routing-data.ts";
import { select } from "./select.ts";
import { languageLinks, wordFields, wordsIn } from "./word-fields.ts";

const LABEL_CHARACTERS_MAX = 80;
const WORDS_CHARACTERS_MAX = 12_000;

const Form = z.record(z.string(), z.string().max(WORDS_CHARACTERS_MAX));
type FormValues = z.infer<typeof Form>;

interface OneTopic {
  readonly topic: Topic;
  readonly revision: number;
  readonly owners: readonly Department[];
  readonly query: URLSearchParams;
}

/** One topic: what it is called, by which words it is known, who answers. */
export const routingTopicPage = page({
  path: "/hr/routing/:topic",
  role: "hr",
  load: async (asked): Promise<OneTopic> => ({
    topic: topicIn(await routingNow(asked), asked),
    revision: (await readStand(asked, "routing", "routing")).draft?.revision ?? 0,
    owners: await listDepartments(asked.tx),
    query: asked.query,
  }),
  view: (one, reader, tried) => ({
    title: reader.content(one.topic.label).text,
    frame: "bar",
    at: "routing",
    isNarrow: true,
    body: html`<p class="back"><a href="${ROUTING_PATH}">${reader.t("routing.back")}</a></p>
      <h1>${reader.content(one.topic.label).text}</h1>
      ${draftErrors(tried, reader)} ${form(one, reader, tried)} ${removal(one, reader)}`,
  }),
  posts: [
    post<User, FormValues>({
      path: "",
      form: Form,
      act: async (asked, values) => {
        const routing = await routingNow(asked);
        const before = topicIn(routing, asked);
        const owners = await listDepartments(asked.tx);
        const topic = topicFrom(values, before, owners);
        const refused = refusal(topic, owners);
        if (refused !== undefined) return refused;
        const topics = routing.topics.map((each) => (each.id === before.id ? topic : each));
        return saveRouting(asked, { ...routing, topics }, revisionOf(values), ROUTING_PATH);
      },
    }),
    post<User, FormValues>({
      path: "/remove",
      form: Form,
      act: async (asked, values) => {
        const routing = await routingNow(asked);
        const { id } = topicIn(routing, asked);
        const topics = routing.topics.filter((each) => each.id !== id);
        return saveRouting(asked, { ...routing, topics }, revisionOf(values), ROUTING_PATH);
      },
    }),
  ],
});

function topicIn({ topics }: Routing, { params }: Asked<User>): Topic {
  const topic = topics.find(({ id }) => id === params["topic"]);
  if (topic === undefined) throw new Problem("page/unknown");
  return topic;
}

function revisionOf(values: FormValues): number {
  return z.coerce.number().int().min(0).catch(0).parse(values["revision"]);
}

function topicFrom(values: FormValues, before: Topic, owners: readonly Department[]): Topic {
  const words = (values["words"] ?? "").split(/[\n,，、;；]/u).map((word) => word.trim());
  const ticked = owners
    .filter(({ slug, person }) => person === true && values[`people-${slug}`] === "yes")
    .map(({ slug }) => slug);
  return {
    id: before.id,
    label: wordsIn(values, "label", before.label),
    owner: values["owner"] ?? before.owner,
    words: [...new Set(words.filter((word) => word !== ""))],
    ...(ticked.length === 0 ? {} : { people: ticked }),
    ...(values["confidential"] === "yes" ? { confidential: true } : {}),
  };
}

function refusal(topic: Topic, owners: readonly Department[]): FieldErrors | undefined {
  const isKnown = openDepartments(owners).some(
    ({ slug, person }) => slug === topic.owner && person !== true,
  );
  if (!isKnown) return { owner: "form.choose" };
  return topic.words.length > TOPIC_WORDS_MAX ? { words: "routing.words-many" } : undefined;
}

function form({ topic, revision, owners, query }: OneTopic, reader: Reader, tried: Tried): Html {
  const path = `${ROUTING_PATH}/${topic.id}`;
  const wording = { path, query, reader, tried };
  const label = reader.t("routing.label");
  const name = { name: "label", kind: "line", charactersMax: LABEL_CHARACTERS_MAX } as const;
  const options = openDepartments(owners)
    .filter(({ person }) => person !== true)
    .map(({ slug }) => [slug, departmentName(slug, owners, reader)] as const);
  const owner = { name: "owner", label: reader.t("routing.owner"), options, value: topic.owner };
  return html`<form id="edit" class="card routing fields" method="post" action="${path}">
    <input type="hidden" name="revision" value="${revision}" />
    ${languageLinks(wording)} ${wordFields({ ...name, label }, topic.label, wording)}
    ${field(
      {
        name: "words",
        label: reader.t("routing.words"),
        hint: reader.t("routing.words-hint"),
        kind: "lines",
        charactersMax: WORDS_CHARACTERS_MAX,
        required: false,
        value: topic.words.join("\n"),
      },
      tried,
      reader,
    )}
    ${select(owner, tried, reader)} ${people(topic, owners, reader, tried)}
    <div><button class="button main">${reader.t("edit.save")}</button></div>
  </form>`;
}

function people(topic: Topic, owners: readonly Department[], reader: Reader, tried: Tried): Html {
  const isTried = Object.keys(tried.values).length > 0;
  const box = (name: string, isOn: boolean, text: string) =>
    html`<label class="choice"
      ><input
        type="checkbox"
        name="${name}"
        value="yes"
        ${(isTried ? tried.values[name] === "yes" : isOn) ? "checked" : ""}
      /><span>${text}</span></label
    >`;
  const named = owners.filter(({ person }) => person === true);
  return html`<fieldset class="fields">
    <legend>${reader.t("routing.named")}</legend>
    <p class="hint">${reader.t("routing.named-hint")}</p>
    ${isNameless(topic) ? html`<p class="notice wait">${reader.t("routing.needs-people")}</p>` : ""}
    ${named.map(({ slug }) =>
      box(
        `people-${slug}`,
        topic.people?.includes(slug) === true,
        departmentName(slug, owners, reader),
      ),
    )}
    ${box("confidential", topic.confidential === true, reader.t("routing.confidential"))}
  </fieldset>`;
}

function removal({ topic, revision }: OneTopic, reader: Reader): Html {
  return html`<form class="no-print" method="post" action="${ROUTING_PATH}/${topic.id}/remove">
    <input type="hidden" name="revision" value="${revision}" />
    <button class="button">${reader.t("routing.remove")}</button>
  </form>`;
}
