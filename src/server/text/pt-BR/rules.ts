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
  "rules.silenceDays-hint": "De 3 a 120. Quem não ouviu uma pessoa recebe ligação.",
  "rules.cap-wrong": "Um número de 1 a 20, ou nada.",
  "rules.silence-wrong": "Um número de 3 a 120.",
  "rules.quiet": "Horário de silêncio",
  "rules.quiet-hint":
    "Das {from} às {until}, no relógio de cada pessoa, nada é enviado. A equipe de TI muda isso no arquivo de configuração; vale a partir do próximo início.",
};
