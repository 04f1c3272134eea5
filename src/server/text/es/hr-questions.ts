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
  "asked.hidden": "Solo para personas designadas",
  "asked.confidential":
    "Sobre salario o datos personales: el texto se muestra solo a las personas designadas de este tema.",
  "asked.named-you":
    "Confidencial. Usted ve el texto porque su cuenta es la de una persona designada: {name}.",
  "asked.only-named": "Solo puede responderla una persona designada de este tema.",
  "asked.reroute-named":
    "Es confidencial: solo pueden recibirla otras personas designadas de este tema.",
  "asked.no-named": "No hay nadie más designado para este tema, así que no se puede pasar.",
  "asked.passed": "Pasada de {from} a {to} {when}",
  "asked.escalated": "Con retraso: se avisó a {who} {when}",
  "asked.escalated-nobody": "Se retrasó {when} y no había nadie más a quien avisar.",
  "asked.escalated-tag": "Escalada",
  "asked.drop": "No era una pregunta",
  "asked.drop-lead":
    "Salió de una respuesta por correo. Si no pregunta nada, retírela: se cierra sin respuesta y desaparece de la página del candidato. Se puede deshacer.",
  "asked.dropped": "{name} la retiró {when}: no era una pregunta.",
  "asked.undrop": "Volver a hacerla pregunta",
  "did.question-dropped": "Retirada: ya no es una pregunta. El botón de abajo la recupera.",
  "did.question-back": "Vuelve a ser una pregunta, y su plazo siguió corriendo.",
  "ask.passed": "Pasada a {owner}, {when}",
};
