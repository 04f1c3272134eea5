import type { rehearsal as en } from "../en/rehearsal.ts";
import type { PartOf } from "../translation.ts";

export const rehearsal: PartOf<typeof en> = {
  "rehearsal.title": "Répétition",
  "rehearsal.none": "Ce brouillon n’a pas encore été répété.",
  "rehearsal.lead":
    "{people, number} personnes, {letters, number} lettres jusqu’au {until}. Fuseaux : {zones}.",
  "rehearsal.cut": "Il y a {of, number} personnes ; seules les premières ont été répétées.",
  "rehearsal.passed": "Rien ne s’oppose à la publication.",
  "rehearsal.refused": "Publication impossible en l’état. Voir ci-dessous.",
  "rehearsal.violations": "À corriger",
  "rehearsal.warnings": "À savoir",
  "rehearsal.people": "{count, plural, one {# personne} many {# personnes} other {# personnes}}",
  "rehearsal.differences": "Par rapport à la version en vigueur",
  "rehearsal.same": "Chacun reçoit la même chose qu’aujourd’hui.",
  "rehearsal.estimated": "Jours estimés",
  "rehearsal.estimated-decree":
    "Le gouvernement n’a pas encore annoncé les jours fériés et de rattrapage.",
  "rehearsal.estimated-moon": "Calculé d’après la lune ; un jour d’écart est possible.",
  "rehearsal.weeks": "Lettres par semaine",
  "rehearsal.week": "Semaine du",
  "rehearsal.live": "Actuel",
  "rehearsal.draft": "Brouillon",
  "rehearsal.by-person": "Personne par personne, à leur heure",
  "rehearsal.older":
    "Cette répétition est plus ancienne et n’a pas gardé de qui il s’agit. Répétez à nouveau pour le voir.",
  "found.unfillable": "La lettre ne peut être remplie.",
  "found.contract-nobody": "Essentiel au contrat, mais n’atteint personne.",
  "found.contract-late": "Essentiel au contrat, mais trop tardif.",
  "found.over-cap": "Plus de lettres par semaine que permis.",
  "found.in-quiet": "Elle arriverait aux heures calmes.",
  "found.twice": "Le même contenu une seconde fois.",
  "found.kind-changed": "Elle apportait autre chose ; donnez un autre nom court.",
  "found.nobody": "Elle n’atteint personne sur ces mois.",
  "found.held": "Elle est retenue.",
  "found.fallback": "Lue dans une autre langue que la leur.",
  "differs.more":
    "{count, plural, one {Une personne la recevrait plus souvent} many {{count, number} personnes la recevraient plus souvent} other {{count, number} personnes la recevraient plus souvent}}",
  "differs.never":
    "{count, plural, one {Une personne ne la recevrait jamais} many {{count, number} personnes ne la recevraient jamais} other {{count, number} personnes ne la recevraient jamais}}",
  "differs.new":
    "{count, plural, one {Une personne la recevrait en plus} many {{count, number} personnes la recevraient en plus} other {{count, number} personnes la recevraient en plus}}",
  "differs.earlier":
    "{count, plural, one {Une personne} many {{count, number} personnes} other {{count, number} personnes}} : jusqu’à {days, plural, one {un jour} many {{days, number} jours} other {{days, number} jours}} plus tôt",
  "differs.later":
    "{count, plural, one {Une personne} many {{count, number} personnes} other {{count, number} personnes}} : jusqu’à {days, plural, one {un jour} many {{days, number} jours} other {{days, number} jours}} plus tard",
  "rehearsed.sent": "envoyée",
  "rehearsed.called": "un appel",
  "rehearsed.folded": "dans la prochaine lettre",
  "rehearsed.skipped": "omise",
  "rehearsed.held": "retenue",
  "impact.title": "Ce que la publication change à ce qui est prévu",
  "impact.kept": "Inchangés",
  "impact.added": "Nouveaux",
  "impact.moved": "Déplacés",
  "impact.skipped": "Retirés",
  "impact.sent": "Déjà partis",
  "impact.decision": "À trancher",
  "impact.nobody": "Rien de prévu ne change pour personne.",
  "impact.people":
    "{people, plural, one {Cela change quelque chose pour une personne.} many {Cela change quelque chose pour {people, number} personnes. Les premières :} other {Cela change quelque chose pour {people, number} personnes. Les premières :}}",
};
