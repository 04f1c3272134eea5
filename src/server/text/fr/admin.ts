import type { admin as en } from "../en/admin.ts";
import type { PartOf } from "../translation.ts";

export const admin: PartOf<typeof en> = {
  "admin.title": "Connexions",
  "admin.lead": "Chaque système que Keepwarm lit ou écrit, et comment cela se passe.",
  "admin.none": "Rien n’est encore connecté.",
  "admin.test": "Tester la connexion",
  "admin.asked": "Une exécution est demandée",
  "admin.pause": "Suspendre",
  "admin.resume": "Reprendre",
  "admin.act-on": "{act} : {title}",
  "admin.scopes":
    "{scopes, plural, one {Un droit, et pourquoi} other {{scopes, number} droits, et pourquoi}}",
  "admin.scope": "Droit",
  "admin.scope-why": "Pourquoi nous le demandons",
  "admin.scope-touches": "Ce qu’il touche",
  "connection.connected": "Connecté",
  "connection.syncing": "Synchronisation en cours",
  "connection.partially-synced": "Partiellement synchronisé",
  "connection.doubtful": "Douteux",
  "connection.reconnect-needed": "À reconnecter",
  "connection.paused": "Suspendu",
  "connection.disabled": "Désactivé",
  "connection.ats": "Recrutement : les offres et les candidats viennent d’ici",
  "connection.hris": "SIRH : prend en charge les recrues et gère les salariés",
  "connection.mail": "Messagerie et agenda : les messages et les invitations partent d’ici",
  "connection.never": "Jamais encore",
  "connection.last-good": "Dernière bonne synchronisation",
  "connection.next-run": "Prochaine exécution",
  "connection.run-now": "Prévue maintenant",
  "connection.no-run": "Aucune pendant la suspension",
  "connection.last-run": "Dernière exécution",
  "connection.counts":
    "{read, number} lus · {changed, number} modifiés · {skipped, number} ignorés · {held, number} retenus",
  "connection.skips": "Enregistrements ignorés",
  "connection.no-skips": "Aucun",
  "connection.skips-count":
    "{skips, plural, one {Un, avec sa raison} other {{skips, number}, avec leurs raisons}}",
  "connection.webhooks": "Webhooks",
  "connection.deliveries":
    "{deliveries, plural, =0 {Aucun reçu} one {Un reçu et traité} other {{deliveries, number} reçus, tous traités}}",
  "connection.deliveries-waiting":
    "{deliveries, number} reçus ; le plus ancien non traité : {when}",
  "connection.by": "Connecté",
  "connection.by-whom": "par {who}, {day}",
  "issue.since": "A commencé {when}, toujours en cours",
  "issue.unauthorised":
    "Le fournisseur a refusé nos identifiants. Reconnectez avec de nouveaux ; les données et le journal restent.",
  "issue.set-up":
    "Dans le fichier de configuration, sous connections, vendor: {vendor}, remplacez {settings} (ou les variables qu’ils nomment avec env:), puis redémarrez Keepwarm.",
  "issue.forbidden":
    "Il manque à ces identifiants un droit pour l’un de nos appels. Accordez le droit indiqué ci-dessous, puis testez.",
  "issue.unreachable":
    "Le fournisseur n’a pas répondu. Vous n’avez rien à faire : la prochaine exécution réessaiera.",
  "issue.rate-limited":
    "Le fournisseur nous demande de ralentir. La prochaine exécution reprendra là où celle-ci s’est arrêtée.",
  "issue.unexpected-answer":
    "Le fournisseur a répondu sous une forme que son propre contrat ne permet pas. Rien n’en a été conservé ; indiquez-nous le code ci-dessous.",
  "issue.cursor-expired":
    "Le fournisseur a oublié où nous nous étions arrêtés. Tout est relu ; personne ne reçoit rien en double.",
  "issue.seal":
    "Les identifiants ne s’ouvrent pas avec les clés configurées. Restaurez la clé indiquée ci-dessous.",
  "issue.config":
    "Un réglage de cette connexion est erroné. Corrigez celui qui est indiqué ci-dessous.",
  "issue.other":
    "La dernière exécution s’est terminée trop tôt. Le code ci-dessous dit pourquoi ; la prochaine réessaiera.",
  "skip.title": "Ignorés par {title}",
  "skip.lead":
    "Ces enregistrements ne peuvent pas encore devenir une personne. Ils sont relus à chaque exécution.",
  "skip.none": "Rien n’est ignoré.",
  "skip.record": "Enregistrement",
  "skip.why": "Raison",
  "skip.first": "Vu la première fois",
  "skip.last": "Vu la dernière fois",
  "skip.no-mail": "Il n’a pas d’adresse e-mail personnelle.",
  "skip.no-name": "Il n’a pas de nom.",
  "skip.no-offer": "Il n’a pas d’offre.",
  "skip.private": "Il est marqué comme privé chez le fournisseur.",
  "skip.malformed": "Un champ n’est pas conforme au contrat du fournisseur.",
  "skip.other": "Pour une raison que cette version ne connaît pas.",
};
