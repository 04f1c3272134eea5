import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedSteps, fieldChanges } from "#nurture/publish/field-changes";

const items = (...ids: readonly string[]) => ids.map((id) => ({ id, on: true }));

describe("the fields in which two texts differ", () => {
  it.each([
    [
      "nothing, where they say the same",
      { a: 1, b: { c: [1, 2] } },
      { b: { c: [1, 2] }, a: 1 },
      [],
    ],
    ["another value", { a: 1 }, { a: 2 }, [{ at: "a", before: 1, after: 2 }]],
    ["a field that is new", {}, { a: 1 }, [{ at: "a", after: 1 }]],
    ["a field that is gone", { a: 1 }, {}, [{ at: "a", before: 1 }]],
    [
      "a field below a field",
      { a: { b: 1 } },
      { a: { b: null } },
      [{ at: "a.b", before: 1, after: null }],
    ],
    ["a whole text that is new", undefined, { a: 1 }, [{ at: "", after: { a: 1 } }]],
    ["a whole text that is gone", { a: 1 }, null, [{ at: "", before: { a: 1 }, after: null }]],
    [
      "a plain list as one field",
      { a: [1, 2] },
      { a: [2, 1] },
      [{ at: "a", before: [1, 2], after: [2, 1] }],
    ],
    [
      "a list in place of an object",
      { a: { b: 1 } },
      { a: [1] },
      [{ at: "a", before: { b: 1 }, after: [1] }],
    ],
    [
      "an item of a list by its id",
      { a: items("x", "y") },
      {
        a: [
          { id: "x", on: true },
          { id: "y", on: false },
        ],
      },
      [{ at: "a.y.on", before: true, after: false }],
    ],
    [
      "an item that came",
      { a: items("x") },
      { a: items("new", "x") },
      [{ at: "a.new", after: { id: "new", on: true } }],
    ],
    [
      "an item that went",
      { a: items("x", "old") },
      { a: items("x") },
      [{ at: "a.old", before: { id: "old", on: true } }],
    ],
    [
      "another order as one field",
      { a: items("x", "y", "z") },
      { a: items("z", "x", "y") },
      [{ at: "a.order", before: ["x", "y", "z"], after: ["z", "x", "y"] }],
    ],
    [
      "no order where only others came and went",
      { a: items("x", "old", "y") },
      { a: items("x", "y", "new") },
      [
        { at: "a.new", after: { id: "new", on: true } },
        { at: "a.old", before: { id: "old", on: true } },
      ],
    ],
    [
      "a list in which an id comes twice as one field",
      { a: items("x", "x") },
      { a: items("x") },
      [{ at: "a", before: items("x", "x"), after: items("x") }],
    ],
    [
      "a list with an item that has no id as one field",
      { a: [{ id: "x" }, { on: 1 }] },
      { a: items("x") },
      [{ at: "a", before: [{ id: "x" }, { on: 1 }], after: items("x") }],
    ],
    [
      "a list that is emptied as one field",
      { a: items("x") },
      { a: [] },
      [{ at: "a", before: items("x"), after: [] }],
    ],
    [
      "lists of items at the top",
      items("x"),
      items("y"),
      [
        { at: "y", after: { id: "y", on: true } },
        { at: "x", before: { id: "x", on: true } },
      ],
    ],
    [
      "the fields in the order of the second",
      { z: 1, gone: 1, a: 1 },
      { a: 2, z: 2 },
      [
        { at: "a", before: 1, after: 2 },
        { at: "z", before: 1, after: 2 },
        { at: "gone", before: 1 },
      ],
    ],
  ])("are: %s", (_, before, after, changes) => {
    expect(fieldChanges(before, after)).toEqual(changes);
  });

  it("are never more than four hundred", () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`f${index}`, index]),
    );
    expect(fieldChanges({}, many)).toHaveLength(400);
  });

  it("are none of a text and itself, and never name a field that is the same on both sides", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        expect(fieldChanges(before, before)).toEqual([]);
        for (const change of fieldChanges(before, after)) {
          expect(JSON.stringify(change.before)).not.toBe(JSON.stringify(change.after));
        }
      }),
    );
  });
});

describe("the steps of a journey that are other", () => {
  const step = (id: string, more: object = {}) => ({ id, at: { hour: 9 }, ...more });
  const journey = (...steps: readonly object[]) => ({ name: "campus", steps });
  it.each<[string, unknown, unknown, readonly string[]]>([
    ["are none of the same", journey(step("a")), journey(step("a")), []],
    [
      "are those in which a field is another",
      journey(step("a"), step("b")),
      journey(step("a", { at: { hour: 8 } }), step("b")),
      ["a"],
    ],
    ["are those that are gone", journey(step("a"), step("b")), journey(step("b")), ["a"]],
    [
      "are not those that are new or elsewhere",
      journey(step("a"), step("b")),
      journey(step("c"), step("b"), step("a")),
      [],
    ],
    [
      "are all of a journey that is taken out",
      journey(step("a"), step("b")),
      undefined,
      ["a", "b"],
    ],
    ["are none where there was no journey", undefined, journey(step("a")), []],
  ])("%s", (_, before, after, ids) => {
    expect(changedSteps(before, after)).toEqual(ids);
  });
});
