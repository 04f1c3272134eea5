import type { Phrases } from "../phrase-key.ts";

export const de: Phrases = {
  greeting: "Guten Tag, {call},",
  closing: "Herzliche Grüße\n{sender}\n{company}",
  why: "Sie erhalten diese Nachricht, weil {sender} mit Ihnen Ihren ersten Arbeitstag vorbereitet.",
  unsubscribe: "Diese Nachrichten abbestellen",
  unsubscribeNote:
    "Was Sie zu Ihrem Vertrag und Ihrem ersten Arbeitstag wissen müssen, erreicht Sie weiterhin.",
  openPage: "Ihre Seite öffnen",
  openChecklist: "Ihre Checkliste öffnen",
  ask: "Eine Frage stellen",
  askMore: "Noch etwas fragen",
  signUp: "Anmelden ({fields, plural, =0 {ein Klick} one {# Feld} other {# Felder}})",
  startSurvey: "In zwei Minuten antworten",
  startQuiz: "Quiz beginnen ({questions, plural, one {# Frage} other {# Fragen}})",
  readingTitle: "Diese Woche für Sie",
  foldedTitle: "Außerdem aus diesen Tagen",
  foldedUntitled: "Etwas, das für diese Tage gedacht war",
  missedTitle: "Aus der Zeit davor",
  fromName: "{sender}, {company}",
  catchUpSubject: "Was Sie verpasst haben, in einer Nachricht",
  catchUpBody:
    "Sie sind später dazugekommen, oder etwas kam später als Sie. Hier steht, was Sie bis heute bekommen hätten, damit Ihnen nichts entgeht.",
  nothingNew:
    "Diese Woche gibt es nichts Neues, das zu Ihnen passt. Auf Ihrer Seite finden Sie die Termine und was noch offen ist.",
  readingNote: "{reason} · {minutes} Min.",
  chosen: "„{title}“: {reason}.",
  reasonAsked:
    "Weil Sie {topic, select, growth {nach der Entwicklung bei uns} team {nach dem Team} product {nach dem Produkt} tools {nach den Werkzeugen} other {nach dem Leben bei uns}} gefragt haben",
  reasonRead:
    "Weil Sie {topic, select, growth {über die Entwicklung bei uns} team {über das Team} product {über das Produkt} tools {über die Werkzeuge} other {über das Leben bei uns}} gelesen haben",
  reasonLiked:
    "Weil Ihnen {kind, select, story {eine Geschichte früherer Neuzugänge} growthmap {eine Wachstumskarte} teamnews {Neues aus einem Team} video {ein Video} other {ein Leitfaden}} gefallen hat",
  reasonInterest:
    "Weil Sie sich {topic, select, growth {für die Entwicklung bei uns} team {für das Team} product {für das Produkt} tools {für die Werkzeuge} other {für das Leben bei uns}} interessieren",
  reasonOwed:
    "Hin und wieder etwas {topic, select, growth {über die Entwicklung bei uns} team {über das Team} product {über das Produkt} tools {über die Werkzeuge} other {über das Leben bei uns}}",
  reasonDiscipline:
    "Für neue Kolleginnen und Kollegen {discipline, select, technical {in der Technik} marketing {im Marketing} sales {im Vertrieb} product {im Produkt} design {im Design} operations {im Betrieb} finance {in den Finanzen} people {im Personalteam} other {in Ihrem Fach}}",
  reasonDepartment: "Für alle in Ihrer Abteilung",
  reasonPlace: "Für alle, die dort anfangen, wo Sie anfangen",
  reasonNew: "Neu seit letzter Woche",
  reasonEveryone: "Für alle, die neu dazukommen",
  ownerForwardSubject: "Eine Frage von {name} an Sie: {topic}",
  ownerReminderSubject: "Erinnerung: {name} wartet auf eine Antwort zu {topic}",
  ownerGreeting: "Guten Tag, liebes Team {department},",
  ownerForward:
    "{name}{hasJob, select, yes { ({job})} other {}} kommt{hasStart, select, yes { am {startDate}} other {}} zu {company} und fragt:",
  ownerReminder:
    "{name}{hasJob, select, yes { ({job})} other {}} hat das am {askedAt} gefragt und noch nichts von uns gehört:",
  ownerDue: "Bitte antworten Sie bis {dueAt}. Das ist die Zeit, die wir versprochen haben.",
  ownerHow:
    "Antworten Sie auf diese E-Mail oder nutzen Sie die Schaltfläche. Ihre Antwort geht im Namen Ihrer Abteilung an {name}. Gehört die Frage nicht zu Ihnen, geben Sie sie über die Schaltfläche weiter.",
  ownerPassed: "Weitergegeben von {owner}, mit dem Hinweis:",
  ownerUnnamed: "eine benannte Person",
  ownerAction: "Frage beantworten",
  ownerReason: "An {department} geleitet, weil es um {topic} geht.",
  handoffOnboardingTitle: "Onboarding von {name}",
  handoffOnboarding:
    "Erster Arbeitstag: {startDate}. {openCount, plural, =0 {Alles auf der Checkliste ist erledigt.} one {# Punkt der Checkliste ist noch offen.} other {# Punkte der Checkliste sind noch offen.}}",
  handoffTrainingTitle: "{name}: {quiz}",
  handoffExempt:
    "{rightCount} von {ofCount} Antworten richtig. Dieser Teil der Schulung kann entfallen: {part}.",
  handoffPassed: "{rightCount} von {ofCount} Antworten richtig. Bestanden.",
  handoffBest: "Dieses Ergebnis gilt anstelle früherer Versuche.",
  handoffRecommended:
    "{rightCount} von {ofCount} Antworten richtig. Beginnen Sie mit den Themen unten.",
  handoffWishTitle: "Ein Wunsch von {name}",
  handoffGrievanceTitle: "Eine Sorge von {name}",
  testSubject: "[Test] {subject}",
  ownerUntitled: "etwas anderes",
  eventPlaceSubject: "Sie haben einen Platz: {event}",
  eventPlace:
    "Sie standen auf der Warteliste, und ein Platz ist frei geworden: Er gehört Ihnen, der Kalendereintrag folgt. Wenn Sie doch nicht können, melden Sie sich auf Ihrer Seite ab; dann rückt jemand nach.",
  eventMovedSubject: "Neue Zeit: {event}",
  eventMoved:
    "Die Zeit dieser Veranstaltung hat sich geändert. Sie findet nun wie unten angegeben statt, und der Kalendereintrag zieht mit. Wenn Ihnen das nicht passt, melden Sie sich auf Ihrer Seite ab.",
  eventCancelledSubject: "Findet nicht statt: {event}",
  eventCancelled:
    "Es tut uns leid: Diese Veranstaltung findet nicht statt. Sie müssen nichts tun; der Kalendereintrag verschwindet.",
  eventAgainSubject: "Findet doch statt: {event}",
  eventAgain:
    "Diese Veranstaltung findet doch statt, zur unten genannten Zeit. Ihre Anmeldung gilt weiter.",
  eventDaySubject: "Erinnerung: {event}",
  eventHourSubject: "In einer Stunde: {event}",
  eventReminder: "Sie haben sich dafür angemeldet. Wir freuen uns auf Sie.",
  eventJoin: "Online teilnehmen",
  eventPage: "Anmeldung ansehen oder ändern",
  entryJoin: "Hier teilnehmen: {link}",
  hostEntry: "Wer kommt, was gefragt wird und wo Sie eintragen, wer da war: {link}",
  ownerEscalationSubject: "Überfällig: {name} wartet auf eine Antwort zu {topic}",
  ownerEscalation:
    "{name} hat dies am {askedAt} gefragt ({department}), und es gibt noch keine Antwort:",
  ownerHidden:
    "Den Wortlaut liest nur {department}. Bitte sorgen Sie dafür, dass geantwortet wird.",
  ownerWasDue: "Versprochen war die Antwort bis {dueAt}.",
  noticeAdditionSubject: "Noch etwas zu Ihrer Frage",
  noticeCorrectionSubject: "Eine Korrektur zu unserer Antwort",
  noticeAsked: "Am {day} haben wir diese Frage beantwortet:",
  noticeBefore: "Unsere Antwort war:",
  noticeAddition: "Dazu kommt noch:",
  noticeCorrection: "Das hat sich geändert. Jetzt gilt:",
  noticeWithdrawal:
    "Das gilt nicht mehr. Bitte fragen Sie uns noch einmal, wenn es für Sie wichtig ist.",
  noticeReturn: "Dann schrieben wir, dass das nicht mehr gilt. Jetzt gilt:",
  differSubject: "Zwei Antworten weichen ab: Bitte sagen Sie, welche gilt",
  differAsked: "Die Frage war:",
  differSaid: "{owner} sagte:",
  differHow:
    "Bitte einigen Sie sich. Wer die andere Antwort bekam, kann dann benachrichtigt werden.",
  differTell:
    "Bitte sagen Sie der Personalabteilung, worauf Sie sich geeinigt haben: Sie hält fest, welche gilt.",
  differAction: "Beide Antworten ansehen",
  localSubject: "Pflichten vor Ort für neue Leute: was ansteht",
  localLead:
    "Darum kümmert sich {department} für neue Kolleginnen und Kollegen, nach Recht oder Praxis ihres Landes. Diese Mail nennt niemanden; die Seite nennt sie denen, die sie öffnen dürfen.",
  localCounts: "Überfällig: {overdue} · in zwei Wochen fällig: {soon}",
  localAdvice:
    "Information, keine Rechtsberatung. Die Seite nennt jede Quelle und wann sie gelesen wurde.",
  localAction: "Liste öffnen",
  handoffPromiseClosed:
    "Zugesagt wurde dies zu einer vertraulichen Frage; den Wortlaut kennt {by}.",
  handoffPromiseTitle: "Eine Zusage an {name}",
  handoffPromise:
    "{what}\n\nZugesagt von {by} am {day}{hasUntil, select, yes {, bis {until}} other {}}.",
};
