import type { Phrases } from "../phrase-key.ts";

export const fr: Phrases = {
  greeting: "Bonjour {call},",
  closing: "Bien cordialement,\n{sender}\n{company}",
  why: "Vous recevez cette lettre parce que {sender} prépare votre premier jour avec vous.",
  unsubscribe: "Se désabonner de ces lettres",
  unsubscribeNote:
    "Ce que vous devez savoir de votre contrat et de votre premier jour vous parvient toujours.",
  openPage: "Ouvrir votre page",
  openChecklist: "Ouvrir votre liste",
  ask: "Poser une question",
  askMore: "Poser une autre question",
  signUp: "S’inscrire ({fields, plural, =0 {un clic} one {# champ} other {# champs}})",
  startSurvey: "Répondre en deux minutes",
  startQuiz: "Commencer le quiz ({questions, plural, one {# question} other {# questions}})",
  readingTitle: "Cette semaine pour vous",
  foldedTitle: "Également ces jours-ci",
  foldedUntitled: "Quelque chose qui était prévu pour ces jours-ci",
  missedTitle: "Avant votre arrivée parmi nous",
  fromName: "{sender}, {company}",
  catchUpSubject: "Ce que vous avez manqué, en une seule lettre",
  catchUpBody:
    "Votre offre est arrivée après d’autres, ou certains contenus sont venus plus tard. Voici tout ce que vous auriez déjà reçu : rien ne vous échappe.",
  nothingNew:
    "Il n’y a rien de nouveau pour vous cette semaine. Votre page contient les dates et ce qui reste à faire.",
  readingNote: "{reason} · {minutes} min",
  chosen: "« {title} » : {reason}.",
  reasonAsked:
    "Parce que vous avez posé une question sur {topic, select, growth {l’évolution chez nous} team {l’équipe} product {le produit} tools {les outils} other {la vie ici}}",
  reasonRead:
    "Parce que vous avez lu un article sur {topic, select, growth {l’évolution chez nous} team {l’équipe} product {le produit} tools {les outils} other {la vie ici}}",
  reasonLiked:
    "Parce que vous avez aimé {kind, select, story {un récit de nos recrues précédentes} growthmap {une carte de progression} teamnews {des nouvelles d’une équipe} video {une vidéo} other {un guide}}",
  reasonInterest:
    "Parce que {topic, select, growth {l’évolution chez nous vous intéresse} team {l’équipe vous intéresse} product {le produit vous intéresse} tools {les outils vous intéressent} other {la vie ici vous intéresse}}",
  reasonOwed:
    "De temps en temps, quelque chose sur {topic, select, growth {l’évolution chez nous} team {l’équipe} product {le produit} tools {les outils} other {la vie ici}}",
  reasonDiscipline:
    "Pour les nouveaux collègues {discipline, select, technical {de la technique} marketing {du marketing} sales {des ventes} product {du produit} design {du design} operations {des opérations} finance {de la finance} people {de l’équipe RH} other {de votre domaine}}",
  reasonDepartment: "Pour toutes les personnes de votre service",
  reasonPlace: "Pour tous ceux qui commencent là où vous commencerez",
  reasonNew: "Nouveau depuis la semaine dernière",
  reasonEveryone: "Pour tous ceux qui nous rejoignent",
  ownerForwardSubject: "Une question de {name} pour vous : {topic}",
  ownerReminderSubject: "Rappel : {name} attend une réponse ({topic})",
  ownerGreeting: "Bonjour à l’équipe {department},",
  ownerForward:
    "{name}{hasJob, select, yes { ({job})} other {}} rejoint {company}{hasStart, select, yes { le {startDate}} other {}} et demande :",
  ownerReminder:
    "{name}{hasJob, select, yes { ({job})} other {}} a posé cette question le {askedAt} et n’a pas encore eu de nos nouvelles :",
  ownerDue: "Veuillez répondre avant le {dueAt}. C’est le délai que nous avons promis.",
  ownerHow:
    "Répondez à cet e-mail ou utilisez le bouton. Votre réponse est envoyée à {name} au nom de votre service. Si ce n’est pas à vous d’y répondre, transmettez-la avec le bouton.",
  ownerPassed: "Transmise par {owner}, avec ce mot :",
  ownerUnnamed: "une personne désignée",
  ownerAction: "Répondre à la question",
  ownerReason: "Transmise à {department} car la question porte sur : {topic}.",
  handoffOnboardingTitle: "Intégration de {name}",
  handoffOnboarding:
    "Premier jour : {startDate}. {openCount, plural, =0 {Toute la liste est faite.} one {# point de la liste reste à faire.} other {# points de la liste restent à faire.}}",
  handoffTrainingTitle: "{name} : {quiz}",
  handoffExempt:
    "{rightCount} bonnes réponses sur {ofCount}. Cette partie de la formation peut être omise : {part}.",
  handoffPassed: "{rightCount} bonnes réponses sur {ofCount}. Quiz réussi.",
  handoffBest: "Ce résultat compte à la place des essais précédents.",
  handoffRecommended:
    "{rightCount} bonnes réponses sur {ofCount}. Commencez par les sujets ci-dessous.",
  handoffWishTitle: "Un souhait de {name}",
  handoffGrievanceTitle: "Une préoccupation de {name}",
  testSubject: "[Test] {subject}",
  ownerUntitled: "autre chose",
  eventPlaceSubject: "Vous avez une place : {event}",
  eventPlace:
    "Vous étiez sur la liste d’attente, et une place s’est libérée : elle est à vous, et l’invitation dans votre agenda suit. Si vous ne pouvez finalement pas venir, annulez sur votre page ; la personne suivante en profitera.",
  eventMovedSubject: "Nouvel horaire : {event}",
  eventMoved:
    "L’horaire de cette rencontre a changé. Elle a désormais lieu comme indiqué ci-dessous, et l’agenda est mis à jour. Si cela ne vous convient pas, annulez sur votre page.",
  eventCancelledSubject: "N’aura pas lieu : {event}",
  eventCancelled:
    "Nous sommes désolés : cette rencontre n’aura pas lieu. Vous n’avez rien à faire ; elle disparaît de votre agenda.",
  eventAgainSubject: "Aura bien lieu : {event}",
  eventAgain:
    "Cette rencontre aura finalement lieu, à l’horaire ci-dessous. Votre inscription reste valable.",
  eventDaySubject: "Rappel : {event}",
  eventHourSubject: "Dans une heure : {event}",
  eventReminder: "Votre inscription est enregistrée. Nous nous réjouissons de vous voir.",
  eventJoin: "Rejoindre en ligne",
  eventPage: "Voir ou modifier mon inscription",
  entryJoin: "Pour rejoindre : {link}",
  hostEntry: "Qui vient, les questions posées et la liste de présence : {link}",
  ownerEscalationSubject: "En retard : {name} attend une réponse au sujet de {topic}",
  ownerEscalation:
    "{name} a posé cette question le {askedAt} ({department}) et attend toujours une réponse :",
  ownerHidden:
    "Seul le destinataire ({department}) peut lire la question. Merci de veiller à ce qu’une réponse soit donnée.",
  ownerWasDue: "La réponse était promise pour le {dueAt}.",
  noticeAdditionSubject: "Un complément à votre question",
  noticeCorrectionSubject: "Une correction à ce que nous vous avions dit",
  noticeAsked: "Le {day}, nous avons répondu à cette question :",
  noticeBefore: "Nous avions dit :",
  noticeAddition: "Nous ajoutons ceci :",
  noticeCorrection: "Cela a changé. Voici ce qui vaut désormais :",
  noticeWithdrawal:
    "Cette réponse n’est plus valable. Si elle compte pour vous, posez-nous à nouveau la question.",
  noticeReturn:
    "Nous vous avions ensuite dit que cela ne valait plus. Voici ce qui vaut désormais :",
  differSubject: "Deux réponses diffèrent : merci de dire laquelle vaut",
  differAsked: "La question était :",
  differSaid: "{owner} a dit :",
  differHow:
    "Merci de vous accorder. Les personnes qui ont reçu l’autre réponse pourront alors être prévenues.",
  differTell:
    "Merci de dire aux ressources humaines ce que vous avez convenu : elles notent laquelle vaut.",
  differAction: "Voir les deux réponses",
  localSubject: "Obligations locales pour les nouvelles recrues : les échéances",
  localLead:
    "Voici ce dont {department} doit s’occuper pour les nouvelles recrues, selon le droit ou l’usage de leur pays. Cet e-mail ne nomme personne ; la page le fait, pour qui peut l’ouvrir.",
  localCounts: "En retard : {overdue} · à faire sous deux semaines : {soon}",
  localAdvice:
    "Information, pas un conseil juridique. La page indique chaque source et la date de sa lecture.",
  localAction: "Ouvrir la liste",
  handoffPromiseClosed:
    "Promesse faite à propos d’une question confidentielle ; {by} en connaît les termes.",
  handoffPromiseTitle: "Une promesse faite à {name}",
  handoffPromise:
    "{what}\n\nPromis par {by} le {day}{hasUntil, select, yes {, jusqu’au {until}} other {}}.",
};
