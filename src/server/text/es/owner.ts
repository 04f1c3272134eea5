import type { owner as en } from "../en/owner.ts";
import type { PartOf } from "../translation.ts";

export const owner: PartOf<typeof en> = {
  "answers.title": "Responder a una pregunta",
  "answers.open":
    "{open, plural, =0 {Nada le espera} one {Una pregunta le espera} other {{open, number} preguntas le esperan}}",
  "answers.none": "Nadie ha preguntado nada a su departamento todavía.",
  "answers.question": "Pregunta",
  "answers.from": "De",
  "answers.asked": "Preguntada",
  "answers.asked-at": "Preguntada: {when}",
  "answers.state": "Estado",
  "answers.other-topic": "Otra cosa",
  "answers.waiting": "En espera",
  "answers.soon": "Vence pronto",
  "answers.late": "Vencida",
  "answers.due": "vence {when}",
  "answers.was-due": "venció {when}",
  "answers.answered": "Respondida",
  "answers.closed": "Cerrada",
  "answers.closed-lead": "Quien preguntó la cerró antes de recibir respuesta.",
  "answers.answered-first":
    "Un colega respondió mientras usted escribía y lo suyo no se envió. Si todavía ayuda, añádalo abajo a la respuesta.",
  "answers.closed-first":
    "La pregunta se cerró mientras usted escribía. Ya nadie espera respuesta y no se envió nada.",
  "answers.answer": "Su respuesta",
  "answers.answer-hint": "Se envía, con su nombre, a quien preguntó.",
  "answers.by": "Su nombre",
  "answers.send": "Enviar la respuesta",
  "answers.why": "Unas palabras para quien la reciba (opcional)",
  "answers.passed-title": "Pregunta pasada",
  "answers.passed-to": "La pregunta se pasó a {owner}. No tiene que hacer nada más.",
  "answers.passed-on":
    "Esta pregunta se pasó a otro responsable, que la responderá. No tiene que hacer nada más.",
};
