import type { survey as en } from "../en/survey.ts";
import type { PartOf } from "../translation.ts";

export const survey: PartOf<typeof en> = {
  "did.survey-sent": "Gracias. Puede cambiar sus respuestas abajo o retirarlas.",
  "did.survey-changed": "Cambiado, gracias.",
  "did.survey-back": "Retirado. No queda nada de sus respuestas.",
  "heard.survey": "Respondió a una encuesta",
  "heard.survey-back": "Retiró sus respuestas a una encuesta",
  "why.survey-rests": "hace poco se preguntó o se respondió una encuesta",
  "survey.start": "Responder",
  "survey.skip": "Deje en blanco lo que quiera.",
  "survey.given": "Respondida",
  "survey.given-at": "Guardado: {when}. Puede cambiarlo o retirarlo aquí.",
  "survey.no-answer": "Sin respuesta",
  "survey.shares": "RR. HH. puede leer, sin mi nombre, lo que respondo a:",
  "survey.shares-hint": "Si no, nadie lo lee.",
  "survey.fact-hint":
    "Se guarda también en lo que sabemos de usted, donde RR. HH. lo lee con su nombre. Puede borrarlo en su página.",
  "survey.suggest-hint":
    "Llega a RR. HH. como sugerencia, sin su nombre. Aquí verá qué ocurre con ella.",
  "survey.send": "Enviar",
  "survey.take-back": "Retirar mis respuestas",
  "survey.take-back-lead":
    "Todo lo que respondió aquí se borra para siempre. Puede responder de nuevo.",
  "survey.empty":
    "No se ha respondido nada. Responda al menos a una pregunta o salga de la página sin más.",
  "survey.suggested": "Lo que ha sugerido",
  "survey.thanks": "Gracias por pensar con nosotros.",
  "suggestion.open": "Se está leyendo",
  "suggestion.taken": "Adoptada, gracias",
  "suggestion.not-taken": "Esta vez no, gracias",
};
