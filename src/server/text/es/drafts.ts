import type { drafts as en } from "../en/drafts.ts";
import type { PartOf } from "../translation.ts";

export const drafts: PartOf<typeof en> = {
  "draft.title": "Borrador abierto",
  "draft.state-draft": "Borrador",
  "draft.state-rehearsed": "Ensayado",
  "draft.state-approved": "Aprobado",
  "draft.by": "Guardado por {name} {when}.",
  "draft.approved-by": "Aprobado por {name}.",
  "draft.removes": "Al publicarlo se retira del programa.",
  "draft.next-rehearse":
    "Primero ensáyelo: un recorrido con las personas reales muestra qué pasaría. Hasta publicarlo, todos reciben la versión vigente.",
  "draft.next-approve": "Espera a una segunda persona. Léalo y después apruébelo.",
  "draft.next-own": "Usted ha participado en él; debe aprobarlo un colega que no lo haya hecho.",
  "draft.holds":
    "Ensayado {when}. Un ensayo vale {days, plural, one {un día} many {{days, number} días} other {{days, number} días}}.",
  "draft.next-publish": "Se puede publicar. Hasta entonces, todos reciben la versión vigente.",
  "draft.approve": "Aprobar",
  "draft.publish": "Publicar",
  "draft.drop": "Descartar el borrador",
  "draft.drop-lead":
    "Lo escrito en este borrador se pierde para siempre. Lo que está en vigor sigue igual.",
  "draft.invalid":
    "Así no se puede usar. Compruebe que no haya nada vacío y que cada nombre o número sea de los ofrecidos.",
  "draft.wrong-number":
    "Escriba un número entero adecuado: ni demasiado grande ni demasiado pequeño.",
  "draft.wrong-link": "Escriba el enlace completo; empieza por https://.",
  "draft.wrong-host":
    "Una línea por persona, con nombre y correo, por ejemplo: Bo Li, bo@example.com.",
  "draft.wrong-on": "Indique los días antes del comienzo, o bien un día y su zona horaria.",
  "draft.protected":
    "Nadie puede ser seleccionado por un atributo protegido, como edad, sexo o nacionalidad, ni por algo que lo sustituya.",
  "draft.in-use": "Un paso todavía lo usa. Cambie primero ese paso.",
  "draft.in-subject":
    "Todo RR. HH. lee los asuntos en listas, así que un asunto no puede contener una pregunta ni una respuesta. Póngalas en el texto.",
  "draft.moved-on":
    "Otra persona guardó entretanto. Lo que usted escribió sigue aquí: compárelo y guarde de nuevo si debe valer lo suyo.",
  "draft.not-ready":
    "Todavía no se puede publicar. Ensáyelo con el programa actual o haga que otra persona lo apruebe.",
  "draft.own":
    "Nadie aprueba sus propias palabras ni un recorrido sin ensayar. Pida ayuda a un colega.",
  "did.draft-saved": "Guardado como borrador. Nadie lo recibe antes de publicarlo.",
  "did.draft-approved": "Aprobado. Ya se puede publicar.",
  "did.draft-dropped": "Borrador descartado. Lo vigente no cambia.",
  "did.draft-published": "Publicado. Se vuelve a planificar a todos y nadie recibe lo que ya tuvo.",
  "did.draft-changed":
    "No se hizo nada: entretanto alguien cambió, publicó o descartó este borrador. Mírelo otra vez tal como está ahora.",
  "did.draft-outdated":
    "No se publicó: lo que está en vigor ha cambiado desde que se empezó este borrador. Compare ambos, guarde otra vez el borrador y publíquelo.",
};
