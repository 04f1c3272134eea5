import { describe, expect, it } from "vitest";
import { bothPreferences } from "#nurture/merge/preferences";
import type { Preferences } from "#nurture/model/person";
import { at } from "../kit/planning.ts";

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
