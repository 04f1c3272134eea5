import { html } from "hono/html";
import { z } from "zod";
import { isZone } from "#nurture/model/temporal";
import type { Happening } from "#nurture/ledger/entry";
import {
  listDepartments,
  saveAnswerer,
  saveEscalation,
  type Department,
} from "#server/store/programmes";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import { post, type Asked, type FieldErrors, type Html, type Tried, type User } from "../page.ts";
import { departmentName } from "./cohort-row.ts";
import { freshId } from "./fresh-id.ts";
import { ROUTING_PATH, type RoutingView } from "./routing-data.ts";

const MAIL_CHARACTERS_MAX = 254;
const NAME_CHARACTERS_MAX = 80;
export const OWNERS_MAX = 200;

const Person = z.object({
  slug: z.string().max(60).default(""),
  "person-name": z.string().trim().min(1).max(NAME_CHARACTERS_MAX),
  "person-mail": z.union([z.literal(""), z.email().max(MAIL_CHARACTERS_MAX)]).default(""),
  "person-country": z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/),
  "person-zone": z.string().trim().refine(isZone),
});
const Escalation = z.record(z.string(), z.string().max(MAIL_CHARACTERS_MAX));

/** Named people, and where it is told that an answer is late. */
export const ownerPosts = [
  post<User, z.infer<typeof Person>>({
    path: "/person",
    form: Person,
    errors: {
      "person-name": "form.required",
      "person-mail": "routing.mail-wrong",
      "person-country": "routing.country-wrong",
      "person-zone": "routing.zone-wrong",
    },
    act: async (asked, form) => {
      const owners = await listDepartments(asked.tx);
      const known = owners.find(({ slug, person }) => slug === form.slug && person === true);
      const refused = refusal(form, known, owners);
      if (refused !== undefined) return refused;
      const name = form["person-name"];
      const taken = owners.map(({ slug }) => ({ id: slug }));
      const person = {
        slug: known?.slug ?? freshId(name, taken),
        name: { ...known?.name, en: name },
        mail: known?.mail ?? form["person-mail"],
        country: form["person-country"],
        zone: form["person-zone"],
      };
      await saveAnswerer(asked.tx, asked.deps.tenant, person);
      await note(asked, "answerer.saved", person.slug, { mail: person.mail, name });
      return `${ROUTING_PATH}?did=owner-saved#people`;
    },
  }),
  post<User, z.infer<typeof Escalation>>({
    path: "/escalation",
    form: Escalation,
    act: async (asked, form) => {
      const owners = await listDepartments(asked.tx);
      const typed = owners.flatMap((owner) => {
        const { slug, escalationMail } = owner;
        const mail = form[`mail-${slug}`]?.trim();
        const was = form[`was-${slug}`] ?? escalationMail ?? "";
        return mail === undefined || mail === was ? [] : [{ owner, mail }];
      });
      const wrong = typed.filter(({ mail }) => mail !== "" && !z.email().safeParse(mail).success);
      if (wrong.length > 0) {
        return Object.fromEntries(
          wrong.map(({ owner }) => [`mail-${owner.slug}`, "routing.mail-wrong"] as const),
        );
      }
      for (const { owner, mail } of typed) {
        if (mail === (owner.escalationMail ?? "")) continue;
        await saveEscalation(asked.tx, owner.slug, mail === "" ? undefined : mail);
        await note(asked, "escalation.saved", owner.slug, { mail });
      }
      return `${ROUTING_PATH}?did=owner-saved#escalation`;
    },
  }),
];

/** Two owners with one address could read each other's questions. */
function refusal(
  form: z.infer<typeof Person>,
  known: Department | undefined,
  owners: readonly Department[],
): FieldErrors | undefined {
  if (known !== undefined) return undefined;
  const mail = form["person-mail"].toLowerCase();
  if (mail === "") return { "person-mail": "routing.mail-wrong" };
  const isTaken = owners.some((owner) => owner.mail.toLowerCase() === mail);
  if (isTaken) return { "person-mail": "routing.mail-taken" };
  return owners.length >= OWNERS_MAX ? { form: "routing.too-many" } : undefined;
}

async function note(
  { tx, deps, now, who }: Asked<User>,
  what: Happening,
  owner: string,
  payload: Readonly<Record<string, string>>,
): Promise<void> {
  const entry = { what, actor: `user:${who.id}`, at: now, facts: { owner }, payload };
  await deps.appendLog(tx, deps.tenant, [entry]);
}

export function peopleCard(view: RoutingView, reader: Reader, tried: Tried): Html {
  const people = view.owners.filter(({ person }) => person === true);
  return html`<section class="card routing" id="people">
    <h2>${reader.t("routing.people")}</h2>
    <p class="muted small">${reader.t("routing.people-lead")}</p>
    ${
      people.length === 0
        ? html`<p class="muted">${reader.t("routing.people-none")}</p>`
        : html`<ul class="items">
            ${people.map(
              ({ slug, mail, country, zone }) =>
                html`<li>
                  <a href="${ROUTING_PATH}?person=${slug}#person"
                    >${departmentName(slug, people, reader)}</a
                  >
                  <span class="muted">${mail} · ${reader.country(country)} · ${zone}</span>
                </li>`,
            )}
          </ul>`
    }
    ${personForm(
      people.find(({ slug }) => slug === (tried.values["slug"] ?? view.query.get("person"))),
      reader,
      tried,
    )}
  </section>`;
}

function personForm(known: Department | undefined, reader: Reader, tried: Tried): Html {
  const line = (
    part: "name" | "mail" | "country" | "zone",
    charactersMax: number,
    value: string | undefined,
  ) =>
    field(
      {
        name: `person-${part}`,
        label: reader.t(`routing.person-${part}`),
        kind: "line",
        charactersMax,
        required: true,
        value: value ?? "",
        ...(part === "name" ? {} : { hint: reader.t(`routing.person-${part}-hint`) }),
      },
      tried,
      reader,
    );
  return html`<form
    id="person"
    class="fields no-print"
    method="post"
    action="${ROUTING_PATH}/person"
  >
    <h3>${reader.t(known === undefined ? "routing.person-new" : "routing.person-change")}</h3>
    <input type="hidden" name="slug" value="${known?.slug ?? ""}" />
    <div class="pair">
      ${line("name", NAME_CHARACTERS_MAX, known?.name.en)}
      ${known === undefined ? line("mail", MAIL_CHARACTERS_MAX, "") : ""}
    </div>
    <div class="pair">${line("country", 2, known?.country)} ${line("zone", 60, known?.zone)}</div>
    <div><button class="button">${reader.t("routing.person-save")}</button></div>
  </form>`;
}

export function escalationCard({ owners }: RoutingView, reader: Reader, tried: Tried): Html {
  return html`<section class="card routing" id="escalation">
    <h2>${reader.t("routing.escalation")}</h2>
    <p class="muted small">${reader.t("routing.escalation-lead")}</p>
    <form class="fields" method="post" action="${ROUTING_PATH}/escalation">
      ${owners.map(({ slug, escalationMail }) => {
        const was = escalationMail ?? "";
        return html`<input
            type="hidden"
            name="was-${slug}"
            value="${tried.values[`was-${slug}`] ?? was}"
          />
          ${field(
            {
              name: `mail-${slug}`,
              label: departmentName(slug, owners, reader),
              kind: "line",
              charactersMax: MAIL_CHARACTERS_MAX,
              required: false,
              value: was,
            },
            tried,
            reader,
          )}`;
      })}
      <div><button class="button">${reader.t("routing.escalation-save")}</button></div>
    </form>
  </section>`;
}
