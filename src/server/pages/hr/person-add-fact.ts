import { z } from "zod";
import { CORRECTIONS_MAX } from "#nurture/model/profile";
import type { Person } from "#nurture/model/person";
import { Problem } from "#nurture/problem";
import { addFact, HR_SOURCE } from "#nurture/profile/correct";
import { topicsSaidBy } from "#nurture/profile/kinds";
import { dayBegins } from "#nurture/time/wall-clock";
import { savePerson } from "#server/store/people";
import type { TextKey } from "../../text/en.ts";
import { ownZone } from "../candidate/own-time.ts";
import { post, type Asked, type FieldErrors, type User } from "../page.ts";

const KEPT_DAYS_MAX = 731;

const Added = z.object({
  topic: z.enum(topicsSaidBy("hr")),
  value: z.string().trim().min(1).max(2_000),
  keep: z.iso.date().or(z.literal("")),
});
type Added = z.infer<typeof Added>;

/** HR's own word on a person: of an allowed kind, ending with it or sooner, seen and corrected by them. */
export const addFactPost = (lock: (asked: Asked<User>) => Promise<Person>) =>
  post<User, Added>({
    path: "/add-fact",
    form: Added,
    errors: { value: "person.add-invalid-line", keep: "person.add-until-error" },
    act: async (asked, form) => {
      const person = await lock(asked);
      const until = untilOf(person, form, asked.now);
      if (until === undefined && form.keep !== "") return { keep: "person.add-until-error" };
      const added = adding(person, form, asked.now, until);
      if ("value" in added) return added;
      if (added.person.profile.length >= CORRECTIONS_MAX) throw new Problem("form/too-large");
      const { tx, deps, now, who } = asked;
      await savePerson(tx, deps.tenant, added.person, now);
      await deps.appendLog(tx, deps.tenant, [
        {
          what: "fact.added",
          actor: `user:${who.id}`,
          at: now,
          person: person.id,
          facts: { topic: form.topic, source: HR_SOURCE, ...lasting(form) },
          payload: { value: form.value },
        },
      ]);
      return `/hr/people/${person.id}?did=fact-added`;
    },
  });

function lasting({ keep }: Added): { readonly until?: string } {
  return keep === "" ? {} : { until: keep };
}

/** The day's beginning where the person lives, if it is one to keep a fact until. */
function untilOf(
  person: Person,
  { keep }: Added,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  if (keep === "") return undefined;
  const zone = ownZone(person);
  const day = Temporal.PlainDate.from(keep);
  const { days } = now.toZonedDateTimeISO(zone).toPlainDate().until(day, { largestUnit: "day" });
  return days < 1 || days > KEPT_DAYS_MAX ? undefined : dayBegins(day, zone);
}

function adding(
  person: Person,
  { topic, value }: Added,
  now: Temporal.Instant,
  until: Temporal.Instant | undefined,
): { readonly person: Person } | (FieldErrors & { readonly value: TextKey }) {
  try {
    const added = addFact(person, { topic, value, source: HR_SOURCE }, now, until);
    return added.isStruck ? { value: "person.add-struck" } : { person: added.person };
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    if (cause.code === "fact/protected") return { value: "person.add-protected" };
    if (cause.code === "fact/invalid") return { value: "person.add-invalid-line" };
    throw cause;
  }
}
