import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, it, vi } from "vitest";
import { armOf, type Experiment } from "#nurture/improve/experiment";
import type { Choice } from "#nurture/model/change";
import type { PersonId } from "#nurture/model/ids";
import type { Programme } from "#nurture/model/programme";
import type { Step } from "#nurture/model/step";
import type { Rehearsed } from "#nurture/plan/rehearse";
import { startExperiment } from "#server/store/experiments";
import { planSoon } from "#server/store/people";
import { currentProgramme } from "#server/store/programmes";
import { saveInteraction, saveMark } from "#server/store/write-candidate";
import { saveChoice } from "#server/store/write-changes";
import { saveQuestion } from "#server/store/write-question";
import { experiment } from "../kit/experiments.ts";
import { HOUSE_TENANT, type Hired } from "../kit/house.ts";
import { lettersRehearsed, lettersSent, rehearsedMonths } from "../kit/rehearsed.ts";
import { stories, type Story } from "./story.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const SHANGHAI = "Asia/Shanghai";
const ME = "5c7a1a52-0009-4000-8000-000000000017";
const tools = stories("2026-09-07T01:00:00Z");
const SOON = { sentOn: "2026-09-07", startsOn: "2026-10-26" };

/** The experiment under an id by which one of two people has the step and the other goes without. */
function oneOfEach(people: readonly PersonId[], tried: Experiment): Experiment {
  const arms = (id: string) => new Set(people.map((person) => armOf({ ...tried, id }, person)));
  const id = Array.from({ length: 100 }, () => randomUUID()).find((each) => arms(each).size === 2);
  if (id === undefined) throw new Error("nobody is apart");
  return { ...tried, id };
}

/** What was rehearsed for each of these and what they were sent, side by side. */
async function lived(
  story: Story,
  hires: readonly Hired[],
  until: string,
  lives: ReadonlyMap<string, readonly Rehearsed[]>,
) {
  const since = story.house.clock.now();
  await story.house.runTo(until);
  return {
    rehearsed: hires.map(({ mail }) => lettersRehearsed(lives.get(mail), SHANGHAI)),
    sent: hires.map((hired) => lettersSent(story.house, hired, since, SHANGHAI)),
  };
}

async function live({ house }: Story): Promise<Programme> {
  const published = await house.read(currentProgramme);
  if (published === undefined) throw new Error("no programme");
  return published.programme;
}

const withSteps = (
  programme: Programme,
  change: (steps: readonly Step[]) => readonly Step[],
): Programme => ({
  ...programme,
  journeys: programme.journeys.map((one) => ({ ...one, steps: [...change(one.steps)] })),
});

async function peopleOf({ house }: Story): Promise<{ id: PersonId; mail: string }[]> {
  const { rows } = await house.read((tx) =>
    sql<{ id: PersonId; mail: string }>`
      select id, private_mail as mail from people order by id`.execute(tx),
  );
  return rows;
}

/** What was left out or held by then, as planning and queueing keep it. */
async function without({ house }: Story): Promise<string[]> {
  const { rows } = await house.read((tx) =>
    sql<{ line: string }>`
      select key || ' ' || state || ' ' || coalesce(hold, why, '') as line from touches
       where state in ('skipped', 'held')`.execute(tx),
  );
  return rows.map(({ line }) => line).toSorted();
}

function withoutIn(lives: ReadonlyMap<string, readonly Rehearsed[]>): string[] {
  return [...lives.values()]
    .flat()
    .filter(({ state }) => state === "skipped" || state === "held")
    .map(({ key, state, why = "" }) => `${key} ${state} ${why}`)
    .toSorted();
}

describe("a rehearsal knows", () => {
  it("who goes without an optional step, until when, and the digest that names it then", async () => {
    const told = tools();
    const hires: Hired[] = [];
    for (const mail of ["one@example.org", "other@example.org"]) {
      const hired = await told.offer({ sentOn: "2026-09-07", startsOn: "2026-09-28", mail });
      await told.accept(hired);
      hires.push(hired);
    }
    const tried = oneOfEach(
      (await peopleOf(told)).map(({ id }) => id),
      experiment({
        step: "invitation",
        startsAt: Temporal.Instant.from("2026-09-07T00:00:00Z"),
        withholdsUntil: Temporal.Instant.from("2026-09-19T00:00:00Z"),
        readAt: Temporal.Instant.from("2026-09-21T00:00:00Z"),
      }),
    );
    await told.publish(
      withSteps(await live(told), (steps) =>
        steps.map((one) => ({ ...one, optional: one.id === "invitation" })),
      ),
    );
    await told.house.read((tx) => startExperiment(tx, HOUSE_TENANT, tried, {}, ME));
    await told.house.runTo("2026-09-16T00:00:00Z");
    const invitation = (lines: readonly string[]) => lines.filter((line) => /invit/.test(line));
    const early = await rehearsedMonths(told.house, "2026-09-20T00:00:00Z");
    const lives = await rehearsedMonths(told.house, "2026-09-26T00:00:00Z");
    const before = await lived(told, hires, "2026-09-20T00:00:00Z", early);
    expect(before.sent).toEqual(before.rehearsed);
    expect(invitation(withoutIn(early))).toEqual(invitation(await without(told)));
    expect(invitation(withoutIn(early)).map((line) => line.split(" ").slice(1))).toEqual([
      ["skipped", "withheld"],
    ]);
    const after = await lived(told, hires, "2026-09-26T00:00:00Z", lives);
    const digests = after.rehearsed.map((all) => all.filter((text) => text.includes("W39")));
    expect(after.sent).toEqual(digests);
    expect(digests.flat()).toHaveLength(2);
  });

  it("what somebody asked, read, liked and is owed, and brings the same articles in a digest", async () => {
    const told = tools();
    const { house } = told;
    const hired = await told.offer(SOON);
    await told.accept(hired);
    const programme = await live(told);
    await told.publish({ ...programme, rules: { ...programme.rules, topicWeeks: { tools: 3 } } });
    await house.runTo("2026-09-12T00:00:00Z");
    const [{ id: person } = { id: undefined }] = await peopleOf(told);
    if (person === undefined) throw new Error("nobody");
    const at = house.clock.now();
    const read = (what: string, topic: string) =>
      house.read((tx) =>
        saveInteraction(tx, HOUSE_TENANT, randomUUID(), {
          ...{ person, kind: "opened", what, detail: { topic }, at },
        }),
      );
    await read("story-night-shift", "team");
    await read("lunch-table", "team");
    await read("guide-first-morning", "life");
    await house.read((tx) =>
      saveQuestion(tx, HOUSE_TENANT, {
        ...{ id: randomUUID(), personId: person, topic: "product", owner: "it", text: "What?" },
        ...{ askedAt: at, remindAt: at.add({ hours: 900 }), dueAt: at.add({ hours: 1_000 }) },
      }),
    );
    await house.tick();
    const lives = await rehearsedMonths(house, "2026-10-10T00:00:00Z");
    const both = await lived(told, [hired], "2026-10-10T00:00:00Z", lives);
    const brought = [...(lives.get(hired.mail) ?? [])].flatMap(({ articles = [] }) => [articles]);
    expect(both.sent).toEqual(both.rehearsed);
    expect(brought.length).toBeGreaterThan(3);
  });

  it("what was marked on a checklist", async () => {
    const told = tools();
    const { house } = told;
    const hired = await told.offer(SOON);
    await told.accept(hired);
    const [list] = (await live(told)).checklists;
    const [item] = list?.items ?? [];
    const [one] = await peopleOf(told);
    if (list === undefined || item === undefined || one === undefined) throw new Error("nothing");
    const mark = { checklist: list.id, item: item.id, mark: "done" as const };
    await house.read((tx) => saveMark(tx, HOUSE_TENANT, one.id, mark, house.clock.now()));
    const lives = await rehearsedMonths(house, "2026-09-10T00:00:00Z");
    const { rehearsed, sent } = await lived(told, [hired], "2026-09-10T00:00:00Z", lives);
    expect(sent).toEqual(rehearsed);
    expect(sent.flat().join()).toContain("[x]");
  });

  it("what waits for a decision, and what a colleague has decided", async () => {
    const told = tools();
    const { house } = told;
    const hired = await told.offer(SOON);
    await told.accept(hired);
    await house.runTo("2026-09-20T00:00:00Z");
    await told.moveStart(hired, "2027-10-25");
    const waiting = await rehearsedMonths(house, "2026-10-07T00:00:00Z");
    const before = await lived(told, [hired], "2026-10-07T00:00:00Z", waiting);
    const held = withoutIn(waiting).filter((line) => line.endsWith("held decision"));
    const kept = (await without(told)).filter((line) => line.endsWith("held decision"));
    expect(before.sent).toEqual(before.rehearsed);
    expect(held.map(stepIn)).toContain("preparation");
    expect(kept).toEqual(expect.arrayContaining(held));
    await choose(told, "keep");
    const decided = await rehearsedMonths(house, "2026-10-24T00:00:00Z");
    const after = await lived(told, [hired], "2026-10-24T00:00:00Z", decided);
    expect(after.sent).toEqual(after.rehearsed);
    expect(after.sent.flat().some((text) => text.includes(" preparation "))).toBe(true);
  });

  it("that a draft takes out what was promised, and that a colleague kept it", async () => {
    const told = tools();
    const { house } = told;
    const hired = await told.offer(SOON);
    await told.accept(hired);
    await house.runTo("2026-09-29T00:00:00Z");
    const draft = withSteps(await live(told), (steps) =>
      steps.filter(({ id }) => id !== "preparation"),
    );
    const lives = await rehearsedMonths(house, "2026-10-07T00:00:00Z", draft);
    await told.publish(draft);
    const before = await lived(told, [hired], "2026-10-07T00:00:00Z", lives);
    expect(before.sent).toEqual(before.rehearsed);
    expect(withoutIn(lives)).toEqual(await without(told));
    expect(withoutIn(lives).map(stepIn)).toEqual(["preparation"]);
    await choose(told, "keep");
    const kept = await rehearsedMonths(house, "2026-10-14T00:00:00Z");
    const after = await lived(told, [hired], "2026-10-14T00:00:00Z", kept);
    expect(after.sent).toEqual(after.rehearsed);
    expect(after.sent.flat().some((text) => text.includes(" preparation "))).toBe(true);
  });
});

function stepIn(line: string): string {
  return line.split("/")[2] ?? "";
}

/** A colleague decides what waits, and everybody is to be planned again. */
async function choose({ house }: Story, choice: Choice): Promise<void> {
  await house.read(async (tx) => {
    const { rows } = await sql<{ id: string; person: PersonId }>`
      select id, person_id as person from changes where state = 'waiting'`.execute(tx);
    for (const { id, person } of rows) {
      await saveChoice(tx, id, choice, ME, house.clock.now());
      await planSoon(tx, person);
    }
  });
}
