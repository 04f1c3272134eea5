import { describe, expect, it } from "vitest";
import { LOCAL_FIELDS, type FieldState, type LocalField } from "#nurture/local/field";
import { papersMissing, type Said } from "#nurture/local/reminders";
import type { LocalRule } from "#nurture/local/rule";
import { day } from "../kit/planning.ts";

const BY = "6f1a1a52-0001-4000-8000-0000000000aa";
const NOW = Temporal.Instant.from("2027-06-01T00:00:00Z");
const RULE: LocalRule = {
  id: "contract",
  title: { en: "Contract", "zh-Hans": "合同" },
  says: { en: "Sign it.", "zh-Hans": "签订。" },
  owner: "hr",
  anchor: "start",
  due: { count: "months", amount: 1 },
  day: "law",
  doneWhenProvided: false,
  source: {
    title: "Law",
    url: "https://law.test",
    readOn: Temporal.PlainDate.from("2026-11-23"),
    verified: true,
  },
};
const NOTHING: Said = { marks: [], fields: [] };
const DONE = { marks: [{ rule: "contract", how: "online", by: BY, at: NOW }] } as const;
/** Its states, the newest first. */
const stated = (field: LocalField, ...states: readonly FieldState[]): Said => ({
  ...NOTHING,
  fields: states.map((state) => ({ field, state, by: BY, at: NOW })),
});

describe("the papers of one hire", () => {
  it.each<readonly [string, Said, Partial<LocalRule>, readonly LocalField[]]>([
    ["nobody said anything", NOTHING, {}, []],
    ["said to be missing", stated("tax-id", "not-provided"), {}, ["tax-id"]],
    ["said to be there since", stated("tax-id", "provided", "not-provided"), {}, []],
    [
      "said to be missing again, once",
      stated("tax-id", "not-provided", "provided", "not-provided"),
      {},
      ["tax-id"],
    ],
    ["said to be there", stated("tax-id", "provided"), {}, []],
    ["said not to be needed", stated("tax-id", "not-needed"), {}, []],
    [
      "another's reminder is done",
      { ...stated("tax-id", "not-provided"), ...DONE },
      {},
      ["tax-id"],
    ],
    ["its reminder waits", stated("tax-id", "not-provided"), { field: "tax-id" }, ["tax-id"]],
    [
      "its reminder is done",
      { ...stated("tax-id", "not-provided"), ...DONE },
      { field: "tax-id" },
      [],
    ],
  ])("misses a paper only by a colleague's word: %s", (_, said, changes, expected) => {
    const country = { country: "CN", fields: [...LOCAL_FIELDS], rules: [{ ...RULE, ...changes }] };
    const offer = { status: "accepted", milestones: { start: day("2027-07-01") } } as const;
    const missing = papersMissing(country, { place: {}, offer }, said, NOW);
    expect(missing.map(({ field }) => field)).toEqual(expected);
  });
});
