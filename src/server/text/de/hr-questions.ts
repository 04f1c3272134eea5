import type { hrQuestions as en } from "../en/hr-questions.ts";
import type { PartOf } from "../translation.ts";

export const hrQuestions: PartOf<typeof en> = {
  "did.rerouted":
    "Weitergegeben. Die Abteilung wird informiert, und die Uhr läuft weiter. Geben Sie die Frage erneut weiter, um das rückgängig zu machen.",
  "asked.title": "Fragen",
  "asked.open":
    "{open, plural, =0 {Nichts wartet auf eine Antwort} one {Eine Frage wartet auf eine Antwort} other {{open, number} Fragen warten auf eine Antwort}}",
  "asked.late":
    "{late, plural, =0 {keine ist verspätet} one {eine ist verspätet} other {{late, number} sind verspätet}}",
  "asked.all": "Alle",
  "asked.asked": "Wartend",
  "asked.answered": "Beantwortet",
  "asked.closed": "Geschlossen",
  "asked.by-state": "Nach Stand filtern",
  "asked.owner": "Zuständig",
  "asked.any": "Alle",
  "asked.show": "Anzeigen",
  "asked.none":
    "Noch hat niemand etwas gefragt. Kandidaten fragen auf ihrer Seite oder antworten auf eine Nachricht.",
  "asked.none-fit": "Keine Frage passt zu diesen Filtern.",
  "asked.question": "Frage",
  "asked.person": "Von",
  "asked.clock": "Uhr",
  "asked.for": "Eine Frage an {owner}",
  "asked.one": "Eine Frage",
  "asked.back": "← Alle Fragen",
  "asked.via-portal": "auf der Seite",
  "asked.via-mail": "per E-Mail",
  "asked.reminded": "{owner} wurde {when} erinnert",
  "asked.reroute": "Weitergeben",
  "asked.reroute-lead": "Die Uhr läuft weiter: Die Antwort ist nach wie vor {when} fällig.",
  "asked.to": "Abteilung, die antworten soll",
  "asked.reroute-button": "Weitergeben",
  "asked.reroute-same": "Sie hat diese Frage schon.",
  "asked.answer": "Selbst antworten",
  "asked.answer-label": "Ihre Antwort",
  "asked.answer-hint": "Sie geht mit Ihrem Namen an die fragende Person und hält die Uhr an.",
  "asked.given": "Die Antwort",
};
