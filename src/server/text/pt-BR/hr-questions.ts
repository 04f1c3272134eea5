import type { hrQuestions as en } from "../en/hr-questions.ts";
import type { PartOf } from "../translation.ts";

export const hrQuestions: PartOf<typeof en> = {
  "did.rerouted":
    "Encaminhada. A área é avisada e o prazo continua correndo. Encaminhe de novo para desfazer.",
  "asked.title": "Perguntas",
  "asked.open":
    "{open, plural, =0 {Nenhuma pergunta aguarda resposta} one {Uma pergunta aguarda resposta} other {{open, number} perguntas aguardam resposta}}",
  "asked.late":
    "{late, plural, =0 {nenhuma atrasada} one {uma atrasada} other {{late, number} atrasadas}}",
  "asked.all": "Todas",
  "asked.asked": "Aguardando",
  "asked.answered": "Respondidas",
  "asked.closed": "Encerradas",
  "asked.by-state": "Filtrar por estado",
  "asked.owner": "Responsável",
  "asked.any": "Todos",
  "asked.show": "Mostrar",
  "asked.none":
    "Ninguém perguntou nada ainda. Os candidatos perguntam na página deles ou respondendo a uma carta.",
  "asked.none-fit": "Nenhuma pergunta corresponde a estes filtros.",
  "asked.question": "Pergunta",
  "asked.person": "De",
  "asked.clock": "Prazo",
  "asked.for": "Uma pergunta para {owner}",
  "asked.one": "Uma pergunta",
  "asked.back": "← Todas as perguntas",
  "asked.via-portal": "na página",
  "asked.via-mail": "por e-mail",
  "asked.reminded": "Lembrete a {owner}: {when}",
  "asked.reroute": "Encaminhar",
  "asked.reroute-lead": "O prazo continua correndo: a resposta ainda vence {when}.",
  "asked.to": "Área que deve responder",
  "asked.reroute-button": "Encaminhar",
  "asked.reroute-same": "Ela já tem esta pergunta.",
  "asked.answer": "Responder você mesmo",
  "asked.answer-label": "Sua resposta",
  "asked.answer-hint": "Ela vai, com o seu nome, para quem perguntou e encerra o prazo.",
  "asked.given": "A resposta",
};
