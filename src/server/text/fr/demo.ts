import type { demo as en } from "../en/demo.ts";
import type { PartOf } from "../translation.ts";

export const demo: PartOf<typeof en> = {
  "demo.sign-in": "Qui voulez-vous être ?",
  "demo.sign-in-lead":
    "C’est la connexion propre à la démo : pas de mot de passe, des personnes fictives. Une vraie installation utilise celle de l’entreprise.",
  "demo.role-hr": "RH",
  "demo.role-it-admin": "Admin informatique",
  "demo.role-auditor": "Auditeur",
  "demo.role-answerer": "Responsable des réponses",
  "demo.title": "Horloge de la démo",
  "demo.lead":
    "Tout est fictif ici : les personnes, l’entreprise, les fournisseurs. Seule l’horloge est à vous ; tout le reste se passe comme en vrai.",
  "demo.now": "Il est",
  "demo.next": "Prochain contact",
  "demo.nothing-next": "Rien n’est prévu.",
  "demo.move": "Avancer l’horloge",
  "demo.hour": "+1 heure",
  "demo.day": "+1 jour",
  "demo.week": "+1 semaine",
  "demo.to-next": "Jusqu’au prochain contact",
  "demo.running": "En cours jusqu’au {until}",
  "demo.stop-watching": "Ne plus actualiser cette page",
  "demo.watch": "Actualiser cette page pendant ce temps",
  "demo.progress": "Part du chemin",
  "demo.people": "Être candidat",
  "demo.people-lead": "Voici les liens qu’ils reçoivent par e-mail.",
  "demo.work": "Être au travail",
  "demo.work-lead":
    "RH, admin informatique, auditeur, responsable des réponses : connectez-vous et choisissez.",
};
