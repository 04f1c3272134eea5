import { describe, expect, it } from "vitest";
import { SITES, WORKS } from "#server/demo/cast";
import { makeHires, type Happening, type Hire } from "#server/demo/hires";
import { unseenKinds, type KindCounts } from "#server/demo/kinds";
import { expectedMails } from "#server/demo/oracle";
import { demoProgramme } from "#server/demo/programme";
import { timeline } from "#server/demo/world";

describe("the demo's hires", () => {
  it("are the same for the same seed, and others for another", () => {
    expect(makeHires(40, 120, 7)).toEqual(makeHires(40, 120, 7));
    expect(makeHires(40, 120, 8)).not.toEqual(makeHires(40, 120, 7));
  });

  it("do not change when more are added", () => {
    expect(makeHires(60, 120, 7).slice(0, 20)).toEqual(makeHires(20, 120, 7));
  });

  it("live in eight countries, most in China, and hear from us at addresses of their own", () => {
    const hires = makeHires(200, 120, 7);
    const inChina = hires.filter(({ site }) => site.country === "CN").length;
    expect({
      countries: new Set(hires.map(({ site }) => site.country)).size,
      mostInChina: inChina > 100,
      addresses: new Set(hires.map(({ mail }) => mail)).size,
    }).toEqual({ countries: 8, mostInChina: true, addresses: 200 });
  });

  it("live their lives in order", () => {
    const instants = timeline(makeHires(50, 120, 7)).map(({ at }) => at.epochMilliseconds);
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  });
});

describe("the oracle", () => {
  const DIGESTS = ["W10", "W11", "W12", "W13", "W14"].map((week) => `digest 2026-${week}`);
  const MOOD = "months/mood offer";
  const TOMORROW = "months/tomorrow offer";
  const STEPS = [
    "welcome offer",
    "preparation offer",
    "training offer",
    "invitation offer",
    MOOD,
    "months/open-day offer",
    TOMORROW,
  ];

  it.each<readonly [string, Partial<Hire>, readonly Happening[], readonly string[]]>([
    ["someone who accepts", {}, [], [...STEPS, ...DIGESTS]],
    ["a draft", { flaw: "draft" }, [], []],
    ["someone without an address", { flaw: "no-mail" }, [], []],
    ["someone without a zone", { flaw: "no-zone" }, [], []],
    [
      "someone who declines on a Thursday",
      {},
      [happening("decline", "2026-03-12T06:00:00Z")],
      ["welcome offer", MOOD, DIGESTS[0] ?? ""],
    ],
    [
      "someone whose offer is withdrawn before the training",
      {},
      [happening("withdraw", "2026-03-18T06:00:00Z")],
      ["welcome offer", MOOD, "preparation offer", ...DIGESTS.slice(0, 2)],
    ],
    [
      "someone whose mail bounces at once",
      {},
      [happening("bounce", "2026-03-03T04:00:00Z")],
      ["welcome offer"],
    ],
    [
      "someone who unsubscribes: what belongs to the contract still comes",
      {},
      [happening("unsubscribe", "2026-03-10T05:00:00Z")],
      ["welcome offer", MOOD, DIGESTS[0] ?? "", "preparation offer", TOMORROW],
    ],
    [
      "someone who pauses: steps come after it, weeks do not",
      {},
      [{ what: "pause", at: "2026-03-13T05:00:00Z", until: "2026-03-30" }],
      [...STEPS, ...DIGESTS.slice(0, 2), DIGESTS[4] ?? ""],
    ],
    [
      "someone who starts two weeks later: two more Fridays",
      {},
      [{ what: "move-start", at: "2026-03-12T06:00:00Z", to: "2026-04-20" }],
      [...STEPS, ...DIGESTS, "digest 2026-W15", "digest 2026-W16", "start-moved offer"],
    ],
    [
      "someone whose start moves before any letter named it",
      {},
      [{ what: "move-start", at: "2026-03-05T06:00:00Z", to: "2026-04-20" }],
      [...STEPS, ...DIGESTS, "digest 2026-W15", "digest 2026-W16"],
    ],
    [
      "someone whose start moves after the invitation went out: it is not sent again",
      {},
      [{ what: "move-start", at: "2026-03-31T06:00:00Z", to: "2026-04-20" }],
      [...STEPS, ...DIGESTS, "digest 2026-W15", "digest 2026-W16", "start-moved offer"],
    ],
    [
      "someone who gets an answer",
      {},
      [
        { what: "ask", at: "2026-03-10T08:10:00Z", question: 0 },
        { what: "answer", at: "2026-03-10T10:17:00Z", question: 0 },
      ],
      [...STEPS, ...DIGESTS, "answer 1"],
    ],
    [
      "someone who answers the survey and takes the quiz: a letter on the day after each",
      {},
      [
        { what: "survey", at: "2026-03-10T11:05:00Z" },
        { what: "quiz", at: "2026-03-25T10:45:00Z", well: true },
      ],
      [...STEPS, ...DIGESTS, "months/heard-you offer", "months/well-done offer"],
    ],
  ])("expects the right mails for %s", (_, facts, happenings, mails) => {
    const expected = expectedMails(
      [hire(facts, happenings)],
      Temporal.Instant.from("2026-05-01T00:00:00Z"),
    );
    expect([...expected.mails].toSorted()).toEqual(
      mails
        .map((mail) => (mail.includes("/") ? mail : `campus/${mail}`))
        .map((mail) => `lan@example.org ${mail}`)
        .toSorted(),
    );
  });

  it("leaves out what may still be on its way", () => {
    const until = Temporal.Instant.from("2026-03-03T02:00:00Z");
    expect(expectedMails([hire({}, [])], until).mails.size).toBe(0);
    expect(expectedMails([hire({}, [])], until.add({ hours: 12 })).mails.size).toBe(1);
  });

  it("counts the weeks where the person is", () => {
    const site = SITES.find(({ office }) => office === "São Paulo") ?? SITES[0];
    const until = Temporal.Instant.from("2026-03-07T00:00:01Z");
    const digests = [...expectedMails([hire({ site }, [])], until).mails].filter((mail) =>
      mail.includes("digest"),
    );
    expect(digests).toEqual(["lan@example.org campus/digest 2026-W10"]);
  });
});

function happening(what: "decline" | "withdraw" | "bounce" | "unsubscribe", at: string): Happening {
  return { what, at };
}

/** In Shanghai, sent on Monday 2 March, accepted on Wednesday, to start on Monday 6 April. */
function hire(facts: Partial<Hire>, happenings: readonly Happening[]): Hire {
  return {
    index: 0,
    given: "Lan",
    family: "Wu",
    mail: "lan@example.org",
    site: SITES[0],
    work: WORKS[0],
    manager: 1,
    sentOn: "2026-03-02",
    startsOn: "2026-04-06",
    flaw: "none",
    happenings: [
      { what: "offer", at: "2026-03-02T02:05:00Z" },
      { what: "accept", at: "2026-03-04T06:20:00Z" },
      ...happenings,
    ],
    ...facts,
  };
}

describe("the demo's programme", () => {
  it("has a step of every kind, on every trigger", () => {
    const steps = demoProgramme().journeys.flatMap((journey) => journey.steps);
    const triggers = new Set(
      steps.map(({ when }) => (when.kind === "interaction" ? when.what : when.kind)),
    );
    const brings = new Set(steps.map((step) => step.brings.kind));
    expect([[...triggers].toSorted(), [...brings].toSorted()]).toEqual([
      [
        "answered",
        "attended",
        "changed",
        "clicked",
        "fixed",
        "missed",
        "question",
        "quiz-finished",
        "read",
        "relative",
        "signed-up",
        "silence",
        "weekly",
      ],
      ["answer", "call", "digest", "entry", "event", "message", "quiz", "survey"],
    ]);
  });

  it("names the kinds that were never seen", () => {
    const none = {
      triggers: { ...fromKeys(["relative", "fixed"], 2), silence: 0 },
      steps: { ...fromKeys(["message"], 1), call: 0 },
    };
    expect(unseenKinds(none as unknown as KindCounts)).toEqual(["silence", "call"]);
  });
});

function fromKeys(keys: readonly string[], count: number): Record<string, number> {
  return Object.fromEntries(keys.map((key) => [key, count]));
}
