import type { TranslatedWords } from "./words.ts";

export const de: TranslatedWords = {
  began: {
    late: "{count, plural, one {Ein Kontakt ist} other {{count, number} Kontakte sind}} mehr als 30 Minuten verspätet, der älteste um {minutes, number} Minuten. Schritte: {steps}.",
    failing:
      "{failed, number} von {settled, number} Aktionen sind in den letzten 24 Stunden gescheitert; mehr als eine von tausend ist ein Alarm, ebenso jede, die endgültig abgelehnt wurde.",
    parked:
      "{count, plural, one {Eine Aktion ist} other {{count, number} Aktionen sind}} geparkt: Von außen lässt sich nicht entscheiden, ob sie geschehen ist.",
    connection:
      "Der Verbindung zu {vendor} ist nicht mehr zu trauen ({code}). Der letzte gute Durchlauf war vor {minutes, number} Minuten.",
    restore:
      "Die Datenbank wurde aus einer Sicherung wiederhergestellt. Ihr fehlt, was von {from} bis {until} UTC geschehen ist; der Versand ist angehalten.",
    held: "{count, plural, one {Eine für den Vertrag nötige Nachricht wird} other {{count, number} für den Vertrag nötige Nachrichten werden}} mehr als 30 Minuten über ihre Zeit hinaus gehalten, die älteste seit {minutes, number} Minuten. Grund: {about, select, zone {eine Zeitzone ist unbekannt} address {es gibt keine Adresse} date {ein Datum fehlt} doubt {ein Datum ist zweifelhaft} decision {eine Änderung wartet auf eine Entscheidung} other {eine Angabe für den Text fehlt}}. Schritte: {steps}.",
    unnamed:
      "{count, plural, one {Eine Frage} other {{count, number} Fragen}} zu Gehalt oder persönlichen Daten {count, plural, one {wartet} other {warten}} auf eine benannte Person, die älteste seit {minutes, number} Minuten. Bis dahin liest sie niemand.",
  },
  advice: {
    late: "Nichts geht verloren und nichts geht doppelt hinaus: Sobald der Weg frei ist, wird gesendet. Sehen Sie nach, ob eine E-Mail-Verbindung angehalten oder abgelehnt ist und ob ihre Postfächer reichen.",
    failing:
      "Was abgelehnt wurde, wird nicht von selbst erneut versucht. Warum, sagen die Seiten der Verbindungen und das Sync-Protokoll.",
    parked:
      "Es wird nicht von selbst erneut gesendet. Ein Mensch sieht nach, ob es ankam, und entscheidet; bis dahin wartet es.",
    connection:
      "Dort wird weder gelesen noch geschrieben, bis es wieder geht; dann geht es dort weiter, wo es aufgehört hat. Was nötig ist, sagt die Seite der Verbindung.",
    restore:
      "Alles Fällige wird bei den Anbietern gesucht, und was sich findet, gilt als erledigt. Der Rest geht hinaus, wenn ein IT-Admin die Schaltfläche auf der Betriebsseite drückt.",
    held: "Sie gehen von selbst hinaus, sobald der Grund wegfällt. Die Seiten der Personen sagen, was fehlt; Entscheidungen warten auf der Seite der Änderungen.",
    unnamed:
      "Benennen Sie auf der Seite Zuordnung Personen für das Thema, oder geben Sie jede Frage einer benannten Person. Die 24 Stunden laufen.",
  },
  ended: {
    late: "Kein Kontakt ist mehr als 30 Minuten verspätet.",
    failing:
      "In den letzten 24 Stunden wurde nichts abgelehnt, und die Fehlerquote liegt bei höchstens einem von tausend.",
    parked: "Nichts ist mehr geparkt.",
    connection: "Die Verbindung zu {vendor} funktioniert wieder.",
    restore: "Was nach der Wiederherstellung angehalten war, wurde freigegeben.",
    held: "Keine für den Vertrag nötige Nachricht wird mehr aus diesem Grund gehalten: {about, select, zone {eine Zeitzone ist unbekannt} address {es gibt keine Adresse} date {ein Datum fehlt} doubt {ein Datum ist zweifelhaft} decision {eine Änderung wartet auf eine Entscheidung} other {eine Angabe für den Text fehlt}}.",
    unnamed: "Keine Frage wartet mehr auf eine benannte Person.",
  },
  lasted: "Es dauerte {lasted, plural, one {eine Minute} other {{lasted, number} Minuten}}.",
  beganSubject: "Keepwarm-Alarm: {what}",
  endedSubject: "Keepwarm-Alarm beendet: {what}",
  greeting: "Guten Tag,",
  open: "Betriebsseite öffnen",
  closing: "Keepwarm",
  reason: "Sie erhalten dies, weil Ihre Adresse für Alarme eingetragen ist.",
};
