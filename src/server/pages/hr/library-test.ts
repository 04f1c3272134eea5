import { randomUUID } from "node:crypto";
import { html } from "hono/html";
import { z } from "zod";
import { LANGUAGES, type Language } from "#nurture/model/language";
import { readUserMail } from "#server/store/user-mail";
import {
  countTestSends,
  isCandidateMail,
  lockUser,
  saveTestSend,
  type NewTestSend,
  type TestSendRow,
} from "#server/store/test-sends";
import { userMailContext } from "#server/store/users";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { post, type Asked, type FieldErrors, type Html, type Tried, type User } from "../page.ts";
import { tag, type Wash } from "../state-tag.ts";
import { hiddenFields } from "./changes-card.ts";
import { previewOf } from "./library-preview-data.ts";
import type { PreviewView } from "./library-preview-view.ts";

/** Tests that one person may have sent to themselves in 24 hours. */
const TESTS_PER_DAY_MAX = 20;

const Form = z.object({ in: z.enum(LANGUAGES), of: z.enum(["draft", "published"]) });
type Form = z.infer<typeof Form>;

/** The address that the reader's own sign-in or the set-up named. */
export async function ownMail({ tx, deps, who }: Asked<User>): Promise<string | undefined> {
  const row = await readUserMail(tx, who.id);
  return row === undefined
    ? undefined
    : deps.sealer.open(row.sealed, userMailContext(row.issuer, row.subject));
}

/** Writes down that a test is wanted; the loops send it as they send everything. */
export const testPost = post<User, Form>({
  path: "/test",
  form: Form,
  act: async (asked, form): Promise<string | FieldErrors> => {
    const query = new URLSearchParams({ in: form.in, of: form.of });
    const { kind, id, item } = await previewOf(asked.tx, asked.params, query);
    const wanted = { kind, item: id, doc: item.doc, language: form.in };
    const refused = await askTest(asked, wanted);
    query.set("did", "test-asked");
    return refused ?? `/hr/library/${kind}/${id}/preview?${query.toString()}`;
  },
});

/** Keeps what is wanted, or answers why it can't be sent. */
export async function askTest(
  asked: Asked<User>,
  wanted: Omit<NewTestSend, "id" | "user">,
): Promise<FieldErrors | undefined> {
  const { tx, deps, now, who } = asked;
  const { kind, item, language } = wanted;
  const mail = await ownMail(asked);
  if (mail === undefined) return { form: "library.test-no-address" };
  if (await isCandidateMail(tx, mail)) return { form: "library.test-is-candidate" };
  await lockUser(tx, who.id);
  const asked24 = await countTestSends(tx, who.id, now.subtract({ hours: 24 }));
  if (asked24 >= TESTS_PER_DAY_MAX) return { form: "library.test-enough" };
  const test = { ...wanted, id: randomUUID(), user: who.id };
  await saveTestSend(tx, deps.tenant, test, now);
  const facts = { test: test.id, kind, item, language };
  await deps.appendLog(tx, deps.tenant, [
    { what: "test.asked", actor: `user:${who.id}`, at: now, facts },
  ]);
  return undefined;
}

/** What a test's card is made of. */
export interface Testing {
  /** Where its form leads. */
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly mail: string | undefined;
  readonly tests: readonly TestSendRow[];
}

/** The card of an item of the library. */
export function itemTest(
  { kind, id, language, side, mail, tests }: PreviewView,
  reader: Reader,
  tried: Tried,
): Html {
  const action = `/hr/library/${kind}/${id}/preview/test?in=${language}`;
  return testCard(
    { action, hidden: { in: language, of: side }, language, mail, tests },
    reader,
    tried,
  );
}

/** The button, where a test would go, and what became of the last ones. */
export function testCard(
  { action, hidden, language, mail, tests }: Testing,
  reader: Reader,
  tried: Tried,
): Html {
  const error = tried.errors["form"];
  const button = html`<form method="post" action="${action}">
    ${hiddenFields(hidden)}
    <button class="button main">${reader.t("library.test-send")}</button>
  </form>`;
  return html`<section class="card stack">
    <h2>${reader.t("library.test")}</h2>
    ${error === undefined ? "" : html`<p class="notice bad" role="alert">${reader.t(error)}</p>`}
    ${
      mail === undefined
        ? html`<p>${reader.t("library.test-no-address")}</p>`
        : html`<p class="muted small">
              ${reader.t("library.test-lead", { language: reader.languageName(language), most: TESTS_PER_DAY_MAX })}
            </p>
            <p class="address">${mail}</p>
            ${button}`
    }
    ${
      tests.length === 0
        ? ""
        : html`<ul class="items">
            ${tests.map((test) => testItem(test, reader))}
          </ul>`
    }
  </section>`;
}

type Stand = readonly [Wash, TextKey];

const WAITING: Stand = ["wait", "library.test-waiting"];

/** How a test's mail stands, in the words that every mail's stand in. */
const STANDS: Readonly<Record<string, Stand>> = {
  asked: WAITING,
  intent: WAITING,
  armed: WAITING,
  unknown: WAITING,
  confirmed: ["done", "library.test-sent"],
  withheld: ["", "library.test-withheld"],
  parked: ["care", "library.test-parked"],
  rejected: ["care", "library.test-rejected"],
  cancelled: ["", "library.test-rejected"],
  "no-address": ["care", "library.test-why-no-address"],
  "is-candidate": ["care", "library.test-why-is-candidate"],
  "no-sender": ["care", "library.test-why-no-sender"],
  "too-large": ["care", "library.cut-off"],
};

function testItem(
  { language, asked_at: at, state, why, effect }: TestSendRow,
  reader: Reader,
): Html {
  const [wash, key] = STANDS[(state === "refused" ? why : effect) ?? "asked"] ?? WAITING;
  return html`<li>
    ${reader.languageName(language)} ${tag(wash, reader.t(key))}
    <span class="muted">${reader.ago(at)}</span>
  </li>`;
}
