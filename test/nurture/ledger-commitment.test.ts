import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyOf, commit } from "#nurture/ledger/commitment";
import { encode, type Encodable } from "#nurture/ledger/encode";
import { HAPPENINGS } from "#nurture/ledger/entry";
import type { PersonId } from "#nurture/model/ids";

const salt = (fill: number) => new Uint8Array(32).fill(fill);
const at = Temporal.Instant.from("2026-11-02T09:00:00Z");

describe("a commitment", () => {
  it("is HMAC-SHA-256 over the payload's one encoding", () => {
    // printf '{"a":1,"b":2}' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0101…01
    expect(commit(salt(1), { b: 2, a: 1 })).toBe(
      "c5a0594d9d32112f1507b67f41fb3b70d74ef7513a2473f29e427178d1f176d1",
    );
  });

  it("differs for another salt and for another payload", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        fc.pre(one.isWellFormed() && other.isWellFormed());
        const proof = commit(salt(1), one);
        expect(commit(salt(2), one)).not.toBe(proof);
        expect(commit(salt(1), other) === proof).toBe(one === other);
      }),
    );
  });
});

describe("an entry's body", () => {
  const note = { what: "touch.sent", actor: "work/deliver", at } as const;
  const person = "0b0c3d5e-0000-4000-8000-000000000001" as PersonId;

  it.each<[string, Encodable, string]>([
    ["what is always there", bodyOf(note), ""],
    ["the person", bodyOf({ ...note, person }), `,"person":"${person}"`],
  ])("holds %s", (_, body, more) => {
    const base = `{"actor":"work/deliver","at":"2026-11-02T09:00:00Z"${more},"what":"touch.sent"}`;
    expect(encode(body)).toBe(base);
  });

  it("holds facts and commitment, and never the payload", () => {
    const body = bodyOf({ ...note, facts: { count: 2 }, payload: "Anna" }, "c0ffee");
    expect(encode(body)).toBe(
      '{"actor":"work/deliver","at":"2026-11-02T09:00:00Z","commitment":"c0ffee","facts":{"count":2},"what":"touch.sent"}',
    );
  });
});

describe("the list of happenings", () => {
  it("names each once, as noun.verb-past", () => {
    expect(new Set(HAPPENINGS).size).toBe(HAPPENINGS.length);
    expect(HAPPENINGS.filter((name) => !/^[a-z]+\.[a-z-]+$/.test(name))).toEqual([]);
  });
});
