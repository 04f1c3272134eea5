import type { register as en } from "../en/register.ts";
import type { PartOf } from "../translation.ts";

export const register: PartOf<typeof en> = {
  "nav.replies": "Réponses reçues",
  "replies.title": "Réponses à regarder",
  "replies.lead":
    "Ces réponses ne contiennent pas de question reconnaissable, ou viennent d’une adresse à laquelle nous n’avons pas écrit. Un clic suffit pour dire ce qu’elles sont.",
  "replies.none": "Aucune réponse à regarder.",
  "replies.statement": "Une réponse sans point d’interrogation ni mot interrogatif.",
  "replies.stranger": "Au sujet d’une question, mais d’une adresse qui n’en est pas responsable.",
  "replies.closed": "Une réponse à une question close entre-temps.",
  "replies.empty": "Une réponse vide à une question.",
  "replies.its-question": "La question",
  "replies.make-question": "En faire une question",
  "replies.make-answer": "L’envoyer comme réponse",
  "replies.seen": "Rien à faire",
};
