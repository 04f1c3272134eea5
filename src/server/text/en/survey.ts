/** A candidate’s surveys. */
export const survey = {
  "did.survey-sent": "Thank you. You can change your answers below, or take them back.",
  "did.survey-changed": "Changed. Thank you.",
  "did.survey-back": "Taken back. Nothing of your answers is left.",
  "heard.survey": "Answered a survey",
  "heard.survey-back": "Took answers to a survey back",
  "why.survey-rests": "a survey was answered or asked not long ago",
  "survey.start": "Answer it",
  "survey.skip": "Leave out whatever you like.",
  "survey.given": "Answered",
  "survey.given-at": "Saved {when}. You can change it here or take it back.",
  "survey.no-answer": "No answer",
  "survey.shares": "HR may read, without my name, what I answer to:",
  "survey.shares-hint": "Otherwise nobody reads it.",
  "survey.fact-hint":
    "Also kept with what we know of you, where HR reads it with your name. You can remove it on your page.",
  "survey.suggest-hint":
    "Goes to HR as a suggestion, without your name. You see here what becomes of it.",
  "survey.send": "Send",
  "survey.take-back": "Take my answers back",
  "survey.take-back-lead": "Everything you answered here is deleted for good. You can answer anew.",
  "survey.empty": "Nothing was answered. Answer one question at least, or simply leave this page.",
  "survey.suggested": "What you suggested",
  "survey.thanks": "Thank you for thinking along.",
  "suggestion.open": "Being read",
  "suggestion.taken": "Taken over, thank you",
  "suggestion.not-taken": "Not this time, thank you",
} as const;
