import type { survey as en } from "../en/survey.ts";
import type { PartOf } from "../translation.ts";

export const survey: PartOf<typeof en> = {
  "did.survey-sent": "Merci. Vous pouvez modifier vos réponses ci-dessous, ou les retirer.",
  "did.survey-changed": "Modifié, merci.",
  "did.survey-back": "Retiré. Il ne reste rien de vos réponses.",
  "heard.survey": "A répondu à une enquête",
  "heard.survey-back": "A retiré ses réponses à une enquête",
  "why.survey-rests": "une enquête a été posée ou remplie il y a peu",
  "survey.start": "Répondre",
  "survey.skip": "Passez ce que vous voulez.",
  "survey.given": "Répondu",
  "survey.given-at": "Enregistré le {when}. Vous pouvez modifier ou retirer ici.",
  "survey.no-answer": "Sans réponse",
  "survey.shares": "Les RH peuvent lire, sans mon nom, ce que je réponds à :",
  "survey.shares-hint": "Sinon, personne ne le lit.",
  "survey.fact-hint":
    "Gardé aussi dans ce que nous savons de vous, où les RH le lisent avec votre nom. Vous pouvez l’effacer sur votre page.",
  "survey.suggest-hint":
    "Transmis aux RH comme suggestion, sans votre nom. Vous voyez ici ce qu’elle devient.",
  "survey.send": "Envoyer",
  "survey.take-back": "Retirer mes réponses",
  "survey.take-back-lead":
    "Tout ce que vous avez répondu ici est supprimé pour de bon. Vous pouvez répondre à nouveau.",
  "survey.empty":
    "Rien n’a été répondu. Répondez à une question au moins, ou quittez simplement cette page.",
  "survey.suggested": "Ce que vous avez suggéré",
  "survey.thanks": "Merci de réfléchir avec nous.",
  "suggestion.open": "En lecture",
  "suggestion.taken": "Retenu, merci",
  "suggestion.not-taken": "Pas cette fois, merci",
};
