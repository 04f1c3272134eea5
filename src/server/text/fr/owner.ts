import type { owner as en } from "../en/owner.ts";
import type { PartOf } from "../translation.ts";

export const owner: PartOf<typeof en> = {
  "answers.title": "Répondre à une question",
  "answers.open":
    "{open, plural, =0 {Rien ne vous attend} one {Une question vous attend} other {{open, number} questions vous attendent}}",
  "answers.none": "Personne n’a encore rien demandé à votre service.",
  "answers.question": "Question",
  "answers.from": "De",
  "answers.asked": "Posée",
  "answers.asked-at": "Posée {when}",
  "answers.state": "État",
  "answers.other-topic": "Autre chose",
  "answers.waiting": "En attente",
  "answers.soon": "Bientôt due",
  "answers.late": "En retard",
  "answers.due": "échéance : {when}",
  "answers.was-due": "échéance passée : {when}",
  "answers.answered": "Répondue",
  "answers.closed": "Fermée",
  "answers.closed-lead": "La personne qui a demandé l’a fermée avant d’avoir une réponse.",
  "answers.answered-first":
    "Un collègue a répondu pendant que vous écriviez ; votre texte n’est pas parti. S’il est encore utile, ajoutez-le ci-dessous à la réponse.",
  "answers.closed-first":
    "La question a été fermée pendant que vous écriviez. Personne n’attend plus de réponse, et rien n’a été envoyé.",
  "answers.answer": "Votre réponse",
  "answers.answer-hint": "Elle est envoyée, avec votre nom, à la personne qui a demandé.",
  "answers.by": "Votre nom",
  "answers.send": "Envoyer la réponse",
  "answers.why": "Un mot d’accompagnement (facultatif)",
  "answers.passed-title": "Question transmise",
  "answers.passed-to": "La question a été transmise à {owner}. Vous n’avez plus rien à faire.",
  "answers.passed-on":
    "Cette question a été transmise ; la personne qui en est désormais chargée y répondra. Vous n’avez plus rien à faire.",
};
