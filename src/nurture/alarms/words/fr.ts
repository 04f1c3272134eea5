import type { TranslatedWords } from "./words.ts";

export const fr: TranslatedWords = {
  began: {
    late: "{count, plural, one {Un contact a} other {{count, number} contacts ont}} plus de 30 minutes de retard, le plus ancien {minutes, number} minutes. Étapes : {steps}.",
    failing:
      "{failed, number} opérations sur {settled, number} ont échoué ces dernières 24 heures ; au-delà d’une sur mille, ou dès qu’une est refusée définitivement, c’est une alarme.",
    parked:
      "{count, plural, one {Une opération est} other {{count, number} opérations sont}} à trancher : impossible de dire de l’extérieur si elle a eu lieu.",
    connection:
      "La connexion à {vendor} n’est plus fiable ({code}). Sa dernière bonne exécution remonte à {minutes, number} minutes.",
    restore:
      "La base de données a été restaurée depuis une sauvegarde. Il lui manque ce qui a été fait du {from} au {until} UTC ; les envois sont retenus.",
    held: "{count, plural, one {Une lettre nécessaire au contrat est retenue} other {{count, number} lettres nécessaires au contrat sont retenues}} plus de 30 minutes après leur heure, la plus ancienne depuis {minutes, number} minutes. Raison : {about, select, zone {un fuseau horaire est inconnu} address {il n’y a pas d’adresse} date {une date manque} doubt {une date est douteuse} decision {un changement attend une décision} other {un fait cité dans le texte manque}}. Étapes : {steps}.",
    unnamed:
      "{count, plural, one {Une question} other {{count, number} questions}} sur la paie ou des données personnelles {count, plural, one {attend} other {attendent}} une personne désignée, la plus ancienne depuis {minutes, number} minutes. D’ici là, personne ne les lit.",
  },
  advice: {
    late: "Rien n’est perdu et rien ne part en double : tout partira dès que la voie sera libre. Vérifiez si une connexion de messagerie est suspendue ou refusée, et si ses boîtes suffisent.",
    failing:
      "Ce qui a été refusé n’est pas réessayé tout seul. Les pages des connexions et le journal de synchronisation disent pourquoi.",
    parked:
      "Ce n’est pas renvoyé tout seul. Une personne regarde si c’est arrivé et décide ; d’ici là, cela attend.",
    connection:
      "Rien n’y est lu ni écrit tant que cela ne remarche pas ; ensuite cela reprend là où cela s’est arrêté. La page de la connexion dit ce qu’il faut.",
    restore:
      "Tout ce qui est dû est recherché chez les fournisseurs, et ce qui s’y trouve est considéré comme fait. Le reste part lorsqu’un admin informatique appuie sur le bouton de la page d’exploitation.",
    held: "Elles partent d’elles-mêmes dès que la raison disparaît. Les pages des personnes disent ce qui manque ; les décisions attendent sur la page des changements.",
    unnamed:
      "Désignez des personnes pour le sujet sur la page d’aiguillage, ou confiez chaque question à une personne désignée. Les 24 heures courent.",
  },
  ended: {
    late: "Plus aucun contact n’a plus de 30 minutes de retard.",
    failing:
      "Rien n’a été refusé ces dernières 24 heures et le taux d’échec ne dépasse pas un pour mille.",
    parked: "Il n’y a plus rien à trancher.",
    connection: "La connexion à {vendor} fonctionne de nouveau.",
    restore: "Ce qui était retenu après la restauration a été libéré.",
    held: "Plus aucune lettre nécessaire au contrat n’est retenue pour cette raison : {about, select, zone {un fuseau horaire est inconnu} address {il n’y a pas d’adresse} date {une date manque} doubt {une date est douteuse} decision {un changement attend une décision} other {un fait cité dans le texte manque}}.",
    unnamed: "Plus aucune question n’attend une personne désignée.",
  },
  lasted: "Cela a duré {lasted, plural, one {une minute} other {{lasted, number} minutes}}.",
  beganSubject: "Alarme Keepwarm : {what}",
  endedSubject: "Fin d’alarme Keepwarm : {what}",
  greeting: "Bonjour,",
  open: "Ouvrir la page d’exploitation",
  closing: "Keepwarm",
  reason: "Vous recevez ceci parce que votre adresse est enregistrée pour les alarmes.",
};
