import { z } from "zod";
import { Instant } from "./temporal.ts";

/** What a profile fact may be about. Closed: what is not here can't be known, so can't be misused. */
export const FACT_TOPICS = [
  "discipline", // technical, marketing, sales, product, design, operations, finance, people
  "study", // field of study in the school's words
  "interest", // a content topic: growth, team, product, tools, life
  "interview-note", // what an interviewer wrote for the team
  "offer-preference", // what mattered in the offer talk
  "manager", // name of the manager
  "team", // name of the team
  "home-region", // for travel and housing only: never an audience, an attention reason or a split
] as const;
export const FactTopic = z.enum(FACT_TOPICS);
export type FactTopic = z.infer<typeof FactTopic>;

/** One thing known of a person, with where it came from, since when and until when. */
export const ProfileFact = z.strictObject({
  topic: FactTopic,
  value: z.string().min(1).max(2_000),
  /** "greenhouse.scorecard.12", "candidate", "hr". */
  source: z.string().min(1).max(260),
  at: Instant,
  expiresAt: Instant.optional(),
  confidence: z.enum(["stated", "recorded", "inferred"]),
});
export type ProfileFact = z.infer<typeof ProfileFact>;

export const Profile = z.array(ProfileFact).max(500).readonly();
export type Profile = z.infer<typeof Profile>;
