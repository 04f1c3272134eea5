import { html } from "hono/html";
import { z } from "zod";
import { Language, LANGUAGES } from "#nurture/model/language";
import type { Topic } from "#nurture/model/routing";
import { isZone } from "#nurture/model/temporal";
import { Problem } from "#nurture/problem";
import { countOpenOf, saveDepartment, setDepartmentActive } from "#server/store/departments";
import { currentProgramme, listDepartments, type Department } from "#server/store/programmes";
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
import { freshId } from "./fresh-id.ts";
import { ROUTING_PATH, routingNow } from "./routing-data.ts";
import { DEPARTMENTS_PATH, NEW_DEPARTMENT } from "./routing-departments.ts";
import { OWNERS_MAX } from "./routing-owners.ts";
import { select } from "./select.ts";
import { languageLinks, wordFields, wordsIn } from "./word-fields.ts";

const MAIL_CHARACTERS_MAX = 254;
const NAME_CHARACTERS_MAX = 80;

/** Colleagues whose replies count for one department. */
const ALSO_MAX = 50;

const mail = z.string().trim().pipe(z.email().max(MAIL_CHARACTERS_MAX));
const Form = z
  .object({
    "name.en": z.string().trim().min(1).max(NAME_CHARACTERS_MAX),
    mail,
    country: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{2}$/),
    zone: z.string().trim().refine(isZone),
    language: z.union([z.literal(""), Language]).default(""),
    escalation: z.union([z.literal(""), mail]).default(""),
    also: z.string().default("").transform(addressesIn).pipe(z.array(mail).max(ALSO_MAX)),
    revision: z.string().regex(/^\d{1,9}$/),
  })
  .catchall(z.string().max(NAME_CHARACTERS_MAX));
type Form = z.infer<typeof Form>;

interface OneDepartment {
  /** Undefined while it is being added. */
  readonly known: Department | undefined;
  /** What goes to it: topics, what fits none, and open questions. */
  readonly topics: readonly Topic[];
  readonly isFallback: boolean;
  readonly open: number;
  readonly query: URLSearchParams;
}

/** One department: how it is called and written to; closed once nothing goes to it. */
export const departmentPage = page({
  path: `${DEPARTMENTS_PATH}/:department`,
  role: "hr",
  load: loadOne,
  view: (one, reader, tried) => {
    const { known } = one;
    const title =
      known === undefined ? reader.t("dept.new") : departmentName(known.slug, [known], reader);
    return {
      title,
      frame: "bar",
      at: "routing",
      isNarrow: true,
      body: html`<p class="back"><a href="${ROUTING_PATH}">${reader.t("routing.back")}</a></p>
        <h1>${title}</h1>
        ${draftErrors(tried, reader)} ${form(one, reader, tried)}
        ${known === undefined ? "" : closing(known, one, reader)}`,
    };
  },
  posts: [
    post<User, Form>({
      path: "",
      form: Form,
      errors: {
        "name.en": "form.required",
        mail: "routing.mail-wrong",
        country: "routing.country-wrong",
        zone: "routing.zone-wrong",
        escalation: "routing.mail-wrong",
        also: "routing.mail-wrong",
      },
      act: save,
    }),
    post<User, object>({
      path: "/close",
      form: z.object({}),
      act: async (asked) => {
        const one = await loadOne(asked);
        return isUsed(one) ? `${pathOf(one)}#close` : setActive(asked, one, false);
      },
    }),
    post<User, object>({
      path: "/open",
      form: z.object({}),
      act: async (asked) => setActive(asked, await loadOne(asked), true),
    }),
  ],
});

function pathOf({ known }: Pick<OneDepartment, "known">): string {
  return `${DEPARTMENTS_PATH}/${known?.slug ?? NEW_DEPARTMENT}`;
}

async function loadOne(asked: Asked<User>): Promise<OneDepartment> {
  const { tx, params, query } = asked;
  const slug = params["department"] ?? "";
  const known = (await listDepartments(tx)).find(
    (each) => each.slug === slug && each.person !== true,
  );
  if (known === undefined && slug !== NEW_DEPARTMENT) throw new Problem("page/unknown");
  const live = (await currentProgramme(tx))?.programme.routing;
  const routings = [await routingNow(asked), ...(live === undefined ? [] : [live])];
  const topics = routings
    .flatMap((routing) => routing.topics)
    .filter(({ owner }) => owner === slug)
    .filter(({ id }, index, all) => all.findIndex((each) => each.id === id) === index);
  const isFallback = routings.some(({ fallback }) => fallback === slug);
  return { known, topics, isFallback, open: await countOpenOf(tx, slug), query };
}

async function save(asked: Asked<User>, typed: Form): Promise<string | FieldErrors> {
  const { tx, deps } = asked;
  const { known } = await loadOne(asked);
  const owners = await listDepartments(tx);
  const refused = refusal(typed, known, owners);
  if (refused !== undefined) return refused;
  const taken = [NEW_DEPARTMENT, ...owners.map(({ slug }) => slug)].map((id) => ({ id }));
  const department = {
    slug: known?.slug ?? freshId(typed["name.en"], taken),
    name: wordsIn(typed, "name", known?.name),
    mail: typed.mail,
    country: typed.country,
    zone: typed.zone,
    language: typed.language === "" ? null : typed.language,
    escalationMail: typed.escalation === "" ? null : typed.escalation,
    alsoAnswers: typed.also,
  };
  const revision = known === undefined ? undefined : Number(typed.revision);
  if (!(await saveDepartment(tx, deps.tenant, department, revision)))
    return { form: "draft.moved-on" };
  const { slug, ...payload } = department;
  await note(asked, slug, true, payload);
  return `${ROUTING_PATH}?did=owner-saved#departments`;
}

function addressesIn(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;，；]+/).filter((one) => one !== ""))];
}

/** Two owners with one address could read each other's questions. */
function refusal(
  { mail: typed }: Form,
  known: Department | undefined,
  owners: readonly Department[],
): FieldErrors | undefined {
  const address = typed.toLowerCase();
  const isTaken = owners.some(
    (each) => each.slug !== known?.slug && each.mail.toLowerCase() === address,
  );
  if (isTaken && known?.mail.toLowerCase() !== address) return { mail: "routing.mail-taken" };
  return known === undefined && owners.length >= OWNERS_MAX
    ? { form: "routing.too-many" }
    : undefined;
}

async function setActive(
  asked: Asked<User>,
  one: OneDepartment,
  isActive: boolean,
): Promise<string> {
  if (one.known === undefined) throw new Problem("page/unknown");
  await setDepartmentActive(asked.tx, one.known.slug, isActive);
  await note(asked, one.known.slug, isActive);
  return `${pathOf(one)}?did=owner-saved`;
}

async function note(
  { tx, deps, now, who }: Asked<User>,
  owner: string,
  active: boolean,
  payload?: Readonly<Record<string, string | null | readonly string[] | Department["name"]>>,
): Promise<void> {
  const about = { actor: `user:${who.id}`, at: now, facts: { owner, active } };
  await deps.appendLog(tx, deps.tenant, [
    { what: "answerer.saved", ...about, ...(payload === undefined ? {} : { payload }) },
  ]);
}

function isUsed({ topics, isFallback, open }: OneDepartment): boolean {
  return topics.length > 0 || isFallback || open > 0;
}

function form(one: OneDepartment, reader: Reader, tried: Tried): Html {
  const { known, query } = one;
  const path = pathOf(one);
  const wording = { path, query, reader, tried };
  const name = { name: "name", kind: "line", charactersMax: NAME_CHARACTERS_MAX } as const;
  const line = (
    about: { readonly name: string; readonly label: string; readonly hint?: string },
    charactersMax: number,
    value: string | null | undefined,
  ) =>
    field(
      {
        ...about,
        kind: "line",
        charactersMax,
        required: about.name !== "escalation",
        value: value ?? "",
      },
      tried,
      reader,
    );
  const said = (part: "country" | "zone") => ({
    name: part,
    label: reader.t(`routing.person-${part}`),
    hint: reader.t(`routing.person-${part}-hint`),
  });
  const escalation = {
    name: "escalation",
    label: reader.t("routing.escalation"),
    hint: reader.t("routing.escalation-lead"),
  };
  return html`<form id="edit" class="card routing fields" method="post" action="${path}">
    <input type="hidden" name="revision" value="${known?.revision ?? 0}" />
    ${languageLinks(wording)}
    ${wordFields({ ...name, label: reader.t("routing.label") }, known?.name, wording)}
    ${line({ name: "mail", label: reader.t("routing.person-mail") }, MAIL_CHARACTERS_MAX, known?.mail)}
    <div class="pair">
      ${line(said("country"), 2, known?.country)} ${line(said("zone"), 60, known?.zone)}
    </div>
    ${language(known, reader, tried)}
    ${line(escalation, MAIL_CHARACTERS_MAX, known?.escalationMail)} ${also(known, reader, tried)}
    <div><button class="button main">${reader.t("dept.save")}</button></div>
  </form>`;
}

function also(known: Department | undefined, reader: Reader, tried: Tried): Html {
  return field(
    {
      name: "also",
      kind: "lines",
      label: reader.t("dept.also"),
      hint: reader.t("dept.also-hint"),
      charactersMax: ALSO_MAX * (MAIL_CHARACTERS_MAX + 1),
      required: false,
      value: (known?.alsoAnswers ?? []).join("\n"),
    },
    tried,
    reader,
  );
}

function language(known: Department | undefined, reader: Reader, tried: Tried): Html {
  const options = LANGUAGES.map((each) => [each, reader.languageName(each)] as const);
  return select(
    {
      name: "language",
      label: reader.t("dept.language"),
      options: [["", reader.t("dept.by-country")], ...options],
      value: known?.language ?? "",
    },
    tried,
    reader,
  );
}

function closing(known: Department, one: OneDepartment, reader: Reader): Html {
  const path = `${DEPARTMENTS_PATH}/${known.slug}`;
  if (known.active === false) {
    return html`<form class="card no-print" id="close" method="post" action="${path}/open">
      <p>${reader.t("dept.closed")}</p>
      <button class="button">${reader.t("dept.reopen")}</button>
    </form>`;
  }
  if (isUsed(one)) {
    const what = usesOf(one, reader).join(reader.t("ask.and"));
    return html`<p class="card muted" id="close">${reader.t("dept.in-use", { what })}</p>`;
  }
  return html`<form class="card no-print" id="close" method="post" action="${path}/close">
    <p class="muted small">${reader.t("dept.close-lead")}</p>
    <button class="button">${reader.t("dept.close")}</button>
  </form>`;
}

function usesOf({ topics, isFallback, open }: OneDepartment, reader: Reader): readonly string[] {
  return [
    ...topics.map(({ label }) => reader.content(label).text),
    ...(isFallback ? [reader.t("ask.anything-else")] : []),
    ...(open === 0 ? [] : [reader.t("dept.questions", { count: open })]),
  ];
}
