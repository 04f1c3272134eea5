import type { owner as en } from "../en/owner.ts";
import type { PartOf } from "../translation.ts";

export const owner: PartOf<typeof en> = {
  "answers.title": "Frage beantworten",
  "answers.open":
    "{open, plural, =0 {Nichts wartet auf Sie} one {Eine Frage wartet auf Sie} other {{open, number} Fragen warten auf Sie}}",
  "answers.none": "Ihre Abteilung wurde noch nichts gefragt.",
  "answers.question": "Frage",
  "answers.from": "Von",
  "answers.asked": "Gefragt",
  "answers.asked-at": "Gefragt {when}",
  "answers.state": "Stand",
  "answers.other-topic": "Etwas anderes",
  "answers.waiting": "Wartend",
  "answers.soon": "Bald fällig",
  "answers.late": "Überfällig",
  "answers.due": "fällig {when}",
  "answers.was-due": "war fällig {when}",
  "answers.answered": "Beantwortet",
  "answers.closed": "Geschlossen",
  "answers.closed-lead": "Die fragende Person hat sie geschlossen, bevor eine Antwort kam.",
  "answers.answered-first":
    "Während Sie schrieben, hat jemand aus Ihrem Haus geantwortet; Ihr Text wurde nicht gesendet. Wenn er noch hilft, ergänzen Sie unten die Antwort damit.",
  "answers.closed-first":
    "Die Frage wurde geschlossen, während Sie schrieben; niemand wartet mehr auf eine Antwort, und es wurde nichts gesendet.",
  "answers.answer": "Ihre Antwort",
  "answers.answer-hint": "Sie geht mit Ihrem Namen an die fragende Person.",
  "answers.by": "Ihr Name",
  "answers.send": "Antwort senden",
  "answers.why": "Ein Wort dazu (freiwillig)",
  "answers.passed-title": "Weitergegeben",
  "answers.passed-to": "Die Frage wurde an {owner} weitergegeben. Sie brauchen nichts mehr zu tun.",
  "answers.passed-on":
    "Diese Frage wurde weitergegeben; wer jetzt zuständig ist, beantwortet sie. Sie brauchen nichts mehr zu tun.",
};
