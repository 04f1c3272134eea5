import type { rules as en } from "../en/rules.ts";
import type { PartOf } from "../translation.ts";

export const rules: PartOf<typeof en> = {
  "rules.title": "Regeln für jeden Schritt",
  "rules.lead": "Sie gelten für alle. Eine Änderung ist zuerst ein Entwurf.",
  "rules.yes": "Ja",
  "rules.no": "Nein",
  "rules.workingDaysOnly": "Nur an Arbeitstagen",
  "rules.workingDaysOnly-hint": "Begleitung wartet über Wochenenden und Feiertage des Ortes.",
  "rules.secondPerson": "Eine zweite Person gibt frei",
  "rules.secondPerson-hint": "Nichts geht allein auf das Wort dessen hinaus, der es schrieb.",
  "rules.plainClock": "Fragen: jede Stunde zählt",
  "rules.plainClock-hint": "Sonst steht die 24-Stunden-Uhr an freien Tagen der Zuständigen.",
  "rules.capPerWeek": "Nachrichten pro Woche höchstens",
  "rules.capPerWeek-hint":
    "1 bis 20, leer ohne Grenze. Der Rest wartet; Vertragswichtiges zählt nicht.",
  "rules.silenceDays": "Tage der Stille vor einem Anruf",
  "rules.silenceDays-hint":
    "3 bis 120. Wer so lange nichts tat und von keinem von uns erreicht wurde, wird angerufen; auch ein Klick zählt als Lebenszeichen.",
  "rules.topics": "Wie oft ein Thema im Wochenbrief kommt",
  "rules.topics-hint":
    "Ist es so weit, kommt es vor allem anderen; vorher nicht, solange es etwas anderes zu lesen gibt.",
  "rules.topic-any": "Nicht festgelegt",
  "rules.changes": "Was der Entwurf ändert",
  "rules.cap-wrong": "Eine Zahl von 1 bis 20 oder nichts.",
  "rules.silence-wrong": "Eine Zahl von 3 bis 120.",
  "rules.quiet": "Ruhezeiten",
  "rules.quietFrom": "Nichts wird gesendet ab",
  "rules.quietUntil": "Nichts wird gesendet bis",
  "rules.quiet-empty":
    "Beides leer: wie in der Einrichtungsdatei, von {from} bis {until}. Zweimal dieselbe Zeit: keine Ruhezeiten.",
  "rules.quiet-means": "Was die Ruhezeiten bedeuten",
  "rules.quiet-hint":
    "Von {from} bis {until}, nach der Uhr der jeweiligen Person, wird nichts gesendet und niemand angerufen.",
  "rules.quiet-none": "Es gibt keine Ruhezeiten: Nachrichten gehen zu jeder Tageszeit hinaus.",
  "rules.quiet-set-up":
    "Diese Zeiten stehen in der Einrichtungsdatei und gelten, bis Sie eigene veröffentlichen.",
  "rules.quiet-here":
    "Für jemanden hier ({zone}): Eine Nachricht, die {due} fällig ist, geht {leaves} hinaus.",
  "rules.quiet-abroad":
    "Für jemanden im Ausland ({zone}): Eine Nachricht, die {due} fällig ist, geht dort {leaves} hinaus; hier ist es dann {here}.",
  "rules.quiet-both": "Geben Sie beide Zeiten an oder lassen Sie beide leer.",
  "rules.quiet-long":
    "Lassen Sie mindestens acht Stunden am Tag, in denen Nachrichten hinausgehen können.",
  "rules.quiet-wrong": "Eine Uhrzeit wie 21:00.",
};
