import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchRecord } from "#nurture/merge/match-record";
import { PersonId } from "#nurture/model/ids";
import { PERSON } from "../kit/planning.ts";
import { atsSource, without } from "../kit/records.ts";

const OTHER = PersonId.parse("22222222-2222-4222-8222-222222222222");

describe("matching a record to a person", () => {
  const ref = { vendor: "greenhouse", kind: "candidate", id: "1" };
  const alias = { vendor: "greenhouse", kind: "application", id: "9" };
  const record = { ...atsSource().record, alsoKnownAs: [alias] };
  it.each([
    [
      "its own reference first",
      [
        { ref, person: PERSON },
        { ref: alias, person: OTHER },
      ],
      [{ mail: "yutong@example.org", person: OTHER }],
      { kind: "person", person: PERSON, by: "ref" },
    ],
    [
      "then another id",
      [{ ref: alias, person: OTHER }],
      [{ mail: "yutong@example.org", person: PERSON }],
      { kind: "person", person: OTHER, by: "alias" },
    ],
    [
      "then the exact private mail, whatever its case",
      [],
      [
        { mail: " YuTong@Example.org", person: PERSON },
        { mail: "b@example.org", person: OTHER },
      ],
      { kind: "person", person: PERSON, by: "mail" },
    ],
    [
      "nobody when two share the mail",
      [],
      [
        { mail: "yutong@example.org", person: PERSON },
        { mail: "yutong@example.org", person: OTHER },
      ],
      { kind: "ambiguous", people: [PERSON, OTHER] },
    ],
    [
      "one person named twice",
      [
        { ref: alias, person: OTHER },
        { ref: alias, person: OTHER },
      ],
      [],
      { kind: "person", person: OTHER, by: "alias" },
    ],
    ["a new one otherwise", [{ ref: { ...ref, id: "2" }, person: PERSON }], [], { kind: "create" }],
  ] as const)("takes %s", (_, identities, mails, expected) => {
    expect(matchRecord(record, identities, mails)).toEqual(expected);
  });

  it("does not match a record without a mail by mail", () => {
    const bare = without(record, "mail");
    expect(matchRecord(bare, [], [{ mail: "", person: PERSON }])).toEqual({ kind: "create" });
  });
});

describe("any match", () => {
  it("is a person that some identity names, or nobody", () => {
    const ids = fc.array(fc.tuple(fc.constantFrom("1", "2", "9"), fc.constantFrom(PERSON, OTHER)));
    fc.assert(
      fc.property(ids, (known) => {
        const identities = known.map(([id, person]) => ({
          ref: { vendor: "greenhouse", kind: "candidate", id },
          person,
        }));
        const named = known.filter(([id]) => id === "1").map(([, person]) => person);
        const match = matchRecord(atsSource().record, identities, []);
        const kind = ["create", "person", "ambiguous"][new Set(named).size];
        expect(match.kind).toBe(kind);
      }),
    );
  });
});
