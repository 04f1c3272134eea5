import type { TranslatedWords } from "./words.ts";

export const de: TranslatedWords = {
  began: {
    late: "{count, plural, one {Ein Kontakt ist} other {{count, number} Kontakte sind}} mehr als 30 Minuten verspätet, der älteste um {minutes, number} Minuten. Schritte: {steps}.",
    failing:
      "{failed, number} von {settled, number} Aktionen sind in den letzten 24 Stunden gescheitert; mehr als eine von tausend ist ein Alarm.",
    parked:
      "{count, plural, one {Eine Aktion ist} other {{count, number} Aktionen sind}} geparkt: Von außen lässt sich nicht entscheiden, ob sie geschehen ist.",
    connection:
      "Der Verbindung zu {vendor} ist nicht mehr zu trauen ({code}). Der letzte gute Durchlauf war vor {minutes, number} Minuten.",
    restore:
      "Die Datenbank wurde aus einer Sicherung wiederhergestellt. Ihr fehlt, was von {from} bis {until} UTC geschehen ist; der Versand ist angehalten.",
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
  },
  ended: {
    late: "Kein Kontakt ist mehr als 30 Minuten verspätet.",
    failing: "Die Fehlerquote der letzten 24 Stunden liegt wieder bei höchstens einem von tausend.",
    parked: "Nichts ist mehr geparkt.",
    connection: "Die Verbindung zu {vendor} funktioniert wieder.",
    restore: "Was nach der Wiederherstellung angehalten war, wurde freigegeben.",
  },
  lasted: "Es dauerte {lasted, plural, one {eine Minute} other {{lasted, number} Minuten}}.",
  beganSubject: "Keepwarm-Alarm: {what}",
  endedSubject: "Keepwarm-Alarm beendet: {what}",
  greeting: "Guten Tag,",
  open: "Betriebsseite öffnen",
  closing: "Keepwarm",
  reason: "Sie erhalten dies, weil Ihre Adresse für Alarme eingetragen ist.",
};
