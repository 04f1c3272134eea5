import type { library as en } from "../en/library.ts";
import type { PartOf } from "../translation.ts";

export const library: PartOf<typeof en> = {
  "library.kind-article": "Article",
  "library.kind-story": "Récit",
  "library.kind-growth-map": "Carte de progression",
  "library.kind-team-news": "Nouvelles de l’équipe",
  "library.kind-video": "Vidéo",
  "library.kind-guide": "Guide",
  "heard.clicked": "A suivi un lien",
  "away.title": "Ce lien mène à {host}",
  "away.lead": "Ce n’est pas une de nos pages. {host} voit une visite, mais pas qui vous êtes.",
  "away.go": "Aller à {host}",
  "away.going": "En route vers {host}",
  "away.go-on": "Continuer, si rien ne se passe",
  "read.over":
    "Ce texte était tenu à jour jusqu’au {day}. Il a pu changer depuis, nous ne le montrons donc plus.",
  "read.over-ask": "Demander ce qu’il en est",
  "read.watch": "Regarder la vidéo",
  "read.open-link": "Ouvrir la page",
  "read.leads-to":
    "Mène à {host}. Nous notons que vous l’avez ouvert, pour mieux choisir pour vous.",
};
