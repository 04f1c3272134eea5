import { z } from "zod";
import { Instant } from "./temporal.ts";

/** What a profile fact may be about. Closed: what is not here can't be known, so can't be misused. */
export const FACT_TOPICS = [
  "discipline", // technical, marketing, sales, product, design, operations, finance, people
  "study", // field of study in the school's words
  "interest", // a content topic: growth, team, product, tools, life
  "interview-note", // what an interviewer wrote for the team
  "competency", // one rating with the rubric it was given by, from an interview's report
  "interview-transcript", // only with the person's consent
  "offer-preference", // what mattered in the offer talk
  "manager", // name of the manager
  "mentor", // name of the colleague who accompanies them
  "team", // name of the team
  "home-region", // for travel and housing only: never an audience, an attention reason or a split
] as const;
export const FactTopic = z.enum(FACT_TOPICS);
export type FactTopic = z.infer<typeof FactTopic>;

/** Only a transcript is this long; every other fact keeps to the limit of its kind. */
const VALUE_CHARACTERS_MAX = 20_000;

/** One thing known of a person, with where it came from, since when and until when. */
export const ProfileFact = z.strictObject({
  topic: FactTopic,
  value: z.string().min(1).max(VALUE_CHARACTERS_MAX),
  /** "greenhouse.scorecard.12", "candidate", "candidate.survey.mood.likes", "hr". */
  source: z.string().min(1).max(260),
  at: Instant,
  expiresAt: Instant.optional(),
  confidence: z.enum(["stated", "recorded", "inferred"]),
});
export type ProfileFact = z.infer<typeof ProfileFact>;

export const Profile = z.array(ProfileFact).max(500).readonly();
export type Profile = z.infer<typeof Profile>;

/** What the person said of one fact: it is wrong, it shall go, or the newer one holds after all. */
export const Correction = z.strictObject({
  /** Tells the same value of the same source again; see profile/mark. */
  mark: z.string().length(32),
  topic: FactTopic,
  source: z.string().min(1).max(260),
  verdict: z.enum(["corrected", "removed", "accepted"]),
  at: Instant,
  /** What undoing brings back; forgotten once that is no longer offered. */
  was: ProfileFact.exactOptional(),
  /** The mark of the person's own words, where they took the fact's place. */
  by: z.string().length(32).exactOptional(),
});
export type Correction = z.infer<typeof Correction>;

export const CORRECTIONS_MAX = 500;
export const Corrections = z.array(Correction).max(CORRECTIONS_MAX).readonly();
