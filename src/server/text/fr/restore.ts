import type { restore as en } from "../en/restore.ts";
import type { PartOf } from "../translation.ts";

export const restore: PartOf<typeof en> = {
  "restore.title": "Restauré depuis une sauvegarde",
  "restore.noticed":
    "Cette base de données n’est pas celle avec laquelle Keepwarm a travaillé en dernier : elle a été restaurée, copiée, ou son serveur a été remplacé.",
  "restore.told": "Une personne a déclaré que cette base de données a été restaurée.",
  "restore.lacks": "Il lui manque ce qui a été fait du {from} au {until}.",
  "restore.lost":
    "Rien ne part pour le moment. Tout ce qui est dû est d’abord recherché chez les fournisseurs, et ce qui s’y trouve est considéré comme fait. Ce que les gens ont fait ici pendant ce temps ne peut revenir de nulle part : désabonnements, pauses, réponses, questions, inscriptions, décisions sur ce qui était à trancher. Demandez-leur quand c’est important.",
  "restore.since": "Retenu",
  "restore.found": "Trouvé à l’extérieur, déjà fait",
  "restore.held": "Recherché, encore à envoyer",
  "restore.waiting": "Pas encore recherché",
  "restore.unseen": "N’a pas pu être recherché",
  "restore.not-yet":
    "{open, plural, one {Une opération n’a pas encore été recherchée.} other {{open, number} opérations n’ont pas encore été recherchées.}} Libérer maintenant est sans risque, car chacune est recherchée encore une fois avant de partir, mais ces chiffres ne sont pas définitifs.",
  "restore.button": "Envoyer ce qui reste à envoyer",
  "restore.button-hint":
    "Chaque opération est recherchée encore une fois avant de partir. Le journal de synchronisation garde qui a appuyé.",
  "restore.banner":
    "Keepwarm a été restauré depuis une sauvegarde : les e-mails et les entrées d’agenda sont retenus jusqu’à ce qu’un admin informatique les libère.",
  "restore.banner-link": "Regarder et libérer",
  "did.sent-held":
    "Libéré. Ce qui reste à envoyer part maintenant, après une dernière vérification.",
};
