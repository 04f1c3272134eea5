import type { DatabaseOptions } from "#server/store/database";
import type { ClockTerms } from "./clock.ts";
import type { HouseTerms } from "./house.ts";
import type { Kind } from "./payloads.ts";

/** What a worker process is started with. */
export interface Orders {
  readonly database: DatabaseOptions;
  readonly clock: ClockTerms;
  /** Opens this house and works at once, as a worker that is started again does. */
  readonly at?: HouseTerms;
}

export interface Seeding {
  readonly unitsFile: string;
  readonly kinds: readonly Kind[];
  readonly vendor: HouseTerms["vendor"];
  /** Tells one run's effects from another's in the same database. */
  readonly run: number;
}

export interface Warned {
  readonly at: number;
  /** The stretch that breaks the promise, if one does. */
  readonly waitMs?: number;
  readonly mailboxesNeeded?: number;
}

export interface Asks {
  clock: { readonly terms: ClockTerms };
  open: { readonly terms: HouseTerms };
  seed: Seeding;
  /** The product's loop begins; the answer comes at once. */
  go: null;
  stop: null;
  cpu: null;
  open_effects: { readonly run: number };
  warning: null;
}

export interface OpenEffects {
  readonly states: Readonly<Record<string, number>>;
  /** Effects whose time has come, under way or not. */
  readonly dueNow: number;
  /** When the last open effect falls due, in milliseconds since 1970. */
  readonly lastMs?: number;
}

export interface Answers {
  clock: null;
  open: null;
  seed: null;
  go: null;
  stop: null;
  /** Milliseconds of CPU that the process has used. */
  cpu: number;
  open_effects: OpenEffects;
  warning: Warned;
}

export type Verb = keyof Asks;

export interface Ask {
  readonly id: number;
  readonly verb: Verb;
  readonly body: Asks[Verb];
}

export type FromWorker =
  | { readonly say: "ready" }
  /** The loop found nothing to do, or has begun to look again. */
  | { readonly say: "idle" }
  | { readonly say: "busy" }
  | { readonly say: "answer"; readonly id: number; readonly body: Answers[Verb] }
  | { readonly say: "failed"; readonly id: number; readonly why: string };
