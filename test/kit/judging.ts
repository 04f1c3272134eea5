import { z } from "zod";
import { Programme } from "#nurture/model/programme";
import { NurtureRules } from "#nurture/model/rules";
import type { Step } from "#nurture/model/step";
import { judgeRun, type Judged, type Measure } from "#nurture/plan/judge-run";
import type { Rehearsed } from "#nurture/plan/rehearse";
import { ANSWER, at, DIGEST, hire, journey, step, WELCOME } from "./planning.ts";
import { smallProgramme } from "./programme.ts";

export const SHANGHAI = "Asia/Shanghai";
export const QUIET = { from: "21:00", until: "08:00" };
export const CONTRACT = step({
  ...WELCOME,
  id: "contract",
  class: "contract",
  brings: { kind: "message", subject: { en: "C" }, body: { en: "C" } },
});
export const CALL = step({
  ...WELCOME,
  id: "call",
  brings: { kind: "call", subject: { en: "Call" }, body: { en: "Talk" } },
});
export const OTHER = step({
  ...WELCOME,
  id: "other",
  brings: { kind: "message", subject: { en: "O" }, body: { en: "O" } },
});

export type Rules = Partial<NurtureRules>;
export const programme = (steps: readonly Step[], rules: Rules = {}): Programme => ({
  ...z.decode(Programme, smallProgramme),
  journeys: steps.length === 0 ? [] : [journey(steps)],
  rules: NurtureRules.parse(rules),
});
export const STEPS = [WELCOME, CONTRACT, CALL, OTHER, DIGEST, ANSWER];
export const measure = (facts: Partial<Measure> = {}, rules: Rules = {}): Measure => ({
  live: programme(STEPS, rules),
  draft: programme(STEPS, rules),
  quiet: QUIET,
  journey: "campus",
  now: at("2026-11-23T09:00", SHANGHAI),
  ...facts,
});
/** "2026-11-23T09:00", as clocks in Shanghai show it. */
export const rehearsed = (
  id: string,
  wall = "2026-11-23T09:00",
  facts: Partial<Rehearsed> = {},
): Rehearsed => ({
  key: `p/campus/${id}/${facts.occurrence ?? wall}`,
  journey: "campus",
  step: id,
  occurrence: wall,
  state: "sent",
  at: at(wall, SHANGHAI),
  ...facts,
});
export const judged = (draft: readonly Rehearsed[], facts: Partial<Judged> = {}): Judged => ({
  person: hire(),
  stored: [],
  left: [],
  firstSeenAt: at("2026-11-02T10:00", SHANGHAI),
  live: [],
  draft,
  ...facts,
});
export const found = (one: Judged, by: Measure = measure()) =>
  judgeRun(one, by).map(({ what, step: id, why }) =>
    [what, id, ...(why === undefined ? [] : [why])].join(" "),
  );
