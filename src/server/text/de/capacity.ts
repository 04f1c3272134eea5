import type { capacity as en } from "../en/capacity.ts";
import type { PartOf } from "../translation.ts";

export const capacity: PartOf<typeof en> = {
  "nav.capacity": "Versand",
  "capacity.title": "Versand in den nächsten {days, number} Tagen",
  "capacity.lead":
    "Wie lange die E-Mails eines Tages zum Versand brauchen, gesagt, bevor die erste hinausgeht. Das Versprechen: höchstens {promise, number} Minuten nach der geplanten Zeit.",
  "capacity.zone": "Tage und Zeiten sind Ortszeit in {zone}.",
  "capacity.day": "Tag",
  "capacity.mails": "E-Mails",
  "capacity.stretch": "Längste Wartezeit",
  "capacity.promise": "Versprechen",
  "capacity.nothing": "Nichts geplant",
  "capacity.at-once": "Jede geht zur geplanten Zeit",
  "capacity.busiest":
    "{sends, plural, one {Eine E-Mail} other {{sends, number} E-Mails}} ab {from}; die letzte geht um {until}",
  "capacity.holds": "Eingehalten",
  "capacity.breaks": "Bis zu {time}",
  "capacity.minutes":
    "{minutes, plural, =0 {keine Zeit} one {eine Minute} other {{minutes, number} Minuten}}",
  "capacity.hours": "{hours, plural, one {eine Stunde} other {{hours, number} Stunden}}",
  "capacity.with":
    "{mailboxes, plural, one {Mit einem Postfach} other {Mit {mailboxes, number} Postfächern}}: {time}.",
  "capacity.shared":
    "Gleichmäßig verteilt {mailboxes, plural, one {würde ein Postfach} other {würden {mailboxes, number} Postfächer}} reichen: {time}.",
  "capacity.never":
    "Keine Zahl von Postfächern würde reichen: Legen Sie einige dieser E-Mails auf eine andere Zeit.",
  "capacity.warning":
    "Am {day} um {from} brauchen {sends, number} E-Mails {time}, um aus {mailboxes, plural, one {einem Postfach} other {{mailboxes, number} Postfächern}} hinauszugehen. Versprochen sind {promise, number} Minuten.",
  "capacity.see": "Alle Tage ansehen",
  "capacity.no-mailbox": "Kein Absenderpostfach ist verbunden, daher kann noch nichts hinausgehen.",
  "capacity.no-mailbox-planned":
    "{sends, plural, =0 {Nichts ist geplant.} one {Eine E-Mail ist geplant.} other {{sends, number} E-Mails sind geplant.}}",
  "capacity.cut": "Es ist mehr geplant, als hier berechnet wird; nur der erste Teil ist zu sehen.",
  "capacity.mailboxes": "Absenderpostfächer",
  "capacity.mailbox": "Postfach",
  "capacity.vendor": "Über",
  "capacity.per-minute": "Pro Minute",
  "capacity.per-day": "In 24 Stunden",
  "capacity.people": "Personen",
  "capacity.no-limit": "Keine Grenze bekannt",
  "capacity.stay":
    "Jede Person hört auf Dauer von einem Postfach. Ein weiteres Postfach nimmt zuerst neue Personen auf; wer von einem anderen hört, bleibt dabei.",
};
