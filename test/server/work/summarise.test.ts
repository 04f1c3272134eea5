import { z } from "zod";
import { describe, expect, it } from "vitest";
import { Programme } from "#nurture/model/programme";
import type { Rehearsal, RehearsedDoc } from "#server/store/rehearsals";
import { hasPassed, summarise } from "#server/work/summarise";
import { journey, step, WELCOME } from "../../kit/planning.ts";
import { smallProgramme } from "../../kit/programme.ts";

const NOW = Temporal.Instant.from("2026-11-02T10:00:00Z");
const UNTIL = NOW.add({ hours: 24 * 120 });
const CONTRACT = step({ ...WELCOME, id: "contract", class: "contract" });
const PROGRAMME: Programme = {
  ...z.decode(Programme, smallProgramme),
  journeys: [journey([CONTRACT])],
};
const REHEARSAL: Rehearsal = {
  journey: "campus",
  revision: 1,
  onVersion: 1,
  middle: "go-on",
  askedAt: NOW,
  until: UNTIL,
  state: "running",
  people: 2,
  done: 2,
  cursor: null,
  askedBy: "0d1f3c52-0001-4000-8000-000000000001",
};

const sent: RehearsedDoc["live"] = [
  {
    key: "one/campus/contract/1",
    journey: "campus",
    step: "contract",
    occurrence: "1",
    state: "sent",
    at: NOW.toString(),
  },
];
const run = (facts: Partial<RehearsedDoc> = {}): RehearsedDoc => ({
  live: [],
  draft: [],
  findings: [],
  country: "DE",
  zone: "Europe/Berlin",
  ...facts,
});
const later = { ahead: ["contract"] };

describe("what the contract needs and nobody gets in the months that were rehearsed", () => {
  it.each([
    ["to one who had it, though another has it later", [run({ live: sent }), run(later)], false],
    ["to one of two who had it", [run({ live: sent }), run({ live: sent, ...later })], false],
    ["to nobody: who had it has it later", [run({ live: sent, ...later }), run()], true],
    ["to nobody: who has it later never had it", [run(later)], true],
    ["to nobody who had it, as it comes", [run({ live: sent, draft: sent }), run(later)], true],
  ])("is lost %s", (_, docs, passed) => {
    const about = {
      live: PROGRAMME,
      draft: PROGRAMME,
      journey: "campus",
      quiet: { from: "21:00", until: "08:00" },
      now: NOW,
      of: docs.length,
      zones: "2026b",
      until: UNTIL,
    };
    expect(hasPassed(summarise(REHEARSAL, docs, about))).toBe(passed);
  });
});
