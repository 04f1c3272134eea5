import type { rules as en } from "../en/rules.ts";
import type { PartOf } from "../translation.ts";

export const rules: PartOf<typeof en> = {
  "rules.title": "Règles pour chaque étape",
  "rules.lead": "Elles valent pour tous. Un changement est d’abord un brouillon.",
  "rules.yes": "Oui",
  "rules.no": "Non",
  "rules.workingDaysOnly": "Jours ouvrés seulement",
  "rules.workingDaysOnly-hint":
    "L’accompagnement attend pendant les week-ends et jours fériés du lieu.",
  "rules.secondPerson": "Une deuxième personne approuve",
  "rules.secondPerson-hint": "Rien n’est publié sur la seule parole de son auteur.",
  "rules.plainClock": "Questions : compter chaque heure",
  "rules.plainClock-hint": "Sinon l’horloge de 24 h s’arrête les jours de repos du responsable.",
  "rules.capPerWeek": "Lettres par semaine au plus",
  "rules.capPerWeek-hint":
    "De 1 à 20, vide : sans limite. Le surplus attend ; l’essentiel au contrat ne compte pas.",
  "rules.silenceDays": "Jours de silence avant un appel",
  "rules.silenceDays-hint": "De 3 à 120. Sans contact humain aussi longtemps, on appelle.",
  "rules.cap-wrong": "Un nombre de 1 à 20, ou rien.",
  "rules.silence-wrong": "Un nombre de 3 à 120.",
  "rules.quiet": "Heures calmes",
  "rules.quiet-hint":
    "De {from} à {until}, à l’heure de chaque personne, rien n’est envoyé. L’équipe informatique règle cela dans le fichier de configuration ; cela vaut dès le prochain démarrage.",
};
