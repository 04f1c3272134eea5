import type { parked as en } from "../en/parked.ts";
import type { PartOf } from "../translation.ts";

export const parked: PartOf<typeof en> = {
  "nav.parked": "Geparkt",
  "did.told-arrived":
    "Notiert: Es ist angekommen. Sie können das unten zurücknehmen, solange nichts darauf aufbaut.",
  "did.told-again":
    "Es wird noch einmal gemacht. Sie können das unten zurücknehmen, bis es versucht wird.",
  "did.told-back": "Zurückgenommen. Es ist wieder geparkt.",
  "did.told-late":
    "Nichts wurde geändert: Inzwischen ist es weitergegangen. Gezeigt wird der jetzige Stand.",
  "why.told-arrived": "jemand aus dem Team sagte, dass es angekommen ist",
  "why.sent-again": "jemand aus dem Team ließ es erneut senden",
  "why.taken-back": "jemand aus dem Team nahm es vor dem Versuch zurück",
  "why.not-our-entry": "dort steht ein Eintrag mit unserer Kennung, aber ohne unser Zeichen",
  "why.entry-without-trace":
    "wurde vor mehr als einem Tag angefragt und ist nicht da; vielleicht hat jemand den Eintrag gelöscht",
  "parked.title": "Geparkt",
  "parked.lead":
    "Ob diese Dinge geschehen sind, lässt sich von hier aus nicht sagen. Nichts wird erneut gemacht, bis jemand dort nachgesehen und es gesagt hat.",
  "parked.count":
    "{parked, plural, =0 {Nichts wartet auf eine Entscheidung} one {Eines wartet auf eine Entscheidung} other {{parked, number} warten auf eine Entscheidung}}",
  "parked.none":
    "Nichts ist geparkt: Jede Änderung nach außen ist geschehen, wurde abgelehnt oder läuft.",
  "parked.arrived": "Es ist angekommen",
  "parked.again": "Erneut senden",
  "parked.act-on": "{act}: {title}, {name}",
  "parked.nobody": "niemand Bestimmtes",
  "parked.question-mail": "Frage an die Zuständigen",
  "parked.because": "Ob es geschehen ist, lässt sich nicht sagen: {why}.",
  "parked.why-entries": "es gibt mehrere Einträge, wo einer sein sollte",
  "parked.why-opened": "jemand anderes hat denselben Datensatz dort geöffnet",
  "parked.where-mail": "Sehen Sie in den gesendeten E-Mails von {mailbox} nach, etwa {when}.",
  "parked.where-entry": "Sehen Sie im Kalender von {mailbox} nach.",
  "parked.where-other": "Sehen Sie sich den Datensatz in {vendor} an.",
  "parked.evidence": "Belege",
  "parked.intended": "Notiert",
  "parked.armed": "Zuletzt versucht",
  "parked.not-tried": "Nie",
  "parked.parked-at": "Geparkt",
  "parked.attempts": "Versuche",
  "parked.attempts-count": "{attempts, plural, =0 {Keiner} one {Einer} other {{attempts, number}}}",
  "parked.looks": "Nachgesehen",
  "parked.looks-count":
    "Zuletzt direkt vor dem Parken{absences, plural, =0 {} one {; einmal davor nichts gefunden} other {; {absences, number}-mal davor nichts gefunden}}{failures, plural, =0 {} one {; einmal davor gescheitert} other {; {failures, number}-mal davor gescheitert}}",
  "parked.draft": "Entwurf dort",
  "parked.draft-kept": "Wurde angelegt; seine Kennung ist bekannt",
  "parked.draft-none": "Es wurde keiner angelegt",
  "parked.receipt": "Quittung",
  "parked.no-receipt": "Keine",
  "parked.operation": "Vorgang",
  "parked.back": "← Alles Geparkte",
  "parked.ask-arrived": "Es ist angekommen: was das bedeutet",
  "parked.ask-again": "Erneut senden: was das bedeutet",
  "parked.arrived-touch":
    "Es gilt auf Ihr Wort als gesendet, zur Zeit des letzten Versuchs. Es geht nichts mehr hinaus. Falls es nicht ankam, fehlt es {name}.",
  "parked.arrived-stage":
    "Die Übergabe nimmt die Bezeichnung unten als Quittung und macht mit dem nächsten Schritt weiter.",
  "parked.arrived-other": "Es gilt auf Ihr Wort als erledigt. Es wird nichts mehr geschrieben.",
  "parked.again-touch":
    "Eine neue E-Mail wird aus dem geschrieben, was jetzt gilt, unter eigener Vorgangsnummer, und geht binnen Minuten hinaus, wenn sie noch gewünscht ist. Falls die erste doch ankam, bekommt {name} sie zweimal.",
  "parked.again-fold":
    "Nützlich war es bis {when}: Es geht nicht mehr allein hinaus, der nächste Wochenbrief nennt es.",
  "parked.again-leave-out": "Nützlich war es bis {when}: Es geht nicht mehr hinaus und entfällt.",
  "parked.again-mail":
    "Dieselbe E-Mail geht noch einmal hinaus, unter eigener Vorgangsnummer. Falls die erste doch ankam, kommt sie zweimal.",
  "parked.again-same":
    "Dieselben Werte werden noch einmal geschrieben, unter eigener Vorgangsnummer. Stehen sie schon da, ändert sich nichts.",
  "parked.again-twice":
    "Es wird noch einmal angelegt, unter eigener Vorgangsnummer. Ist das erste da, steht es doppelt dort, und eines muss von Hand gelöscht werden.",
  "parked.again-replaced":
    "Ein neueres hat seinen Platz schon eingenommen. Es geht nichts mehr hinaus; dieses wird nur geschlossen.",
  "parked.undo-arrived": "Sie können das später unter „Kürzlich entschieden“ zurücknehmen.",
  "parked.undo-stage":
    "Sie können das zurücknehmen, bis der nächste Schritt begonnen hat, meist weniger als eine Minute lang.",
  "parked.undo-again":
    "Sie können das zurücknehmen, bis der neue Versuch beginnt, meist weniger als eine Minute lang. Danach kann es niemand mehr.",
  "parked.reference": "Bezeichnung in {vendor}",
  "parked.reference-hint":
    "So, wie sie dort steht, zum Beispiel HR-APP-2027-00012. Der nächste Schritt bezieht sich darauf.",
  "parked.confirm-arrived": "Ja, es ist angekommen",
  "parked.confirm-again": "Ja, erneut senden",
  "parked.decided": "Kürzlich entschieden",
  "parked.was-arrived": "Angekommen",
  "parked.was-again": "Erneut gesendet",
  "parked.was-closed": "Geschlossen",
  "parked.by": "{who}, {when}",
  "parked.someone": "Jemand aus dem Team",
  "parked.take-back": "Zurücknehmen",
  "parked.begun-arrived": "Kann nicht zurückgenommen werden: Etwas anderes baut darauf auf.",
  "parked.begun-again": "Kann nicht zurückgenommen werden: Der neue Versuch läuft schon.",
  "parked.is-over": "Das ist nicht mehr geparkt.",
  "parked.decide": "Entscheiden",
};
