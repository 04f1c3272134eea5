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

export type Blow =
  /** At the step after it was passed `skip` times, whichever worker comes there first. */
  | { readonly kind: "step"; readonly step: Step; readonly skip: number }
  /** After so much real time of work. */
  | { readonly kind: "random"; readonly afterMs: number }
  /** Stopped for so long on the run's clock, and gone on. */
  | { readonly kind: "freeze"; readonly forMs: number; readonly afterMs: number }
  /** Stopped for longer than Z while others work; aimed: between the last look at the clock and an act. */
  | { readonly kind: "beyond"; readonly forMs: number; readonly aimed: boolean };

/** What is done to the workers, and at which share of the run's time it begins. */
export interface Planned {
  readonly share: number;
  readonly blow: Blow;
}

/** Three of five kills fall exactly on a step, the others at any moment. */
const AT_STEPS = 0.6;
const SKIP_MAX = 3;
const RANDOM_MS_MAX = 400;
/** Z is 20 s; what lies between reading a clock and being stopped is left out. */
const FREEZE_MS_MAX = 18_000;
const FREEZE_MS_SHORT = 800;
const FREEZES_A_KILL = 0.25;

/** The kill plan of one run: every named step once before any comes twice. */
export function killPlan(kills: number, luck: Chance): readonly Planned[] {
  const all = kills >= STEPS.length ? STEPS.length : 0;
  const steps = Math.max(Math.round(kills * AT_STEPS), all);
  const order = shuffled(STEPS, luck);
  const blows: Blow[] = [
    ...Array.from({ length: steps }, (_, index) => ({
      kind: "step" as const,
      step: order[index % order.length] ?? "before act",
      skip: index < order.length ? luck.between(0, 1) : luck.between(0, SKIP_MAX),
    })),
    ...Array.from({ length: kills - steps }, () => ({
      kind: "random" as const,
      afterMs: luck.between(0, RANDOM_MS_MAX),
    })),
    ...Array.from({ length: Math.ceil(kills * FREEZES_A_KILL) }, () => ({
      kind: "freeze" as const,
      forMs: luck.happens(0.3)
        ? luck.between(15_000, FREEZE_MS_MAX)
        : luck.between(50, FREEZE_MS_SHORT),
      afterMs: luck.between(0, RANDOM_MS_MAX),
    })),
  ];
  return blows
    .map((blow) => ({ share: shareFor(blow, luck), blow }))
    .toSorted((a, b) => a.share - b.share);
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

/** Steps are lain in wait for early, because some come seldom; the rest falls anywhere. */
function shareFor(blow: Blow, luck: Chance): number {
  return 0.02 + luck.next() * (blow.kind === "step" ? 0.7 : 0.9);
}

function shuffled<T>(list: readonly T[], luck: Chance): readonly T[] {
  return list
    .map((each) => ({ each, at: luck.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ each }) => each);
}
