import { z } from "zod";
import type { Person } from "#nurture/model/person";
import { Programme } from "#nurture/model/programme";
import { NurtureRules } from "#nurture/model/rules";
import type { Step } from "#nurture/model/step";
import type { LetterSources } from "#nurture/plan/letter-of";
import { rehearse, type Run } from "#nurture/plan/rehearse";
import type { RehearsedPerson } from "#nurture/plan/rehearsed-person";
import { at, hire, journey, planning, wall } from "./planning.ts";
import { smallProgramme } from "./programme.ts";

export const SHANGHAI = "Asia/Shanghai";
export const LETTERS: LetterSources = {
  company: { en: "Galaxy" },
  sender: { en: "HR" },
  departments: new Map([
    ["it", { name: { en: "IT help", "zh-Hans": "信息技术" } }],
    ["grace", { name: { en: "Grace" }, person: true }],
  ]),
};

/** A library with one of each, and a journey of these steps. */
export function programmeOf(
  steps: readonly Step[],
  facts: Partial<Omit<Programme, "rules">> & { readonly rules?: Partial<NurtureRules> } = {},
): Programme {
  const { rules, ...others } = facts;
  return {
    ...z.decode(Programme, smallProgramme),
    journeys: [journey(steps)],
    ...others,
    rules: NurtureRules.parse(rules ?? {}),
  };
}

/** Somebody with nothing behind them, as the store would have them. */
export function rehearsing(
  facts: Partial<Omit<RehearsedPerson, "context">> & {
    readonly context?: Partial<RehearsedPerson["context"]>;
  } = {},
): RehearsedPerson {
  const { context, person = hire(), ...others } = facts;
  return {
    person,
    stored: [],
    left: [],
    meetings: [],
    planned: { facts: undefined, standing: [] },
    signals: [],
    marks: [],
    surveys: [],
    brought: new Map(),
    ...others,
    context: { ...planning(at("2026-11-02T10:00")), ...context },
  };
}

/** Three months from the day on which Lan's offer was sent, as clocks in Shanghai show them. */
export function run(programme: Programme, facts: Partial<Run> = {}): Run {
  return {
    is: { version: 1, programme },
    programmes: new Map(),
    experiments: [],
    from: at("2026-11-02T10:00", SHANGHAI),
    until: at("2027-02-01T10:00", SHANGHAI),
    letters: LETTERS,
    ...facts,
  };
}

/** "Tue 2026-11-03 10:00 sent welcome", with the reason where there is one. */
export function linesOf(one: RehearsedPerson, of: Run): readonly string[] {
  const zone = zoneOf(one.person);
  return rehearse(one, of).map(({ at: when, state, step, why }) =>
    [wall(when, zone), state, step, ...(why === undefined ? [] : [why])].join(" "),
  );
}

function zoneOf({ zone }: Person): string {
  return zone ?? SHANGHAI;
}
