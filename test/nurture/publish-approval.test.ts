import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beforePublishing, mayApprove, type DraftState } from "#nurture/publish/approval";
import { DRAFT_KINDS } from "#nurture/publish/draft";

const draft = (kind: DraftState["kind"], state: DraftState["state"]): DraftState => ({
  kind,
  state,
  editedBy: "ada",
});
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
    expect(beforePublishing(draft(kind, state), rules)).toBe(next);
  });
});

describe("an approval", () => {
  it.each([
    ["journey", "draft", "bob", false],
    ["journey", "rehearsed", "bob", true],
    ["journey", "rehearsed", "ada", false],
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
      editedBy: fc.constantFrom("ada", "bob"),
    });
    fc.assert(
      fc.property(anyDraft, fc.boolean(), (one, secondPerson) => {
        expect(mayApprove(one, one.editedBy)).toBe(false);
        if (mayApprove(one, "eve")) {
          expect(beforePublishing({ ...one, state: "approved" }, { secondPerson })).toBeUndefined();
        }
      }),
    );
  });
});
