import type { Journey } from "#nurture/model/journey";
import type { Step } from "#nurture/model/step";
import { PersonId } from "#nurture/model/ids";
import type { Moment } from "#nurture/model/offer";
import type { Person } from "#nurture/model/person";
import type { Question } from "#nurture/model/question";
import type { StoredTouch, Touch } from "#nurture/model/touch";
import { NurtureRules } from "#nurture/model/rules";
import { atDue, type DueContext } from "#nurture/plan/due";
import type { PlanContext } from "#nurture/plan/plan";
import { planPerson } from "#nurture/plan/plan-person";
import type { Changes } from "#nurture/plan/reconcile";
import { rowsOf } from "#nurture/plan/rows";

export const PERSON = PersonId.parse("11111111-1111-4111-8111-111111111111");

/** "2026-11-27T09:00 Asia/Shanghai", as clocks there show it. */
export function at(wall: string, zone = "UTC"): Temporal.Instant {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant();
}

/** What clocks in a zone show: "Fri 2026-11-27 09:00". */
export function wall(instant: Temporal.Instant, zone: string): string {
  const local = instant.toZonedDateTimeISO(zone);
  const weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][local.dayOfWeek - 1] ?? "";
  return `${weekday} ${local.toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ")}`;
}

export function day(on: string): Moment {
  return { kind: "day", on: Temporal.PlainDate.from(on) };
}

export function instant(text: string): Moment {
  return { kind: "instant", at: Temporal.Instant.from(text) };
}

/** Someone in Shanghai with an accepted offer and nothing remarkable. */
export function hire(
  facts: Partial<Omit<Person, "offer" | "preferences">> & {
    readonly offer?: Partial<Person["offer"]>;
    readonly preferences?: Partial<Person["preferences"]>;
  } = {},
): Person {
  return {
    id: PERSON,
    name: { given: "Lan", family: "Wu" },
    addresses: [{ channel: "mail", value: "lan@example.org", kind: "private", state: "unproven" }],
    language: "en",
    zone: "Asia/Shanghai",
    place: { country: "CN", zone: "Asia/Shanghai" },
    profile: [],
    employed: false,
    ...facts,
    offer: {
      occurrence: "offer-1",
      version: 1,
      status: "accepted",
      milestones: { offerSent: instant("2026-11-02T02:00:00Z"), start: day("2027-01-11") },
      ...facts.offer,
    },
    preferences: { rhythm: "normal", ...facts.preferences },
  };
}

/** The same person in another zone, or in none. */
export function hireIn(zone: string | undefined, facts: Parameters<typeof hire>[0] = {}): Person {
  const { zone: shanghai, ...rest } = hire(facts);
  return shanghai === undefined || zone === undefined ? rest : { ...rest, zone };
}

const TEXT = { en: "Hello" };

export function step(facts: Partial<Step> & Pick<Step, "id" | "when">): Step {
  return {
    brings: { kind: "message", subject: TEXT, body: TEXT },
    class: "nurture",
    from: "hr",
    joiners: "send",
    optional: false,
    audience: {},
    usefulHours: 72,
    late: "fold",
    ...facts,
  };
}

export const WELCOME = step({
  id: "welcome",
  when: { kind: "relative", milestone: "offerSent", offset: { hours: 24 } },
  usefulHours: 120,
});
export const INVITATION = step({
  id: "invitation",
  when: { kind: "relative", milestone: "start", offset: { days: -10, at: "09:00" } },
});
export const DIGEST = step({
  id: "digest",
  when: { kind: "weekly", weekday: 5, at: "09:00", from: "offerSent", until: "start" },
  brings: { kind: "digest", subject: TEXT, intro: TEXT },
  late: "leave-out",
});
export const ANSWER = step({
  id: "answer",
  when: { kind: "question", state: "answered" },
  brings: { kind: "answer", subject: TEXT, body: TEXT },
});

export function journey(steps: readonly Step[], version = 1): Journey {
  return { id: "campus", version, name: TEXT, steps: [...steps] };
}

const BEGINNING = Temporal.Instant.fromEpochMilliseconds(0);

/** What planning knows, and what is asked once more when something is due. */
export function planning(
  now: Temporal.Instant,
  facts: Partial<PlanContext & DueContext> = {},
): PlanContext & DueContext {
  return {
    now,
    until: now.add({ hours: 24 * 35 }),
    quiet: { from: "21:00", until: "08:00" },
    questions: [],
    interactions: [],
    had: new Set(),
    told: { starts: [], versions: 1, since: BEGINNING, firstSeenAt: BEGINNING },
    rules: NurtureRules.parse({}),
    letters: [],
    stepsSince: new Map(),
    decisions: new Map(),
    experiments: [],
    ...facts,
  };
}

export function question(facts: Partial<Question> & Pick<Question, "id">): Question {
  const askedAt = Temporal.Instant.from("2026-11-23T02:00:00Z");
  return {
    personId: PERSON,
    topic: "pay",
    owner: "hr",
    text: "When is the first pay day?",
    askedAt,
    via: "portal",
    state: "asked",
    remindAt: askedAt.add({ hours: 18 }),
    dueAt: askedAt.add({ hours: 24 }),
    ...facts,
  };
}

export function touch(facts: Partial<Touch> = {}): Touch {
  const stepId = facts.step ?? "welcome";
  const occurrence = facts.occurrence ?? "offer-1";
  const dueAt = facts.dueAt ?? Temporal.Instant.from("2026-12-01T01:00:00Z");
  return {
    key: `${PERSON}/campus/${stepId}/${occurrence}`,
    personId: PERSON,
    journey: "campus",
    version: 1,
    step: stepId,
    occurrence,
    channel: "mail",
    dueAt,
    usefulUntil: dueAt.add({ hours: 72 }),
    late: "fold",
    ...facts,
  };
}

/** What the store holds after the changes are written. */
export function after(stored: readonly StoredTouch[], changes: Changes): readonly StoredTouch[] {
  const rows = new Map(stored.map((one) => [one.key, one]));
  for (const row of rowsOf(changes, stored)) rows.set(row.key, row);
  return [...rows.values()];
}

/** Plans and saves, as the work loop does. */
export function planned(
  person: Person,
  stored: readonly StoredTouch[],
  now: Temporal.Instant,
  steps: readonly Step[] = [WELCOME, DIGEST, INVITATION],
  version = 1,
): readonly StoredTouch[] {
  return after(stored, planPerson([journey(steps, version)], person, stored, planning(now)));
}

/** Sends what may be sent, as the work loop does. */
export function sent(
  person: Person,
  stored: readonly StoredTouch[],
  now: Temporal.Instant,
  steps: readonly Step[] = [WELCOME, DIGEST, INVITATION],
): readonly StoredTouch[] {
  return stored.map((one) => {
    if (one.state !== "planned") return one;
    const found = steps.find(({ id }) => id === one.step);
    const what = atDue(one, person, found, planning(now));
    return what === "send" ? { ...one, state: "sent" } : one;
  });
}

/** What changes, by step and occurrence, without the lists that are empty. */
export function verbsOf(changes: Changes): Readonly<Record<string, readonly string[]>> {
  const { cancel, ...others } = changes;
  const lists: [string, readonly string[]][] = [
    ["cancel", cancel],
    ...Object.entries(others).map(([verb, touches]): [string, readonly string[]] => [
      verb,
      touches.map(({ key }) => key),
    ]),
  ];
  return Object.fromEntries(
    lists
      .filter(([, keys]) => keys.length > 0)
      .map(([verb, keys]) => [verb, keys.map((key) => key.split("/").slice(2).join("/"))]),
  );
}
