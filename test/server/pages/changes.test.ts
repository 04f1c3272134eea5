import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changesSide, type ChangesSide } from "../../kit/changes-side.ts";
import { freshMemory } from "../../kit/databases.ts";
import { asked, seedChange, times, type SeedChange } from "../../kit/web-changes.ts";
import { freshWeb, signedIn, type Web } from "../../kit/web.ts";
import type { PlannedFacts } from "#nurture/model/change";

const PATH = "/hr/changes";
let web: Web;
let side: ChangesSide;

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
afterAll(() => web.deps.database.close());
beforeEach(async () => {
  side = await changesSide(web);
});

describe("the page of changes", () => {
  it("shows old and new side by side, what it asks, and what would follow on the person's clock", async () => {
    await side.far(side.maya);
    const shown = await side.words(PATH);
    const told = [
      "Changes 1 ",
      "One change waits for a decision",
      "First day 1 ",
      "Maya Fischer",
      "Seen 23 hours ago, from the ATS",
      "Before July 1, 2027 Now October 1, 2027",
      "The first day moves by more than two months. Is it right?",
      "Welcome to the team would move from Jun 1 03:00 to Sep 1 03:00",
      "Contract-critical would move",
      "Do as proposed Leave as it was Leave out",
    ];
    expect(told.filter((sentence) => !shown.includes(sentence))).toEqual([]);
    expect(shown).not.toMatch(/Urgent (?!only)/);
  });

  it("is empty when nothing waits, and the bar counts nothing", async () => {
    const shown = await side.words(PATH);
    expect([
      shown.includes("No change waits for a decision."),
      shown.includes("Nothing has changed lately."),
      /Changes \d/.test(shown),
    ]).toEqual([true, true, false]);
  });

  it("says of each kind what it was and is, in words", async () => {
    const offer = side.facts(side.maya, { status: "withdrawn" });
    const kinds: readonly (readonly [SeedChange["kind"], PlannedFacts, PlannedFacts])[] = [
      ["offer", offer, side.facts(side.maya)],
      ["start", side.facts(side.maya, { start: undefined }), side.facts(side.maya)],
      ["place", side.facts(side.lan), side.facts(side.maya)],
      ["place", side.facts(side.maya), side.facts(side.maya, { place: {}, zone: undefined })],
      ["manager", side.facts(side.maya), side.facts(side.maya, { manager: "Wang Lei" })],
      ["journey", side.facts(side.maya), side.facts(side.maya, { programme: 2 })],
    ];
    for (const [kind, from, to] of kinds)
      await seedChange(web, side.maya, {
        id: randomUUID(),
        kind,
        from,
        to,
        source: kind === "journey" ? "programme" : "hr",
      });
    const shown = await side.words(PATH);
    const told = [
      "Before The offer was withdrawn Now The offer was accepted",
      "Before No date known Now July 1, 2027",
      "Before 上海办公室 · China · Asia/Shanghai Now Berlin · Germany · Europe/Berlin",
      "Now Not known",
      "Before Nobody known Now Wang Lei",
      "Before Programme, version 1 Now Programme, version 2",
      "version 2 of the programme",
      "Nothing follows for letters and entries.",
      "Followed by itself",
    ];
    expect(
      told.filter((sentence) => !shown.toLowerCase().includes(sentence.toLowerCase())),
    ).toEqual([]);
  });

  it("says of each consequence what becomes of it", async () => {
    const at = times("2027-06-01T01:00:00Z");
    const to = times("2027-06-08T01:00:00Z");
    const about = (step: string) => ({ what: "touch" as const, key: `x/campus/${step}/o`, step });
    const meeting = { what: "meeting" as const, key: "entry/meet-team", step: "meet-team" };
    await side.far(side.lan, {
      source: "greenhouse.application.7",
      from: side.facts(side.lan, { manager: "Chen Hui" }),
      ...{ kept: 4, sent: 1200 },
      impacts: [
        asked(side.lan, "answer", { to: undefined }),
        { ...asked(side.lan, "welcome"), from: undefined } as never,
        asked(side.lan, "weekly", { to: times("2027-06-01T01:00:00Z") }),
        { answer: "kept", ...about("welcome"), at },
        { answer: "added", ...about("welcome"), to },
        { answer: "moved", ...meeting, from: at, to },
        { answer: "moved", ...meeting, step: "gone", from: at, to },
        ...(
          ["offer-over", "step-gone", "not-for-them", "not-due", "too-late", "folded"] as const
        ).map((why) => ({ answer: "skipped" as const, ...about("unheard-of"), from: at, why })),
        { answer: "sent", ...about("welcome"), at, named: "manager", corrected: false },
        { answer: "sent", ...about("welcome"), at, named: "start", corrected: true },
        { answer: "sent", ...about("welcome"), at, named: "start", corrected: false },
      ],
    });
    const shown = await side.words(PATH);
    const told = [
      "greenhouse.application.7",
      "Kept: 4 · Already sent: 1,200",
      "would be left out; it was due on Jun 1 09:00",
      "would be new, on Sep 1 09:00",
      "would go out as planned, on Jun 1 09:00",
      "stays on Jun 1 09:00",
      "is new, on Jun 8 09:00",
      "Calendar entry: Meet the team first moves from Jun 1 09:00 to Jun 8 09:00",
      "Calendar entry: gone",
      "unheard-of is left out (it was due on Jun 1 09:00): the offer is over",
      "the next weekly letter names it",
      "The letter of Jun 1 09:00 named Chen Hui.",
      "A letter with the new one follows.",
      "named another first day. No letter corrects that.",
    ];
    expect(told.filter((sentence) => !shown.includes(sentence))).toEqual([]);
  });

  it("keeps its filters in the link, and says when nothing fits", async () => {
    await side.far(side.lan);
    await side.far(side.maya, {
      impacts: [
        asked(side.maya, "weekly", { isContract: true, from: times("2027-05-25T00:00:00Z") }),
      ],
    });
    const has = async (query: string) => {
      const shown = await side.words(`${PATH}?${query}`);
      return [/吴岚/, /Maya Fischer/, /No waiting change fits/].map((name) => name.test(shown));
    };
    expect([
      await has(""),
      await has("country=DE"),
      await has("urgent=1"),
      await has("kind=start"),
      await has("kind=offer"),
      await has("kind=nonsense"),
    ]).toEqual([
      [true, true, false],
      [false, true, false],
      [false, true, false],
      [true, true, false],
      [false, false, true],
      [true, true, false],
    ]);
    expect(await side.words(`${PATH}?urgent=1`)).toMatch(/Urgent (?!only)/);
    const id = await side.far(side.lan);
    expect(
      await side.send("/decide", {
        change: id,
        choice: "apply",
        kind: "start",
        country: "CN",
        urgent: "",
      }),
    ).toBe(`${PATH}?kind=start&country=CN&did=change-apply`);
  });

  it("speaks Chinese", async () => {
    await side.far(side.maya);
    expect(await side.words(PATH, "zh-Hans")).toContain("报到日变动超过两个月，对吗？");
  });

  it("is HR's alone", async () => {
    const it = await signedIn(web, ["it_admin", "auditor", "answerer"]);
    const id = await side.far(side.lan);
    expect([
      (await web.get(PATH, it)).status,
      await side.send("/decide", { change: id, choice: "apply" }, it),
      await side.states(),
    ]).toEqual([403, 403, ["waiting"]]);
  });
});
