import type { improve as en } from "../en/improve.ts";
import type { PartOf } from "../translation.ts";

export const improve: PartOf<typeof en> = {
  "nav.results": "Ce qui est lu",
  "nav.cadence": "Propositions",
  "nav.effect": "Ce qui marche",
  "did.suggestion-accepted":
    "Repris comme brouillon des règles. Rien ne change avant la publication.",
  "did.suggestion-refused":
    "C’est noté. La proposition ne reviendra que si les chiffres changent nettement.",
  "did.suggestion-clash":
    "Les règles viennent d’être enregistrées par ailleurs ; appuyez encore une fois.",
  "did.effect-started": "C’est parti. Chaque personne entre dans l’essai quand vient son tour.",
  "did.effect-ended": "Essai terminé. Plus personne n’est laissé de côté.",
  "did.effect-twice": "Cette étape est déjà à l’essai.",
  "did.effect-too-few":
    "Avec si peu de personnes, rien ne pourrait être montré ; personne ne doit donc en être privé.",
  "did.effect-recounted":
    "Ce n’est pas commencé : le choix n’était plus celui qui avait été calculé. Ce que cela pourrait montrer maintenant figure ci-dessous.",
  "why.withheld": "Omis au hasard, pour en connaître l’effet",
  "results.title": "Ce qui est lu",
  "results.since":
    "Depuis le {since}. {people, plural, one {Une personne correspond} other {{people, number} personnes correspondent}} aux filtres ; chacune compte une fois.",
  "results.too-few-people":
    "Moins de cinq personnes correspondent à ces filtres : trop peu pour être montré. Retirez un filtre.",
  "results.too-few": "Trop peu pour être montré",
  "results.none": "Rien n’a été envoyé pendant cette période.",
  "results.no-questions": "Aucune question pendant cette période.",
  "results.share": "{share, number, percent} · {count, number} sur {of, number}",
  "results.people": "{people, plural, one {Une personne} other {{people, number} personnes}}",
  "results.unknown": "Inconnu",
  "results.numbers": "Les chiffres",
  "results.period": "Période",
  "results.days": "{days, plural, one {Un jour} other {{days, number} jours}}",
  "results.topic": "Thème",
  "results.segments": "Comparer par",
  "results.by-country": "Pays de travail",
  "results.by-discipline": "Métier",
  "results.by-month": "Mois de l’offre",
  "results.by-language": "Langue",
  "results.topic-growth": "Évoluer",
  "results.topic-team": "L’équipe",
  "results.topic-product": "Le produit",
  "results.topic-tools": "Les outils",
  "results.topic-life": "La vie à côté",
  "results.had": "Reçu",
  "results.verb-read": "Lu",
  "results.verb-clicked": "Cliqué",
  "results.verb-answered": "Répondu",
  "results.verb-asked": "Demandé",
  "results.verb-signed-up": "Inscription",
  "results.verb-quiz": "Quiz fait",
  "results.by-topic": "Par thème",
  "results.by-topic-lead":
    "Parmi les personnes à qui une lettre a apporté quelque chose sur le thème.",
  "results.by-segment": "Par groupe : {segment}",
  "results.by-segment-lead":
    "Parmi les personnes qui ont reçu quelque chose. Les groupes de moins de {min, number} personnes ne sont pas montrés ; s’il n’y en a qu’un, le suivant est omis aussi.",
  "results.by-question": "Questions posées",
  "results.by-question-lead": "Parmi toutes les personnes qui correspondent aux filtres.",
  "results.question-topic": "Sujet",
  "results.times": "Nombre",
  "results.askers": "Personnes",
  "results.weekly": "Personnes par semaine",
  "results.weekly-desc":
    "{weeks, plural, one {Une semaine} other {{weeks, number} semaines}}. Pendant la dernière, {reading, number} ont lu ou cliqué, et {talking, number} ont demandé, répondu ou pris une place.",
  "results.reading": "Lu ou cliqué",
  "results.talking": "Demandé, répondu, inscription",
  "results.week": "Semaine du",
  "results.topic-bars": "Qui a lu ce qu’il a reçu",
  "suggest.title": "Propositions",
  "suggest.lead":
    "D’après ce qui a été lu et cliqué depuis le {since}. Une proposition demande au moins vingt lecteurs et un écart que le hasard n’explique pas. Rien ne change avant que vous la repreniez et la publiiez.",
  "suggest.none":
    "Rien à proposer : ce qui est envoyé correspond à ce qui est lu, ou il est trop tôt pour le dire.",
  "suggest.change":
    "{topic} : {from, plural, =1 {chaque semaine} one {toutes les {from, number} semaines} other {toutes les {from, number} semaines}} → {to, plural, =1 {chaque semaine} one {toutes les {to, number} semaines} other {toutes les {to, number} semaines}}",
  "suggest.counts": "De ce qui est lu et cliqué : {used}. De ce qui est envoyé : {brought}.",
  "suggest.interval":
    "Une voix par personne, {readers, plural, one {une personne} other {{readers, number} personnes}} : entre {low, number, percent} et {high, number, percent} de l’intérêt, calcul exact.",
  "suggest.accept": "Reprendre comme brouillon",
  "suggest.refuse": "Refuser",
  "suggest.why": "Pourquoi non",
  "suggest.before": "Déjà traité",
  "suggest.accepted": "Repris",
  "suggest.refused": "Refusé",
  "works.title": "Ce qui marche",
  "works.lead":
    "Une étape facultative est omise pour quelques personnes tirées au hasard, pour en connaître l’effet. Contrats, préparatifs, réponses et appels ne sont jamais omis.",
  "works.none": "Aucun essai pour l’instant.",
  "works.new": "Mettre une étape à l’essai",
  "works.no-steps":
    "Aucune étape ne peut être omise. Dans le parcours, marquez comme facultative une étape dont l’absence ne prive personne.",
  "works.back": "← Ce qui marche",
  "works.new-lead": "Tout est choisi avant le début et ne change plus.",
  "works.name": "{step} : {share, number, percent} ne la reçoivent pas",
  "works.phase-running": "En cours",
  "works.phase-waiting": "Attend les derniers jours",
  "works.phase-over": "Terminé",
  "works.share": "Part qui ne reçoit rien",
  "works.percent": "{share, number, percent} des personnes",
  "works.outcome": "Ce qui est regardé",
  "works.outcome-active":
    "A fait sur sa page autre chose qu’utiliser ce que l’étape apportait {days, plural, one {en un jour} other {en {days, number} jours}}",
  "works.outcome-signed-up":
    "A pris une place à un événement {days, plural, one {en un jour} other {en {days, number} jours}}",
  "works.outcome-quiz-finished":
    "A fini un quiz {days, plural, one {en un jour} other {en {days, number} jours}}",
  "works.outcome-asked":
    "A posé une question {days, plural, one {en un jour} other {en {days, number} jours}}",
  "works.outcome-offer-stands":
    "L’offre tient toujours {days, plural, one {un jour} other {{days, number} jours}} après",
  "works.window": "Durée observée",
  "works.days": "{days, plural, one {Un jour} other {{days, number} jours}} après l’échéance",
  "works.lasts": "Durée des entrées",
  "works.weeks": "{weeks, plural, one {Une semaine} other {{weeks, number} semaines}}",
  "works.afterwards": "Ce qui a été omis, ensuite",
  "works.after-digest": "figure dans la prochaine lettre de la semaine",
  "works.after-nothing": "reste omis",
  "works.reckon": "Calculer",
  "works.power": "Ce que cela pourrait montrer",
  "works.people":
    "Environ {people, plural, one {une personne} other {{people, number} personnes}}, dont {withheld, number} sans l’étape ({planned, number} prévues ; {before, number} l’ont eue pendant la même durée auparavant).",
  "works.base":
    "Parmi celles qui l’ont eue auparavant, {share, number, percent} l’ont fait ({count, number} sur {of, number}).",
  "works.base-unknown":
    "Personne ne l’a eue auparavant : on suppose la moitié, le cas le plus difficile à départager.",
  "works.smallest":
    "Un écart de {points, number, percent} ou plus, en points, serait trouvé quatre fois sur cinq ; un plus petit resterait le plus souvent « trop tôt pour le dire ».",
  "works.promise":
    "Le résultat reste caché jusqu’à son jour, pour que personne ne s’arrête sur un chiffre heureux. Si l’étape ne fait rien, un écart est annoncé au plus 5 fois sur 100.",
  "works.nothing-to-see":
    "Avec si peu de personnes, rien ne pourrait être montré ; personne ne doit donc en être privé.",
  "works.start": "Commencer",
  "works.hidden": "Le résultat se lira le {day}. D’ici là, personne ne le voit.",
  "works.early-few": "Trop tôt pour le dire : moins de cinq personnes d’un côté.",
  "works.early-chance": "Trop tôt pour le dire : le hasard seul pourrait expliquer l’écart.",
  "works.early-ended-early": "Trop tôt pour le dire : l’essai a pris fin le {day}, avant l’heure.",
  "works.early-ended-changed":
    "Trop tôt pour le dire : l’essai a pris fin le {day}, car l’étape a été modifiée.",
  "works.helps":
    "Cela aide : {given, number, percent} de ceux qui l’ont eue l’ont fait, contre {withheld, number, percent} des autres ; {points, number, percent} d’écart.",
  "works.hurts":
    "Cela freine : {given, number, percent} de ceux qui l’ont eue l’ont fait, contre {withheld, number, percent} des autres ; {points, number, percent} d’écart.",
  "works.interval": "Où l’écart peut se trouver",
  "works.interval-desc":
    "Entre {low} et {high}, en points : au moins 95 intervalles de ce genre sur 100 contiennent le véritable écart.",
  "works.points": "{points, number, ::percent sign-except-zero}",
  "works.no-difference": "Aucun écart",
  "works.arm": "Personnes",
  "works.arm-given": "L’ont eue",
  "works.arm-withheld": "Ne l’ont pas eue",
  "works.exactly": "Intervalle exact",
  "works.range": "{low, number, percent} à {high, number, percent}",
  "works.method":
    "{people, plural, one {Une personne} other {{people, number} personnes}}. Chaque côté selon Clopper et Pearson, l’écart à partir des deux à la fois, la décision selon le test exact de Fisher (p = {p, number, ::.000}).",
  "works.how": "Comment c’est fait",
  "works.times": "Entrées du {from} au {until} ; le résultat se lit le {read}.",
  "works.taken":
    "Jusqu’ici {given, number} l’ont eue et {withheld, number} non, sur environ {people, number} attendues.",
  "works.end": "Terminer maintenant",
  "works.end-means":
    "Plus personne n’est laissé de côté. L’essai ne peut pas reprendre, et le résultat reste « trop tôt pour le dire ».",
};
