import { z } from "zod";
import type { LogNote } from "#nurture/ledger/entry";
import { FieldState, LocalField } from "#nurture/local/field";
import { How } from "#nurture/local/reminders";
import { PersonId } from "#nurture/model/ids";
import { Problem } from "#nurture/problem";
import { LOCAL_RULES } from "#server/programme/local";
import {
  removeLocalMark,
  saveLocalField,
  saveLocalMark,
  type LocalCase,
  type Sayer,
} from "#server/store/local";
import { loadPerson, planSoon } from "#server/store/people";
import { caseOf } from "../local-data.ts";
import { countOverdueAnew } from "../local-open.ts";
import { post, type Asked, type User } from "../page.ts";

const Mark = z.object({ rule: z.string().max(60), how: How });
const Unmark = z.object({ rule: z.string().max(60) });
const State = z.object({ field: LocalField, state: FieldState });

/** The forms of the card on a person's page. */
export const localPosts = [
  post<User, z.infer<typeof Mark>>({
    path: "/local/mark",
    form: Mark,
    act: async (asked, mark) => {
      const { about, rules } = await lockedCase(asked);
      if (!rules.rules.some(({ id }) => id === mark.rule)) throw new Problem("page/unknown");
      const isNews = await saveLocalMark(asked.tx, asked.deps.tenant, about, mark, sayer(asked));
      const facts = { country: about.country, rule: mark.rule, how: mark.how };
      return logged(asked, about, isNews, { what: "local.marked", facts }, "local-marked");
    },
  }),
  post<User, z.infer<typeof Unmark>>({
    path: "/local/unmark",
    form: Unmark,
    act: async (asked, { rule }) => {
      const { about } = await lockedCase(asked);
      const isNews = await removeLocalMark(asked.tx, about, rule);
      const facts = { country: about.country, rule };
      return logged(asked, about, isNews, { what: "local.unmarked", facts }, "local-unmarked");
    },
  }),
  post<User, z.infer<typeof State>>({
    path: "/local/field",
    form: State,
    act: async (asked, { field, state }) => {
      const { about, rules } = await lockedCase(asked);
      if (!rules.fields.includes(field)) throw new Problem("page/unknown");
      const stated = { field, state };
      const isNews = await saveLocalField(asked.tx, asked.deps.tenant, about, stated, sayer(asked));
      const facts = { country: about.country };
      const note = { what: "local.stated", facts, payload: stated } as const;
      return logged(asked, about, isNews, note, "local-stated");
    },
  }),
];

/** The person is locked, so that what is said hangs on the offer and the country of this moment. */
async function lockedCase({ tx, params }: Asked<User>) {
  const parsed = PersonId.safeParse(params["person"]);
  const person = parsed.success ? await loadPerson(tx, parsed.data) : undefined;
  const rules = LOCAL_RULES.get(person?.place.country ?? "");
  if (person === undefined || rules === undefined) throw new Problem("page/unknown");
  return { about: caseOf(person, rules), rules };
}

function sayer({ who, now }: Asked<User>): Sayer {
  return { by: who.id, at: now };
}

/** What was said before already leaves no second entry; news may begin or end a reason to call. */
async function logged(
  { tx, deps, who, now }: Asked<User>,
  { person }: LocalCase,
  isNews: boolean,
  note: Pick<LogNote, "what" | "facts" | "payload">,
  did: string,
): Promise<string> {
  if (isNews) await planSoon(tx, person);
  countOverdueAnew({ deps });
  const notes = isNews ? [{ actor: `user:${who.id}`, at: now, person, ...note }] : [];
  await deps.appendLog(tx, deps.tenant, notes);
  return `/hr/people/${person}?did=${did}#local`;
}
