import { describe, expect, it } from "vitest";
import { talkingPoints } from "#nurture/care/talking-points";
import type { ProfileFact } from "#nurture/model/profile";
import { at } from "../kit/planning.ts";

const NOW = at("2026-12-10T02:00");
const fact = (value: string, more: Partial<ProfileFact> = {}): ProfileFact => ({
  topic: "offer-preference",
  value,
  source: "hr",
  at: at("2026-10-01T00:00"),
  confidence: "recorded",
  ...more,
});
const pointsFor = (matters: readonly ProfileFact[]) =>
  talkingPoints({ interactions: [], questions: [], wishes: [], matters }, NOW).map(
    ({ key, about, source }) => `${key} ${about} ${source}`,
  );

describe("what matters to somebody, as something to talk about", () => {
  it.each([
    ["is quoted with where it is from", [fact("Tokyo")], ["matters Tokyo records"]],
    [
      "begins with their own words",
      [fact("Tokyo"), fact("a mentor", { source: "candidate", confidence: "stated" })],
      ["matters a mentor portal", "matters Tokyo records"],
    ],
    [
      "is the newest two",
      [
        fact("a"),
        fact("b", { at: at("2026-10-03T00:00") }),
        fact("c", { at: at("2026-10-02T00:00") }),
      ],
      ["matters b records", "matters c records"],
    ],
    ["is left out once it has ended", [fact("Tokyo", { expiresAt: NOW })], []],
    ["is nothing else that is known", [fact("四川", { topic: "home-region" })], []],
  ])("%s", (_, matters, expected) => {
    expect(pointsFor(matters)).toEqual(expected);
  });
});
