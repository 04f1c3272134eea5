import type { improve as en } from "../en/improve.ts";
import type { PartOf } from "../translation.ts";

export const improve: PartOf<typeof en> = {
  "nav.results": "O que é usado",
  "nav.cadence": "Sugestões",
  "nav.effect": "O que funciona",
  "did.suggestion-accepted": "Virou rascunho das regras. Nada muda até a publicação.",
  "did.suggestion-refused": "Anotado. Só volta quando os números mudarem claramente.",
  "did.suggestion-clash": "Alguém salvou as regras nesse meio-tempo; clique de novo.",
  "did.effect-started": "Começou. Cada pessoa entra quando chega a vez do seu contato.",
  "did.effect-ended": "Encerrado. Ninguém mais fica de fora.",
  "did.effect-twice": "Esta etapa já está em teste.",
  "did.effect-too-few":
    "Com tão poucas pessoas nada poderia ser mostrado, então ninguém deve ficar sem.",
  "did.effect-recounted":
    "Não começou: a escolha era diferente da que havia sido calculada. O que poderia mostrar agora está abaixo.",
  "why.withheld": "Omitido por sorteio, para saber que efeito tem",
  "results.title": "O que é usado",
  "results.since":
    "Desde {since}. {people, plural, one {Uma pessoa atende} other {{people, number} pessoas atendem}} aos filtros; cada uma conta uma vez.",
  "results.too-few-people":
    "Menos de cinco pessoas atendem a estes filtros: poucas demais para mostrar. Retire um filtro.",
  "results.too-few": "Poucas demais para mostrar",
  "results.none": "Nada foi enviado neste período.",
  "results.no-questions": "Ninguém perguntou nada neste período.",
  "results.share": "{share, number, percent} · {count, number} de {of, number}",
  "results.people": "{people, plural, one {Uma pessoa} other {{people, number} pessoas}}",
  "results.unknown": "Não se sabe",
  "results.numbers": "Os números",
  "results.period": "Período",
  "results.days": "{days, plural, one {Um dia} other {{days, number} dias}}",
  "results.topic": "Tema",
  "results.segments": "Comparar por",
  "results.by-country": "País de trabalho",
  "results.by-discipline": "Área",
  "results.by-month": "Mês da oferta",
  "results.by-language": "Idioma",
  "results.topic-growth": "Crescer aqui",
  "results.topic-team": "A equipe",
  "results.topic-product": "O produto",
  "results.topic-tools": "Ferramentas",
  "results.topic-life": "A vida fora do trabalho",
  "results.had": "Receberam",
  "results.verb-read": "Leram",
  "results.verb-clicked": "Clicaram",
  "results.verb-answered": "Responderam",
  "results.verb-asked": "Perguntaram",
  "results.verb-signed-up": "Inscreveram-se",
  "results.verb-quiz": "Fizeram um quiz",
  "results.by-topic": "Por tema",
  "results.by-topic-lead": "De quem recebeu em uma carta algo do tema.",
  "results.by-segment": "Por grupo: {segment}",
  "results.by-segment-lead":
    "De quem recebeu algo. Grupos com menos de {min, number} pessoas não aparecem; se só houver um assim, o próximo também é omitido.",
  "results.by-question": "Perguntas",
  "results.by-question-lead": "De todas as pessoas que atendem aos filtros.",
  "results.question-topic": "Sobre",
  "results.times": "Quantidade",
  "results.askers": "Pessoas que perguntaram",
  "results.weekly": "Pessoas por semana",
  "results.weekly-desc":
    "{weeks, plural, one {Uma semana} other {{weeks, number} semanas}}. Na última, {reading, number} leram ou clicaram e {talking, number} perguntaram, responderam ou se inscreveram.",
  "results.reading": "Leram ou clicaram",
  "results.talking": "Perguntaram, responderam, inscreveram-se",
  "results.week": "Semana de",
  "results.topic-bars": "Quem leu o que recebeu",
  "suggest.title": "Sugestões",
  "suggest.lead":
    "Com base no que foi lido e clicado desde {since}. Uma sugestão precisa de pelo menos vinte leitores e de uma diferença que o acaso não explique. Nada muda até que você aceite e publique.",
  "suggest.none":
    "Não há o que sugerir: o que chega combina com o que é lido, ou é cedo para dizer.",
  "suggest.change":
    "{topic}: {from, plural, one {toda semana} other {a cada {from, number} semanas}} → {to, plural, one {toda semana} other {a cada {to, number} semanas}}",
  "suggest.counts": "Do que foi lido e clicado: {used}. Do que foi enviado: {brought}.",
  "suggest.interval":
    "Um voto por pessoa, {readers, plural, one {uma pessoa} other {{readers, number} pessoas}}: entre {low, number, percent} e {high, number, percent} do interesse, em cálculo exato.",
  "suggest.accept": "Aceitar como rascunho",
  "suggest.refuse": "Recusar",
  "suggest.why": "Por que não",
  "suggest.before": "Já respondidas",
  "suggest.accepted": "Aceita",
  "suggest.refused": "Recusada",
  "works.title": "O que funciona",
  "works.lead":
    "Uma etapa opcional é omitida para algumas pessoas sorteadas, para saber que efeito tem. Contratos, preparativos, respostas e ligações nunca são omitidos.",
  "works.none": "Nada foi testado ainda.",
  "works.new": "Testar uma etapa",
  "works.no-steps":
    "Nenhuma etapa pode ser omitida agora. Na jornada, marque como opcional uma etapa sem a qual ninguém perde nada.",
  "works.back": "← O que funciona",
  "works.new-lead": "Tudo é escolhido antes de começar e fica assim.",
  "works.name": "{step}: {share, number, percent} ficam sem",
  "works.phase-running": "Em andamento",
  "works.phase-waiting": "Aguardando os últimos dias",
  "works.phase-over": "Encerrado",
  "works.share": "Quantas ficam sem",
  "works.percent": "{share, number, percent} das pessoas",
  "works.outcome": "O que se observa",
  "works.outcome-active":
    "Fez na sua página algo além de usar o que a etapa trouxe {days, plural, one {em um dia} other {em {days, number} dias}}",
  "works.outcome-signed-up":
    "Inscreveu-se em um evento {days, plural, one {em um dia} other {em {days, number} dias}}",
  "works.outcome-quiz-finished":
    "Terminou um quiz {days, plural, one {em um dia} other {em {days, number} dias}}",
  "works.outcome-asked":
    "Fez uma pergunta {days, plural, one {em um dia} other {em {days, number} dias}}",
  "works.outcome-offer-stands":
    "A oferta continua de pé {days, plural, one {um dia} other {{days, number} dias}} depois",
  "works.window": "Tempo observado",
  "works.days": "{days, plural, one {Um dia} other {{days, number} dias}} após a data prevista",
  "works.lasts": "Entram pessoas durante",
  "works.weeks": "{weeks, plural, one {Uma semana} other {{weeks, number} semanas}}",
  "works.afterwards": "O que foi omitido, depois",
  "works.after-digest": "aparece na próxima carta da semana",
  "works.after-nothing": "fica omitido",
  "works.reckon": "Calcular",
  "works.power": "O que poderia mostrar",
  "works.people":
    "Cerca de {people, plural, one {uma pessoa} other {{people, number} pessoas}}, das quais {withheld, number} ficam sem ({planned, number} planejadas; {before, number} receberam no mesmo tempo antes).",
  "works.base":
    "De quem recebeu antes, {share, number, percent} fizeram isso ({count, number} de {of, number}).",
  "works.base-unknown": "Ninguém recebeu antes; supõe-se a metade, o mais difícil de distinguir.",
  "works.smallest":
    "Uma diferença de {points, number, percent} ou mais, em pontos, seria encontrada quatro em cada cinco vezes; uma menor ficaria quase sempre em “é cedo para dizer”.",
  "works.promise":
    "O resultado fica oculto até o seu dia, para que ninguém pare em um número de sorte. Se a etapa não faz nada, afirma-se uma diferença no máximo 5 vezes em 100.",
  "works.nothing-to-see":
    "Com tão poucas pessoas nada poderia ser mostrado, então ninguém deve ficar sem.",
  "works.start": "Começar",
  "works.hidden": "O resultado poderá ser lido em {day}. Até lá ninguém o vê.",
  "works.early-few": "É cedo para dizer: há menos de cinco pessoas em um dos lados.",
  "works.early-chance": "É cedo para dizer: o acaso sozinho poderia explicar a diferença.",
  "works.early-ended-early": "É cedo para dizer: foi encerrado em {day}, antes da hora.",
  "works.early-ended-changed": "É cedo para dizer: terminou em {day}, porque a etapa foi alterada.",
  "works.helps":
    "Ajuda: {given, number, percent} de quem recebeu fizeram isso, e {withheld, number, percent} de quem não recebeu; {points, number, percent} de diferença.",
  "works.hurts":
    "Atrapalha: {given, number, percent} de quem recebeu fizeram isso, e {withheld, number, percent} de quem não recebeu; {points, number, percent} de diferença.",
  "works.interval": "Onde a diferença pode estar",
  "works.interval-desc":
    "Entre {low} e {high}, em pontos: pelo menos 95 de cada 100 intervalos assim contêm a diferença real.",
  "works.points": "{points, number, ::percent sign-except-zero}",
  "works.no-difference": "Sem diferença",
  "works.arm": "Pessoas",
  "works.arm-given": "Receberam",
  "works.arm-withheld": "Não receberam",
  "works.exactly": "Intervalo exato",
  "works.range": "{low, number, percent} a {high, number, percent}",
  "works.method":
    "{people, plural, one {Uma pessoa} other {{people, number} pessoas}}. Cada lado segundo Clopper e Pearson, a diferença a partir dos dois ao mesmo tempo, a decisão pelo teste exato de Fisher (p = {p, number, ::.000}).",
  "works.how": "Como é feito",
  "works.times": "Entram pessoas de {from} até {until}; o resultado é lido em {read}.",
  "works.taken":
    "Até agora {given, number} receberam e {withheld, number} ficaram sem, de cerca de {people, number} esperadas.",
  "works.end": "Encerrar agora",
  "works.end-means":
    "Ninguém mais fica sem. Não dá para retomar, e o resultado permanece “é cedo para dizer”.",
};
