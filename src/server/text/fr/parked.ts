import type { parked as en } from "../en/parked.ts";
import type { PartOf } from "../translation.ts";

export const parked: PartOf<typeof en> = {
  "nav.parked": "À trancher",
  "did.told-arrived":
    "Noté : c’est arrivé. Vous pouvez revenir dessus ci-dessous tant que rien n’en dépend.",
  "did.told-again":
    "C’est refait une fois. Vous pouvez revenir dessus ci-dessous jusqu’à la tentative.",
  "did.told-back": "Annulé. C’est de nouveau à trancher.",
  "did.told-late": "Rien n’a changé : la situation avait évolué entre-temps. Voici l’état actuel.",
  "why.told-arrived": "un collègue a dit que c’était arrivé",
  "why.sent-again": "un collègue l’a fait renvoyer",
  "why.taken-back": "un collègue est revenu dessus avant la tentative",
  "why.not-our-entry": "une entrée avec notre identifiant y figure sans notre marque",
  "why.entry-without-trace":
    "elle a été demandée il y a plus d’un jour et n’est pas là ; quelqu’un l’a peut-être supprimée",
  "parked.title": "À trancher",
  "parked.lead":
    "Impossible de dire d’ici si cela a eu lieu. Rien n’est refait tant que quelqu’un n’a pas regardé là-bas et ne l’a pas dit.",
  "parked.count":
    "{parked, plural, =0 {Rien n’attend de décision} one {Un élément attend une décision} other {{parked, number} éléments attendent une décision}}",
  "parked.none":
    "Rien n’est à trancher : chaque changement extérieur a eu lieu, a été refusé ou est en cours.",
  "parked.arrived": "C’est arrivé",
  "parked.again": "Renvoyer",
  "parked.act-on": "{act} : {title}, {name}",
  "parked.nobody": "personne en particulier",
  "parked.question-mail": "Question à son responsable",
  "parked.because": "Impossible de dire si cela a eu lieu : {why}.",
  "parked.why-entries": "il y a plusieurs entrées là où il devrait y en avoir une",
  "parked.why-opened": "quelqu’un d’autre a ouvert le même enregistrement là-bas",
  "parked.where-mail": "Regardez dans les e-mails envoyés de {mailbox}, vers : {when}.",
  "parked.where-entry": "Regardez dans l’agenda de {mailbox}.",
  "parked.where-other": "Regardez l’enregistrement dans {vendor}.",
  "parked.evidence": "Indices",
  "parked.intended": "Noté",
  "parked.armed": "Dernière tentative",
  "parked.not-tried": "Jamais",
  "parked.parked-at": "Mis en attente",
  "parked.attempts": "Tentatives",
  "parked.attempts-count": "{attempts, plural, =0 {Aucune} one {Une} other {{attempts, number}}}",
  "parked.looks": "Vérifications",
  "parked.looks-count":
    "La dernière juste avant la mise en attente{absences, plural, =0 {} one {; une auparavant n’a rien trouvé} other {; {absences, number} auparavant n’ont rien trouvé}}{failures, plural, =0 {} one {; une auparavant a échoué} other {; {failures, number} auparavant ont échoué}}",
  "parked.draft": "Brouillon là-bas",
  "parked.draft-kept": "Créé ; son identifiant est conservé",
  "parked.draft-none": "Aucun n’a été créé",
  "parked.receipt": "Reçu",
  "parked.no-receipt": "Aucun",
  "parked.operation": "Opération",
  "parked.back": "← Tout ce qui est à trancher",
  "parked.ask-arrived": "C’est arrivé : ce que cela signifie",
  "parked.ask-again": "Renvoyer : ce que cela signifie",
  "parked.arrived-touch":
    "Sur votre parole, c’est considéré comme envoyé à l’heure de la dernière tentative. Plus rien ne part. Si ce n’est pas arrivé, {name} ne le recevra pas.",
  "parked.arrived-stage":
    "La transmission prend le nom ci-dessous comme reçu et passe à l’étape suivante.",
  "parked.arrived-other": "Sur votre parole, c’est considéré comme fait. Plus rien n’est écrit.",
  "parked.again-touch":
    "Un nouvel e-mail est écrit d’après la situation actuelle, sous sa propre opération, et part dans les minutes qui viennent s’il est encore voulu. Si le premier est arrivé, {name} le reçoit deux fois.",
  "parked.again-fold":
    "C’était utile jusqu’à : {when}. Il ne part plus seul, la prochaine lettre de la semaine le mentionne.",
  "parked.again-leave-out": "C’était utile jusqu’à : {when}. Il ne part plus et est omis.",
  "parked.again-mail":
    "Le même e-mail part encore une fois, sous sa propre opération. Si le premier est arrivé, il arrive deux fois.",
  "parked.again-same":
    "Les mêmes valeurs sont écrites encore une fois, sous leur propre opération. Si elles y sont déjà, rien ne change.",
  "parked.again-twice":
    "C’est créé encore une fois, sous sa propre opération. Si le premier y est, il y figure deux fois et il faut en supprimer un à la main.",
  "parked.again-replaced":
    "Un plus récent a déjà pris sa place. Plus rien ne part ; celui-ci est seulement fermé.",
  "parked.undo-arrived": "Vous pourrez revenir dessus plus tard, sous « Décidé récemment ».",
  "parked.undo-stage":
    "Vous pouvez revenir dessus jusqu’au début de l’étape suivante, en général moins d’une minute.",
  "parked.undo-again":
    "Vous pouvez revenir dessus jusqu’à la nouvelle tentative, en général moins d’une minute. Ensuite, plus personne ne le peut.",
  "parked.reference": "Son nom dans {vendor}",
  "parked.reference-hint":
    "Tel qu’il y figure, par exemple HR-APP-2027-00012. L’étape suivante s’y réfère.",
  "parked.confirm-arrived": "Oui, c’est arrivé",
  "parked.confirm-again": "Oui, renvoyer",
  "parked.decided": "Décidé récemment",
  "parked.was-arrived": "Arrivé",
  "parked.was-again": "Renvoyé",
  "parked.was-closed": "Fermé",
  "parked.by": "{who}, {when}",
  "parked.someone": "Un collègue",
  "parked.take-back": "Revenir dessus",
  "parked.begun-arrived": "Impossible de revenir dessus : autre chose en dépend.",
  "parked.begun-again": "Impossible de revenir dessus : la nouvelle tentative est partie.",
  "parked.is-over": "Ce n’est plus à trancher.",
  "parked.decide": "Trancher",
};
