import type { library as en } from "../en/library.ts";
import type { PartOf } from "../translation.ts";

export const library: PartOf<typeof en> = {
  "library.kind-article": "Artículo",
  "library.kind-story": "Historia",
  "library.kind-growth-map": "Mapa de crecimiento",
  "library.kind-team-news": "Noticias del equipo",
  "library.kind-video": "Vídeo",
  "library.kind-guide": "Guía",
  "heard.clicked": "Abrió un enlace",
  "away.title": "Esto lleva a {host}",
  "away.lead": "No es una página nuestra. {host} ve una visita, pero no quién es usted.",
  "away.go": "Ir a {host}",
  "away.going": "De camino a {host}",
  "away.go-on": "Continuar, si no ocurre nada",
  "read.over":
    "Esto se mantuvo al día hasta el {day}. Puede haber cambiado, por eso ya no lo mostramos.",
  "read.over-ask": "Preguntar cómo está ahora",
  "read.watch": "Ver el vídeo",
  "read.open-link": "Abrir la página",
  "read.leads-to": "Lleva a {host}. Anotamos que lo abrió, para elegir mejor para usted.",
};
