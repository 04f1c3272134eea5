import type { rules as en } from "../en/rules.ts";
import type { PartOf } from "../translation.ts";

export const rules: PartOf<typeof en> = {
  "rules.title": "Regras para cada etapa",
  "rules.lead": "Valem para todos. Uma mudança é primeiro um rascunho.",
  "rules.yes": "Sim",
  "rules.no": "Não",
  "rules.workingDaysOnly": "Só em dias úteis",
  "rules.workingDaysOnly-hint": "O acompanhamento espera fins de semana e feriados do local.",
  "rules.secondPerson": "Uma segunda pessoa aprova",
  "rules.secondPerson-hint": "Nada é publicado só pela palavra de quem escreveu.",
  "rules.plainClock": "Perguntas: contar todas as horas",
  "rules.plainClock-hint": "Senão o relógio para nos dias de folga do responsável.",
  "rules.capPerWeek": "Cartas por semana no máximo",
  "rules.capPerWeek-hint": "De 1 a 20, vazio sem limite. O resto espera; o contratual não conta.",
  "rules.silenceDays": "Dias de silêncio antes de ligar",
  "rules.silenceDays-hint":
    "De 3 a 120. Liga-se para quem nesse tempo não fez nada nem foi contatado por nós; um clique conta como sinal.",
  "rules.topics": "De quanto em quanto tempo um tema vem na carta da semana",
  "rules.topics-hint":
    "Chegada a hora, vem antes de tudo; e não antes dela enquanto houver outra coisa para ler.",
  "rules.topic-any": "Não definido",
  "rules.changes": "O que o rascunho muda",
  "rules.cap-wrong": "Um número de 1 a 20, ou nada.",
  "rules.silence-wrong": "Um número de 3 a 120.",
  "rules.quiet": "Horário de silêncio",
  "rules.quietFrom": "Nada é enviado a partir de",
  "rules.quietUntil": "Nada é enviado até",
  "rules.quiet-empty":
    "Ambos vazios: como no arquivo de configuração, das {from} às {until}. A mesma hora duas vezes: sem horário de silêncio.",
  "rules.quiet-means": "O que o horário de silêncio significa",
  "rules.quiet-hint":
    "Das {from} às {until}, no relógio de cada pessoa, nada é enviado e ninguém recebe ligação.",
  "rules.quiet-none": "Não há horário de silêncio: as cartas saem a qualquer hora do dia.",
  "rules.quiet-set-up":
    "Este horário vem do arquivo de configuração e vale até você publicar outro.",
  "rules.quiet-here": "Para alguém daqui ({zone}): uma carta prevista para {due} sai em {leaves}.",
  "rules.quiet-abroad":
    "Para alguém no exterior ({zone}): uma carta prevista para {due} sai lá em {leaves}; aqui será então {here}.",
  "rules.quiet-both": "Informe as duas horas ou deixe ambas vazias.",
  "rules.quiet-long": "Deixe ao menos oito horas por dia em que cartas possam sair.",
  "rules.quiet-wrong": "Uma hora como 21:00.",
};
