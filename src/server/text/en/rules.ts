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
    "From 3 to 120. Whoever did nothing and was reached by none of us for so long is called; a click here counts as a sign of them.",
  "rules.topics": "How often a topic comes in the digest",
  "rules.topics-hint":
    "Once it is time it comes before anything else, and no sooner while there is anything else to read.",
  "rules.topic-any": "Not set",
  "rules.changes": "What the draft changes",
  "rules.cap-wrong": "A number from 1 to 20, or nothing.",
  "rules.silence-wrong": "A number from 3 to 120.",
  "rules.quiet": "Quiet hours",
  "rules.quietFrom": "Nothing is sent from",
  "rules.quietUntil": "Nothing is sent until",
  "rules.quiet-empty":
    "Both empty: as in the set-up file, from {from} to {until}. The same time twice: no quiet hours.",
  "rules.quiet-means": "What the quiet hours mean",
  "rules.quiet-hint":
    "From {from} to {until} on each person’s own clock nothing is sent and nobody is called.",
  "rules.quiet-none": "There are no quiet hours: letters leave at any time of the day.",
  "rules.quiet-set-up":
    "These hours come from the set-up file and hold until you publish your own.",
  "rules.quiet-here": "For somebody here ({zone}): a letter due {due} leaves {leaves}.",
  "rules.quiet-abroad":
    "For somebody abroad ({zone}): a letter due {due} leaves {leaves} there; here it is then {here}.",
  "rules.quiet-both": "Give both times, or leave both empty.",
  "rules.quiet-long": "Leave at least eight hours a day in which letters can leave.",
  "rules.quiet-wrong": "A time such as 21:00.",
} as const;
