import type { candidate as en } from "../en/candidate.ts";
import type { PartOf } from "../translation.ts";

export const candidate: PartOf<typeof en> = {
  "own.day": "{day} ({weekday})",
  "own.moment": "{day}, {clock}",
  "own.both": "{mine} Ihrer Zeit · {office} in {place}",
  "home.title": "Vor Ihrem ersten Arbeitstag",
  "home.hello": "Guten Tag, {name}",
  "home.days":
    "{days, plural, =0 {{name}, heute ist es so weit} one {{name}, bis morgen} other {{name}, noch {days, number} Tage}}",
  "home.started": "{name}, schön, dass Sie da sind",
  "home.no-date":
    "Ihr erster Arbeitstag steht noch nicht fest. Sobald es so weit ist, finden Sie ihn hier und in Ihrer Post.",
  "home.where": "{when} · {place}",
  "home.held": "Was wir über mich wissen",
  "home.preferences": "Sprache, Pause, weniger",
  "home.wish": "Ein Wunsch oder eine Sorge",
  "home.done-of": "{done, number} von {of, number} erledigt",
  "home.progress": "Anteil der erledigten Punkte",
  "home.is-done": "Erledigt, drücken zum Zurücknehmen: ",
  "home.is-open": "Offen, drücken, wenn erledigt: ",
  "home.seen": "Gesehen",
  "home.mark-seen": "Als gesehen markieren",
  "home.mark-seen-of": "Als gesehen markieren: {label}",
  "home.meeting-when": "{when} · {minutes, number} Minuten, online",
  "home.signed-up": "Angemeldet",
  "home.meeting-change": "Ansehen oder ändern",
  "home.sign-up":
    "{fields, plural, =0 {Anmelden} one {Anmelden (ein Feld)} other {Anmelden (zwei Felder)}}",
  "home.reading": "Diese Woche für Sie",
  "home.minutes": "{minutes, plural, one {eine Minute} other {{minutes, number} Minuten}}",
  "home.quiz-new":
    "{questions, plural, one {Eine Frage} other {{questions, number} Fragen}}. Niemand wird danach beurteilt: Es entscheidet nur, welche Schulung Sie auslassen können.",
  "home.quiz-result": "Beim letzten Mal waren {right, number} von {of, number} richtig.",
  "home.quiz-start": "Quiz beginnen",
  "home.quiz-again": "Noch einmal ansehen",
  "home.ask": "Fragen Sie, was Sie möchten",
  "home.ask-lead": "Es antwortet, wer es weiß, meist innerhalb eines Arbeitstags.",
  "home.ask-button": "Frage schreiben",
  "home.answered": "{by} hat {when} geantwortet",
};
