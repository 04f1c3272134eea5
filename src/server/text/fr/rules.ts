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
  "rules.silenceDays-hint":
    "De 3 à 120. Sans signe de la personne ni contact de notre part aussi longtemps, on appelle ; un clic compte comme un signe.",
  "rules.topics": "Fréquence de chaque sujet dans la lettre de la semaine",
  "rules.topics-hint":
    "Le moment venu, il passe avant le reste, et pas plus tôt tant qu’il y a autre chose à lire.",
  "rules.topic-any": "Non fixée",
  "rules.changes": "Ce que change le brouillon",
  "rules.cap-wrong": "Un nombre de 1 à 20, ou rien.",
  "rules.silence-wrong": "Un nombre de 3 à 120.",
  "rules.quiet": "Heures calmes",
  "rules.quietFrom": "Rien n’est envoyé à partir de",
  "rules.quietUntil": "Rien n’est envoyé jusqu’à",
  "rules.quiet-empty":
    "Les deux vides : comme dans le fichier de configuration, de {from} à {until}. Deux fois la même heure : pas d’heures calmes.",
  "rules.quiet-means": "Ce que signifient les heures calmes",
  "rules.quiet-hint":
    "De {from} à {until}, à l’heure de chaque personne, rien n’est envoyé et personne n’est appelé.",
  "rules.quiet-none": "Il n’y a pas d’heures calmes : les lettres partent à toute heure.",
  "rules.quiet-set-up":
    "Ces heures viennent du fichier de configuration et valent jusqu’à ce que vous publiiez les vôtres.",
  "rules.quiet-here":
    "Pour une personne d’ici ({zone}) : une lettre prévue le {due} part le {leaves}.",
  "rules.quiet-abroad":
    "Pour une personne à l’étranger ({zone}) : une lettre prévue le {due} part le {leaves} là-bas ; ici, il est alors {here}.",
  "rules.quiet-both": "Indiquez les deux heures, ou laissez les deux vides.",
  "rules.quiet-long":
    "Laissez au moins huit heures par jour pendant lesquelles des lettres peuvent partir.",
  "rules.quiet-wrong": "Une heure comme 21:00.",
};
