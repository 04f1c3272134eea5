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
};
