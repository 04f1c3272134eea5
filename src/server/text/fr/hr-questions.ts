import type { hrQuestions as en } from "../en/hr-questions.ts";
import type { PartOf } from "../translation.ts";

export const hrQuestions: PartOf<typeof en> = {
  "did.rerouted":
    "Transmise. Le service en est informé et le délai continue de courir. Transmettez-la à nouveau pour annuler.",
  "asked.title": "Questions",
  "asked.open":
    "{open, plural, =0 {Aucune question n’attend de réponse} one {Une question attend une réponse} other {{open, number} questions attendent une réponse}}",
  "asked.late":
    "{late, plural, =0 {aucune n’est en retard} one {une est en retard} other {{late, number} sont en retard}}",
  "asked.all": "Toutes",
  "asked.asked": "En attente",
  "asked.answered": "Répondues",
  "asked.closed": "Fermées",
  "asked.by-state": "Filtrer par état",
  "asked.owner": "Responsable",
  "asked.any": "Tous",
  "asked.show": "Afficher",
  "asked.none":
    "Personne n’a encore rien demandé. Les candidats posent leurs questions sur leur page ou en répondant à une lettre.",
  "asked.none-fit": "Aucune question ne correspond à ces filtres.",
  "asked.question": "Question",
  "asked.person": "De",
  "asked.clock": "Délai",
  "asked.for": "Une question pour {owner}",
  "asked.one": "Une question",
  "asked.back": "← Toutes les questions",
  "asked.via-portal": "sur la page",
  "asked.via-mail": "par e-mail",
  "asked.reminded": "Rappel à {owner} : {when}",
  "asked.reroute": "Transmettre",
  "asked.reroute-lead": "Le délai continue de courir : la réponse est toujours attendue {when}.",
  "asked.to": "Service qui doit répondre",
  "asked.reroute-button": "Transmettre",
  "asked.reroute-same": "Ce service a déjà cette question.",
  "asked.answer": "Répondre vous-même",
  "asked.answer-label": "Votre réponse",
  "asked.answer-hint":
    "Elle est envoyée, avec votre nom, à la personne qui a demandé, et arrête le délai.",
  "asked.given": "La réponse",
  "asked.hidden": "Réservé aux personnes désignées",
  "asked.confidential":
    "Sur la rémunération ou des données personnelles : le texte n’est montré qu’aux personnes désignées pour ce sujet.",
  "asked.named-you":
    "Confidentiel. Vous voyez le texte parce que votre compte est celui d’une personne désignée : {name}.",
  "asked.only-named": "Seule une personne désignée pour ce sujet peut y répondre.",
  "asked.reroute-named":
    "Elle est confidentielle : seules d’autres personnes désignées pour ce sujet peuvent la recevoir.",
  "asked.no-named":
    "Personne d’autre n’est désigné pour ce sujet : elle ne peut pas être transmise.",
  "asked.passed": "Transmise de {from} à {to} {when}",
  "asked.escalated": "En retard : {who} en a été informé {when}",
  "asked.escalated-nobody":
    "Le délai a été dépassé {when}, et il n’y avait personne d’autre à prévenir.",
  "asked.escalated-tag": "Signalée plus haut",
  "asked.drop": "Ce n’était pas une question",
  "asked.drop-lead":
    "Elle provient d’une réponse par e-mail. Si elle ne demande rien, annulez-la : elle se ferme sans réponse et quitte la page du candidat. Vous pouvez revenir en arrière.",
  "asked.dropped": "{name} l’a annulée {when} : ce n’était pas une question.",
  "asked.undrop": "En refaire une question",
  "did.question-dropped": "Annulée : ce n’est plus une question. Le bouton ci-dessous la rétablit.",
  "did.question-back": "C’est de nouveau une question, et son délai a continué de courir.",
  "ask.passed": "Transmise à {owner}, {when}",
};
