/** HR’s page of all questions. */
export const hrQuestions = {
  "did.rerouted":
    "Passed on. The department is told of it, and the clock goes on. Pass it on again to undo it.",
  "asked.title": "Questions",
  "asked.open":
    "{open, plural, =0 {Nothing is waiting for an answer} one {One question waits for an answer} other {{open, number} questions wait for an answer}}",
  "asked.late":
    "{late, plural, =0 {none is late} one {one is late} other {{late, number} are late}}",
  "asked.all": "All",
  "asked.asked": "Waiting",
  "asked.answered": "Answered",
  "asked.closed": "Closed",
  "asked.by-state": "Filter by state",
  "asked.owner": "Owner",
  "asked.any": "Any",
  "asked.show": "Show",
  "asked.none":
    "Nobody has asked anything yet. Candidates ask on their page or by replying to a letter.",
  "asked.none-fit": "No question fits these filters.",
  "asked.question": "Question",
  "asked.person": "From",
  "asked.clock": "Clock",
  "asked.for": "A question for {owner}",
  "asked.one": "A question",
  "asked.back": "← All questions",
  "asked.via-portal": "on the page",
  "asked.via-mail": "by mail",
  "asked.reminded": "{owner} was reminded {when}",
  "asked.reroute": "Pass it on",
  "asked.reroute-lead": "The clock goes on: the answer is still due {when}.",
  "asked.to": "Department that should answer",
  "asked.reroute-button": "Pass it on",
  "asked.reroute-same": "It has this question already.",
  "asked.answer": "Answer it yourself",
  "asked.answer-label": "Your answer",
  "asked.answer-hint": "It goes to the person who asked, with your name, and stops the clock.",
  "asked.given": "The answer",
} as const;
