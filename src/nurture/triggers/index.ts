import type { Milestone } from "../model/offer.ts";
import type { Person } from "../model/person.ts";
import { changedDue } from "./changed.ts";
import { fixedDue } from "./fixed.ts";
import { interactionDue } from "./interaction.ts";
import type { Occurrence, TriggerContext } from "./occurrence.ts";
import { questionDue } from "./question.ts";
import { relativeDue } from "./relative.ts";
import type { TriggerRule } from "./rules.ts";
import { silenceDue } from "./silence.ts";
import { weeklyDue } from "./weekly.ts";

/** Every time that a rule falls due for a person, before quiet hours and pauses. Pure and total. */
export function due(
  rule: TriggerRule,
  person: Person,
  context: TriggerContext,
): readonly Occurrence[] {
  switch (rule.kind) {
    case "relative":
      return relativeDue(rule, person);
    case "fixed":
      return fixedDue(rule, person);
    case "weekly":
      return weeklyDue(rule, person, context);
    case "question":
      return questionDue(rule, person, context);
    case "changed":
      return changedDue(person, context);
    case "interaction":
      return interactionDue(rule, person, context);
    case "silence":
      return silenceDue(rule, person, context);
  }
}

/** The milestones without which a rule never falls due. */
export function milestonesOf(rule: TriggerRule): readonly Milestone[] {
  switch (rule.kind) {
    case "relative":
      return [rule.milestone];
    case "weekly":
      return rule.openWeeks === undefined ? [rule.from, rule.until] : [rule.from];
    case "changed":
      return [rule.fact];
    case "fixed":
    case "question":
    case "interaction":
      return [];
    case "silence":
      return ["offerSent"];
  }
}
