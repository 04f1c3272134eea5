import type { library as en } from "../en/library.ts";
import type { PartOf } from "../translation.ts";

export const library: PartOf<typeof en> = {
  "library.kind-article": "Artigo",
  "library.kind-story": "História",
  "library.kind-growth-map": "Mapa de crescimento",
  "library.kind-team-news": "Notícias da equipe",
  "library.kind-video": "Vídeo",
  "library.kind-guide": "Guia",
  "heard.clicked": "Abriu um link",
  "away.title": "Isto leva a {host}",
  "away.lead": "Não é uma página nossa. {host} vê uma visita, mas não quem você é.",
  "away.go": "Ir para {host}",
  "away.going": "A caminho de {host}",
  "away.go-on": "Continuar, se nada acontecer",
  "read.over":
    "Isto foi mantido em dia até {day}. Pode ter mudado desde então, por isso não é mais mostrado.",
  "read.over-ask": "Perguntar como está agora",
  "read.watch": "Assistir ao vídeo",
  "read.open-link": "Abrir a página",
  "read.leads-to": "Leva a {host}. Anotamos que você abriu, para escolher melhor para você.",
};
