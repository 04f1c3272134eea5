import type { Journey } from "#nurture/model/journey";
import type { Programme } from "#nurture/model/programme";
import type { Person } from "#nurture/model/person";
import type { Told } from "#nurture/model/told";
import type { CandidateActs } from "../store/candidate-acts.ts";
import type { Opened, Turn } from "./deps.ts";

/** One person as loaded for deciding everything about them at once. */
export interface Planning {
  readonly turn: Turn;
  readonly person: Person;
  readonly acts: CandidateActs;
  readonly programme: Programme;
  readonly version: number;
  readonly stepsSince: ReadonlyMap<string, Temporal.Instant>;
  /** Of its journeys those that this person follows. */
  readonly followed: readonly Journey[];
  readonly told: Told;
  readonly connections: readonly Opened[];
  readonly now: Temporal.Instant;
}
