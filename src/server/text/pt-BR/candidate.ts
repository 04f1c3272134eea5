import type { candidate as en } from "../en/candidate.ts";
import type { PartOf } from "../translation.ts";

export const candidate: PartOf<typeof en> = {
  "own.day": "{day} ({weekday})",
  "own.moment": "{day}, {clock}",
  "own.both": "{mine} no seu horário · {office} em {place}",
  "home.title": "Antes do seu primeiro dia",
  "home.hello": "Olá, {name}",
  "home.days":
    "{days, plural, =0 {{name}, é hoje} one {{name}, até amanhã} other {{name}, faltam {days, number} dias}}",
  "home.started": "{name}, que bom ter você aqui",
  "home.no-date":
    "Seu primeiro dia ainda não está definido. Você o encontrará aqui, e por e-mail, assim que estiver.",
  "home.where": "{when} · {place}",
  "home.held": "O que guardamos sobre mim",
  "home.preferences": "Idioma, pausa, menos",
  "home.wish": "Um desejo ou uma preocupação",
  "home.done-of": "{done, number} de {of, number} feitos",
  "home.progress": "Parte dos itens feitos",
  "home.is-done": "Feito, pressione para desfazer: ",
  "home.is-open": "Em aberto, pressione quando fizer: ",
  "home.seen": "Visto",
  "home.mark-seen": "Marcar como visto",
  "home.mark-seen-of": "Marcar como visto: {label}",
  "home.meeting-when": "{when} · {minutes, number} minutos, on-line",
  "home.signed-up": "Inscrição feita",
  "home.meeting-change": "Ver ou alterar",
  "home.sign-up":
    "{fields, plural, =0 {Inscrever-se} one {Inscrever-se (um campo)} other {Inscrever-se (dois campos)}}",
  "home.reading": "Esta semana para você",
  "home.minutes": "{minutes, plural, one {um minuto} other {{minutes, number} minutos}}",
  "home.quiz-new":
    "{questions, plural, one {Uma pergunta} other {{questions, number} perguntas}}. Ninguém é julgado por isso: só decide qual treinamento você pode pular.",
  "home.quiz-result": "Na última vez, {right, number} de {of, number} estavam certas.",
  "home.quiz-start": "Começar o quiz",
  "home.quiz-again": "Ver de novo",
  "home.ask": "Pergunte o que quiser",
  "home.ask-lead": "Quem sabe responde, em geral em até um dia útil.",
  "home.ask-button": "Escrever uma pergunta",
  "home.answered": "Resposta de {by}: {when}",
};
