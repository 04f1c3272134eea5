import type { rehearsal as en } from "../en/rehearsal.ts";
import type { PartOf } from "../translation.ts";

export const rehearsal: PartOf<typeof en> = {
  "rehearsal.title": "Probe",
  "rehearsal.none": "Dieser Entwurf wurde noch nicht geprobt.",
  "rehearsal.lead":
    "{people, number} Personen, {letters, number} Nachrichten bis {until}. Zeitzonendaten {zones}.",
  "rehearsal.cut": "Es sind {of, number} Personen; nur die ersten wurden geprobt.",
  "rehearsal.passed": "Nichts spricht gegen die Veröffentlichung.",
  "rehearsal.refused": "So lässt es sich nicht veröffentlichen. Unten steht, was zu ändern ist.",
  "rehearsal.violations": "Muss sich ändern",
  "rehearsal.warnings": "Gut zu wissen",
  "rehearsal.people": "{count, plural, one {Eine Person} other {{count, number} Personen}}",
  "rehearsal.differences": "Gegenüber der geltenden Fassung",
  "rehearsal.same": "Alle bekommen dasselbe wie jetzt.",
  "rehearsal.estimated": "Geschätzte Tage",
  "rehearsal.estimated-decree":
    "Die Regierung hat Feiertage und Ausgleichstage noch nicht bekanntgegeben.",
  "rehearsal.estimated-moon": "Nach dem Mond berechnet; ein Tag Abweichung ist möglich.",
  "rehearsal.weeks": "Nachrichten nach Woche",
  "rehearsal.week": "Woche ab",
  "rehearsal.live": "Jetzt",
  "rehearsal.draft": "Entwurf",
  "rehearsal.by-person": "Person für Person, in ihrer Ortszeit",
  "rehearsal.older":
    "Diese Probe ist älter und hat nicht festgehalten, wer das ist. Proben Sie noch einmal, um es zu sehen.",
  "found.unfillable": "Die Nachricht lässt sich nicht füllen.",
  "found.contract-nobody": "Vertragswichtig, erreicht aber niemanden.",
  "found.contract-late": "Vertragswichtig, kommt aber zu spät.",
  "found.over-cap": "Mehr Nachrichten pro Woche als erlaubt.",
  "found.in-quiet": "Er käme in der Ruhezeit an.",
  "found.twice": "Derselbe Inhalt ein zweites Mal.",
  "found.kind-changed":
    "Er brachte beim Versand etwas anderes; bitte einen anderen Kurznamen wählen.",
  "found.nobody": "Er erreicht in diesen Monaten niemanden.",
  "found.held": "Er wird zurückgehalten.",
  "found.fallback": "Wird in einer fremden Sprache gelesen.",
  "differs.more":
    "{count, plural, one {Eine Person bekäme ihn öfter} other {{count, number} Personen bekämen ihn öfter}}",
  "differs.never":
    "{count, plural, one {Eine Person bekäme ihn nie} other {{count, number} Personen bekämen ihn nie}}",
  "differs.new":
    "{count, plural, one {Eine Person bekäme ihn neu} other {{count, number} Personen bekämen ihn neu}}",
  "differs.earlier":
    "{count, plural, one {Eine Person} other {{count, number} Personen}}: bis zu {days, plural, one {einen Tag} other {{days, number} Tage}} früher",
  "differs.later":
    "{count, plural, one {Eine Person} other {{count, number} Personen}}: bis zu {days, plural, one {einen Tag} other {{days, number} Tage}} später",
  "rehearsed.sent": "gesendet",
  "rehearsed.called": "ein Anruf",
  "rehearsed.folded": "im nächsten Wochenbrief",
  "rehearsed.skipped": "ausgelassen",
  "rehearsed.held": "zurückgehalten",
  "impact.title": "Was das Veröffentlichen am Geplanten ändert",
  "impact.kept": "Bleibt",
  "impact.added": "Neu",
  "impact.moved": "Verschoben",
  "impact.skipped": "Entfällt",
  "impact.sent": "Schon gesendet",
  "impact.decision": "Zu entscheiden",
  "impact.nobody": "Für niemanden ändert sich etwas Geplantes.",
  "impact.people":
    "{people, plural, one {Für eine Person ändert sich etwas.} other {Für {people, number} Personen ändert sich etwas. Die ersten:}}",
};
