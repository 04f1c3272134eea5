import type { Setup } from "#server/config";
import type { DatabaseOptions } from "#server/store/database";
import type { Step } from "./plan.ts";

/** What a worker is told before it begins. */
export interface Orders {
  readonly database: DatabaseOptions;
  readonly clockFile: string;
  /** Where a worker writes the step that it dies at, because its last words may not arrive. */
  readonly lastWordsFile: string;
  readonly connections: Setup["connections"];
  /** Serves pages and webhooks here; the others only work. */
  readonly port: number;
  readonly serves: boolean;
  readonly runEveryMinutes: number;
  readonly wait: readonly Awaited[];
}

/** A step to die at, once it was passed `skip` times. */
export interface Awaited {
  readonly id: number;
  readonly step: Step;
  readonly skip: number;
}

export type ToWorker =
  /** Everything is loaded already; now it works. */
  | { readonly say: "begin"; readonly orders: Orders }
  /** A new epoch: look for work. */
  | { readonly say: "look" }
  | { readonly say: "wait"; readonly wait: readonly Awaited[] }
  /** `stops`: it stops itself once its request can't be called back any more. */
  | { readonly say: "go"; readonly op: string; readonly stops: boolean };

export type FromWorker =
  | { readonly say: "ready" }
  /** Nothing to do in this epoch; `next` is when something falls due, in milliseconds. */
  | {
      readonly say: "idle";
      readonly epoch: number;
      readonly next?: number;
      readonly peakMb: number;
    }
  /** Waits for a moment of the run's clock and has no transaction open; or does so no more. */
  | { readonly say: "rests"; readonly until?: number }
  /** Stands before an act that it should not survive; `needles` tell its request. */
  | {
      readonly say: "acts";
      readonly id: number;
      readonly op: string;
      readonly needles: readonly string[];
    };
