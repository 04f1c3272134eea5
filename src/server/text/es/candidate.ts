import type { candidate as en } from "../en/candidate.ts";
import type { PartOf } from "../translation.ts";

export const candidate: PartOf<typeof en> = {
  "own.day": "{day} ({weekday})",
  "own.moment": "{day}, {clock}",
  "own.both": "{mine} en su hora · {office} en {place}",
  "home.title": "Antes de su primer día",
  "home.hello": "Hola, {name}",
  "home.days":
    "{days, plural, =0 {{name}, hoy es el día} one {{name}, hasta mañana} other {{name}, faltan {days, number} días}}",
  "home.started": "{name}, qué alegría tenerle aquí",
  "home.no-date":
    "Su primer día todavía no está fijado. Lo encontrará aquí, y por correo, en cuanto lo esté.",
  "home.where": "{when} · {place}",
  "home.held": "Lo que saben de mí",
  "home.preferences": "Idioma, pausa, menos",
  "home.wish": "Un deseo o una inquietud",
  "home.done-of": "{done, number} de {of, number} hechos",
  "home.progress": "Parte de los puntos hechos",
  "home.is-done": "Hecho, pulse para deshacer: ",
  "home.is-open": "Pendiente, pulse cuando esté hecho: ",
  "home.seen": "Visto",
  "home.mark-seen": "Marcar como visto",
  "home.mark-seen-of": "Marcar como visto: {label}",
  "home.meeting-when": "{when} · {minutes, number} minutos, en línea",
  "home.signed-up": "Inscripción hecha",
  "home.meeting-change": "Ver o cambiar",
  "home.sign-up":
    "{fields, plural, =0 {Inscribirse} one {Inscribirse (un campo)} other {Inscribirse (dos campos)}}",
  "home.reading": "Esta semana para usted",
  "home.minutes": "{minutes, plural, one {un minuto} other {{minutes, number} minutos}}",
  "home.quiz-new":
    "{questions, plural, one {Una pregunta} other {{questions, number} preguntas}}. No se juzga a nadie: solo decide qué formación puede saltarse.",
  "home.quiz-result": "La última vez fueron correctas {right, number} de {of, number}.",
  "home.quiz-start": "Empezar el cuestionario",
  "home.quiz-again": "Ver de nuevo",
  "home.ask": "Pregunte lo que quiera",
  "home.ask-lead": "Responde quien lo sabe, normalmente en un día laborable.",
  "home.ask-button": "Escribir una pregunta",
  "home.answered": "Respuesta de {by}: {when}",
};
