import type { hrQuestions as en } from "../en/hr-questions.ts";
import type { PartOf } from "../translation.ts";

export const hrQuestions: PartOf<typeof en> = {
  "did.confided":
    "La question est désormais confidentielle et va aux personnes désignées pour son sujet.",
  "did.confided-kept":
    "La question est désormais confidentielle et va aux personnes désignées pour son sujet. Ce qui en avait été gardé pour d’autres est retiré.",
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
  "asked.confide": "Il s’agit de : {topic}",
  "asked.confide-lead":
    "Ensuite, seules les personnes désignées pour ce sujet lisent la question et y répondent. Vous n’en verrez plus le texte, sauf si vous en faites partie.",
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
  "nav.routing": "Aiguillage",
  "routing.title": "Où vont les questions",
  "routing.lead":
    "Le sujet dont le mot le plus long figure dans la question décide. Ce que vous changez ici reste un brouillon jusqu’à sa publication.",
  "routing.try": "Où irait cette question ?",
  "routing.try-hint": "Un exemple avec vos mots, sans nom. Rien n’est envoyé.",
  "routing.try-button": "Essayer",
  "routing.goes": "Elle va à « {topic} », réponse par {owner}, à cause de « {word} ».",
  "routing.goes-none": "Elle ne contient le mot d’aucun sujet : {owner} répond.",
  "routing.none":
    "Aucun sujet pour l’instant : toutes les questions vont à un seul service. Ajoutez le premier ci-dessous.",
  "routing.topic": "Sujet",
  "routing.answers": "Qui répond",
  "routing.words": "Mots qui l’identifient",
  "routing.words-hint": "Un par ligne, dans chaque langue des questions ; 100 au plus.",
  "routing.words-many": "Il y a plus de 300 mots. Retirez-en.",
  "routing.new": "Nom anglais d’un nouveau sujet",
  "routing.add": "Ajouter le sujet",
  "routing.fallback": "Ce qui ne relève d’aucun sujet va à",
  "routing.back": "← Aiguillage",
  "routing.label": "Nom",
  "routing.owner": "Service qui répond",
  "routing.named": "Personnes désignées qui répondent à sa place",
  "routing.named-hint":
    "La personne qui a le moins de questions ouvertes reçoit la suivante. Ajoutez des personnes sur la page d’aiguillage.",
  "routing.confidential":
    "Rémunération ou données personnelles : seules les personnes désignées lisent et répondent",
  "routing.needs-people":
    "Cochez au moins une personne désignée : il faut que quelqu’un puisse la lire.",
  "routing.remove": "Retirer ce sujet",
  "routing.learned": "Ce que les transmissions ont appris",
  "routing.learned-lead":
    "Mots des questions transmises à la main, comptés sur les 2 000 dernières. Rien ne change tout seul ; les questions confidentielles ne comptent pas.",
  "routing.learned-none":
    "Rien d’assez net : il faut trois questions avec un même mot, transmises au même endroit.",
  "routing.suggestion": "« {word} » est allé à {owner} {went, number} fois sur {of, number}.",
  "routing.no-topic": "Aucun sujet n’y est encore traité : ajoutez-en un d’abord.",
  "routing.add-to": "Sujet qui reçoit le mot",
  "routing.accept": "Ajouter au brouillon",
  "routing.refuse": "Ne plus la proposer",
  "routing.people": "Personnes désignées",
  "routing.people-lead":
    "Elles répondent en leur nom, par le lien d’un e-mail et sans compte. Elles reçoivent des questions dès qu’un sujet publié les désigne.",
  "routing.people-none": "Personne n’est encore désigné : les services répondent.",
  "routing.person-new": "Désigner une personne",
  "routing.person-change": "Modifier une personne désignée",
  "routing.person-name": "Nom tel que les candidats le lisent",
  "routing.person-mail": "Adresse e-mail",
  "routing.person-mail-hint":
    "Les liens de réponse y arrivent ; elle ne change donc plus : désignez à nouveau la personne et remplacez-la dans le sujet.",
  "routing.person-country": "Pays",
  "routing.person-country-hint":
    "Deux lettres, comme CN ou DE : ses jours fériés arrêtent le délai.",
  "routing.person-zone": "Fuseau horaire",
  "routing.person-zone-hint": "Par exemple Asia/Shanghai ou Europe/Berlin",
  "routing.person-save": "Enregistrer la personne",
  "routing.mail-wrong": "Ce n’est pas une adresse e-mail. Écrivez-la comme name@company.com.",
  "routing.mail-taken": "Cette adresse est déjà celle de quelqu’un qui répond.",
  "routing.country-wrong": "Écrivez le pays en deux lettres, comme CN.",
  "routing.zone-wrong": "Ce fuseau est inconnu. Écrivez-le comme Asia/Shanghai.",
  "routing.too-many": "Le nombre maximal de répondants est atteint.",
  "routing.escalation": "Quand une réponse est en retard",
  "routing.escalation-lead":
    "Qui est prévenu, une fois par question. Si c’est vide, le service qui répond hors sujet l’est. Le texte d’une question confidentielle n’est pas envoyé.",
  "routing.escalation-save": "Enregistrer les adresses",
  "dept.title": "Services",
  "dept.lead":
    "Ils répondent à ce que leurs sujets apportent. Ce que vous modifiez ici vaut dès la prochaine lettre, quoi que dise le fichier de configuration.",
  "dept.new": "Ajouter un service",
  "dept.also": "Répond aussi depuis",
  "dept.also-hint":
    "Adresses des collègues qui écrivent pour ce service, une par ligne. Leurs réponses comptent, sauf aux questions confidentielles.",
  "dept.language": "Langue de ses lettres",
  "dept.by-country": "Celle de son pays",
  "dept.save": "Enregistrer le service",
  "dept.close": "Fermer ce service",
  "dept.close-lead":
    "Plus rien de nouveau ne lui parvient ensuite ; son nom reste sur ce qu’il a répondu. Il peut être rouvert.",
  "dept.reopen": "Le rouvrir",
  "dept.closed": "Fermé",
  "dept.in-use": "Il ne peut pas être fermé tant que quelque chose lui parvient : {what}",
  "dept.questions":
    "{count, plural, one {{count, number} question ouverte} many {{count, number} de questions ouvertes} other {{count, number} questions ouvertes}}",
  "did.owner-saved": "Enregistré. Valable dès la prochaine lettre.",
  "did.word-refused": "Cela ne sera plus proposé.",
  "asked.unnamed": "une personne désignée",
  "asked.waits-name":
    "Cette question attend une personne désignée : d’ici là, personne ne la lit. Ses 24 heures courent.",
  "asked.waits-count":
    "{count, plural, one {Une question attend une personne désignée. D’ici là, personne ne la lit ; ses 24 heures courent.} other {{count, number} questions attendent une personne désignée. D’ici là, personne ne les lit ; leurs 24 heures courent.}}",
  "routing.nobody": "Personne n’est désigné : les questions attendent",
};
