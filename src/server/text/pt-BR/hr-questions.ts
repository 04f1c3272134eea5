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
  "asked.hidden": "Somente para pessoas designadas",
  "asked.confidential":
    "Sobre remuneração ou dados pessoais: o texto aparece somente para as pessoas designadas deste tema.",
  "asked.named-you":
    "Confidencial. Você vê o texto porque sua conta é a de uma pessoa designada: {name}.",
  "asked.only-named": "Somente uma pessoa designada deste tema pode responder.",
  "asked.reroute-named":
    "É confidencial: somente outras pessoas designadas deste tema podem recebê-la.",
  "asked.no-named":
    "Não há mais ninguém designado para este tema, por isso ela não pode ser repassada.",
  "asked.passed": "Repassada de {from} para {to} {when}",
  "asked.escalated": "Atrasada: {who} recebeu o aviso {when}",
  "asked.escalated-nobody": "Atrasou {when}, e não havia mais ninguém para avisar.",
  "asked.escalated-tag": "Escalada",
  "asked.drop": "Não era uma pergunta",
  "asked.drop-lead":
    "Veio de uma resposta por e-mail. Se não pergunta nada, retire-a: ela se fecha sem resposta e sai da página do candidato. Dá para desfazer.",
  "asked.dropped": "{name} retirou {when}: não era uma pergunta.",
  "asked.undrop": "Tornar pergunta de novo",
  "did.question-dropped": "Retirada: não é mais uma pergunta. O botão abaixo traz de volta.",
  "did.question-back": "É uma pergunta de novo, e o prazo continuou correndo.",
  "ask.passed": "Repassada para {owner}, {when}",
};
