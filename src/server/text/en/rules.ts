/** What holds for the whole programme. */
export const rules = {
  "rules.title": "Rules for every step",
  "rules.lead":
    "They hold for everyone. A change is a draft first, and is published like a journey.",
  "rules.yes": "Yes",
  "rules.no": "No",
  "rules.workingDaysOnly": "On working days only",
  "rules.workingDaysOnly-hint":
    "Nurture waits over weekends and public holidays of the person’s place; make-up days count as working days.",
  "rules.secondPerson": "A second person approves",
  "rules.secondPerson-hint": "Nothing is published on the word of whoever wrote it.",
  "rules.plainClock": "Questions: count every hour",
  "rules.plainClock-hint": "Otherwise the 24-hour clock stands still on the owner’s days off.",
  "rules.capPerWeek": "Letters a week at most",
  "rules.capPerWeek-hint":
    "From 1 to 20, or empty for no limit. What is more waits its turn; contract-critical letters are not counted.",
  "rules.silenceDays": "Days of silence before a call",
  "rules.silenceDays-hint":
    "From 3 to 120. Whoever did not hear from a human for so long is called.",
  "rules.cap-wrong": "A number from 1 to 20, or nothing.",
  "rules.silence-wrong": "A number from 3 to 120.",
  "rules.quiet": "Quiet hours",
  "rules.quiet-hint":
    "From {from} to {until} on each person’s own clock nothing is sent. Your IT admin sets this in the set-up file; it holds from the next start.",
} as const;
