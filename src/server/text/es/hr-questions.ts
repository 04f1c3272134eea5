import type { hrQuestions as en } from "../en/hr-questions.ts";
import type { PartOf } from "../translation.ts";

export const hrQuestions: PartOf<typeof en> = {
  "did.rerouted":
    "Pasada. Se avisa al departamento y el plazo sigue corriendo. Pásela otra vez para deshacerlo.",
  "asked.title": "Preguntas",
  "asked.open":
    "{open, plural, =0 {Ninguna pregunta espera respuesta} one {Una pregunta espera respuesta} other {{open, number} preguntas esperan respuesta}}",
  "asked.late":
    "{late, plural, =0 {ninguna con retraso} one {una con retraso} other {{late, number} con retraso}}",
  "asked.all": "Todas",
  "asked.asked": "En espera",
  "asked.answered": "Respondidas",
  "asked.closed": "Cerradas",
  "asked.by-state": "Filtrar por estado",
  "asked.owner": "Responsable",
  "asked.any": "Todos",
  "asked.show": "Mostrar",
  "asked.none":
    "Nadie ha preguntado nada todavía. Los candidatos preguntan en su página o respondiendo a una carta.",
  "asked.none-fit": "Ninguna pregunta cumple estos filtros.",
  "asked.question": "Pregunta",
  "asked.person": "De",
  "asked.clock": "Plazo",
  "asked.for": "Una pregunta para {owner}",
  "asked.one": "Una pregunta",
  "asked.back": "← Todas las preguntas",
  "asked.via-portal": "en la página",
  "asked.via-mail": "por correo",
  "asked.reminded": "Recordatorio a {owner}: {when}",
  "asked.reroute": "Pasar a otro",
  "asked.reroute-lead": "El plazo sigue corriendo: la respuesta vence {when}.",
  "asked.to": "Departamento que debe responder",
  "asked.reroute-button": "Pasar a otro",
  "asked.reroute-same": "Ya tiene esta pregunta.",
  "asked.answer": "Responder usted",
  "asked.answer-label": "Su respuesta",
  "asked.answer-hint": "Se envía, con su nombre, a quien preguntó y detiene el plazo.",
  "asked.given": "La respuesta",
};
