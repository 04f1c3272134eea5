/** What the product itself says in letters, in English: complete, and what other languages fall back to. */
export const en = {
  greeting: "Hello {call},",
  closing: "Warm regards,\n{sender}\n{company}",
  why: "You get this because {sender} is preparing your first day with you.",
  unsubscribe: "Unsubscribe from these letters",
  unsubscribeNote: "What you must know about your contract and your first day still reaches you.",
  openPage: "Open your page",
  openChecklist: "Open your checklist",
  ask: "Ask a question",
  askMore: "Ask something else",
  signUp: "Sign up ({fields, plural, =0 {one tap} one {# field} other {# fields}})",
  startSurvey: "Answer in two minutes",
  startQuiz: "Start the quiz ({questions, plural, one {# question} other {# questions}})",
  readingTitle: "For you this week",
  foldedTitle: "Also from these days",
  foldedUntitled: "Something that was meant for these days",
  missedTitle: "From before you joined",
  fromName: "{sender} at {company}",
  catchUpSubject: "What you missed, in one letter",
  catchUpBody:
    "You joined us later than others, or something came later than you. Here is what you would have had by now, so that you miss nothing.",
  nothingNew:
    "There is nothing new to read this week that fits you. Your page has the dates and what is still open.",
  readingNote: "{reason} · {minutes} min",
  chosen: "“{title}”: {reason}.",
  reasonAsked:
    "Because you asked about {topic, select, growth {growing here} team {the team} product {the product} tools {tools} other {life here}}",
  reasonRead:
    "Because you read about {topic, select, growth {growing here} team {the team} product {the product} tools {tools} other {life here}}",
  reasonLiked:
    "Because you liked {kind, select, story {a story of earlier hires} growthmap {a growth map} teamnews {news of a team} video {a video} other {a guide}}",
  reasonInterest:
    "Because {topic, select, growth {growing here} team {the team} product {the product} tools {tools} other {life here}} interests you",
  reasonOwed:
    "From time to time, something about {topic, select, growth {growing here} team {the team} product {the product} tools {tools} other {life here}}",
  reasonDiscipline:
    "For new colleagues in {discipline, select, technical {engineering} marketing {marketing} sales {sales} product {product} design {design} operations {operations} finance {finance} people {the people team} other {your field}}",
  reasonDepartment: "For everyone in your department",
  reasonPlace: "For everyone who starts where you will",
  reasonNew: "New since last week",
  reasonEveryone: "For everyone who joins",
  ownerForwardSubject: "A question from {name} for you: {topic}",
  ownerReminderSubject: "Reminder: {name} waits for an answer about {topic}",
  ownerGreeting: "Hello {department} team,",
  ownerForward:
    "{name}{hasJob, select, yes { ({job})} other {}} joins {company}{hasStart, select, yes { on {startDate}} other {}} and asked:",
  ownerReminder:
    "{name}{hasJob, select, yes { ({job})} other {}} asked this on {askedAt} and has not heard from us yet:",
  ownerDue: "Please answer by {dueAt}. That is the time we promised.",
  ownerHow:
    "Reply to this mail, or use the button. Your answer goes to {name} under your department’s name. If it isn’t yours to answer, pass it on with the button.",
  ownerPassed: "{owner} passed it on to you and adds:",
  ownerUnnamed: "a named person",
  ownerAction: "Answer the question",
  ownerReason: "Routed to {department} because the question is about {topic}.",
  handoffOnboardingTitle: "Onboarding of {name}",
  handoffOnboarding:
    "First day: {startDate}. {openCount, plural, =0 {Everything on the checklist is done.} one {# point of the checklist is still open.} other {# points of the checklist are still open.}}",
  handoffTrainingTitle: "{name}: {quiz}",
  handoffExempt:
    "{rightCount} of {ofCount} answers right. This part of the training can be left out: {part}.",
  handoffPassed: "{rightCount} of {ofCount} answers right. Passed.",
  handoffBest: "It counts in place of earlier attempts at this quiz.",
  handoffRecommended: "{rightCount} of {ofCount} answers right. Start with the topics below.",
  handoffWishTitle: "A wish of {name}",
  handoffGrievanceTitle: "A concern of {name}",
  testSubject: "[Test] {subject}",
  ownerUntitled: "something else",
  eventPlaceSubject: "You have a place: {event}",
  eventPlace:
    "You were in line for this, and a place has become free: it is yours, and the calendar entry follows. If you can’t come after all, sign off on your page; the next in line gets it.",
  eventMovedSubject: "New time: {event}",
  eventMoved:
    "The time of this event has changed. It now takes place as written below, and the calendar entry moves along. If that does not suit you, sign off on your page.",
  eventCancelledSubject: "Does not take place: {event}",
  eventCancelled:
    "We are sorry: this event does not take place. There is nothing for you to do; the entry in your calendar goes away.",
  eventAgainSubject: "Takes place after all: {event}",
  eventAgain: "This event takes place after all, at the time below. You are still signed up.",
  eventDaySubject: "Reminder: {event}",
  eventHourSubject: "In an hour: {event}",
  eventReminder: "You signed up for this. We look forward to seeing you.",
  eventJoin: "Join online",
  eventPage: "See or change my sign-up",
  entryJoin: "Join here: {link}",
  hostEntry: "Who comes, what they ask, and where to mark who was there: {link}",
  ownerEscalationSubject: "Overdue: {name} waits for an answer about {topic}",
  ownerEscalation:
    "{department} was asked this by {name} on {askedAt}, and no answer has been given:",
  ownerHidden: "The words are for {department} alone. Please see to it that an answer is given.",
  ownerWasDue: "It was due by {dueAt}. That is the time we promised.",
  noticeAdditionSubject: "More about your question",
  noticeCorrectionSubject: "A correction to what we told you",
  noticeAsked: "On {day} we answered this question:",
  noticeBefore: "We said:",
  noticeAddition: "There is something to add:",
  noticeCorrection: "This has changed. What holds now:",
  noticeWithdrawal: "This holds no longer. Please ask us again if it matters to you.",
  noticeReturn: "Then we told you that it holds no longer. Now this holds:",
  differSubject: "Two answers differ: please say which one holds",
  differAsked: "The question was:",
  differSaid: "{owner} said:",
  differHow:
    "Please agree on what holds. Everybody who was told the other one can then be told so.",
  differTell: "Please tell HR what you agreed on: they note which one holds.",
  differAction: "See both answers",
  localSubject: "Local duties of new hires: what is due",
  localLead:
    "This is what {department} has to see to for new hires, by the law or practice of their country. This mail names nobody; the page does, for those who may open it.",
  localCounts: "Overdue: {overdue} · due within two weeks: {soon}",
  localAdvice: "Information, not legal advice. The page gives each source and when it was read.",
  localAction: "Open the list",
  handoffPromiseClosed: "This was promised on a confidential question; {by} knows its words.",
  handoffPromiseTitle: "A promise made to {name}",
  handoffPromise:
    "{what}\n\nPromised by {by} on {day}{hasUntil, select, yes {, until {until}} other {}}.",
} as const;
