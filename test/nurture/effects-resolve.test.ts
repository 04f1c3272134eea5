import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EffectPayload, EffectRecord, EffectState } from "#nurture/effects/effect";
import { isSettled, nextMove } from "#nurture/effects/next-move";
import {
  CHOICES,
  renamed,
  resolve,
  takeBack,
  type Choice,
  type Resolved,
  type Since,
} from "#nurture/effects/resolve";
import { NOW, record, terms } from "./effects-cases.ts";

const WORD = { by: "user:1", at: NOW };
const TOLD = { toldBy: "user:1", toldAt: "2026-11-02T09:00:00Z" };
const parked = (over: Partial<EffectRecord> = {}) =>
  record({ state: "parked", attempt: 1, armedAt: NOW, why: "attempts-used-up", ...over });
const first = { newest: 0, isReplaced: false };
const told = (resolved: Resolved) =>
  resolved.ok
    ? [resolved.record.state, resolved.record.why, resolved.record.receipt, resolved.revision]
    : [resolved.why];

describe("a person's word on a parked effect", () => {
  const evidence = { evidence: "attempts-used-up" };
  it.each([
    // word     newest replaced  state        why             receipt                 made anew as
    ["arrived", 0, false, "confirmed", "told-arrived", { ...TOLD, ...evidence }, undefined],
    ["arrived", 4, true, "confirmed", "told-arrived", { ...TOLD, ...evidence }, undefined],
    ["again", 0, false, "cancelled", "sent-again", { ...TOLD, ...evidence }, 1],
    ["again", 3, false, "cancelled", "sent-again", { ...TOLD, ...evidence }, 4],
    ["again", 4, true, "cancelled", "superseded", { ...TOLD, ...evidence }, undefined],
  ] as const)("%s, newest %i, replaced %s: %s, %s", (choice, newest, isReplaced, ...expected) => {
    expect(told(resolve(parked(), choice, WORD, { newest, isReplaced }))).toEqual(expected);
  });

  it("keeps what the vendor calls it, where a later stage needs the name", () => {
    const word = { ...WORD, reference: "HR-APP-1" };
    expect(told(resolve(parked(), "arrived", word, first))[2]).toEqual({
      ...TOLD,
      ...evidence,
      name: "HR-APP-1",
    });
  });

  it("does without evidence where there is none", () => {
    const bare = record({ state: "parked" });
    expect(told(resolve(bare, "arrived", WORD, first))[2]).toEqual(TOLD);
  });

  it.each([
    "intent",
    "armed",
    "unknown",
    "confirmed",
    "rejected",
    "cancelled",
    "withheld",
  ] as const)("is not asked for while it is %s", (state) => {
    expect(CHOICES.map((choice) => told(resolve(record({ state }), choice, WORD, first)))).toEqual([
      ["not-parked"],
      ["not-parked"],
    ]);
  });
});

describe("taking a word back", () => {
  const after = (choice: Choice) => {
    const resolved = resolve(parked(), choice, WORD, first);
    return resolved.ok ? resolved.record : parked();
  };
  it.each([
    ["arrived", "nothing", true],
    ["arrived", "begun", false],
    ["again", "waiting", true],
    ["again", "nothing", true],
    ["again", "begun", false],
  ] as const)("%s, of which came %s: %s", (choice, since, works) => {
    expect(takeBack(after(choice), since)).toEqual(
      works ? { ok: true, record: parked() } : { ok: false, why: "begun" },
    );
  });

  it.each([
    ["confirmed by the vendor", { receipt: { id: "1" } }],
    ["without a receipt", {}],
  ])("is for words only, not for what is %s", (_, over) => {
    expect(takeBack(record({ state: "confirmed", ...over }), "nothing")).toEqual({
      ok: false,
      why: "not-told",
    });
  });
});

const states: readonly EffectState[] = [
  "intent",
  "armed",
  "unknown",
  "confirmed",
  "rejected",
  "parked",
  "cancelled",
  "withheld",
];
const anyRecord = fc
  .record({
    state: fc.constantFrom(...states),
    attempt: fc.nat(3),
    absences: fc.nat(1),
    failures: fc.nat(5),
    why: fc.option(fc.string(), { nil: undefined }),
    token: fc.option(fc.string(), { nil: undefined }),
  })
  .map(({ why, token, ...rest }) =>
    record({
      ...rest,
      ...(why === undefined ? {} : { why }),
      ...(token === undefined ? {} : { token }),
    }),
  );
const anyWord = fc
  .option(fc.string(), { nil: undefined })
  .map((reference) => (reference === undefined ? WORD : { ...WORD, reference }));
const anyRevisions = fc.record({ newest: fc.nat(9), isReplaced: fc.boolean() });
const anyChoice = fc.constantFrom(...CHOICES);

describe("whatever is known of an effect", () => {
  it("a word ends it for good, and at most one revision takes its place, newer than all", () => {
    fc.assert(
      fc.property(anyRecord, anyChoice, anyWord, anyRevisions, (was, choice, word, revisions) => {
        const resolved = resolve(was, choice, word, revisions);
        expect(resolved.ok).toBe(was.state === "parked");
        if (!resolved.ok) return;
        const { record: now, revision } = resolved;
        expect(isSettled(now)).toBe(true);
        expect(nextMove(now, { of: "claim" }, NOW, terms).move).toEqual({ do: "end" });
        expect(now.state === "confirmed").toBe(choice === "arrived");
        expect(revision === undefined || (choice === "again" && revision > revisions.newest)).toBe(
          true,
        );
        expect({ ...was, state: 0, why: 0, receipt: 0 }).toEqual({
          ...now,
          state: 0,
          why: 0,
          receipt: 0,
        });
      }),
    );
  });

  it("taking a word back gives exactly what stood there, unless something has begun", () => {
    fc.assert(
      fc.property(
        anyRecord,
        anyChoice,
        anyWord,
        anyRevisions,
        fc.constantFrom<Since>("nothing", "waiting", "begun"),
        (was, choice, word, revisions, since) => {
          const resolved = resolve({ ...was, state: "parked" }, choice, word, revisions);
          if (!resolved.ok) throw new Error("a parked effect was not resolved");
          const back = takeBack(resolved.record, since);
          if (since === "begun") expect(back).toEqual({ ok: false, why: "begun" });
          else expect(back).toEqual({ ok: true, record: { ...was, state: "parked" } });
        },
      ),
    );
  });
});

describe("a payload under another operation id", () => {
  it("names the other one wherever a mail named its own", () => {
    const mail: EffectPayload = {
      kind: "mail",
      mailbox: "a@b.example",
      to: "c@d.example",
      messageId: "<old.keepwarm@x>",
      mime: "Message-ID: <old.keepwarm@x>\r\nX-Keepwarm-Op: old\r\n",
    };
    expect(renamed(mail, "old", "new")).toEqual({
      ...mail,
      messageId: "<new.keepwarm@x>",
      mime: "Message-ID: <new.keepwarm@x>\r\nX-Keepwarm-Op: new\r\n",
    });
  });

  it("is the same where only the request names the operation", () => {
    const note: EffectPayload = {
      kind: "note",
      subject: { vendor: "greenhouse", kind: "candidate", id: "1" },
      text: "old",
    };
    expect(renamed(note, "old", "new")).toBe(note);
  });
});
