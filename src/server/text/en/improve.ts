/** What people use, and what it does. */
export const improve = {
  "nav.results": "What people use",
  "nav.cadence": "Suggestions",
  "nav.effect": "What works",
  "did.suggestion-accepted":
    "Taken over as a draft of the rules. Nothing changes until it is published.",
  "did.suggestion-refused": "Noted. It comes back only when the numbers have clearly changed.",
  "did.suggestion-clash": "Somebody saved the rules meanwhile; please press again.",
  "did.effect-started": "It has begun. People are taken in as their touch falls due.",
  "did.effect-ended": "Ended. Nobody goes without any more.",
  "did.effect-twice": "This step is being tried already.",
  "did.effect-too-few": "With so few people nothing could be shown, so nobody should go without.",
  "did.effect-recounted":
    "It has not begun: you chose something else than what had been worked out. What it could show now is below.",
  "why.withheld": "Left out by chance, to learn what it does",
  "results.title": "What people use",
  "results.since":
    "Since {since}. {people, plural, one {One person fits} other {{people, number} people fit}} the filters; each counts once.",
  "results.too-few-people":
    "Fewer than five people fit these filters: too few to show. Take a filter away.",
  "results.too-few": "Too few to show",
  "results.none": "Nothing was sent in this time.",
  "results.no-questions": "Nobody asked anything in this time.",
  "results.share": "{share, number, percent} · {count, number} of {of, number}",
  "results.people": "{people, plural, one {One person} other {{people, number} people}}",
  "results.unknown": "Not known",
  "results.numbers": "The numbers",
  "results.period": "Period",
  "results.days": "{days, plural, one {One day} other {{days, number} days}}",
  "results.topic": "Topic",
  "results.segments": "Compare by",
  "results.by-country": "Country of work",
  "results.by-discipline": "Discipline",
  "results.by-month": "Month of the offer",
  "results.by-language": "Language",
  "results.topic-growth": "Growing here",
  "results.topic-team": "The team",
  "results.topic-product": "The product",
  "results.topic-tools": "Tools",
  "results.topic-life": "Life around work",
  "results.had": "Had it",
  "results.verb-read": "Read it",
  "results.verb-clicked": "Clicked",
  "results.verb-answered": "Answered",
  "results.verb-asked": "Asked",
  "results.verb-signed-up": "Signed up",
  "results.verb-quiz": "Took a quiz",
  "results.by-topic": "By topic",
  "results.by-topic-lead": "Of those to whom a letter brought something of the topic.",
  "results.by-segment": "By group: {segment}",
  "results.by-segment-lead":
    "Of those who were sent anything. Groups of fewer than {min, number} people are not shown; where one group alone is that small, the next one is left out, too.",
  "results.by-question": "Questions",
  "results.by-question-lead": "Of everybody who fits the filters.",
  "results.question-topic": "About",
  "results.times": "Questions",
  "results.askers": "People who asked",
  "results.weekly": "People a week",
  "results.weekly-desc":
    "{weeks, plural, one {One week} other {{weeks, number} weeks}}. In the last one {reading, number} people read or clicked something, and {talking, number} asked, answered or signed up.",
  "results.reading": "Read or clicked",
  "results.talking": "Asked, answered or signed up",
  "results.week": "Week from",
  "results.topic-bars": "Who read what they had",
  "suggest.title": "Suggestions",
  "suggest.lead":
    "From what people read and clicked since {since}. A suggestion needs at least twenty readers, and a difference that chance does not explain. Nothing changes unless you take it over and publish it.",
  "suggest.none":
    "There is nothing to suggest: what people get fits what they read, or it is too early to tell.",
  "suggest.change":
    "{topic}: {from, plural, one {every week} other {every {from, number} weeks}} → {to, plural, one {every week} other {every {to, number} weeks}}",
  "suggest.counts": "Of what was read and clicked: {used}. Of what was brought: {brought}.",
  "suggest.interval":
    "One vote a person, {readers, plural, one {one reader} other {{readers, number} readers}}: between {low, number, percent} and {high, number, percent} of the interest, exactly reckoned.",
  "suggest.accept": "Take over as a draft",
  "suggest.refuse": "Refuse",
  "suggest.why": "Why not",
  "suggest.before": "Answered before",
  "suggest.accepted": "Taken over",
  "suggest.refused": "Refused",
  "works.title": "What works",
  "works.lead":
    "An optional step is left out for some people, chosen by chance, to learn what it does. Contracts, what to prepare, answers and calls are never left out.",
  "works.none": "Nothing has been tried yet.",
  "works.new": "Try a step",
  "works.no-steps":
    "No step may be left out now. In the journey, mark a step as optional that nobody misses anything without.",
  "works.back": "← What works",
  "works.new-lead": "Everything is chosen before it begins and stays as it is.",
  "works.name": "{step}: {share, number, percent} go without",
  "works.phase-running": "Running",
  "works.phase-waiting": "Waiting for the last days",
  "works.phase-over": "Over",
  "works.share": "How many go without",
  "works.percent": "{share, number, percent} of the people",
  "works.outcome": "What is looked at",
  "works.outcome-active":
    "Did something on their page other than use what the step brought {days, plural, one {within a day} other {within {days, number} days}}",
  "works.outcome-signed-up":
    "Signed up for an event {days, plural, one {within a day} other {within {days, number} days}}",
  "works.outcome-quiz-finished":
    "Finished a quiz {days, plural, one {within a day} other {within {days, number} days}}",
  "works.outcome-asked":
    "Asked a question {days, plural, one {within a day} other {within {days, number} days}}",
  "works.outcome-offer-stands":
    "The offer still stands {days, plural, one {a day} other {{days, number} days}} later",
  "works.window": "Time to look at",
  "works.days": "{days, plural, one {One day} other {{days, number} days}} after it was due",
  "works.lasts": "People are taken in for",
  "works.weeks": "{weeks, plural, one {One week} other {{weeks, number} weeks}}",
  "works.afterwards": "What was left out, afterwards",
  "works.after-digest": "is named in their next digest",
  "works.after-nothing": "stays left out",
  "works.reckon": "Work it out",
  "works.power": "What it could show",
  "works.people":
    "About {people, plural, one {one person} other {{people, number} people}}, of whom {withheld, number} go without ({planned, number} are planned; {before, number} had it in the same time before).",
  "works.base":
    "Of those who had it before, {share, number, percent} did so ({count, number} of {of, number}).",
  "works.base-unknown": "Nobody had it before, so half is assumed, which is hardest to tell apart.",
  "works.smallest":
    "A difference of {points, number, percent} or more, in points, would be found four times in five; a smaller one would mostly stay “too early to tell”.",
  "works.promise":
    "The result is hidden until its day, so that nobody stops at a lucky number. If the step does nothing, it claims a difference at most 5 times in 100.",
  "works.nothing-to-see": "With so few people nothing could be shown, so nobody should go without.",
  "works.start": "Begin",
  "works.hidden": "The result can be read on {day}. Until then nobody sees it.",
  "works.early-few": "Too early to tell: fewer than five people are on one side.",
  "works.early-chance": "Too early to tell: chance alone could explain the difference.",
  "works.early-ended-early": "Too early to tell: it was ended on {day}, before its time.",
  "works.early-ended-changed":
    "Too early to tell: it ended on {day}, because the step was changed.",
  "works.helps":
    "It helps: {given, number, percent} of those who had it did so, and {withheld, number, percent} of those who had not; {points, number, percent} apart.",
  "works.hurts":
    "It holds people back: {given, number, percent} of those who had it did so, and {withheld, number, percent} of those who had not; {points, number, percent} apart.",
  "works.interval": "Where the difference may lie",
  "works.interval-desc":
    "Between {low} and {high}, in points: at least 95 of 100 such intervals hold the true difference.",
  "works.points": "{points, number, ::percent sign-except-zero}",
  "works.no-difference": "No difference",
  "works.arm": "People",
  "works.arm-given": "Had it",
  "works.arm-withheld": "Went without",
  "works.exactly": "Exact interval",
  "works.range": "{low, number, percent} to {high, number, percent}",
  "works.method":
    "{people, plural, one {One person} other {{people, number} people}}. Each side by Clopper and Pearson, the difference from both at once, the decision by Fisher’s exact test (p = {p, number, ::.000}).",
  "works.how": "How it is done",
  "works.times": "People are taken in from {from} until {until}; the result is read on {read}.",
  "works.taken":
    "So far {given, number} had it and {withheld, number} went without, of about {people, number} expected.",
  "works.end": "End it now",
  "works.end-means":
    "Nobody goes without any more. It can’t be taken up again, and the result stays “too early to tell”.",
} as const;
