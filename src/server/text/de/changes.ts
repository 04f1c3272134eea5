import type { changes as en } from "../en/changes.ts";
import type { PartOf } from "../translation.ts";

export const changes: PartOf<typeof en> = {
  "nav.changes": "Änderungen",
  "did.change-apply":
    "Wie vorgeschlagen erledigt. Unten können Sie es zurücknehmen, solange nichts versendet wurde.",
  "did.change-keep":
    "Alles beim Alten. Unten können Sie es zurücknehmen, solange nichts versendet wurde.",
  "did.change-leave-out":
    "Weggelassen. Unten können Sie es zurücknehmen, solange nichts versendet wurde.",
  "did.change-back": "Zurückgenommen. Es wartet wieder auf eine Entscheidung.",
  "did.change-none": "Nichts war angehakt, also hat sich nichts geändert.",
  "did.changes-apply":
    "Alle wie vorgeschlagen erledigt. Solange nichts versendet wurde, können Sie es zurücknehmen: unten für alle zusammen oder auf der Seite der Person für eine allein.",
  "did.changes-back":
    "Zurückgenommen, wo noch nichts versendet war. Diese Änderungen warten wieder auf eine Entscheidung.",
  "why.decision": "eine Änderung wartet auf eine Entscheidung",
  "why.left-out": "eine Kollegin oder ein Kollege hat es weggelassen",
  "changes.title": "Änderungen",
  "changes.lead":
    "Den meisten Änderungen wird von selbst gefolgt. Diese warten auf ein Wort von Ihnen; alles andere geht für diese Personen weiter.",
  "changes.count":
    "{waiting, plural, =0 {Nichts wartet auf eine Entscheidung} one {Eine Änderung wartet auf eine Entscheidung} other {{waiting, number} Änderungen warten auf eine Entscheidung}}",
  "changes.none":
    "Keine Änderung wartet auf eine Entscheidung. Was von selbst geschah, steht unten.",
  "changes.none-fit": "Keine wartende Änderung passt zu diesen Filtern.",
  "changes.hint":
    "Ist ein Datum oder ein Name falsch? Berichtigen Sie es dort, wo es herkommt: Die Änderung verschwindet dann von hier.",
  "changes.clock": "Zeiten sind nach der Uhr der jeweiligen Person.",
  "changes.by-kind": "Nach Art der Änderung",
  "changes.all": "Alle",
  "changes.urgent-only": "Nur dringende",
  "changes.kind-offer": "Angebot",
  "changes.kind-start": "Erster Arbeitstag",
  "changes.kind-place": "Arbeitsort",
  "changes.kind-manager": "Führungskraft",
  "changes.kind-journey": "Programmablauf",
  "changes.before": "Vorher",
  "changes.after": "Jetzt",
  "changes.by-ats": "aus dem ATS",
  "changes.by-hris": "aus dem HRIS",
  "changes.by-candidate": "von der Person selbst",
  "changes.by-hr": "von HR",
  "changes.by-programme": "Version {version} des Programms",
  "changes.version": "Programm, Version {version}",
  "changes.nobody": "Niemand bekannt",
  "changes.nowhere": "Nicht bekannt",
  "changes.entry": "Kalendereintrag: {title}",
  "changes.kept": "bleibt am {at}",
  "changes.added": "ist neu, am {to}",
  "changes.moved": "rückt vom {from} auf den {to}",
  "changes.skipped": "entfällt (war fällig am {from}): {why}",
  "changes.gone-offer-over": "das Angebot ist beendet",
  "changes.gone-step-gone": "der Schritt gehört nicht mehr zum Ablauf",
  "changes.gone-not-for-them": "der Schritt ist jetzt für andere",
  "changes.gone-not-due": "es wird nicht mehr fällig",
  "changes.gone-too-late": "die Zeit dafür ist vorbei",
  "changes.gone-folded": "der nächste Wochenbrief nennt es",
  "changes.sent-manager": "Die Nachricht vom {at} nannte {name}. Keine Nachricht berichtigt das.",
  "changes.sent-corrected":
    "Die Nachricht vom {at} nannte einen anderen ersten Arbeitstag. Eine Nachricht mit dem neuen folgt.",
  "changes.sent-start":
    "Die Nachricht vom {at} nannte einen anderen ersten Arbeitstag. Keine Nachricht berichtigt das.",
  "changes.would-skip": "würde entfallen; war fällig am {from}",
  "changes.would-add": "wäre neu, am {to}",
  "changes.would-keep": "ginge wie geplant hinaus, am {at}",
  "changes.would-move": "würde vom {from} auf den {to} rücken",
  "changes.ask-came-back":
    "Das Angebot war zurückgezogen und gilt wieder. Weiß die Person davon? Bis Sie entscheiden, geht nur hinaus, was den Vertrag betrifft.",
  "changes.ask-start-past": "Der erste Arbeitstag liegt jetzt in der Vergangenheit.",
  "changes.ask-start-far":
    "Der erste Arbeitstag verschiebt sich um mehr als zwei Monate. Stimmt das?",
  "changes.ask-at-once":
    "Mehrere Nachrichten gingen auf einmal hinaus, weil der erste Arbeitstag näher gerückt ist.",
  "changes.ask-meeting-soon":
    "Die Person ist zu einem Treffen angemeldet, das nahe oder vorbei ist, und es würde verschoben.",
  "changes.ask-other-country":
    "Ein anderes Land: andere Regeln, andere Feiertage, vielleicht eine andere Sprache. Passen die Nachrichten noch?",
  "changes.ask-manager-named":
    "Eine Nachricht nannte die bisherige Führungskraft. Sagen Sie es zuerst der Person, dann nennen die Nachrichten die neue.",
  "changes.ask-promised-step":
    "Das war zugesagt: Es betrifft den Vertrag oder ist in zwei Wochen fällig und gehört nicht mehr zum Ablauf.",
  "changes.seen": "Gesehen {when}, {source}",
  "changes.urgent": "Dringend",
  "changes.contract": "Betrifft den Vertrag",
  "changes.tick": "{name} auswählen",
  "changes.nothing-held": "Keine kommende Nachricht würde es sagen.",
  "changes.nothing-follows": "Für Nachrichten und Einträge folgt nichts.",
  "changes.follows":
    "{count, plural, one {Eines folgt von selbst} other {{count, number} folgen von selbst}}",
  "changes.apply": "Wie vorgeschlagen",
  "changes.keep": "Beim Alten lassen",
  "changes.leave-out": "Weglassen",
  "changes.noted": "Die Person weiß es",
  "changes.undo": "Zurücknehmen",
  "changes.apply-ticked": "Angehakte wie vorgeschlagen",
  "changes.apply-all":
    "{count, plural, one {Wie vorgeschlagen} other {Alle {count, number} wie vorgeschlagen}}",
  "changes.all-means":
    "Änderungen: {count, number}. Personen: {people, number}. Angehaltene Briefe und Termine, die wie vorgeschlagen weitergehen: {go, number}; die entfallen: {out, number}. Was nach dem Öffnen dieser Seite kam, bleibt unberührt.",
  "changes.all-more": "Auf einmal gehen nur die ältesten; danach warten noch: {more, number}.",
  "changes.lately": "Zuletzt",
  "changes.nothing-lately": "Zuletzt hat sich nichts geändert.",
  "changes.was-safe": "Von selbst gefolgt",
  "changes.was-apply": "Wie vorgeschlagen",
  "changes.was-keep": "Beim Alten gelassen",
  "changes.was-leave-out": "Weggelassen",
  "changes.was-overtaken": "Von einer neueren überholt",
  "changes.by": "entschieden von {who}",
  "changes.together": "zusammen entschieden: {count, number}",
  "changes.undo-all":
    "{count, plural, one {Die eine zurücknehmen, bei der es noch geht} other {Diese {count, number} zurücknehmen}}",
  "changes.all-link": "Alle Änderungen",
  "changes.earlier":
    "{count, plural, one {Eine frühere Änderung} other {{count, number} frühere Änderungen}}",
};
