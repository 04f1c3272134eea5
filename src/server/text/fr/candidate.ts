import type { candidate as en } from "../en/candidate.ts";
import type { PartOf } from "../translation.ts";

export const candidate: PartOf<typeof en> = {
  "own.day": "{day} ({weekday})",
  "own.moment": "{day}, {clock}",
  "own.both": "{mine} à votre heure · {office} à {place}",
  "home.title": "Avant votre premier jour",
  "home.hello": "Bonjour {name}",
  "home.days":
    "{days, plural, =0 {{name}, c’est aujourd’hui} one {{name}, à demain} other {{name}, plus que {days, number} jours}}",
  "home.started": "{name}, ravis de vous compter parmi nous",
  "home.no-date":
    "Votre premier jour n’est pas encore fixé. Vous le trouverez ici, et par e-mail, dès qu’il le sera.",
  "home.where": "{when} · {place}",
  "home.held": "Ce que nous savons de moi",
  "home.preferences": "Langue, pause, moins souvent",
  "home.wish": "Un souhait ou une préoccupation",
  "home.done-of": "{done, number} sur {of, number} faits",
  "home.progress": "Part des points terminés",
  "home.is-done": "Fait, appuyer pour annuler : ",
  "home.is-open": "À faire, appuyer une fois terminé : ",
  "home.seen": "Vu",
  "home.mark-seen": "Marquer comme vu",
  "home.mark-seen-of": "Marquer comme vu : {label}",
  "home.meeting-when": "{when} · {minutes, number} minutes, en ligne",
  "home.signed-up": "Inscription faite",
  "home.meeting-change": "Voir ou modifier",
  "home.sign-up":
    "{fields, plural, =0 {S’inscrire} one {S’inscrire (un champ)} other {S’inscrire (deux champs)}}",
  "home.reading": "Cette semaine pour vous",
  "home.minutes": "{minutes, plural, one {une minute} other {{minutes, number} minutes}}",
  "home.quiz-new":
    "{questions, plural, one {Une question} other {{questions, number} questions}}. Personne n’est jugé là-dessus : cela décide seulement des formations dont vous pouvez vous passer.",
  "home.quiz-result": "La dernière fois, {right, number} bonnes réponses sur {of, number}.",
  "home.quiz-start": "Commencer le quiz",
  "home.quiz-again": "Revoir",
  "home.ask": "Demandez ce que vous voulez",
  "home.ask-lead": "Des personnes compétentes répondent, en général sous un jour ouvré.",
  "home.ask-button": "Écrire une question",
  "home.answered": "Réponse de {by}, {when}",
};
