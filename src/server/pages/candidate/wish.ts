import { randomUUID } from "node:crypto";
import { html } from "hono/html";
import { z } from "zod";
import { readOwnWishes, type OwnWishRow } from "#server/store/read-candidate";
import { saveWish } from "#server/store/write-candidate";
import type { Reader } from "../../text/reader.ts";
import { errorSummary, field } from "../field.ts";
import { page, post, type Candidate, type Html, type Tried } from "../page.ts";
import { tag } from "../state-tag.ts";
import { act } from "./act.ts";
import { choiceGroup } from "./choices.ts";
import { backHome, own, ownLanguage, type Own } from "./own.ts";
import { ownZone } from "./own-time.ts";

const WISH_CHARACTERS_MAX = 2_000;
/** Beyond these, a talk helps more than a form. */
const WISHES_MAX = 50;

interface Wishing extends Own {
  readonly wishes: readonly OwnWishRow[];
}

const Wish = z.object({
  kind: z.enum(["wish", "grievance"]),
  text: z.string().trim().min(1).max(WISH_CHARACTERS_MAX),
});

/** A wish or a grievance, as the person calls it: the word decides where it goes, and says so. */
export const wishPage = page({
  path: "/c/:token/wish",
  role: "candidate",
  load: async (asked): Promise<Wishing> => ({
    ...(await own(asked)),
    wishes: await readOwnWishes(asked.tx, asked.who.person),
  }),
  languageOf: ownLanguage,
  view: (wishing, reader, tried) => ({
    title: reader.t("home.wish"),
    frame: "phone",
    body: html`${backHome(wishing, reader)}
      <div>
        <h1>${reader.t("home.wish")}</h1>
        <p class="lead">${reader.t("wish.lead")}</p>
      </div>
      ${form(wishing, reader, tried)} ${mine(wishing, reader)}`,
  }),
  posts: [
    post<Candidate, z.infer<typeof Wish>>({
      path: "",
      form: Wish,
      errors: { kind: "form.choose", text: "wish.text-error" },
      act: async (asked, { kind, text }) => {
        const { tx, deps, who, now } = asked;
        const known = await readOwnWishes(tx, who.person);
        if (known.length >= WISHES_MAX) return { text: "wish.enough" };
        const id = randomUUID();
        await saveWish(tx, deps.tenant, who.person, { id, kind, text }, now);
        await act(asked, {
          kind,
          what: id,
          note: { what: "candidate.wished", facts: { wish: id }, payload: { kind, text } },
        });
        return `${who.base}/wish?did=wished`;
      },
    }),
  ],
});

function form({ base }: Wishing, reader: Reader, tried: Tried): Html {
  return html`${errorSummary(tried, reader)}
    <form class="card fields" method="post" action="${base}/wish">
      ${choiceGroup(
        {
          name: "kind",
          ask: reader.t("wish.kind"),
          choices: [
            { value: "wish", label: reader.t("wish.wish"), hint: reader.t("wish.wish-hint") },
            {
              value: "grievance",
              label: reader.t("wish.grievance"),
              hint: reader.t("wish.grievance-hint"),
            },
          ],
        },
        tried,
        reader,
      )}
      ${field(
        {
          name: "text",
          label: reader.t("wish.text"),
          kind: "lines",
          charactersMax: WISH_CHARACTERS_MAX,
          required: true,
        },
        tried,
        reader,
      )}
      <div><button class="button main">${reader.t("wish.send")}</button></div>
    </form>`;
}

function mine({ wishes, person }: Wishing, reader: Reader): Html | "" {
  if (wishes.length === 0) return "";
  return html`<section class="stack">
    <h2 class="flush">${reader.t("wish.mine")}</h2>
    ${wishes.map(
      ({ kind, body, at, accepted_at: acceptedAt }) =>
        html`<article class="card">
          <p class="small muted">
            ${reader.t(kind === "wish" ? "wish.wish" : "wish.grievance")} ·
            ${reader.moment(at, ownZone(person))}
          </p>
          <p class="written">${body}</p>
          <p>
            ${
              acceptedAt === null
                ? tag("wait", reader.t("wish.on-its-way"))
                : tag("done", reader.t("wish.taken", { when: reader.ago(acceptedAt) }))
            }
          </p>
        </article>`,
    )}
  </section>`;
}
