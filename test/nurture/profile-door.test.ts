import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprint } from "#nurture/ledger/fingerprint";
import { atTheDoor, classesOf } from "#nurture/profile/door";
import { fieldClass } from "#nurture/profile/field-class";
import { readReport } from "#nurture/profile/report";
import { atsSource, MERGED_AT } from "../kit/records.ts";

const AT = "2026-10-20T08:00:00Z";
const SOURCE = "greenhouse.report.1";
const provenance = { system: "Interviewer 3", ranAt: AT, reviewedBy: "Chen Jing" };
const competency = { name: "Problem solving", rating: 4, of: 5, rubric: "STAR, 5 levels" };

describe("a report at the door", () => {
  const read = (parts: object) => readReport({ provenance, ...parts }, SOURCE);

  it("brings ratings with their rubric, human notes and an agreed transcript", () => {
    const { facts, refused, held } = read({
      competencies: [competency],
      notes: [{ text: "Asks good questions.", writtenBy: "human" }],
      transcript: { text: "Q … A …", consentAt: AT },
    });
    const base = { at: Temporal.Instant.from(AT), confidence: "recorded" };
    const name = fingerprint(["Problem solving"]).slice(0, 8);
    expect({ facts, refused, held }).toEqual({
      facts: [
        {
          ...base,
          topic: "competency",
          value: "Problem solving: 4/5 (STAR, 5 levels)",
          source: `${SOURCE}.competency.${name}`,
        },
        {
          ...base,
          topic: "interview-note",
          value: "Asks good questions.",
          source: `${SOURCE}.note`,
        },
        {
          ...base,
          topic: "interview-transcript",
          value: "Q … A …",
          source: `${SOURCE}.transcript`,
        },
      ],
      refused: [],
      held: [],
    });
  });

  it.each([
    ["a face", { facialExpressions: { smile: 0.9 } }, { facial: 1 }],
    ["a voice", { voice_analysis: [1, 2], 声音评估: "x" }, { voice: 2 }],
    ["prosody", { Prosody: 3, "speaking-tempo": 1 }, { prosody: 2 }],
    ["emotions", { emotions: ["calm"], 情绪: "好" }, { emotion: 2 }],
    [
      "personality",
      { bigFive: 1, personalityFromVideo: { o: 3 } },
      { personality: 1, unlisted: 1 },
    ],
    ["a score", { overallScore: 87, ranking: 3 }, { score: 1, unlisted: 1 }],
    [
      "fields inside a listed one",
      { competencies: [{ ...competency, vocalStress: 2 }] },
      { voice: 1 },
    ],
    [
      "a rating of a feeling",
      { competencies: [{ ...competency, name: "Emotional tone" }] },
      { prosody: 1 },
    ],
    [
      "a rubric that reads faces",
      { competencies: [{ ...competency, rubric: "smile" }] },
      { facial: 1 },
    ],
    [
      "a rating without a rubric",
      { competencies: [{ name: "Clarity", rating: 4, of: 5 }] },
      { "no-rubric": 1 },
    ],
    [
      "a note of a machine",
      { notes: [{ text: "Good", writtenBy: "model" }, "Good"] },
      { "machine-note": 2 },
    ],
    ["a transcript nobody agreed to", { transcript: { text: "Q … A …" } }, { "no-consent": 1 }],
    ["competencies that are none", { competencies: "all fine", notes: null }, {}],
  ] as const)("refuses %s and keeps only how often", (_, parts, expected) => {
    const { facts, refused, held } = read(parts);
    const kept = "competencies" in parts && facts.length > 0 ? ["competency"] : [];
    expect([classesOf(refused), facts.map(({ topic }) => topic), held]).toEqual([
      expected,
      kept,
      [],
    ]);
  });

  it.each([
    ["nothing", undefined, { unreadable: 1 }, []],
    ["a list", [], { unreadable: 1 }, []],
    [
      "no provenance",
      { competencies: [competency], emotions: 1 },
      { emotion: 1 },
      ["no-provenance"],
    ],
    [
      "a provenance without a human",
      { provenance: { system: "X", ranAt: AT } },
      {},
      ["no-provenance"],
    ],
  ] as const)("holds or refuses %s as a whole", (_, raw, refused, held) => {
    const report = readReport(raw, SOURCE);
    expect([report.facts, classesOf(report.refused), report.held.map(({ why }) => why)]).toEqual([
      [],
      refused,
      held,
    ]);
  });

  it("lets no value of a refused field through, whatever the field is called", () => {
    const names = fc.constantFrom(
      "faceScore",
      "voice",
      "pitchRange",
      "emotionLabel",
      "人格",
      "anything",
    );
    fc.assert(
      fc.property(fc.dictionary(names, fc.constant("SECRET-VALUE")), (fields) => {
        const inside = { ...competency, ...fields };
        const report = readReport({ provenance, ...fields, competencies: [inside] }, SOURCE);
        expect(JSON.stringify(report)).not.toContain("SECRET-VALUE");
        expect(report.refused.reduce((sum, { count }) => sum + count, 0)).toBe(
          2 * Object.keys(fields).length,
        );
      }),
    );
  });

  it.each([
    ["interface", undefined],
    ["surface_quality", undefined],
    ["milestones", undefined],
    ["effective", undefined],
    ["toneOfVoice", "voice"],
    ["面试情绪", "emotion"],
  ])("a field %s is of the class %s", (name, expected) => {
    expect(fieldClass(name)).toBe(expected);
  });
});

describe("a record at the door", () => {
  it("loses what may not be a fact, and says how often by its reason", () => {
    const note = { topic: "interview-note", at: MERGED_AT, confidence: "recorded" } as const;
    const { record } = atsSource({
      facts: [
        { ...note, value: "curious", source: "a" },
        { ...note, value: "is pregnant", source: "b" },
        { ...note, value: "married", source: "b" },
        { ...note, value: "22 years old", source: "c" },
      ],
      refused: [{ what: "facial", source: "d", count: 2 }],
    });
    const passed = atTheDoor(record);
    expect([passed.facts.map(({ source }) => source), passed.refused, atTheDoor(passed)]).toEqual([
      ["a"],
      [
        { what: "facial", source: "d", count: 2 },
        { what: "family", source: "b", count: 2 },
        { what: "age", source: "c", count: 1 },
      ],
      passed,
    ]);
  });

  it("adds to nothing that was refused before", () => {
    const bad = {
      topic: "interview-note",
      at: MERGED_AT,
      confidence: "recorded",
      value: "married",
      source: "b",
    } as const;
    expect(atTheDoor(atsSource({ facts: [bad] }).record).refused).toEqual([
      { what: "family", source: "b", count: 1 },
    ]);
  });
});
