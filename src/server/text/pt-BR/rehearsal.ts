import type { rehearsal as en } from "../en/rehearsal.ts";
import type { PartOf } from "../translation.ts";

export const rehearsal: PartOf<typeof en> = {
  "rehearsal.title": "Ensaio",
  "rehearsal.none": "Este rascunho ainda não foi ensaiado.",
  "rehearsal.lead":
    "{people, number} pessoas, {letters, number} cartas até {until}. Dados de fusos {zones}.",
  "rehearsal.cut": "Há {of, number} pessoas; só as primeiras foram ensaiadas.",
  "rehearsal.passed": "Nada impede a publicação.",
  "rehearsal.refused": "Assim não pode ser publicado. Veja abaixo o que mudar.",
  "rehearsal.violations": "Precisa mudar",
  "rehearsal.warnings": "Bom saber",
  "rehearsal.people":
    "{count, plural, one {Uma pessoa} many {{count, number} pessoas} other {{count, number} pessoas}}",
  "rehearsal.differences": "Em relação ao atual",
  "rehearsal.same": "Todos recebem o mesmo que agora.",
  "rehearsal.estimated": "Dias estimados",
  "rehearsal.estimated-decree": "O governo ainda não anunciou os feriados e dias de reposição.",
  "rehearsal.estimated-moon": "Calculado pela lua; pode variar um dia.",
  "rehearsal.weeks": "Cartas por semana",
  "rehearsal.week": "Semana de",
  "rehearsal.live": "Agora",
  "rehearsal.draft": "Rascunho",
  "rehearsal.by-person": "Pessoa por pessoa, no horário local",
  "rehearsal.older": "Este ensaio é mais antigo e não guardou quem são. Ensaie de novo para ver.",
  "found.unfillable": "A carta não pode ser preenchida.",
  "found.contract-nobody": "Essencial ao contrato e não alcança ninguém.",
  "found.contract-late": "Essencial ao contrato e chega tarde.",
  "found.over-cap": "Mais cartas na semana do que o permitido.",
  "found.in-quiet": "Chegaria em horário de silêncio.",
  "found.twice": "O mesmo conteúdo pela segunda vez.",
  "found.kind-changed": "Antes trazia outra coisa; dê outro nome curto.",
  "found.nobody": "Não alcança ninguém nestes meses.",
  "found.held": "Fica retida.",
  "found.fallback": "Lida em outro idioma.",
  "differs.more":
    "{count, plural, one {Uma pessoa receberia mais vezes} many {{count, number} pessoas receberiam mais vezes} other {{count, number} pessoas receberiam mais vezes}}",
  "differs.never":
    "{count, plural, one {Uma pessoa nunca receberia} many {{count, number} pessoas nunca receberiam} other {{count, number} pessoas nunca receberiam}}",
  "differs.new":
    "{count, plural, one {Uma pessoa passaria a receber} many {{count, number} pessoas passariam a receber} other {{count, number} pessoas passariam a receber}}",
  "differs.earlier":
    "{count, plural, one {Uma pessoa} many {{count, number} pessoas} other {{count, number} pessoas}}: até {days, plural, one {um dia} many {{days, number} dias} other {{days, number} dias}} antes",
  "differs.later":
    "{count, plural, one {Uma pessoa} many {{count, number} pessoas} other {{count, number} pessoas}}: até {days, plural, one {um dia} many {{days, number} dias} other {{days, number} dias}} depois",
  "rehearsed.sent": "enviada",
  "rehearsed.called": "uma ligação",
  "rehearsed.folded": "na próxima carta",
  "rehearsed.skipped": "omitida",
  "rehearsed.held": "retida",
  "impact.title": "O que a publicação muda no que está previsto",
  "impact.kept": "Sem mudança",
  "impact.added": "Novos",
  "impact.moved": "Mudam de data",
  "impact.skipped": "Retirados",
  "impact.sent": "Já enviados",
  "impact.decision": "A decidir",
  "impact.nobody": "Nada do previsto muda para ninguém.",
  "impact.people":
    "{people, plural, one {Muda algo para uma pessoa.} many {Muda algo para {people, number} pessoas. As primeiras:} other {Muda algo para {people, number} pessoas. As primeiras:}}",
};
