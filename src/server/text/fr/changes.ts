import type { changes as en } from "../en/changes.ts";
import type { PartOf } from "../translation.ts";

export const changes: PartOf<typeof en> = {
  "nav.changes": "Changements",
  "did.change-apply":
    "Fait comme proposé. Vous pouvez revenir dessus ci-dessous tant que rien n’est parti.",
  "did.change-keep":
    "Laissé tel quel. Vous pouvez revenir dessus ci-dessous tant que rien n’est parti.",
  "did.change-leave-out":
    "Supprimé. Vous pouvez revenir dessus ci-dessous tant que rien n’est parti.",
  "did.change-back": "Annulé. Une décision est de nouveau attendue.",
  "did.change-none": "Rien n’était coché, rien n’a changé.",
  "did.changes-apply":
    "Fait comme proposé pour chacun. Tant que rien n’est parti, vous pouvez revenir dessus : ci-dessous pour tous à la fois, ou sur la page de la personne pour elle seule.",
  "did.changes-back":
    "Annulé là où rien n’était encore parti. Ces changements attendent de nouveau une décision.",
  "why.decision": "un changement attend une décision",
  "why.left-out": "un collègue l’a supprimé",
  "changes.title": "Changements",
  "changes.lead":
    "La plupart des changements sont suivis sans intervention. Ceux-ci attendent un mot de vous ; tout le reste continue pour ces personnes.",
  "changes.count":
    "{waiting, plural, =0 {Aucune décision attendue} one {Un changement attend une décision} many {{waiting, number} changements attendent une décision} other {{waiting, number} changements attendent une décision}}",
  "changes.none":
    "Aucun changement n’attend de décision. Ce qui s’est fait tout seul est ci-dessous.",
  "changes.none-fit": "Aucun changement en attente ne correspond à ces filtres.",
  "changes.hint":
    "Une date ou un nom est faux ? Corrigez-le dans le système d’origine : le changement disparaîtra d’ici.",
  "changes.clock": "Les heures sont celles de chaque personne.",
  "changes.by-kind": "Par type de changement",
  "changes.all": "Tous",
  "changes.urgent-only": "Urgents seulement",
  "changes.kind-offer": "Offre",
  "changes.kind-start": "Premier jour",
  "changes.kind-place": "Lieu de travail",
  "changes.kind-manager": "Manager",
  "changes.kind-journey": "Parcours",
  "changes.before": "Avant",
  "changes.after": "Maintenant",
  "changes.by-ats": "depuis l’ATS",
  "changes.by-hris": "depuis le SIRH",
  "changes.by-candidate": "de la personne",
  "changes.by-hr": "des RH",
  "changes.by-programme": "version {version} du programme",
  "changes.version": "Programme, version {version}",
  "changes.nobody": "Personne de connu",
  "changes.nowhere": "Inconnu",
  "changes.entry": "Entrée de calendrier : {title}",
  "changes.kept": "reste au {at}",
  "changes.added": "est nouveau, le {to}",
  "changes.moved": "passe du {from} au {to}",
  "changes.skipped": "est supprimé (prévu le {from}) : {why}",
  "changes.gone-offer-over": "l’offre a pris fin",
  "changes.gone-step-gone": "l’étape n’est plus dans le parcours",
  "changes.gone-not-for-them": "l’étape s’adresse à d’autres",
  "changes.gone-not-due": "il n’y a plus d’échéance",
  "changes.gone-too-late": "le moment est passé",
  "changes.gone-folded": "la prochaine lettre de la semaine le mentionne",
  "changes.sent-manager": "La lettre du {at} nommait {name}. Aucune lettre ne le corrige.",
  "changes.sent-corrected":
    "La lettre du {at} donnait un autre premier jour. Une lettre avec le nouveau suit.",
  "changes.sent-start":
    "La lettre du {at} donnait un autre premier jour. Aucune lettre ne le corrige.",
  "changes.would-skip": "serait supprimé ; prévu le {from}",
  "changes.would-add": "serait nouveau, le {to}",
  "changes.would-keep": "partirait comme prévu, le {at}",
  "changes.would-move": "passerait du {from} au {to}",
  "changes.ask-came-back":
    "L’offre avait été retirée et tient de nouveau. La personne le sait-elle ? D’ici à votre décision, seules les lettres liées au contrat partent.",
  "changes.ask-start-past": "Le premier jour est désormais dans le passé.",
  "changes.ask-start-far": "Le premier jour bouge de plus de deux mois. Est-ce exact ?",
  "changes.ask-at-once":
    "Plusieurs lettres partiraient en même temps, parce que le premier jour est proche.",
  "changes.ask-meeting-soon":
    "La rencontre à laquelle la personne est inscrite est proche ou passée, et elle bougerait.",
  "changes.ask-other-country":
    "Un autre pays : d’autres règles, d’autres jours fériés, peut-être une autre langue. Les lettres conviennent-elles encore ?",
  "changes.ask-manager-named":
    "Une lettre nommait l’ancien manager. Prévenez d’abord la personne, puis laissez les lettres donner le nouveau nom.",
  "changes.ask-promised-step":
    "C’était promis : lié au contrat, ou prévu sous deux semaines, et l’étape n’est plus dans le parcours.",
  "changes.seen": "Vu {when}, {source}",
  "changes.urgent": "Urgent",
  "changes.contract": "Lié au contrat",
  "changes.tick": "Choisir {name}",
  "changes.nothing-held": "Aucune lettre à venir ne le dirait.",
  "changes.nothing-follows": "Rien ne change pour les lettres et le calendrier.",
  "changes.follows":
    "{count, plural, one {Une suite automatique} many {{count, number} suites automatiques} other {{count, number} suites automatiques}}",
  "changes.apply": "Faire comme proposé",
  "changes.keep": "Laisser tel quel",
  "changes.leave-out": "Supprimer",
  "changes.noted": "La personne le sait",
  "changes.undo": "Revenir dessus",
  "changes.apply-ticked": "Comme proposé pour la sélection",
  "changes.apply-all":
    "{count, plural, one {Faire comme proposé} many {Comme proposé pour les {count, number}} other {Comme proposé pour les {count, number}}}",
  "changes.all-means":
    "Changements : {count, number}. Personnes : {people, number}. Lettres et rendez-vous retenus qui partent comme proposé : {go, number} ; qui sont supprimés : {out, number}. Ce qui est arrivé après l’ouverture de cette page n’est pas touché.",
  "changes.all-more":
    "Seuls les plus anciens sont traités d’un coup ; resteront en attente : {more, number}.",
  "changes.lately": "Récemment",
  "changes.nothing-lately": "Rien n’a changé récemment.",
  "changes.was-safe": "Suivi automatiquement",
  "changes.was-apply": "Fait comme proposé",
  "changes.was-keep": "Laissé tel quel",
  "changes.was-leave-out": "Supprimé",
  "changes.was-overtaken": "Remplacé par un plus récent",
  "changes.by": "décision : {who}",
  "changes.together": "décidés ensemble : {count, number}",
  "changes.undo-all":
    "{count, plural, one {Revenir sur le seul encore possible} many {Revenir sur ces {count, number}} other {Revenir sur ces {count, number}}}",
  "changes.all-link": "Tous les changements",
  "changes.earlier":
    "{count, plural, one {Un changement plus ancien} many {{count, number} changements plus anciens} other {{count, number} changements plus anciens}}",
};
