import { describe, expect, it } from "vitest";
import { attentionArgs, attentionOf } from "#nurture/care/attention";
import type { AttentionFacts } from "#nurture/care/reasons/reason";
import { day, hire, hireIn, question } from "../kit/planning.ts";

const instant = (text: string) => Temporal.Instant.from(text);
const NOW = instant("2026-12-01T02:00:00Z");

/** Nothing happened since the offer of 2 November. */
function facts(more: Partial<AttentionFacts> = {}): AttentionFacts {
  return {
    person: hire(),
    interactions: [],
    questions: [],
    letters: [],
    starts: [],
    declared: [],
    papers: [],
    calls: [],
    ...more,
  };
}

const did = (kind: string, at: string) => ({
  id: `${kind}-${at}`,
  kind,
  what: "x",
  at: instant(at),
});
const call = (outcome: "reached" | "no-answer" | "left-message", at: string) => ({
  id: at,
  outcome,
  at: instant(at),
});
const LETTERS = [instant("2026-11-20T01:00:00Z"), instant("2026-11-27T01:00:00Z")];
const BOUNCED = [
  { channel: "mail", value: "lan@example.org", kind: "private", state: "bounced" },
] as const;
const moved = (...starts: readonly (readonly [string, string])[]) =>
  starts.map(([on, at]) => ({ on, at: instant(at) }));
const THREE = moved(
  ["2027-01-11", "2026-11-02T02:00:00Z"],
  ["2027-02-01", "2026-11-12T02:00:00Z"],
  ["2027-03-01", "2026-11-22T02:00:00Z"],
);
const TAX = [{ field: "tax-id", at: instant("2026-11-03T02:00:00Z") }] as const;
const SOON = hire({
  offer: { milestones: { offerSent: day("2026-11-02"), start: day("2026-12-08") } },
});

/** "start-moved 2, 9 days since 2026-11-22T02:00:00Z until …", as read now. */
function told(given: AttentionFacts, now = NOW): readonly string[] {
  return attentionOf(given, now).map((reason) => {
    const { days, count } = attentionArgs(reason, now);
    const until = reason.expiresAt.toString().slice(0, 10);
    return `${reason.key} ${count}, ${days} days, ${reason.since.toString().slice(0, 16)} to ${until}`;
  });
}

describe("why a human should call", () => {
  it.each<readonly [string, Partial<AttentionFacts>, readonly string[]]>([
    ["nothing happened", {}, []],
    [
      "two letters, never heard",
      { letters: LETTERS },
      ["no-reply 2, 29 days, 2026-11-27T01:00 to 2027-01-11"],
    ],
    ["one letter says nothing yet", { letters: LETTERS.slice(0, 1) }, []],
    [
      "heard ten days ago, two letters since",
      {
        letters: [...LETTERS.slice(1), instant("2026-11-28T01:00:00Z")],
        interactions: [did("opened", "2026-11-21T02:00:00Z")],
      },
      ["no-reply 2, 10 days, 2026-11-30T02:00 to 2027-01-11"],
    ],
    [
      "heard last week",
      { letters: LETTERS, interactions: [did("opened", "2026-11-27T02:00:00Z")] },
      [],
    ],
    [
      "a bounce is no reply",
      { letters: LETTERS, interactions: [did("bounced", "2026-11-27T02:00:00Z")] },
      ["no-reply 2, 29 days, 2026-11-27T01:00 to 2027-01-11"],
    ],
    [
      "what came before the offer is another's",
      { letters: LETTERS, interactions: [did("opened", "2026-10-27T02:00:00Z")] },
      ["no-reply 2, 29 days, 2026-11-27T01:00 to 2027-01-11"],
    ],
    [
      "signed last week, after two letters",
      {
        letters: LETTERS,
        person: hire({
          offer: {
            milestones: { offerSent: day("2026-11-02"), tripartiteSigned: day("2026-11-28") },
          },
        }),
      },
      [],
    ],
    ["moved twice", { starts: THREE }, ["start-moved 2, 9 days, 2026-11-22T02:00 to 2026-12-22"]],
    ["moved once", { starts: THREE.slice(0, 2) }, []],
    [
      "seen again and not moved",
      { starts: [...THREE.slice(0, 2), ...moved(["2027-02-01", "2026-11-23T02:00:00Z"])] },
      [],
    ],
    [
      "moved long before the last time",
      {
        starts: moved(
          ["2027-01-11", "2026-08-01T02:00:00Z"],
          ["2027-02-01", "2026-08-12T02:00:00Z"],
          ["2027-03-01", "2026-11-22T02:00:00Z"],
        ),
      },
      [],
    ],
    [
      "asked three days ago",
      {
        questions: [
          question({ id: "q", askedAt: instant("2026-11-28T02:00:00Z") }),
          question({ id: "p", askedAt: instant("2026-11-30T02:00:00Z") }),
        ],
      },
      ["question-open 2, 3 days, 2026-12-01T02:00 to 2027-01-30"],
    ],
    [
      "asked yesterday",
      { questions: [question({ id: "q", askedAt: instant("2026-11-30T02:00:00Z") })] },
      [],
    ],
    ["answered", { questions: [question({ id: "q", state: "answered" })] }, []],
    [
      "bounced",
      {
        person: hire({ addresses: BOUNCED }),
        interactions: [did("bounced", "2026-11-29T02:00:00Z")],
      },
      ["address-bounced 1, 2 days, 2026-11-29T02:00 to 2027-01-11"],
    ],
    [
      "bounced, and another address since",
      { interactions: [did("bounced", "2026-11-29T02:00:00Z")] },
      [],
    ],
    ["a state without a bounce that was seen", { person: hire({ addresses: BOUNCED }) }, []],
    [
      "told of another offer",
      { declared: [{ id: "d", at: instant("2026-11-30T02:00:00Z"), by: "person" }] },
      ["other-offer 1, 1 days, 2026-11-30T02:00 to 2026-12-30"],
    ],
    [
      "a paper, a week before",
      { person: SOON, papers: TAX },
      ["paper-missing 1, 2 days, 2026-11-28T00:00 to 2026-12-09"].map((line) =>
        line
          .replace("2026-11-28T00:00", "2026-11-27T16:00")
          .replace("2 days", "3 days")
          .replace("2026-12-09", "2026-12-08"),
      ),
    ],
    [
      "a paper of which it was said three days before",
      { person: SOON, papers: [{ field: "tax-id", at: NOW }] },
      ["paper-missing 1, 0 days, 2026-12-01T02:00 to 2026-12-08"],
    ],
    ["no paper, a week before", { person: SOON }, []],
    [
      "a paper, before an offer is accepted",
      { person: { ...SOON, offer: { ...SOON.offer, status: "sent" } }, papers: TAX },
      [],
    ],
    ["a paper, six weeks before", { papers: TAX }, []],
    [
      "a paper, on a day nobody knows",
      { person: hire({ offer: { milestones: {} } }), papers: TAX },
      [],
    ],
    [
      "two calls missed",
      {
        calls: [
          call("no-answer", "2026-11-24T02:00:00Z"),
          call("no-answer", "2026-11-26T02:00:00Z"),
        ],
      },
      ["calls-missed 2, 5 days, 2026-11-26T02:00 to 2026-12-10"],
    ],
    ["one call missed", { calls: [call("no-answer", "2026-11-26T02:00:00Z")] }, []],
    [
      "missed, reached, missed",
      {
        calls: [
          call("no-answer", "2026-11-24T02:00:00Z"),
          call("reached", "2026-11-25T02:00:00Z"),
          call("no-answer", "2026-11-26T02:00:00Z"),
        ],
      },
      [],
    ],
    [
      "all of it after the offer is over",
      { person: hire({ offer: { status: "declined" } }), letters: LETTERS, starts: THREE },
      [],
    ],
    [
      "silence that was asked for",
      {
        person: hire({ preferences: { pausedUntil: instant("2026-12-24T00:00:00Z") } }),
        letters: LETTERS,
      },
      [],
    ],
    [
      "letters, and no date of the offer",
      { person: hire({ offer: { milestones: {} } }), letters: LETTERS },
      [],
    ],
  ])("%s", (_, given, expected) => {
    expect(told(facts(given))).toEqual(expected);
  });

  it("says what each rests on, when that was, and where it is known from", () => {
    const all = attentionOf(
      facts({
        person: { ...SOON, addresses: BOUNCED },
        letters: LETTERS,
        starts: THREE,
        interactions: [
          did("opened", "2026-11-03T02:00:00Z"),
          did("bounced", "2026-11-29T02:00:00Z"),
        ],
        questions: [question({ id: "q", askedAt: instant("2026-11-20T02:00:00Z") })],
        declared: [{ id: "d", at: instant("2026-11-30T02:00:00Z"), by: "hr" }],
        papers: TAX,
        calls: [
          call("no-answer", "2026-11-24T02:00:00Z"),
          call("no-answer", "2026-11-26T02:00:00Z"),
        ],
      }),
      NOW,
    );
    expect(
      all.map(({ mark, evidence }) => [
        mark,
        ...evidence.map(({ what, args, source }) => [what, args, source]),
      ]),
    ).toEqual([
      ["other-offer/d", ["said-by-hr", {}, "hr"]],
      ["question-open/q", ["asked", { question: "q", owner: "hr" }, "portal"]],
      ["address-bounced/bounced-2026-11-29T02:00:00Z", ["bounced", {}, "mail"]],
      [
        "start-moved/2026-11-22T02:00:00Z",
        ["start-was", { on: "2027-02-01" }, "records"],
        ["start-was", { on: "2027-03-01" }, "records"],
      ],
      ["paper-missing/offer-1/tax-id", ["paper", { paper: "tax-id" }, "hr"]],
      ["calls-missed/2026-11-26T02:00:00Z", ["no-answer", {}, "call"], ["no-answer", {}, "call"]],
      [
        "no-reply/2026-11-03T02:00:00Z",
        ["last-heard", { kind: "opened" }, "portal"],
        ["letters", { count: 2 }, "mail"],
      ],
    ]);
  });

  it("names who said it, and that nobody was ever heard", () => {
    const [offer, silent] = attentionOf(
      facts({ letters: LETTERS, declared: [{ id: "d", at: NOW, by: "person" }] }),
      NOW,
    );
    expect([offer?.evidence[0], silent?.evidence[0]]).toEqual([
      { what: "said-by-person", args: {}, at: NOW, source: "person" },
      { what: "never-heard", args: {}, at: instant("2026-11-02T02:00:00Z"), source: "records" },
    ]);
  });

  it("takes the office's zone, else UTC, where the person's own is not known", () => {
    const start = { offerSent: day("2026-11-02"), start: day("2026-12-08") };
    const since = (person: AttentionFacts["person"]) =>
      attentionOf(facts({ person, papers: TAX }), NOW)[0]?.since.toString();
    expect([
      since(hireIn(undefined, { offer: { milestones: start } })),
      since(hireIn(undefined, { place: {}, offer: { milestones: start } })),
    ]).toEqual(["2026-11-27T16:00:00Z", "2026-11-28T00:00:00Z"]);
  });
});
