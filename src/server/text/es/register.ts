import type { register as en } from "../en/register.ts";
import type { PartOf } from "../translation.ts";

export const register: PartOf<typeof en> = {
  "nav.replies": "Respuestas recibidas",
  "replies.title": "Respuestas por revisar",
  "replies.lead":
    "En estas respuestas no se reconoce una pregunta, o llegan de una dirección a la que no escribimos. Con un clic se indica qué son.",
  "replies.none": "No hay respuestas por revisar.",
  "replies.statement": "Una respuesta sin signo de interrogación ni palabra que pregunte.",
  "replies.stranger": "Sobre una pregunta, pero desde una dirección que no es la responsable.",
  "replies.closed": "Una respuesta a una pregunta que ya se cerró.",
  "replies.empty": "Una respuesta vacía a una pregunta.",
  "replies.its-question": "La pregunta",
  "replies.make-question": "Convertir en pregunta",
  "replies.make-answer": "Enviarla como respuesta",
  "replies.seen": "Nada que hacer",
};
