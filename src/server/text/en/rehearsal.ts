/** What a rehearsal found. */
export const rehearsal = {
  "rehearsal.title": "Rehearsal",
  "rehearsal.none": "This draft was not rehearsed yet.",
  "rehearsal.lead":
    "{people, number} people, {letters, number} letters until {until}. Time-zone data {zones}.",
  "rehearsal.cut": "There are {of, number} people; only the first were rehearsed.",
  "rehearsal.passed": "Nothing speaks against publishing it.",
  "rehearsal.refused": "It can’t be published like this. See what has to change below.",
  "rehearsal.violations": "Must change",
  "rehearsal.warnings": "Good to know",
  "rehearsal.people": "{count, plural, one {One person} other {{count, number} people}}",
  "rehearsal.differences": "Against what is live",
  "rehearsal.same": "Everybody gets the same as now.",
  "rehearsal.estimated": "Estimated days",
  "rehearsal.estimated-decree":
    "The government has not announced this year’s holidays and make-up days yet.",
  "rehearsal.estimated-moon": "Reckoned by the moon; it may turn out a day earlier or later.",
  "rehearsal.weeks": "Letters by week",
  "rehearsal.week": "Week from",
  "rehearsal.live": "Now",
  "rehearsal.draft": "Draft",
  "rehearsal.by-person": "Person by person, in their own time",
  "rehearsal.older":
    "This rehearsal is older and did not keep who that is. Rehearse again to see it.",
  "found.unfillable": "The letter can’t be filled.",
  "found.contract-nobody": "Contract-critical, and it reaches nobody.",
  "found.contract-late": "Contract-critical, and it comes too late.",
  "found.over-cap": "More letters in a week than the rules allow.",
  "found.in-quiet": "It would arrive in quiet hours.",
  "found.twice": "The same content a second time.",
  "found.kind-changed":
    "It brought something else when it was sent; give the new step another short name.",
  "found.nobody": "It reaches nobody in these months.",
  "found.held": "It is held.",
  "found.fallback": "Read in another language than their own.",
  "differs.more":
    "{count, plural, one {One person} other {{count, number} people}}: would get it more often",
  "differs.never":
    "{count, plural, one {One person} other {{count, number} people}}: would never get it",
  "differs.new":
    "{count, plural, one {One person} other {{count, number} people}}: would get it anew",
  "differs.earlier":
    "{count, plural, one {One person} other {{count, number} people}}: up to {days, plural, one {one day} other {{days, number} days}} earlier",
  "differs.later":
    "{count, plural, one {One person} other {{count, number} people}}: up to {days, plural, one {one day} other {{days, number} days}} later",
  "rehearsed.sent": "sent",
  "rehearsed.called": "a call",
  "rehearsed.folded": "in the next digest",
  "rehearsed.skipped": "left out",
  "rehearsed.held": "held",
  "impact.title": "What publishing it does to what is planned",
  "impact.kept": "Kept",
  "impact.added": "New",
  "impact.moved": "Moved",
  "impact.skipped": "Left out",
  "impact.sent": "Already sent",
  "impact.decision": "Needs a decision",
  "impact.nobody": "Nothing that is planned for anybody changes.",
  "impact.people":
    "{people, plural, one {It changes something for one person.} other {It changes something for {people, number} people. The first of them:}}",
} as const;
