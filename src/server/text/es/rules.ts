import type { rules as en } from "../en/rules.ts";
import type { PartOf } from "../translation.ts";

export const rules: PartOf<typeof en> = {
  "rules.title": "Reglas para cada paso",
  "rules.lead": "Valen para todos. Un cambio es primero un borrador.",
  "rules.yes": "Sí",
  "rules.no": "No",
  "rules.workingDaysOnly": "Solo en días laborables",
  "rules.workingDaysOnly-hint": "El acompañamiento espera en fines de semana y festivos del lugar.",
  "rules.secondPerson": "Aprueba una segunda persona",
  "rules.secondPerson-hint": "Nada se publica solo con la palabra de su autor.",
  "rules.plainClock": "Preguntas: contar cada hora",
  "rules.plainClock-hint": "Si no, el reloj se detiene en los días libres del responsable.",
  "rules.capPerWeek": "Cartas por semana como máximo",
  "rules.capPerWeek-hint":
    "De 1 a 20, vacío sin límite. Lo demás espera; lo contractual no cuenta.",
  "rules.silenceDays": "Días de silencio antes de llamar",
  "rules.silenceDays-hint":
    "De 3 a 120. Se llama a quien en ese tiempo no hizo nada ni fue contactado por nosotros; un clic cuenta como señal.",
  "rules.topics": "Cada cuánto llega un tema en la carta semanal",
  "rules.topics-hint":
    "Cuando le toca, va antes que lo demás; y no antes de tiempo mientras haya otra cosa que leer.",
  "rules.topic-any": "Sin fijar",
  "rules.changes": "Qué cambia el borrador",
  "rules.cap-wrong": "Un número de 1 a 20, o nada.",
  "rules.silence-wrong": "Un número de 3 a 120.",
  "rules.quiet": "Horas de silencio",
  "rules.quietFrom": "No se envía nada desde",
  "rules.quietUntil": "No se envía nada hasta",
  "rules.quiet-empty":
    "Ambas vacías: como en el archivo de configuración, de {from} a {until}. La misma hora dos veces: sin horas de silencio.",
  "rules.quiet-means": "Qué significan las horas de silencio",
  "rules.quiet-hint":
    "De {from} a {until}, según el reloj de cada persona, no se envía nada y no se llama a nadie.",
  "rules.quiet-none": "No hay horas de silencio: las cartas salen a cualquier hora del día.",
  "rules.quiet-set-up":
    "Estas horas vienen del archivo de configuración y valen hasta que publique otras.",
  "rules.quiet-here": "Para alguien de aquí ({zone}): una carta prevista para {due} sale {leaves}.",
  "rules.quiet-abroad":
    "Para alguien en el extranjero ({zone}): una carta prevista para {due} sale allí {leaves}; aquí son entonces {here}.",
  "rules.quiet-both": "Indique ambas horas o deje ambas vacías.",
  "rules.quiet-long": "Deje al menos ocho horas al día en las que puedan salir cartas.",
  "rules.quiet-wrong": "Una hora como 21:00.",
};
