import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ALARM_KINDS,
  causesOf,
  type Cause,
  type ConnectionSigns,
  type HeldReason,
  type Standing,
} from "#nurture/alarms/cause";
import { alarmChanges } from "#nurture/alarms/changes";
import { alarmLetter, alarmText, type Told } from "#nurture/alarms/tell";
import { alarmWords, TRANSLATED_WORDS } from "#nurture/alarms/words";
import { LANGUAGES } from "#nurture/model/language";
import { placeholders } from "#nurture/content/message";
import { ConnectionId } from "#nurture/model/ids";

const NOW = Temporal.Instant.from("2026-11-20T08:00:00Z");
const EVERY_MINUTES = 15;
const ID = ConnectionId.parse("3b8f2b3e-0001-4000-8000-000000000001");
const ago = (minutes: number) => NOW.subtract({ minutes });

function standing(changes: Partial<Standing> = {}): Standing {
  const nothing = { late: 0, lateSteps: [], settled: 0, failed: 0, rejected: 0, parked: 0 };
  return { ...nothing, held: [], connections: [], ...changes };
}

function connection(changes: Partial<ConnectionSigns> = {}): ConnectionSigns {
  const good = { state: "connected", createdAt: ago(9_000), lastGoodAt: ago(5) };
  return { id: ID, vendor: "greenhouse", ...good, ...changes };
}

const keys = (causes: readonly Cause[]) => causes.map(({ key }) => key);
const causes = (changes: Partial<Standing>) => causesOf(standing(changes), EVERY_MINUTES, NOW);

describe("what alarms", () => {
  it("is nothing where nothing is wrong", () => {
    expect(causes({ settled: 5_000, connections: [connection()] })).toEqual([]);
  });

  it.each([
    // settled  failed  rejected  alarms, because
    [3, 1, 0, false, "one of three that is parked has an alarm of its own"],
    [3, 2, 0, true, "two of three are a rate"],
    [200, 1, 1, true, "one of two hundred was refused for good"],
    [5_000, 1, 1, true, "each that was refused for good is told, however many went well"],
    [1_000, 2, 0, true, "two in a thousand is over one in a thousand"],
    [2_000, 2, 0, false, "exactly one in a thousand is allowed"],
    [1_999, 2, 0, true, "a little more is not"],
    [0, 0, 0, false, "nothing was settled"],
  ])(
    "of %i settled effects %i failed, %i for good: %s, %s",
    (settled, failed, rejected, alarms) => {
      expect(keys(causes({ settled, failed, rejected }))).toEqual(alarms ? ["failing"] : []);
    },
  );

  it("is any late touch, with its steps and how late the oldest is", () => {
    const late = { late: 2, lateSteps: ["digest", "welcome"], oldestUnsentAt: ago(47) };
    expect([causes(late), causes({ late: 1 })]).toEqual([
      [
        {
          key: "late",
          kind: "late",
          facts: { count: 2, minutes: 47, steps: "digest, welcome" },
        },
      ],
      [{ key: "late", kind: "late", facts: { count: 1, minutes: 0, steps: "" } }],
    ]);
  });

  it("is a restore that holds sends, with what the backup lacks in UTC", () => {
    const restore = {
      lacksFrom: Temporal.Instant.from("2026-11-19T22:10:59Z"),
      beganAt: Temporal.Instant.from("2026-11-20T07:45:00Z"),
    };
    const facts = { from: "2026-11-19 22:10", until: "2026-11-20 07:45" };
    expect(causes({ restore })).toEqual([{ key: "restore", kind: "restore", facts }]);
  });

  it("is what the contract needs and is held, one alarm a reason", () => {
    const held = (why: HeldReason, minutes: number) => ({
      ...{ why, count: 2, since: ago(minutes), steps: ["papers", "welcome"] },
    });
    const reasons = [held("no-zone", 31), held("unfilled", 400), held("decision", 60)];
    const facts = { count: 2, steps: "papers, welcome" };
    expect(causes({ held: reasons })).toEqual([
      { key: "held/zone", kind: "held", facts: { ...facts, about: "zone", minutes: 31 } },
      { key: "held/text", kind: "held", facts: { ...facts, about: "text", minutes: 400 } },
      { key: "held/decision", kind: "held", facts: { ...facts, about: "decision", minutes: 60 } },
    ]);
  });

  it("is a question without a named person after half an hour", () => {
    const unnamed = (minutes: number) => causes({ unnamed: { count: 3, since: ago(minutes) } });
    expect([unnamed(29), unnamed(30)]).toEqual([
      [],
      [{ key: "unnamed", kind: "unnamed", facts: { count: 3, minutes: 30 } }],
    ]);
  });

  it("is anything parked", () => {
    expect(causes({ parked: 3 })).toEqual([{ key: "parked", kind: "parked", facts: { count: 3 } }]);
  });

  it.each<[string, Partial<ConnectionSigns>, string | undefined]>([
    [
      "has an issue",
      { state: "doubtful", issueCode: "connector/unreachable" },
      "connector/unreachable",
    ],
    [
      "was refused",
      { state: "reconnect-needed", issueCode: "connector/forbidden" },
      "connector/forbidden",
    ],
    ["is read again while its issue stands", { state: "syncing", issueCode: "bug" }, "bug"],
    [
      "was paused by an admin",
      { state: "paused", issueCode: "bug", lastGoodAt: ago(900) },
      undefined,
    ],
    ["is disabled", { state: "disabled", lastGoodAt: ago(900) }, undefined],
    ["missed no more than three runs", { lastGoodAt: ago(45) }, undefined],
    ["missed more than three runs", { lastGoodAt: ago(46) }, "no-good-run"],
    ["hangs in a later run", { state: "syncing", lastGoodAt: ago(46) }, "no-good-run"],
    ["missed some records", { state: "partially-synced" }, undefined],
  ])("of a connection that %s is told rightly", (_, changes, code) => {
    const found = causes({ connections: [connection(changes)] });
    expect(found.map(({ key, facts }) => [key, facts["code"]])).toEqual(
      code === undefined ? [] : [[`connection/${ID}`, code]],
    );
  });

  it("gives a first run all the time it needs, but not a connection that never ran", () => {
    const young = { id: ID, vendor: "greenhouse", state: "connected", createdAt: ago(50) };
    const first = causes({ connections: [{ ...young, state: "syncing" }] });
    const never = causes({ connections: [young] });
    expect([first, never.map(({ facts }) => facts)]).toEqual([
      [],
      [{ vendor: "greenhouse", code: "no-good-run", minutes: 50 }],
    ]);
  });

  it("is named by counts, steps, vendors and codes alone, each cause once", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), (late, settled, failed, parked) => {
        const connections = [connection({ issueCode: "bug" })];
        const found = causes({ late, settled, failed, parked, connections });
        expect(new Set(keys(found)).size).toBe(found.length);
        expect(found.some(({ key }) => key === `connection/${ID}`)).toBe(true);
        expect(found.some(({ kind }) => kind === "parked")).toBe(parked > 0);
      }),
    );
  });
});

describe("what is told", () => {
  const cause = (key: string): Cause => ({ key, kind: "late", facts: {} });
  const alarm = (key: string) => ({ cause: key });

  it.each([
    // causes now   alarms standing   begin     end
    [["a"], [], ["a"], []],
    [["a"], ["a"], [], []],
    [[], ["a"], [], ["a"]],
    [["b", "c"], ["a", "b"], ["c"], ["a"]],
    [[], [], [], []],
  ])("causes %j beside alarms %j begin %j and end %j", (now, before, began, ended) => {
    const changes = alarmChanges(now.map(cause), before.map(alarm));
    expect({ began: keys(changes.began), ended: changes.ended.map((each) => each.cause) }).toEqual({
      began,
      ended,
    });
    expect(keys(changes.lasting.map((each) => each.cause))).toEqual(
      before.filter((key) => now.includes(key)),
    );
  });

  it("leaves exactly the causes standing, and tells nothing the second time", () => {
    const some = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"));
    fc.assert(
      fc.property(some, some, (now, before) => {
        const { began, ended } = alarmChanges(now.map(cause), before.map(alarm));
        const over = new Set(ended.map((each) => each.cause));
        const after = [...before.filter((key) => !over.has(key)), ...keys(began)];
        expect(after.toSorted()).toEqual(now.toSorted());
        const again = alarmChanges(now.map(cause), after.map(alarm));
        expect([again.began, again.ended]).toEqual([[], []]);
        expect(again.lasting.every((each) => each.alarm.cause === each.cause.key)).toBe(true);
      }),
    );
  });
});

describe("an alarm's words", () => {
  const facts = {
    late: { count: 2, minutes: 47, steps: "digest, welcome" },
    failing: { failed: 3, settled: 1_200 },
    parked: { count: 1 },
    held: { about: "zone", count: 1, minutes: 47, steps: "papers" },
    unnamed: { count: 2, minutes: 47 },
    connection: { vendor: "Greenhouse", code: "connector/unauthorised", minutes: 61 },
    restore: { from: "2026-11-19 22:10", until: "2026-11-20 07:45" },
  } as const;

  it.each([
    [
      "late",
      "2 touches are more than 30 minutes late, the oldest by 47 minutes. Steps: digest, welcome.",
    ],
    [
      "failing",
      "3 of 1,200 effects failed in the last 24 hours; more than one in a thousand, or any that was refused for good, is an alarm.",
    ],
    ["parked", "One effect is parked: whether it happened can’t be decided from outside."],
    [
      "held",
      "One letter that the contract needs is held more than 30 minutes past the due time, the oldest by 47 minutes. Reason: a time zone is not known. Steps: papers.",
    ],
    [
      "unnamed",
      "2 questions about pay or personal data wait for a named person, the oldest for 47 minutes. Nobody reads them until then.",
    ],
    [
      "restore",
      "The database was restored from a backup. It lacks what was done from 2026-11-19 22:10 until 2026-11-20 07:45 UTC; sends are held.",
    ],
    [
      "connection",
      "The connection to Greenhouse can’t be believed any more (connector/unauthorised). Its last good run was 61 minutes ago.",
    ],
  ] as const)("say in English what %s means", (kind, what) => {
    expect(alarmText({ about: "began", kind, facts: facts[kind] }, "en").what).toBe(what);
  });

  it("make a mail in the reader's language, with the way to the page", () => {
    const told: Told = { about: "began", kind: "parked", facts: facts.parked };
    expect(alarmLetter(told, "zh-Hans", "https://k.example/admin/operations")).toMatchObject({
      language: "zh-Hans",
      subject: "Keepwarm 告警：1 个操作等人判断：从外部无法判断是否已经完成。",
      paragraphs: [expect.stringContaining("等人判断"), expect.stringContaining("不会自动重发")],
      blocks: [{ kind: "action", link: "https://k.example/admin/operations" }],
    });
  });

  it("say when it is over, and how long it lasted", () => {
    const told: Told = {
      about: "ended",
      kind: "connection",
      facts: facts.connection,
      lastedMinutes: 1,
    };
    expect(alarmLetter(told, "en", "https://k.example")).toMatchObject({
      subject: "Keepwarm alarm is over: The connection to Greenhouse works again.",
      paragraphs: ["The connection to Greenhouse works again.", "It lasted one minute."],
    });
  });

  it.each(LANGUAGES)("are all there in %s", (language) => {
    const { began, advice, ended } = TRANSLATED_WORDS[language];
    const kinds = [began, advice, ended].map((part) => Object.keys(part).toSorted());
    const every = [...ALARM_KINDS].toSorted();
    expect(kinds).toEqual([every, every, every]);
  });

  it.each(ALARM_KINDS)("of %s are filled by its facts in every language", (kind) => {
    const named = LANGUAGES.map(alarmWords).map(({ began, advice, ended }) =>
      [began, advice, ended].flatMap((words) => placeholders(words[kind])),
    );
    const known = Object.keys(facts[kind]);
    expect(named.flat().filter((name) => !known.includes(name))).toEqual([]);
    expect(named[0]?.toSorted()).toEqual(named[1]?.toSorted());
  });
});
