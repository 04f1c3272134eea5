import { z } from "zod";
import { Journey } from "./journey.ts";
import { Article, Checklist } from "./library.ts";
import { MeetingPlan } from "./meeting.ts";
import { Quiz } from "./quiz.ts";
import { Routing } from "./routing.ts";
import { NurtureRules } from "./rules.ts";
import { Survey } from "./survey.ts";

/** Everything that a tenant's nurture consists of. */
export const Programme = z.strictObject({
  /** Versions of one journey may stand side by side while people in the middle finish the old one. */
  journeys: z.array(Journey).max(40),
  checklists: z.array(Checklist).max(50),
  articles: z.array(Article).max(1_000),
  quizzes: z.array(Quiz).max(50),
  surveys: z.array(Survey).max(50).default([]),
  meetings: z.array(MeetingPlan).max(50),
  routing: Routing,
  rules: NurtureRules.prefault({}),
});
export type Programme = z.infer<typeof Programme>;
