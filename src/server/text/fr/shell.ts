import type { shell as en } from "../en/shell.ts";
import type { PartOf } from "../translation.ts";

export const shell: PartOf<typeof en> = {
  "shell.skip": "Aller au contenu",
  "shell.main-nav": "Menu principal",
  "shell.sign-out": "Se déconnecter",
  "shell.demo": "Horloge de la démo",
  "shell.foot": "Keepwarm pour {company}",
  "shell.foot-phone": "{company} · envoyé et conservé par Keepwarm",
  "shell.language": "Langue :",
  "shell.shown-in":
    "Une partie est affichée dans une autre langue ({shown}), car elle n’existe pas encore dans la vôtre ({yours}).",
  "shell.section-nav": "Cette rubrique",
  "section.people": "Personnes",
  "section.questions": "Questions",
  "section.programme": "Programme",
  "section.results": "Résultats",
  "section.sending": "Envois",
  "section.admin": "Administration",
  "section.audit": "Audit",
  "nav.cohort": "Recrues",
  "nav.questions": "Questions",
  "nav.my-questions": "Mes questions",
  "nav.connections": "Connexions",
  "nav.log": "Journal de synchronisation",
  "nav.verify": "Vérifier",
  "sign-in.title": "Se connecter",
  "sign-in.lead":
    "Keepwarm utilise la connexion de votre entreprise. Nous n’avons pas de mot de passe à nous.",
  "sign-in.button": "Se connecter avec {company}",
  "sign-in.candidate":
    "Vous cherchez votre premier jour ? Ouvrez le lien dans l’e-mail que nous vous avons envoyé.",
  "problem.title": "Cela n’a pas fonctionné",
  "problem.to-own-page": "Vers ma page",
  "problem.to-link": "Revenir au début de votre lien",
  "problem.gone-own":
    "Ce qui se trouvait ici n’y est plus ; cela a peut-être été retiré. Tout ce qui vous est destiné est sur votre page et, s’il vous manque quelque chose, vous pouvez nous le demander là-bas.",
  "problem.gone-link":
    "Ce qui se trouvait ici n’y est plus. Si vous en avez encore besoin, écrivez à la personne qui vous a envoyé le lien.",
  "problem.home": "Au début",
  "problem.sign-in": "Se connecter",
  "problem.signed-out":
    "Votre session s’est terminée avant l’envoi ; rien n’a été enregistré. Connectez-vous (dans un nouvel onglet), puis revenez ici et envoyez de nouveau.",
  "problem.again": "Envoyer de nouveau",
  "problem.back": "Retour à la page",
  "problem.typed": "Ce que vous avez écrit",
  "problem.typed-hint": "Copiez-le avant de quitter cette page.",
  "problem.other-account": "Se connecter avec un autre compte",
  "problem.code": "Référence : {code}",
  "problem.renew": "Demander un nouveau lien",
  "problem.renew-why":
    "Nous l’envoyons à l’adresse e-mail que nous avons pour vous. Cela prend en général moins d’un jour.",
  "problem.unexpected":
    "Un problème est survenu de notre côté et a été noté. Rien n’a changé ; réessayez dans une minute.",
  "problem.link-expired": "Ce lien est trop ancien. Demandez-en un nouveau ci-dessous.",
  "problem.link-shut":
    "Ce lien ne s’ouvre plus, car l’adresse a changé. Un lien plus récent se trouve dans notre dernière lettre.",
  "problem.link-broken":
    "Ce lien n’est pas de nous ou a été coupé en route. Rouvrez-le depuis l’e-mail ou copiez-le en entier.",
  "problem.form-too-large":
    "C’est plus long que ce que le champ accepte. Revenez en arrière, raccourcissez et renvoyez.",
  "problem.form-cross-site":
    "Ce formulaire venait d’un autre site et n’a pas été accepté. Ouvrez la page ici et renvoyez-le.",
  "problem.sign-in-required": "Connectez-vous d’abord.",
  "problem.sign-in-role":
    "Votre rôle n’ouvre pas cette page. Demandez le bon à un admin informatique ou utilisez un autre compte.",
  "problem.sign-in-failed": "La connexion n’a pas abouti. Recommencez.",
  "problem.page-unknown": "Il n’y a rien à cette adresse.",
  "problem.question-answered": "Cette question a déjà reçu une réponse ou a été fermée.",
  "problem.store-unavailable":
    "La base de données est inaccessible pour le moment. Réessayez dans une minute.",
  "unsubscribe.title": "Arrêter ces e-mails",
  "unsubscribe.lead":
    "Désabonnez-vous de ce qui vous tient au courant avant votre premier jour. Ce que demande votre contrat vous parvient toujours.",
  "unsubscribe.button": "Se désabonner",
  "unsubscribe.done":
    "Désabonnement fait. Seul ce que demande votre contrat vous parviendra encore par e-mail.",
  "unsubscribe.undo": "Annuler",
  "renew.title": "Un nouveau lien est en route",
  "renew.done":
    "Nous demandons à l’équipe RH de l’envoyer à l’adresse e-mail que nous avons pour vous. Cela prend en général moins d’un jour.",
  "renew.question":
    "Le lien vers ma page a expiré. Pourriez-vous m’en envoyer un nouveau, s’il vous plaît ?",
  "form.invalid": "Veuillez revoir ce point.",
  "form.required": "Veuillez remplir ce champ.",
  "form.too-long": "C’est plus long que ce que le champ accepte ; veuillez raccourcir.",
  "form.choose": "Veuillez choisir une réponse.",
  "form.cancel": "Retour",
  "form.summary": "Quelques champs sont à revoir ; ce que vous avez écrit est conservé.",
  "did.marked": "Marqué. Appuyez de nouveau pour annuler.",
  "did.unmarked": "Annulé.",
  "did.read": "Merci. Nous en tiendrons compte dans nos choix.",
  "did.graded": "C’est compté. Voici ce que cela signifie.",
  "did.asked": "Votre question est en route. La réponse arrivera par e-mail et s’affichera ici.",
  "did.answered": "Votre réponse est enregistrée et sera envoyée à la personne qui a demandé.",
  "did.signed-up": "Inscription faite. L’invitation d’agenda arrive par e-mail.",
  "did.signed-off": "Désinscription faite. Vous pouvez vous réinscrire jusqu’au début.",
  "did.language": "Nous vous écrirons désormais dans cette langue.",
  "did.paused": "En pause. Rien ne se perd : ce que vous manquez arrivera ensuite ensemble.",
  "did.resumed": "C’est reparti.",
  "did.less": "Vous aurez moins souvent de nos nouvelles.",
  "did.normal": "Vous aurez de nos nouvelles au rythme habituel.",
  "did.unsubscribed":
    "Désabonnement fait. Seul ce que demande votre contrat vous parviendra encore par e-mail.",
  "did.resubscribed": "Heureux de vous retrouver. Vous aurez de nouveau de nos nouvelles.",
  "did.wished": "Merci. C’est transmis aux personnes qui peuvent agir.",
  "did.closed": "Fermé. Vous pouvez redemander à tout moment.",
  "did.testing":
    "Test en cours : une lecture est faite et le résultat s’affichera ici. Actualisez dans un instant.",
  "did.connection-paused": "Suspendu. Rien n’y est lu ni écrit jusqu’à la reprise.",
  "did.connection-resumed": "Repris. La lecture a lieu dans la minute.",
};
