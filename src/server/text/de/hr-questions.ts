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
  "asked.hidden": "Nur für benannte Personen",
  "asked.confidential":
    "Zu Gehalt oder persönlichen Daten: Der Wortlaut wird nur den benannten Personen dieses Themas gezeigt.",
  "asked.named-you":
    "Vertraulich. Sie sehen den Wortlaut, weil Ihr Konto zu einer benannten Person gehört: {name}.",
  "asked.only-named": "Nur eine benannte Person dieses Themas kann antworten.",
  "asked.reroute-named":
    "Sie ist vertraulich: Nur andere benannte Personen dieses Themas können sie erhalten.",
  "asked.no-named":
    "Für dieses Thema ist sonst niemand benannt, deshalb kann sie nicht weitergegeben werden.",
  "asked.passed": "{when} von {from} an {to} weitergegeben",
  "asked.escalated": "Überfällig: {who} wurde {when} benachrichtigt",
  "asked.escalated-nobody":
    "Sie wurde {when} überfällig, und es gab sonst niemanden zu benachrichtigen.",
  "asked.escalated-tag": "Eskaliert",
  "asked.drop": "Es war keine Frage",
  "asked.drop-lead":
    "Sie entstand aus einer Antwort per E-Mail. Fragt sie nichts, nehmen Sie sie zurück: Sie schließt ohne Antwort und verschwindet von der Seite der Person. Das lässt sich rückgängig machen.",
  "asked.dropped": "{name} hat sie {when} zurückgenommen: Es war keine Frage.",
  "asked.undrop": "Wieder zur Frage machen",
  "did.question-dropped":
    "Zurückgenommen. Es ist keine Frage mehr; die Schaltfläche unten holt sie zurück.",
  "did.question-back": "Es ist wieder eine Frage, und ihre Uhr ist weitergelaufen.",
  "ask.passed": "Weitergegeben an {owner}, {when}",
};
