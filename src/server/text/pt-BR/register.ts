import type { register as en } from "../en/register.ts";
import type { PartOf } from "../translation.ts";

export const register: PartOf<typeof en> = {
  "nav.replies": "Respostas recebidas",
  "replies.title": "Respostas a conferir",
  "replies.lead":
    "Nestas respostas não se reconhece uma pergunta, ou elas vêm de um endereço para o qual não escrevemos. Um clique diz o que são.",
  "replies.none": "Nenhuma resposta a conferir.",
  "replies.statement": "Uma resposta sem ponto de interrogação nem palavra que pergunte.",
  "replies.stranger": "Sobre uma pergunta, mas de um endereço que não é o responsável.",
  "replies.closed": "Uma resposta a uma pergunta que já foi fechada.",
  "replies.empty": "Uma resposta vazia a uma pergunta.",
  "replies.its-question": "A pergunta",
  "replies.make-question": "Transformar em pergunta",
  "replies.make-answer": "Enviar como resposta",
  "replies.seen": "Nada a fazer",
};
