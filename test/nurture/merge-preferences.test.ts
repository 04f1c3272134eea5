import { describe, expect, it } from "vitest";
import { bothPreferences } from "#nurture/merge/preferences";
import { bothWords } from "#nurture/merge/words";
import type { Preferences } from "#nurture/model/person";
import type { ProfileFact } from "#nurture/model/profile";
import { acceptFact, correctFact, removeFact } from "#nurture/profile/correct";
import { at, hire } from "../kit/planning.ts";

const [EARLY, LATE] = [at("2026-11-02T02:00"), at("2026-12-01T02:00")];

describe("the preferences of two people who turn out to be one", () => {
  it.each<readonly [string, Partial<Preferences>, Partial<Preferences>, Partial<Preferences>]>([
    // what                         survivor's                 other's                   then
    ["nothing said", {}, {}, {}],
    ["one unsubscribed", {}, { unsubscribedAt: EARLY }, { unsubscribedAt: EARLY }],
    [
      "both unsubscribed",
      { unsubscribedAt: LATE },
      { unsubscribedAt: EARLY },
      { unsubscribedAt: LATE },
    ],
    ["one paused", { pausedUntil: EARLY }, {}, { pausedUntil: EARLY }],
    ["both paused", { pausedUntil: EARLY }, { pausedUntil: LATE }, { pausedUntil: LATE }],
    ["a language each", { language: "en" }, { language: "de" }, { language: "en" }],
    ["the other's language", {}, { language: "de" }, { language: "de" }],
    ["less here", { rhythm: "less" }, {}, { rhythm: "less" }],
    ["less there", {}, { rhythm: "less" }, { rhythm: "less" }],
  ])("%s", (_, own, other, then) => {
    const plain = { rhythm: "normal" } as const;
    expect(bothPreferences({ ...plain, ...own }, { ...plain, ...other })).toEqual({
      ...plain,
      ...then,
    });
  });
});

describe("two people's words on themselves", () => {
  const now = Temporal.Instant.from("2026-11-10T00:00:00Z");
  const ats: ProfileFact = {
    topic: "discipline",
    value: "technical",
    source: "greenhouse.department.3",
    at: now,
    confidence: "recorded",
  };

  it("both hold, and what either struck out stays out", () => {
    const own = hire({ profile: [ats] });
    const other = correctFact(hire({ profile: [ats] }), ats, "sales", now);
    const one = bothWords(own, other);
    expect([
      one.profile.map(({ value, source }) => [value, source]),
      one.corrections?.length,
      bothWords(other, own),
      bothWords(own, hire()) === own,
    ]).toEqual([[["sales", "candidate"]], 1, { ...other, unsettled: [] }, true]);
  });

  it("come in the order in which they were said, so that the last one holds", () => {
    const day = (n: number) => now.add({ hours: 24 * n });
    const removed = removeFact(hire({ profile: [ats] }), ats, day(2));
    const accepted = acceptFact(hire({ profile: [ats] }), ats, day(1));
    const verdicts = [bothWords(removed, accepted), bothWords(accepted, removed)].map((one) =>
      one.corrections?.map(({ verdict }) => verdict),
    );
    expect(verdicts).toEqual([
      ["accepted", "removed"],
      ["accepted", "removed"],
    ]);
  });
});
