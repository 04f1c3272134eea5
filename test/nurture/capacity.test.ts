import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsUntil } from "#nurture/effects/places";
import {
  capacity,
  PROMISE_MS,
  spread,
  type Burst,
  type PacedMailbox,
  type Send,
} from "#nurture/plan/capacity";
import { mailboxFor } from "#nurture/plan/mailbox-for";
import { at } from "../kit/planning.ts";

const NINE = at("2027-05-28T09:00");
const OUTLOOK = { perMinute: 28, perDay: 10_000 };
const GMAIL = { perMinute: 46, perDay: 2_000 };

/** So many mails at nine, dealt out in turn over the mailboxes. */
function atNine(sends: number, mailboxes: readonly PacedMailbox[]): readonly Send[] {
  return Array.from({ length: sends }, (_, index) => ({
    at: NINE,
    mailbox: mailboxes[index % mailboxes.length]?.mailbox ?? "",
  }));
}
const named = (paces: readonly Omit<PacedMailbox, "mailbox">[]): readonly PacedMailbox[] =>
  paces.map((pace, index) => ({ mailbox: `m${index}`, ...pace }));
const minutes = (ms: number | undefined) => (ms === undefined ? undefined : Math.ceil(ms / 60_000));
const told = ({ sends, waitMs, holds, needs }: Burst) => [
  sends,
  minutes(waitMs),
  holds,
  needs?.mailboxes,
  minutes(needs?.waitMs),
];

describe("capacity", () => {
  it.each([
    // mails  mailboxes                  minutes  holds  needs  minutes then
    [1_000, [OUTLOOK], 36, false, 2, 18],
    [1_000, [OUTLOOK, OUTLOOK], 18, true, undefined, undefined],
    [840, [OUTLOOK], 30, true, undefined, undefined],
    [842, [OUTLOOK], 31, false, 2, 16],
    [1_000, [GMAIL], 22, true, undefined, undefined],
    [1_000, [OUTLOOK, GMAIL], 18, true, undefined, undefined],
    [2_001, [GMAIL], 1_500, false, 2, 22],
    [10_000, [OUTLOOK], 358, false, 12, 30],
    [1, [OUTLOOK], 0, true, undefined, undefined],
  ] as const)("of %i mails at once over %j: %i minutes", (sends, paces, ...expected) => {
    const mailboxes = named(paces);
    expect(capacity(atNine(sends, mailboxes), mailboxes).map(told)).toEqual([[sends, ...expected]]);
  });

  it("says from when to when each stretch goes, and begins a new one when nothing waits", () => {
    const mailboxes = named([{ perMinute: 1, perDay: 100 }]);
    const due = ["09:00", "09:00", "09:01", "09:02", "09:04", "12:00"];
    const planned = due.map((time) => ({ at: at(`2027-05-28T${time}`), mailbox: "m0" }));
    expect(
      capacity(planned, mailboxes).map(({ from, until, sends, waitMs }) => [
        from.toString().slice(11, 16),
        until.toString().slice(11, 16),
        sends,
        waitMs,
      ]),
    ).toEqual([
      ["09:00", "09:03", 4, 60_000],
      ["09:04", "09:04", 1, 0],
      ["12:00", "12:00", 1, 0],
    ]);
  });

  it("counts a day as the budget does, by whole hours, with what left before", () => {
    const mailboxes = named([
      { perMinute: 60, perDay: 3, lately: [at("2027-05-27T09:30"), at("2027-05-28T08:00")] },
    ]);
    const [burst] = capacity(atNine(2, mailboxes), mailboxes);
    expect(burst?.until.toString()).toBe("2027-05-28T10:00:00Z");
  });

  it("counts the wait of what is late from its due time, though nothing leaves before now", () => {
    const mailboxes = named([OUTLOOK]);
    const ready = NINE.add({ minutes: 10 });
    const late = atNine(720, mailboxes).map((send) => ({ ...send, ready }));
    const early = { at: NINE, ready: NINE.subtract({ hours: 1 }), mailbox: "m0" };
    const [burst] = capacity(late, mailboxes);
    expect([
      burst && told(burst),
      String(burst?.from),
      capacity([early], mailboxes)[0]?.waitMs,
    ]).toEqual([[720, 36, false, 2, 23], String(NINE), 0]);
  });

  it("begins with what the budget knows: its next place, its pauses and its pace", () => {
    const freeAt = NINE.add({ minutes: 5 });
    const trust = { share: 0.5, since: freeAt };
    const [paused] = capacity(atNine(1, named([OUTLOOK])), named([{ ...OUTLOOK, freeAt }]));
    const slow = named([{ perMinute: 1, perDay: 100, freeAt, trust }]);
    const [halved] = capacity(atNine(2, slow), slow);
    expect([minutes(paused?.waitMs), minutes(halved?.waitMs)]).toEqual([5, 7]);
  });

  it("advises one mailbox more for each that can't send in time", () => {
    const hours = (count: number) => NINE.add({ hours: count });
    const full = { perMinute: 28, perDay: 1, lately: [hours(-3)] };
    const paused = { ...OUTLOOK, freeAt: hours(2) };
    const advice = [[full], [paused], [full, paused]].map((paces) => {
      const mailboxes = named(paces);
      return capacity(atNine(1, mailboxes), mailboxes)[0]?.needs?.mailboxes;
    });
    expect(advice).toEqual([2, 2, 3]);
  });

  it("does not hold new mails apart from what left before", () => {
    const mailboxes = named([{ perMinute: 1, perDay: 100, lately: [NINE] }]);
    expect(capacity(atNine(1, mailboxes), mailboxes)[0]?.waitMs).toBe(0);
  });

  it("advises no number of mailboxes that nobody could have", () => {
    const [burst] = capacity(
      atNine(20_000, named([{ perMinute: 1, perDay: 9 }])),
      named([{ perMinute: 1, perDay: 9 }]),
    );
    expect([burst?.holds, burst && "needs" in burst]).toEqual([false, false]);
  });

  it("reckons a further mailbox as the slowest there is", () => {
    const mailboxes = named([OUTLOOK, { perMinute: 10, perDay: 10_000 }]);
    expect(capacity(atNine(1_000, mailboxes), mailboxes)[0]?.needs?.mailboxes).toBe(4);
  });

  it("knows nothing of a mailbox without a pace", () => {
    expect(() => capacity([{ at: NINE, mailbox: "other" }], named([OUTLOOK]))).toThrow(
      "a mail from a mailbox without a pace",
    );
  });

  it("of nothing is nothing", () => {
    expect(capacity([], [])).toEqual([]);
  });
});

const anyPace = fc.record({
  perMinute: fc.integer({ min: 1, max: 60 }),
  perDay: fc.integer({ min: 1, max: 40 }),
});
const anyMailboxes = fc.array(anyPace, { minLength: 1, maxLength: 4 }).map(named);
const anyDue = fc.array(fc.integer({ min: 0, max: 7_200 }), { maxLength: 60 });
const due = (seconds: readonly number[], mailboxes: readonly PacedMailbox[]): readonly Send[] =>
  seconds.map((each, index) => ({
    at: NINE.add({ seconds: each }),
    mailbox: mailboxes[(each + index) % mailboxes.length]?.mailbox ?? "",
  }));

/** Second by second: a mailbox sends the oldest that waits when its minute and its day allow one. */
function simulated(planned: readonly Send[], mailboxes: readonly PacedMailbox[]) {
  return mailboxes.flatMap(({ mailbox, perMinute, perDay }) => {
    const apartMs = Math.ceil(60_000 / perMinute);
    const left: number[] = [];
    return planned
      .filter((send) => send.mailbox === mailbox)
      .map(({ at: dueAt }) => dueAt.epochMilliseconds)
      .sort((a, b) => a - b)
      .map((dueMs) => {
        const mayLeave = (ms: number) =>
          left.every((each) => ms - each >= apartMs) &&
          left.filter((each) => ms < countsUntil(each)).length < perDay;
        const ends = left.flatMap((each) => [each + apartMs, countsUntil(each)]);
        const moments = [dueMs, ...ends.filter((ms) => ms > dueMs)].sort((a, b) => a - b);
        const leftMs = moments.find(mayLeave) ?? Number.NaN;
        left.push(leftMs);
        return { dueMs, leftMs };
      });
  });
}

describe("whatever is planned", () => {
  it("each mail leaves once, and when a mailbox that is watched would let it go", () => {
    fc.assert(
      fc.property(anyDue, anyMailboxes, (seconds, mailboxes) => {
        const planned = due(seconds, mailboxes);
        const bursts = capacity(planned, mailboxes);
        const all = simulated(planned, mailboxes);
        const inside = ({ from, until }: Burst) =>
          all.filter(
            ({ dueMs }) => dueMs >= from.epochMilliseconds && dueMs <= until.epochMilliseconds,
          );
        expect(
          bursts.map(({ sends, waitMs, until }) => [sends, waitMs, until.epochMilliseconds]),
        ).toEqual(
          bursts.map((burst) => [
            inside(burst).length,
            Math.max(...inside(burst).map(({ dueMs, leftMs }) => leftMs - dueMs)),
            Math.max(...inside(burst).map(({ leftMs }) => leftMs)),
          ]),
        );
        expect(bursts.reduce((sum, { sends }) => sum + sends, 0)).toBe(planned.length);
      }),
    );
  });

  it("one mailbox more is never slower, and the advice is the fewest that do", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 150 }),
        fc.record({
          perMinute: fc.integer({ min: 1, max: 6 }),
          perDay: fc.integer({ min: 20, max: 200 }),
        }),
        (seconds, pace) => {
          const longest = (count: number) => {
            const mailboxes = named(Array.from({ length: count }, () => pace));
            const inTurn = seconds
              .toSorted((a, b) => a - b)
              .map((each, index) => ({
                at: NINE.add({ seconds: each }),
                mailbox: `m${index % count}`,
              }));
            const bursts = capacity(inTurn, mailboxes);
            return { waitMs: Math.max(...bursts.map((burst) => burst.waitMs)), bursts };
          };
          const waits = Array.from({ length: 12 }, (_, index) => longest(index + 1).waitMs);
          expect(waits).toEqual(waits.toSorted((a, b) => b - a));
          const { bursts } = longest(1);
          const [only] = bursts;
          if (bursts.length !== 1 || only?.needs === undefined) return;
          const { mailboxes } = only.needs;
          expect([
            longest(mailboxes).waitMs <= PROMISE_MS,
            longest(mailboxes - 1).waitMs > PROMISE_MS,
          ]).toEqual([true, true]);
        },
      ),
    );
  });
});

describe("spreading", () => {
  it("keeps when a late mail may leave", () => {
    const ready = NINE.add({ minutes: 10 });
    const late = { at: NINE, ready, mailbox: "a" };
    expect(spread([{ ...late, sends: 1 }], [{ mailbox: "a", perMinute: 28 }])).toEqual([late]);
  });

  const from = (sends: readonly Send[]) => sends.map(({ mailbox }) => mailbox);
  const planned = (
    time: string,
    more: { readonly mailbox: string; readonly sends?: number } | { readonly person: string },
  ) => ({ at: at(`2027-05-28T${time}`), sends: 1, ...more });

  it("leaves people where they are, and gives those who are new what the sending loop will give", () => {
    const mailboxes = [
      { mailbox: "a", perMinute: 28 },
      { mailbox: "b", perMinute: 28 },
    ];
    const sends = spread(
      [
        planned("10:00", { person: "q" }),
        planned("09:00", { mailbox: "a", sends: 2 }),
        planned("11:00", { person: "q" }),
      ],
      mailboxes,
    );
    const own = mailboxFor("q", mailboxes) ?? "";
    expect(from(sends)).toEqual(["a", "a", own, own]);
  });

  it("sends nothing without a mailbox", () => {
    expect(spread([planned("09:00", { person: "p" })], [])).toEqual([]);
  });

  it("gives another mailbox to someone whose own is gone", () => {
    expect(
      from(spread([planned("09:00", { mailbox: "gone" })], [{ mailbox: "a", perMinute: 28 }])),
    ).toEqual(["a"]);
  });

  it("loses no mail, and never lets one person hear from two", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ minute: fc.nat(600), person: fc.constantFrom("p", "q", "r", "s") }), {
          maxLength: 40,
        }),
        fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }),
        (mails, people) => {
          const mailboxes = people.map((count, index) => ({
            mailbox: `m${index}`,
            perMinute: count + 1,
          }));
          const each = mails.map(({ minute, person }) => ({
            at: NINE.add({ minutes: minute }),
            sends: 1,
            person,
          }));
          const byPerson = ["p", "q", "r", "s"].map((person) => {
            const times = each.filter((mail) => mail.person === person).map(({ at: due }) => due);
            return { person, times };
          });
          const sends = spread(each, mailboxes);
          expect(sends.length).toBe(mails.length);
          for (const { person } of byPerson) {
            const alone = spread(
              each.map((mail) => (mail.person === person ? mail : { ...mail, sends: 0 })),
              mailboxes,
            );
            expect(new Set(from(alone)).size).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});
