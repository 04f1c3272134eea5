import type { owner as en } from "../en/owner.ts";
import type { PartOf } from "../translation.ts";

export const owner: PartOf<typeof en> = {
  "answers.title": "Responder a uma pergunta",
  "answers.open":
    "{open, plural, =0 {Nada espera por você} one {Uma pergunta espera por você} other {{open, number} perguntas esperam por você}}",
  "answers.none": "Ninguém perguntou nada à sua área ainda.",
  "answers.question": "Pergunta",
  "answers.from": "De",
  "answers.asked": "Perguntada",
  "answers.asked-at": "Perguntada: {when}",
  "answers.state": "Estado",
  "answers.other-topic": "Outra coisa",
  "answers.waiting": "Aguardando",
  "answers.soon": "Vence em breve",
  "answers.late": "Vencida",
  "answers.due": "vence {when}",
  "answers.was-due": "venceu {when}",
  "answers.answered": "Respondida",
  "answers.closed": "Encerrada",
  "answers.closed-lead": "Quem perguntou encerrou antes de chegar uma resposta.",
  "answers.answered-first":
    "Um colega respondeu enquanto você escrevia, e o seu texto não foi enviado. Se ainda ajudar, acrescente-o abaixo à resposta.",
  "answers.closed-first":
    "A pergunta foi encerrada enquanto você escrevia. Ninguém espera mais resposta, e nada foi enviado.",
  "answers.answer": "Sua resposta",
  "answers.answer-hint": "Ela vai, com o seu nome, para quem perguntou.",
  "answers.by": "Seu nome",
  "answers.send": "Enviar a resposta",
  "answers.why": "Um recado para quem vai receber (opcional)",
  "answers.passed-title": "Pergunta repassada",
  "answers.passed-to": "A pergunta foi repassada para {owner}. Você não precisa fazer mais nada.",
  "answers.passed-on":
    "Esta pergunta foi repassada; quem está com ela agora vai responder. Você não precisa fazer mais nada.",
};
