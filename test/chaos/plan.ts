import type { Chance } from "#server/demo/random";

/** Durable steps of the loops; a worker can die just before and just after each is committed. */
export const SAVES = [
  "run claimed",
  "page saved",
  "mailbox page saved",
  "run finished",
  "plan saved",
  "queue saved",
  "question forwarded",
  "effects claimed",
  "before-image saved",
  "intent saved",
  "arm saved",
  "unknown saved",
  "confirmed saved",
  "pause saved",
  "budgets given back",
] as const;
/** Steps outside; a worker can die before the request, and before it has taken in the answer. */
export const REQUESTS = ["look", "prepare", "act"] as const;

export type Step =
  | `${"before" | "after"} ${(typeof SAVES)[number]}`
  | `${"before" | "after"} ${(typeof REQUESTS)[number]}`
  | "act done and not answered";

export const STEPS: readonly Step[] = [
  ...SAVES.flatMap((name) => [`before ${name}`, `after ${name}`] as const),
  ...REQUESTS.flatMap((name) => [`before ${name}`, `after ${name}`] as const),
  "act done and not answered",
];

/** They come seldom, so they are lain in wait for from the beginning. */
const SELDOM: readonly Step[] = [
  "before question forwarded",
  "after question forwarded",
  "before pause saved",
  "after pause saved",
];

/** Every worker comes to these at each pull of each connection, whatever the cohort does. */
export const SURE: readonly [Step, ...Step[]] = [
  "before run claimed",
  "after run finished",
  "after run claimed",
  "before run finished",
];

export type Blow =
  /** At the step after it was passed `skip` times, whichever worker comes there first. */
  | { readonly kind: "step"; readonly step: Step; readonly skip: number }
  /** After so much real time of work. */
  | { readonly kind: "random"; readonly afterMs: number }
  /**
   * Stopped for `forMs` on the run's clock and gone on. In `heldMs` of real time the other workers
   * see no sign of life and take over, or they don't.
   */
  | {
      readonly kind: "freeze";
      readonly forMs: number;
      readonly heldMs: number;
      readonly afterMs: number;
    }
  /** Stopped for longer than Z while others work; aimed: past the last look at the clock, before the act's first byte. */
  | { readonly kind: "beyond"; readonly forMs: number; readonly aimed: boolean };

/** What is done to the workers, and at which share of the run's time it begins. */
export interface Planned {
  readonly share: number;
  readonly blow: Blow;
}

/** What the cohort of this run does, as far as steps depend on it. */
export interface Course {
  readonly asksQuestions: boolean;
}

/** Three of five kills fall exactly on a step, the others at any moment. */
const AT_STEPS = 0.6;
const SKIP_MAX = 3;
const RANDOM_MS_MAX = 400;
/** Z is 20 s; what lies between reading a clock and being stopped is left out. */
const FREEZE_MS_MAX = 18_000;
const FREEZE_MS_SHORT = 800;
/** A worker without a sign of life for 2.5 s of real time is dead to the others. */
const TAKEN_OVER_MS = 3_200;
const FREEZES_A_KILL = 0.25;

/** The kill plan of one run: every step that this cohort leads to once before any comes twice. */
export function killPlan(kills: number, luck: Chance, course: Course): readonly Planned[] {
  const possible = course.asksQuestions
    ? STEPS
    : STEPS.filter((step) => !step.endsWith("question forwarded"));
  const all = kills >= possible.length ? possible.length : 0;
  const steps = Math.max(Math.round(kills * AT_STEPS), all);
  const order = shuffled(possible, luck);
  const blows: Blow[] = [
    ...Array.from({ length: steps }, (_, index) =>
      atStep(order[index % order.length] ?? "before act", index >= order.length, luck),
    ),
    ...Array.from({ length: kills - steps }, () => ({
      kind: "random" as const,
      afterMs: luck.between(0, RANDOM_MS_MAX),
    })),
    ...Array.from({ length: Math.ceil(kills * FREEZES_A_KILL) }, () => freeze(luck)),
  ];
  return blows
    .map((blow) => ({ share: shareFor(blow, luck), blow }))
    .toSorted((a, b) => a.share - b.share);
}

function atStep(step: Step, again: boolean, luck: Chance): Blow {
  const skip = SELDOM.includes(step) ? 0 : luck.between(0, again ? SKIP_MAX : 1);
  return { kind: "step", step, skip };
}

function freeze(luck: Chance): Blow {
  const isLong = luck.happens(0.3);
  return {
    kind: "freeze",
    forMs: isLong ? luck.between(15_000, FREEZE_MS_MAX) : luck.between(50, FREEZE_MS_SHORT),
    heldMs: isLong && luck.happens(0.5) ? TAKEN_OVER_MS : luck.between(50, FREEZE_MS_SHORT),
    afterMs: luck.between(0, RANDOM_MS_MAX),
  };
}

const BEYOND_MS_MIN = 25_000;
const BEYOND_MS_MAX = 1_800_000;

/** Freezes that no protocol here survives for certain: every second one where it hurts most. */
export function beyondPlan(freezes: number, luck: Chance): readonly Planned[] {
  return Array.from({ length: freezes }, (_, index) => ({
    share: 0.05 + (0.8 * index) / freezes,
    blow: {
      kind: "beyond" as const,
      forMs: luck.between(BEYOND_MS_MIN, BEYOND_MS_MAX),
      aimed: index % 2 === 0,
    },
  }));
}

/** What comes seldom is lain in wait for from the beginning, other steps early; the rest falls anywhere. */
function shareFor(blow: Blow, luck: Chance): number {
  if (blow.kind !== "step") return 0.02 + luck.next() * 0.9;
  return SELDOM.includes(blow.step) ? 0 : 0.02 + luck.next() * 0.7;
}

function shuffled<T>(list: readonly T[], luck: Chance): readonly T[] {
  return list
    .map((each) => ({ each, at: luck.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ each }) => each);
}
