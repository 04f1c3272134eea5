import type { drafts as en } from "../en/drafts.ts";
import type { PartOf } from "../translation.ts";

export const drafts: PartOf<typeof en> = {
  "draft.title": "Offener Entwurf",
  "draft.state-draft": "Entwurf",
  "draft.state-rehearsed": "Geprobt",
  "draft.state-approved": "Freigegeben",
  "draft.by": "Gespeichert von {name}, {when}.",
  "draft.approved-by": "Freigegeben von {name}.",
  "draft.removes": "Mit der Veröffentlichung fällt es aus dem Programm.",
  "draft.next-rehearse":
    "Zuerst proben: Ein Durchlauf mit den echten Personen zeigt, was geschehen würde. Bis zur Veröffentlichung gilt für alle die jetzige Fassung.",
  "draft.next-approve": "Er wartet auf eine zweite Person. Bitte lesen und dann freigeben.",
  "draft.next-own": "Sie haben daran mitgeschrieben; freigeben muss jemand, der es nicht hat.",
  "draft.holds":
    "Geprobt {when}. Eine Probe gilt {days, plural, one {einen Tag} other {{days, number} Tage}}.",
  "draft.next-publish":
    "Er kann veröffentlicht werden. Bis dahin gilt für alle die jetzige Fassung.",
  "draft.approve": "Freigeben",
  "draft.publish": "Veröffentlichen",
  "draft.drop": "Entwurf verwerfen",
  "draft.drop-lead":
    "Was in diesem Entwurf geschrieben wurde, ist dann endgültig weg. Was live ist, bleibt, wie es ist.",
  "draft.invalid":
    "So lässt es sich nicht verwenden. Bitte prüfen, ob nichts leer ist und jeder Name und jede Zahl zu den angebotenen gehört.",
  "draft.wrong-number":
    "Geben Sie eine ganze Zahl an, die hier passt: weder zu groß noch zu klein.",
  "draft.wrong-link": "Ein Link steht hier in voller Länge und beginnt mit https://.",
  "draft.wrong-host": "Je Person eine Zeile mit Name und Mailadresse, etwa: Bo Li, bo@example.com.",
  "draft.wrong-on": "Entweder Tage vor dem ersten Tag, oder ein Tag mit seiner Zeitzone.",
  "draft.protected":
    "Niemand darf nach einem geschützten Merkmal wie Alter, Geschlecht oder Nationalität ausgewählt werden, auch nicht über einen Umweg.",
  "draft.in-use": "Ein Schritt bringt dies noch. Bitte zuerst den Schritt ändern.",
  "draft.in-subject":
    "Betreffzeilen liest die ganze Personalabteilung in Listen. Frage und Antwort gehören deshalb nicht in den Betreff, sondern in den Text.",
  "draft.moved-on":
    "Jemand hat inzwischen gespeichert. Ihre Eingabe steht noch hier: bitte vergleichen und noch einmal speichern, wenn Ihre gelten soll.",
  "draft.not-ready":
    "Das kann noch nicht veröffentlicht werden. Bitte mit dem heutigen Programm proben oder von jemand anderem freigeben lassen.",
  "draft.own":
    "Niemand gibt die eigenen Worte frei, auch keinen ungeprobten Ablauf. Bitte jemand anderen fragen.",
  "did.draft-saved": "Als Entwurf gespeichert. Vor der Veröffentlichung bekommt es niemand.",
  "did.draft-approved": "Freigegeben. Es kann jetzt veröffentlicht werden.",
  "did.draft-dropped": "Der Entwurf ist verworfen. Die geltende Fassung bleibt.",
  "did.draft-published":
    "Veröffentlicht. Alle werden neu geplant, und niemand bekommt etwas zweimal.",
  "did.draft-changed":
    "Es ist nichts geschehen: Jemand hat diesen Entwurf inzwischen geändert, veröffentlicht oder verworfen. Sehen Sie ihn noch einmal an, wie er jetzt steht.",
  "did.draft-outdated":
    "Nicht veröffentlicht: Was live ist, hat sich geändert, seit dieser Entwurf begonnen wurde. Vergleichen Sie beide, speichern Sie den Entwurf noch einmal und veröffentlichen Sie ihn dann.",
};
