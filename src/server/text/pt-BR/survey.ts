import type { survey as en } from "../en/survey.ts";
import type { PartOf } from "../translation.ts";

export const survey: PartOf<typeof en> = {
  "did.survey-sent": "Obrigado. Você pode mudar suas respostas abaixo ou retirá-las.",
  "did.survey-changed": "Mudado, obrigado.",
  "did.survey-back": "Retirado. Nada das suas respostas ficou.",
  "heard.survey": "Respondeu a uma pesquisa",
  "heard.survey-back": "Retirou respostas de uma pesquisa",
  "why.survey-rests": "há pouco tempo uma pesquisa foi feita ou respondida",
  "survey.start": "Responder",
  "survey.skip": "Pule o que quiser.",
  "survey.given": "Respondida",
  "survey.given-at": "Salvo: {when}. Você pode mudar ou retirar aqui.",
  "survey.no-answer": "Sem resposta",
  "survey.shares": "O RH pode ler, sem o meu nome, o que respondo a:",
  "survey.shares-hint": "Caso contrário, ninguém lê.",
  "survey.fact-hint":
    "Fica também no que sabemos de você, onde o RH lê com o seu nome. Você pode apagar na sua página.",
  "survey.suggest-hint":
    "Vai para o RH como sugestão, sem o seu nome. Aqui você vê o que aconteceu com ela.",
  "survey.send": "Enviar",
  "survey.take-back": "Retirar minhas respostas",
  "survey.take-back-lead":
    "Tudo o que você respondeu aqui é apagado de vez. Você pode responder de novo.",
  "survey.empty":
    "Nada foi respondido. Responda a pelo menos uma pergunta ou simplesmente saia desta página.",
  "survey.suggested": "O que você sugeriu",
  "survey.thanks": "Obrigado por pensar com a gente.",
  "suggestion.open": "Em leitura",
  "suggestion.taken": "Adotada, obrigado",
  "suggestion.not-taken": "Desta vez não, obrigado",
};
