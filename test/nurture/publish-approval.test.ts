import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beforePublishing, mayApprove, type DraftState } from "#nurture/publish/approval";
import { DRAFT_KINDS } from "#nurture/publish/draft";

const NOW = Temporal.Instant.from("2027-03-08T10:00:00Z");
const draft = (
  kind: DraftState["kind"],
  state: DraftState["state"],
  rehearsedAt: Temporal.Instant | null = NOW,
): DraftState => ({ kind, state, editors: ["ada", "cem"], rehearsedAt });
const alone = { secondPerson: false };
const two = { secondPerson: true };

describe("what stands before publishing", () => {
  it.each([
    ["journey", "draft", alone, "rehearse"],
    ["journey", "draft", two, "rehearse"],
    ["journey", "rehearsed", alone, undefined],
    ["journey", "rehearsed", two, "approve"],
    ["journey", "approved", two, undefined],
    ["journey", "approved", alone, undefined],
    ["article", "draft", alone, undefined],
    ["article", "draft", two, "approve"],
    ["rules", "approved", two, undefined],
  ] as const)("a %s in state %s, with %o, needs: %s", (kind, state, rules, next) => {
    expect(beforePublishing(draft(kind, state), rules, NOW)).toBe(next);
  });

  it.each([
    ["journey", "approved", "2027-03-01T10:00:00Z", undefined],
    ["journey", "approved", "2027-03-01T09:59:59Z", "rehearse"],
    ["journey", "approved", "2027-02-01T10:00:00Z", "rehearse"],
    ["journey", "approved", null, "rehearse"],
    ["article", "approved", null, undefined],
  ] as const)("a %s in state %s, rehearsed at %s, needs: %s", (kind, state, at, next) => {
    const rehearsedAt = at === null ? null : Temporal.Instant.from(at);
    expect(beforePublishing(draft(kind, state, rehearsedAt), two, NOW)).toBe(next);
  });
});

describe("an approval", () => {
  it.each([
    ["journey", "draft", "bob", false],
    ["journey", "rehearsed", "bob", true],
    ["journey", "rehearsed", "ada", false],
    ["journey", "rehearsed", "cem", false],
    ["journey", "approved", "bob", false],
    ["article", "draft", "bob", true],
    ["article", "draft", "ada", false],
    ["article", "approved", "bob", false],
  ] as const)("of a %s in state %s by %s: %s", (kind, state, user, may) => {
    expect(mayApprove(draft(kind, state), user)).toBe(may);
  });

  it("is never given by whoever wrote the draft, and ends the wait where it may be given", () => {
    const anyDraft = fc.record({
      kind: fc.constantFrom(...DRAFT_KINDS),
      state: fc.constantFrom("draft" as const, "rehearsed" as const, "approved" as const),
      editors: fc.subarray(["ada", "bob", "cem"], { minLength: 1 }),
      rehearsedAt: fc.constant(NOW),
    });
    fc.assert(
      fc.property(anyDraft, fc.boolean(), (one, secondPerson) => {
        expect(one.editors.filter((editor) => mayApprove(one, editor))).toEqual([]);
        if (mayApprove(one, "eve")) {
          const approved = { ...one, state: "approved" as const };
          expect(beforePublishing(approved, { secondPerson }, NOW)).toBeUndefined();
        }
      }),
    );
  });
});
