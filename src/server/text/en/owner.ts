/** Pages of people who own answers. */
export const owner = {
  "answers.title": "Answer a question",
  "answers.open":
    "{open, plural, =0 {Nothing is waiting for you} one {One question waits for you} other {{open, number} questions wait for you}}",
  "answers.none": "Nobody has asked your department anything yet.",
  "answers.question": "Question",
  "answers.from": "From",
  "answers.asked": "Asked",
  "answers.asked-at": "Asked {when}",
  "answers.state": "State",
  "answers.other-topic": "Something else",
  "answers.waiting": "Waiting",
  "answers.soon": "Due soon",
  "answers.late": "Overdue",
  "answers.due": "due {when}",
  "answers.was-due": "was due {when}",
  "answers.answered": "Answered",
  "answers.closed": "Closed",
  "answers.closed-lead": "The person who asked closed it before an answer came.",
  "answers.answered-first":
    "A colleague answered while you were writing, so yours was not sent. If it still helps, add it to the answer below.",
  "answers.closed-first":
    "The question was closed while you were writing. Nobody waits for an answer any more, and nothing was sent.",
  "answers.answer": "Your answer",
  "answers.answer-hint": "It goes to the person who asked, with your name.",
  "answers.by": "Your name",
  "answers.send": "Send the answer",
  "answers.why": "A word with it (optional)",
  "answers.passed-title": "Passed on",
  "answers.passed-to": "It was passed on to {owner}. You need do nothing more.",
  "answers.passed-on":
    "This question was passed on; whoever has it now answers it. You need do nothing more.",
} as const;
