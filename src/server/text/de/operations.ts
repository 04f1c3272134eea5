import type { operations as en } from "../en/operations.ts";
import type { PartOf } from "../translation.ts";

export const operations: PartOf<typeof en> = {
  "nav.operations": "Betrieb",
  "ops.title": "Betrieb",
  "ops.lead":
    "Wie die Arbeit gerade steht. Alarme werden einmal gemeldet, wenn sie beginnen, und einmal, wenn sie vorbei sind.",
  "ops.now": "Jetzt",
  "ops.due": "Fällige Kontakte",
  "ops.late": "Mehr als 30 Minuten verspätet",
  "ops.oldest": "Ältester ungesendeter",
  "ops.none-unsent": "Nichts wartet",
  "ops.oldest-due": "fällig {when}",
  "ops.parked": "Geparkt, bis jemand entscheidet",
  "ops.failed": "In den letzten 24 Stunden gescheitert",
  "ops.failed-of": "{failed, number} von {settled, number} abgeschlossenen Aktionen",
  "ops.none-settled": "Noch keine abgeschlossen",
  "ops.open": "Offene Aktionen",
  "ops.standing": "Anstehende Alarme",
  "ops.none-standing": "Es steht kein Alarm an.",
  "ops.past": "Vergangene Alarme",
  "ops.none-past": "Es gab noch keinen.",
  "ops.alarm": "Alarm",
  "ops.began": "Begonnen",
  "ops.ended": "Beendet",
  "ops.since": "Begann {when}",
  "ops.kind-late": "Verspätung",
  "ops.kind-failing": "Fehler",
  "ops.kind-parked": "Geparkt",
  "ops.kind-connection": "Verbindung",
  "ops.kind-restore": "Wiederherstellung",
  "ops.to-connection": "Zur Verbindung",
};
