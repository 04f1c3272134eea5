import type { capacity as en } from "../en/capacity.ts";
import type { PartOf } from "../translation.ts";

export const capacity: PartOf<typeof en> = {
  "nav.capacity": "Envois",
  "capacity.title": "Envois des {days, number} prochains jours",
  "capacity.lead":
    "Le temps que mettent les e-mails de chaque jour à partir, annoncé avant le départ du premier. La promesse : {promise, number} minutes au plus après l’heure prévue.",
  "capacity.zone": "Jours et heures locales de {zone}.",
  "capacity.day": "Jour",
  "capacity.mails": "E-mails",
  "capacity.stretch": "Attente la plus longue",
  "capacity.promise": "Promesse",
  "capacity.nothing": "Rien de prévu",
  "capacity.at-once": "Chacun part à l’heure prévue",
  "capacity.busiest":
    "{sends, plural, one {Un e-mail} other {{sends, number} e-mails}} à partir de {from} ; le dernier part à {until}",
  "capacity.holds": "Tenue",
  "capacity.breaks": "Jusqu’à {time}",
  "capacity.minutes":
    "{minutes, plural, =0 {aucun délai} one {une minute} other {{minutes, number} minutes}}",
  "capacity.hours": "{hours, plural, one {une heure} other {{hours, number} heures}}",
  "capacity.with":
    "{mailboxes, plural, one {Avec une boîte} other {Avec {mailboxes, number} boîtes}} : {time}.",
  "capacity.shared":
    "En répartissant également, {mailboxes, plural, one {une boîte suffirait} other {{mailboxes, number} boîtes suffiraient}} : {time}.",
  "capacity.never":
    "Aucun nombre de boîtes ne suffirait : déplacez une partie de ces e-mails à un autre moment.",
  "capacity.warning":
    "Le {day} à {from}, {sends, number} e-mails mettent {time} à partir de {mailboxes, plural, one {la boîte disponible} other {{mailboxes, number} boîtes}}. La promesse est de {promise, number} minutes.",
  "capacity.see": "Voir tous les jours",
  "capacity.no-mailbox": "Aucune boîte d’envoi n’est connectée, rien ne peut donc partir.",
  "capacity.no-mailbox-planned":
    "{sends, plural, =0 {Rien n’est prévu.} one {Un e-mail est prévu.} other {{sends, number} e-mails sont prévus.}}",
  "capacity.cut":
    "Il y a plus de prévisions que ce qui est calculé ici ; seule la première partie est affichée.",
  "capacity.mailboxes": "Boîtes d’envoi",
  "capacity.mailbox": "Boîte",
  "capacity.vendor": "Par",
  "capacity.per-minute": "Par minute",
  "capacity.per-day": "En 24 heures",
  "capacity.people": "Personnes",
  "capacity.no-limit": "Pas de limite connue",
  "capacity.stay":
    "Chacun reçoit durablement d’une seule boîte. Une boîte supplémentaire prend d’abord les nouvelles personnes ; celles qui reçoivent d’une autre y restent.",
};
