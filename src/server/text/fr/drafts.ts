import type { drafts as en } from "../en/drafts.ts";
import type { PartOf } from "../translation.ts";

export const drafts: PartOf<typeof en> = {
  "draft.title": "Brouillon en cours",
  "draft.state-draft": "Brouillon",
  "draft.state-rehearsed": "Répété",
  "draft.state-approved": "Approuvé",
  "draft.by": "Enregistré par {name} {when}.",
  "draft.approved-by": "Approuvé par {name}.",
  "draft.removes": "La publication le retire du programme.",
  "draft.next-rehearse":
    "Commencez par une répétition : un passage sur les personnes réelles montre ce qui se produirait. Jusqu’à la publication, chacun reçoit la version en vigueur.",
  "draft.next-approve": "Il attend une deuxième personne. Lisez-le, puis approuvez-le.",
  "draft.next-own": "Vous y avez contribué : un collègue qui n’y a pas touché doit l’approuver.",
  "draft.holds":
    "Répété {when}. Une répétition vaut {days, plural, one {un jour} many {{days, number} jours} other {{days, number} jours}}.",
  "draft.next-publish": "Il peut être publié. Jusque-là, chacun reçoit la version en vigueur.",
  "draft.approve": "Approuver",
  "draft.publish": "Publier",
  "draft.drop": "Abandonner le brouillon",
  "draft.drop-lead":
    "Ce qui a été écrit dans ce brouillon est perdu pour de bon. Ce qui est en ligne ne change pas.",
  "draft.invalid":
    "Inutilisable en l’état. Vérifiez qu’aucun champ n’est vide et que chaque nom ou nombre fait partie de ceux proposés.",
  "draft.wrong-number": "Indiquez un nombre entier qui convient : ni trop grand ni trop petit.",
  "draft.wrong-link": "Indiquez le lien complet ; il commence par https://.",
  "draft.wrong-host":
    "Une ligne par personne, avec son nom et son adresse mail, par exemple : Bo Li, bo@example.com.",
  "draft.wrong-on": "Indiquez soit les jours avant l’arrivée, soit un jour et son fuseau horaire.",
  "draft.protected":
    "Personne ne peut être sélectionné selon un critère protégé, comme l’âge, le sexe ou la nationalité, ni selon ce qui en tient lieu.",
  "draft.in-use": "Une étape s’en sert encore. Modifiez d’abord cette étape.",
  "draft.in-subject":
    "Toute l’équipe RH lit les objets dans des listes : un objet ne peut pas reprendre une question ou une réponse. Mettez-les dans le texte.",
  "draft.moved-on":
    "Quelqu’un d’autre a enregistré entre-temps. Votre saisie est conservée : comparez, puis enregistrez de nouveau si la vôtre doit valoir.",
  "draft.not-ready":
    "Publication impossible pour l’instant. Répétez-le sur le programme actuel ou faites-le approuver par quelqu’un d’autre.",
  "draft.own":
    "On n’approuve ni ses propres textes ni un parcours non répété. Demandez à un collègue.",
  "did.draft-saved": "Enregistré comme brouillon. Personne ne le reçoit avant la publication.",
  "did.draft-approved": "Approuvé. La publication est possible.",
  "did.draft-dropped": "Brouillon abandonné. La version en vigueur ne change pas.",
  "did.draft-published":
    "Publié. Chaque plan est recalculé, et personne ne reçoit ce qu’il a déjà eu.",
  "did.draft-changed":
    "Rien n’a été fait : quelqu’un a entre-temps modifié, publié ou abandonné ce brouillon. Regardez-le encore une fois tel qu’il est.",
  "did.draft-outdated":
    "Pas publié : ce qui est en ligne a changé depuis le début de ce brouillon. Comparez les deux, enregistrez le brouillon encore une fois, puis publiez-le.",
};
