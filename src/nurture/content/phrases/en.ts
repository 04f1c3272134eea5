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
  nothingNew:
    "There is nothing new to read this week that fits you. Your page has the dates and what is still open.",
  readingNote: "{reason} · {minutes} min",
  chosen: "“{title}”: {reason}.",
  reasonAsked:
    "Because you asked about {topic, select, growth {growing here} team {the team} product {the product} tools {tools} other {life here}}",
  reasonRead:
    "Because you read about {topic, select, growth {growing here} team {the team} product {the product} tools {tools} other {life here}}",
  reasonInterest:
    "Because {topic, select, growth {growing here} team {the team} product {the product} tools {tools} other {life here}} interests you",
  reasonDiscipline:
    "For new colleagues in {discipline, select, technical {engineering} marketing {marketing} sales {sales} product {product} design {design} operations {operations} finance {finance} people {the people team} other {your field}}",
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
  ownerAction: "Answer the question",
  ownerReason: "Routed to {department} because the question is about {topic}.",
  handoffOnboardingTitle: "Onboarding of {name}",
  handoffOnboarding:
    "First day: {startDate}. {openCount, plural, =0 {Everything on the checklist is done.} one {# point of the checklist is still open.} other {# points of the checklist are still open.}}",
  handoffTrainingTitle: "{name}: {quiz}",
  handoffExempt: "{rightCount} of {ofCount} answers right. Product basics can be left out.",
  handoffRecommended: "{rightCount} of {ofCount} answers right. Start with the topics below.",
  handoffWishTitle: "A wish of {name}",
  handoffGrievanceTitle: "A concern of {name}",
  ownerUntitled: "something else",
} as const;
