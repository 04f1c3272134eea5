import type { improve as en } from "../en/improve.ts";
import type { PartOf } from "../translation.ts";

export const improve: PartOf<typeof en> = {
  "nav.results": "Qué se usa",
  "nav.cadence": "Propuestas",
  "nav.effect": "Qué funciona",
  "did.suggestion-accepted":
    "Pasa a ser un borrador de las reglas. Nada cambia hasta que se publique.",
  "did.suggestion-refused": "Anotado. Solo volverá cuando los números cambien claramente.",
  "did.suggestion-clash": "Alguien guardó las reglas mientras tanto; pulse otra vez.",
  "did.effect-started": "Ha empezado. Cada persona entra cuando le toca su contacto.",
  "did.effect-ended": "Terminado. Ya no se deja fuera a nadie.",
  "did.effect-twice": "Este paso ya está a prueba.",
  "did.effect-too-few":
    "Con tan pocas personas no se podría mostrar nada, así que nadie debe quedarse sin ello.",
  "did.effect-recounted":
    "No ha empezado: se eligió algo distinto de lo calculado. Lo que podría mostrar ahora está abajo.",
  "why.withheld": "Omitido al azar, para saber qué efecto tiene",
  "results.title": "Qué se usa",
  "results.since":
    "Desde el {since}. {people, plural, one {Una persona cumple} other {{people, number} personas cumplen}} los filtros; cada una cuenta una vez.",
  "results.too-few-people":
    "Menos de cinco personas cumplen estos filtros: muy pocas para mostrar. Quite un filtro.",
  "results.too-few": "Muy pocas para mostrar",
  "results.none": "No se envió nada en este tiempo.",
  "results.no-questions": "Nadie preguntó nada en este tiempo.",
  "results.share": "{share, number, percent} · {count, number} de {of, number}",
  "results.people": "{people, plural, one {Una persona} other {{people, number} personas}}",
  "results.unknown": "No se sabe",
  "results.numbers": "Los números",
  "results.period": "Periodo",
  "results.days": "{days, plural, one {Un día} other {{days, number} días}}",
  "results.topic": "Tema",
  "results.segments": "Comparar por",
  "results.by-country": "País de trabajo",
  "results.by-discipline": "Especialidad",
  "results.by-month": "Mes de la oferta",
  "results.by-language": "Idioma",
  "results.topic-growth": "Crecer aquí",
  "results.topic-team": "El equipo",
  "results.topic-product": "El producto",
  "results.topic-tools": "Herramientas",
  "results.topic-life": "La vida fuera del trabajo",
  "results.had": "Lo recibieron",
  "results.verb-read": "Leyeron",
  "results.verb-clicked": "Hicieron clic",
  "results.verb-answered": "Respondieron",
  "results.verb-asked": "Preguntaron",
  "results.verb-signed-up": "Se apuntaron",
  "results.verb-quiz": "Hicieron un test",
  "results.by-topic": "Por tema",
  "results.by-topic-lead": "De quienes recibieron en una carta algo del tema.",
  "results.by-segment": "Por grupo: {segment}",
  "results.by-segment-lead":
    "De quienes recibieron algo. No se muestran grupos de menos de {min, number} personas; si solo hay uno así, también se omite el siguiente.",
  "results.by-question": "Preguntas",
  "results.by-question-lead": "De todas las personas que cumplen los filtros.",
  "results.question-topic": "Sobre",
  "results.times": "Número",
  "results.askers": "Personas que preguntaron",
  "results.weekly": "Personas por semana",
  "results.weekly-desc":
    "{weeks, plural, one {Una semana} other {{weeks, number} semanas}}. En la última, {reading, number} leyeron o hicieron clic y {talking, number} preguntaron, respondieron o se apuntaron.",
  "results.reading": "Leyeron o hicieron clic",
  "results.talking": "Preguntaron, respondieron, se apuntaron",
  "results.week": "Semana del",
  "results.topic-bars": "Quién leyó lo que recibió",
  "suggest.title": "Propuestas",
  "suggest.lead":
    "A partir de lo leído y pulsado desde el {since}. Una propuesta necesita al menos veinte lectores y una diferencia que el azar no explique. Nada cambia hasta que usted la acepte y la publique.",
  "suggest.none":
    "No hay nada que proponer: lo que reciben encaja con lo que leen, o es pronto para saberlo.",
  "suggest.change":
    "{topic}: {from, plural, one {cada semana} other {cada {from, number} semanas}} → {to, plural, one {cada semana} other {cada {to, number} semanas}}",
  "suggest.counts": "De lo leído y pulsado: {used}. De lo enviado: {brought}.",
  "suggest.interval":
    "Un voto por persona, {readers, plural, one {una persona} other {{readers, number} personas}}: entre {low, number, percent} y {high, number, percent} del interés, cálculo exacto.",
  "suggest.accept": "Aceptar como borrador",
  "suggest.refuse": "Rechazar",
  "suggest.why": "Por qué no",
  "suggest.before": "Ya respondidas",
  "suggest.accepted": "Aceptada",
  "suggest.refused": "Rechazada",
  "works.title": "Qué funciona",
  "works.lead":
    "Un paso opcional se omite para algunas personas elegidas al azar, para saber qué efecto tiene. Contratos, preparativos, respuestas y llamadas nunca se omiten.",
  "works.none": "Aún no se ha probado nada.",
  "works.new": "Probar un paso",
  "works.no-steps":
    "Ahora no se puede omitir ningún paso. En el recorrido, marque como opcional un paso sin el que nadie pierda nada.",
  "works.back": "← Qué funciona",
  "works.new-lead": "Todo se elige antes de empezar y no se cambia.",
  "works.name": "{step}: {share, number, percent} no lo reciben",
  "works.phase-running": "En marcha",
  "works.phase-waiting": "A la espera de los últimos días",
  "works.phase-over": "Terminado",
  "works.share": "Cuántas no lo reciben",
  "works.percent": "{share, number, percent} de las personas",
  "works.outcome": "Qué se mira",
  "works.outcome-active":
    "Hizo en su página algo distinto de usar lo que trajo el paso {days, plural, one {en un día} other {en {days, number} días}}",
  "works.outcome-signed-up":
    "Se apuntó a un evento {days, plural, one {en un día} other {en {days, number} días}}",
  "works.outcome-quiz-finished":
    "Terminó un test {days, plural, one {en un día} other {en {days, number} días}}",
  "works.outcome-asked":
    "Hizo una pregunta {days, plural, one {en un día} other {en {days, number} días}}",
  "works.outcome-offer-stands":
    "La oferta sigue en pie {days, plural, one {un día} other {{days, number} días}} después",
  "works.window": "Tiempo que se mira",
  "works.days": "{days, plural, one {Un día} other {{days, number} días}} después de su fecha",
  "works.lasts": "Se incorporan personas durante",
  "works.weeks": "{weeks, plural, one {Una semana} other {{weeks, number} semanas}}",
  "works.afterwards": "Lo omitido, después",
  "works.after-digest": "aparece en su próxima carta semanal",
  "works.after-nothing": "queda omitido",
  "works.reckon": "Calcular",
  "works.power": "Qué podría mostrar",
  "works.people":
    "Unas {people, plural, one {una persona} other {{people, number} personas}}, de las que {withheld, number} no lo reciben ({planned, number} previstas; {before, number} lo tuvieron en el mismo tiempo antes).",
  "works.base":
    "De quienes lo tuvieron antes, {share, number, percent} lo hizo ({count, number} de {of, number}).",
  "works.base-unknown": "Nadie lo tuvo antes; se supone la mitad, lo más difícil de distinguir.",
  "works.smallest":
    "Una diferencia de {points, number, percent} o más, en puntos, se hallaría cuatro de cada cinco veces; una menor quedaría casi siempre en «es pronto para saberlo».",
  "works.promise":
    "El resultado se oculta hasta su día, para que nadie pare en un número afortunado. Si el paso no hace nada, se afirma una diferencia como mucho 5 veces de cada 100.",
  "works.nothing-to-see":
    "Con tan pocas personas no se podría mostrar nada, así que nadie debe quedarse sin ello.",
  "works.start": "Empezar",
  "works.hidden": "El resultado podrá leerse el {day}. Hasta entonces nadie lo ve.",
  "works.early-few": "Es pronto para saberlo: en un lado hay menos de cinco personas.",
  "works.early-chance":
    "Es pronto para saberlo: el azar por sí solo podría explicar la diferencia.",
  "works.early-ended-early": "Es pronto para saberlo: terminó el {day}, antes de tiempo.",
  "works.early-ended-changed": "Es pronto para saberlo: terminó el {day} porque se cambió el paso.",
  "works.helps":
    "Ayuda: lo hizo el {given, number, percent} de quienes lo tuvieron y el {withheld, number, percent} de quienes no; {points, number, percent} de diferencia.",
  "works.hurts":
    "Perjudica: lo hizo el {given, number, percent} de quienes lo tuvieron y el {withheld, number, percent} de quienes no; {points, number, percent} de diferencia.",
  "works.interval": "Dónde puede estar la diferencia",
  "works.interval-desc":
    "Entre {low} y {high}, en puntos: al menos 95 de cada 100 intervalos así contienen la diferencia real.",
  "works.points": "{points, number, ::percent sign-except-zero}",
  "works.no-difference": "Sin diferencia",
  "works.arm": "Personas",
  "works.arm-given": "Lo tuvieron",
  "works.arm-withheld": "No lo tuvieron",
  "works.exactly": "Intervalo exacto",
  "works.range": "{low, number, percent} a {high, number, percent}",
  "works.method":
    "{people, plural, one {Una persona} other {{people, number} personas}}. Cada lado según Clopper y Pearson, la diferencia a partir de ambos a la vez, la decisión según la prueba exacta de Fisher (p = {p, number, ::.000}).",
  "works.how": "Cómo se hace",
  "works.times": "Se incorporan personas del {from} al {until}; el resultado se lee el {read}.",
  "works.taken":
    "Hasta ahora {given, number} lo tuvieron y {withheld, number} no, de unas {people, number} previstas.",
  "works.end": "Terminar ahora",
  "works.end-means":
    "Ya no se deja fuera a nadie. No se puede retomar, y el resultado queda en «es pronto para saberlo».",
};
