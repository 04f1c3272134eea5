import type { restore as en } from "../en/restore.ts";
import type { PartOf } from "../translation.ts";

export const restore: PartOf<typeof en> = {
  "restore.title": "Aus einer Sicherung wiederhergestellt",
  "restore.noticed":
    "Diese Datenbank ist nicht die, an der Keepwarm zuletzt gearbeitet hat: Sie wurde wiederhergestellt, kopiert, oder ihr Server wurde ersetzt.",
  "restore.told": "Jemand hat angegeben, dass diese Datenbank wiederhergestellt wurde.",
  "restore.lacks": "Ihr fehlt, was von {from} bis {until} geschehen ist.",
  "restore.lost":
    "Vorerst geht nichts hinaus. Alles Fällige wird zuerst bei den Anbietern gesucht, und was sich dort findet, gilt als erledigt. Was Menschen in dieser Zeit hier getan haben, lässt sich nirgends wiederfinden: Abbestellungen, Pausen, Antworten, Fragen, Anmeldungen, Entscheidungen über Geparktes. Fragen Sie nach, wo es darauf ankommt.",
  "restore.since": "Angehalten",
  "restore.found": "Draußen gefunden, schon erledigt",
  "restore.held": "Gesucht, noch zu senden",
  "restore.waiting": "Noch nicht gesucht",
  "restore.unseen": "Konnte nicht gesucht werden",
  "restore.not-yet":
    "{open, plural, one {Eine Aktion wurde} other {{open, number} Aktionen wurden}} noch nicht gesucht. Jetzt freizugeben ist sicher, weil vor jedem Versand noch einmal nachgesehen wird, aber diese Zahlen sind nicht endgültig.",
  "restore.button": "Senden, was noch zu senden ist",
  "restore.button-hint":
    "Jede Aktion wird vor dem Versand noch einmal gesucht. Das Sync-Protokoll hält fest, wer das gedrückt hat.",
  "restore.banner":
    "Keepwarm wurde aus einer Sicherung wiederhergestellt: E-Mails und Kalendereinträge sind angehalten, bis ein IT-Admin sie freigibt.",
  "restore.banner-link": "Ansehen und freigeben",
  "did.sent-held":
    "Freigegeben. Was noch zu senden ist, geht nun hinaus, nachdem noch einmal nachgesehen wurde.",
};
