import type { auditor as en } from "../en/auditor.ts";
import type { PartOf } from "../translation.ts";

export const auditor: PartOf<typeof en> = {
  "log.title": "Sync-Protokoll",
  "log.entries":
    "{entries, plural, =0 {Noch keine Einträge} one {Ein Eintrag} other {{entries, number} Einträge}}",
  "log.head": "Kopfwert",
  "log.export":
    "{entries, plural, one {Einen Eintrag exportieren} other {{entries, number} Einträge exportieren}}",
  "log.what": "Vorgang",
  "log.actor": "Urheber",
  "log.person": "Kennung der Person",
  "log.person-short": "Person {id}",
  "log.from": "Von (UTC)",
  "log.until": "Bis (UTC)",
  "log.index": "Eintrag",
  "log.time": "Zeit",
  "log.about": "Betrifft",
  "log.none": "Kein Eintrag passt zu diesen Filtern.",
  "verify.title": "Protokoll prüfen",
  "verify.lead":
    "Jeder Eintrag trägt den Hash des vorigen. Die Prüfung berechnet sie alle neu, hier oder ohne Server aus einer exportierten Datei.",
  "verify.kept": "Ein anderswo aufbewahrter Kopfwert",
  "verify.kept-hint":
    "64 Zeichen aus einem früheren Export oder einer E-Mail. Ohne ihn wird nur das Protokoll an sich selbst geprüft.",
  "verify.head-form": "Ein Kopfwert hat 64 Zeichen, 0–9 und a–f.",
  "verify.button": "Jetzt prüfen",
  "verify.again": "Erneut prüfen",
  "verify.at": "Geprüft am {when} UTC. Was danach geändert wurde, zeigt eine neue Prüfung.",
  "verify.since":
    "{entries, plural, one {Seitdem kam ein Eintrag dazu, der nicht enthalten ist.} other {Seitdem kamen {entries, number} Einträge dazu, die nicht enthalten sind.}}",
  "verify.running":
    "{entries, number} von {size, number} Einträgen bisher neu berechnet; sie stimmen.",
  "verify.progress": "Wie weit die Prüfung ist",
  "verify.watch": "Selbst neu laden",
  "verify.stop-watching": "Nicht mehr neu laden",
  "verify.now": "Das Protokoll jetzt",
  "verify.keep-it": "Bewahren Sie diesen Kopfwert anderswo auf; er belegt jeden Eintrag bis jetzt.",
  "verify.good":
    "{entries, plural, =0 {Das Protokoll ist leer.} one {Der eine Eintrag stimmt.} other {Alle {entries, number} Einträge stimmen.}}",
  "verify.covered":
    "Die ersten {covered, number} sind so, wie sie waren, als der aufbewahrte Kopfwert notiert wurde.",
  "verify.bad": "Eintrag {index, number} stimmt nicht.",
  "verify.unreadable": "Er steht nicht in der einen Form, die Einträge haben.",
  "verify.gap": "Ein Eintrag fehlt oder wurde verschoben.",
  "verify.link": "Der Eintrag davor wurde ausgetauscht.",
  "verify.hash": "Er wurde umgeschrieben.",
  "verify.truncated": "Am Ende fehlen Einträge.",
  "verify.surplus": "Es gibt mehr Einträge, als das Protokoll angibt.",
  "verify.head-fault": "Dieses Protokoll hatte den aufbewahrten Kopfwert nie.",
};
