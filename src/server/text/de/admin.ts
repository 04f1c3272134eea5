import type { admin as en } from "../en/admin.ts";
import type { PartOf } from "../translation.ts";

export const admin: PartOf<typeof en> = {
  "admin.title": "Verbindungen",
  "admin.lead": "Alle Systeme, in denen Keepwarm liest oder schreibt, und wie es gerade läuft.",
  "admin.none": "Noch ist nichts verbunden.",
  "admin.test": "Verbindung testen",
  "admin.asked": "Ein Durchlauf ist angefordert",
  "admin.pause": "Anhalten",
  "admin.resume": "Fortsetzen",
  "admin.act-on": "{act}: {title}",
  "admin.scopes":
    "{scopes, plural, one {Ein Recht und wozu es dient} other {{scopes, number} Rechte und wozu sie dienen}}",
  "admin.scope": "Recht",
  "admin.scope-why": "Wozu wir es brauchen",
  "admin.scope-touches": "Was es betrifft",
  "connection.connected": "Verbunden",
  "connection.syncing": "Synchronisiert",
  "connection.partially-synced": "Teilweise synchronisiert",
  "connection.doubtful": "Zweifelhaft",
  "connection.reconnect-needed": "Neu verbinden",
  "connection.paused": "Angehalten",
  "connection.disabled": "Abgeschaltet",
  "connection.ats": "Bewerbermanagement: Von hier kommen Angebote und Kandidaten",
  "connection.hris": "HR-System: übernimmt Neuzugänge und führt die Beschäftigten",
  "connection.mail": "E-Mail und Kalender: Von hier gehen Nachrichten und Einladungen aus",
  "connection.never": "Noch nie",
  "connection.last-good": "Letzter guter Abgleich",
  "connection.next-run": "Nächster Durchlauf",
  "connection.run-now": "Jetzt fällig",
  "connection.no-run": "Keiner, solange angehalten",
  "connection.last-run": "Letzter Durchlauf",
  "connection.counts":
    "{read, number} gelesen · {changed, number} geändert · {skipped, number} übersprungen · {held, number} zurückgehalten",
  "connection.skips": "Übersprungene Datensätze",
  "connection.no-skips": "Keine",
  "connection.skips-count":
    "{skips, plural, one {Einer, mit Grund} other {{skips, number}, mit Gründen}}",
  "connection.webhooks": "Webhooks",
  "connection.deliveries":
    "{deliveries, plural, =0 {Noch keiner empfangen} one {Einer empfangen und verarbeitet} other {{deliveries, number} empfangen, alle verarbeitet}}",
  "connection.deliveries-waiting":
    "{deliveries, number} empfangen; ältester unverarbeiteter: {when}",
  "connection.by": "Verbunden",
  "connection.by-whom": "von {who}, {day}",
  "issue.since": "Begann {when}, dauert an",
  "issue.unauthorised":
    "Der Anbieter hat unsere Zugangsdaten abgelehnt. Verbinden Sie mit neuen; Daten und Protokoll bleiben.",
  "issue.set-up":
    "In der Einrichtungsdatei unter connections, vendor: {vendor}, ersetzen Sie {settings} (oder die Variablen, auf die sie mit env: zeigen), und starten Keepwarm neu.",
  "issue.forbidden":
    "Den Zugangsdaten fehlt ein Recht für einen unserer Aufrufe. Erteilen Sie das unten genannte Recht und testen Sie dann.",
  "issue.unreachable":
    "Der Anbieter hat nicht geantwortet. Sie müssen nichts tun: Der nächste Durchlauf versucht es erneut.",
  "issue.rate-limited":
    "Der Anbieter bittet um ein langsameres Tempo. Der nächste Durchlauf macht dort weiter, wo dieser aufgehört hat.",
  "issue.unexpected-answer":
    "Der Anbieter hat in einer Form geantwortet, die sein eigener Vertrag nicht zulässt. Nichts davon wurde gespeichert; nennen Sie uns den Code unten.",
  "issue.cursor-expired":
    "Der Anbieter weiß nicht mehr, wo wir aufgehört haben. Alles wird neu gelesen; niemand bekommt etwas doppelt.",
  "issue.seal":
    "Die Zugangsdaten lassen sich mit den eingestellten Schlüsseln nicht öffnen. Stellen Sie den unten genannten Schlüssel wieder her.",
  "issue.config":
    "Eine Einstellung dieser Verbindung ist falsch. Berichtigen Sie die unten genannte.",
  "issue.other":
    "Der letzte Durchlauf endete vorzeitig. Der Code unten sagt, warum; der nächste Durchlauf versucht es erneut.",
  "skip.title": "Von {title} übersprungen",
  "skip.lead":
    "Aus diesen Datensätzen kann noch keine Person werden. Sie werden bei jedem Durchlauf erneut gelesen.",
  "skip.none": "Nichts ist übersprungen.",
  "skip.record": "Datensatz",
  "skip.why": "Grund",
  "skip.first": "Zuerst gesehen",
  "skip.last": "Zuletzt gesehen",
  "skip.no-mail": "Es fehlt eine private E-Mail-Adresse.",
  "skip.no-name": "Es fehlt der Name.",
  "skip.no-offer": "Es fehlt ein Angebot.",
  "skip.private": "Beim Anbieter als vertraulich markiert.",
  "skip.malformed": "Ein Feld entspricht nicht dem Vertrag des Anbieters.",
  "skip.other": "Aus einem Grund, den diese Version nicht kennt.",
};
