import type { parked as en } from "../en/parked.ts";
import type { PartOf } from "../translation.ts";

export const parked: PartOf<typeof en> = {
  "nav.parked": "Por decidir",
  "did.told-arrived": "Anotado: llegó. Puede deshacerlo abajo mientras nada dependa de ello.",
  "did.told-again": "Se hace una vez más. Puede deshacerlo abajo hasta que se intente.",
  "did.told-back": "Deshecho. Vuelve a estar por decidir.",
  "did.told-late": "No se cambió nada: mientras tanto había avanzado. Se muestra como está ahora.",
  "why.told-arrived": "un compañero dijo que llegó",
  "why.sent-again": "un compañero lo hizo enviar de nuevo",
  "why.taken-back": "un compañero lo deshizo antes del intento",
  "why.not-our-entry": "hay una entrada con nuestro identificador pero sin nuestra marca",
  "why.entry-without-trace": "se pidió hace más de un día y no está; quizá alguien la borró",
  "parked.title": "Por decidir",
  "parked.lead":
    "Desde aquí no se puede saber si ocurrió. No se repite nada hasta que alguien lo mire allí y lo diga.",
  "parked.count":
    "{parked, plural, =0 {Nada espera una decisión} one {Uno espera una decisión} other {{parked, number} esperan una decisión}}",
  "parked.none":
    "No hay nada por decidir: cada cambio exterior ocurrió, se rechazó o está en curso.",
  "parked.arrived": "Llegó",
  "parked.again": "Enviar de nuevo",
  "parked.act-on": "{act}: {title}, {name}",
  "parked.nobody": "nadie en particular",
  "parked.question-mail": "Pregunta a su responsable",
  "parked.because": "No se puede saber si ocurrió: {why}.",
  "parked.why-entries": "hay varias entradas donde debería haber una",
  "parked.why-opened": "otra persona ha abierto allí el mismo registro",
  "parked.where-mail": "Mire en los correos enviados de {mailbox}, hacia {when}.",
  "parked.where-entry": "Mire en el calendario de {mailbox}.",
  "parked.where-other": "Mire el registro en {vendor}.",
  "parked.evidence": "Indicios",
  "parked.intended": "Anotado",
  "parked.armed": "Último intento",
  "parked.not-tried": "Nunca",
  "parked.parked-at": "Por decidir desde",
  "parked.attempts": "Intentos",
  "parked.attempts-count": "{attempts, plural, =0 {Ninguno} one {Uno} other {{attempts, number}}}",
  "parked.looks": "Comprobaciones",
  "parked.looks-count":
    "La última justo antes de quedar por decidir{absences, plural, =0 {} one {; una anterior no encontró nada} other {; {absences, number} anteriores no encontraron nada}}{failures, plural, =0 {} one {; una anterior falló} other {; {failures, number} anteriores fallaron}}",
  "parked.draft": "Borrador allí",
  "parked.draft-kept": "Se creó; se conserva su identificador",
  "parked.draft-none": "No se creó ninguno",
  "parked.receipt": "Recibo",
  "parked.no-receipt": "Ninguno",
  "parked.operation": "Operación",
  "parked.back": "← Todo lo que está por decidir",
  "parked.ask-arrived": "Llegó: qué significa",
  "parked.ask-again": "Enviar de nuevo: qué significa",
  "parked.arrived-touch":
    "Según lo que indica, cuenta como enviado a la hora del último intento. No sale nada más. Si no llegó, {name} no lo recibirá.",
  "parked.arrived-stage":
    "La entrega toma el nombre de abajo como recibo y sigue con el paso siguiente.",
  "parked.arrived-other": "Según lo que indica, cuenta como hecho. No se escribe nada más.",
  "parked.again-touch":
    "Se escribe un correo nuevo con lo que es cierto ahora, con su propio número de operación, y sale en unos minutos si todavía se quiere. Si el primero llegó, {name} lo recibe dos veces.",
  "parked.again-fold":
    "Era útil hasta {when}: ya no sale solo, y la próxima carta semanal lo menciona.",
  "parked.again-leave-out": "Era útil hasta {when}: ya no sale y se omite.",
  "parked.again-mail":
    "El mismo correo sale una vez más, con su propio número de operación. Si el primero llegó, llega dos veces.",
  "parked.again-same":
    "Los mismos valores se escriben una vez más, con su propio número de operación. Si ya están allí, no cambia nada.",
  "parked.again-twice":
    "Se crea una vez más, con su propio número de operación. Si el primero está allí, queda dos veces y hay que borrar uno a mano.",
  "parked.again-replaced":
    "Uno más nuevo ya ocupó su lugar. No sale nada más; este solo se cierra.",
  "parked.undo-arrived": "Podrá deshacerlo más tarde, en «Decidido hace poco».",
  "parked.undo-stage":
    "Puede deshacerlo hasta que empiece el paso siguiente, normalmente menos de un minuto.",
  "parked.undo-again":
    "Puede deshacerlo hasta el nuevo intento, normalmente menos de un minuto. Después ya nadie puede.",
  "parked.reference": "Su nombre en {vendor}",
  "parked.reference-hint":
    "Tal como figura allí, por ejemplo HR-APP-2027-00012. El paso siguiente lo usa.",
  "parked.confirm-arrived": "Sí, llegó",
  "parked.confirm-again": "Sí, enviar de nuevo",
  "parked.decided": "Decidido hace poco",
  "parked.was-arrived": "Llegó",
  "parked.was-again": "Enviado de nuevo",
  "parked.was-closed": "Cerrado",
  "parked.by": "{who}, {when}",
  "parked.someone": "Un compañero",
  "parked.take-back": "Deshacer",
  "parked.begun-arrived": "No se puede deshacer: otra cosa depende de ello.",
  "parked.begun-again": "No se puede deshacer: el nuevo ya está en camino.",
  "parked.is-over": "Esto ya no está por decidir.",
  "parked.decide": "Decidir",
};
