import type { auditor as en } from "../en/auditor.ts";
import type { PartOf } from "../translation.ts";

export const auditor: PartOf<typeof en> = {
  "log.title": "Registro de sincronización",
  "log.entries":
    "{entries, plural, =0 {Sin entradas todavía} one {Una entrada} other {{entries, number} entradas}}",
  "log.head": "Huella final",
  "log.export":
    "{entries, plural, one {Exportar una entrada} other {Exportar {entries, number} entradas}}",
  "log.what": "Acción",
  "log.actor": "Autor",
  "log.person": "Identificador de la incorporación",
  "log.person-short": "incorporación {id}",
  "log.from": "Desde (UTC)",
  "log.until": "Hasta (UTC)",
  "log.index": "Entrada",
  "log.time": "Hora",
  "log.about": "Sobre",
  "log.none": "Ninguna entrada cumple estos filtros.",
  "verify.title": "Verificar el registro",
  "verify.lead":
    "Cada entrada lleva la huella de la anterior. La verificación las recalcula todas, aquí o desde un archivo exportado, sin servidor.",
  "verify.kept": "Una huella guardada en otro lugar",
  "verify.kept-hint":
    "64 caracteres de una exportación o un correo anterior. Sin ella solo se comprueba el registro contra sí mismo.",
  "verify.head-form": "Una huella tiene 64 caracteres, 0–9 y a–f.",
  "verify.button": "Verificar ahora",
  "verify.again": "Verificar de nuevo",
  "verify.at": "Verificado a las {when} UTC. Lo que cambió después se ve al verificar de nuevo.",
  "verify.since":
    "{entries, plural, one {Desde entonces se añadió una entrada que no está incluida.} other {Desde entonces se añadieron {entries, number} entradas que no están incluidas.}}",
  "verify.running":
    "{entries, number} de {size, number} entradas recalculadas hasta ahora; son correctas.",
  "verify.progress": "Avance de la verificación",
  "verify.watch": "Recargar automáticamente",
  "verify.stop-watching": "Dejar de recargar",
  "verify.now": "El registro ahora",
  "verify.keep-it": "Guarde esta huella en otro lugar; prueba todas las entradas hasta ahora.",
  "verify.good":
    "{entries, plural, =0 {El registro está vacío.} one {La única entrada es correcta.} other {Las {entries, number} entradas son correctas.}}",
  "verify.covered":
    "Las primeras {covered, number} están como estaban cuando se anotó la huella guardada.",
  "verify.bad": "La entrada {index, number} no es correcta.",
  "verify.unreadable": "No está en la única codificación de las entradas.",
  "verify.gap": "Falta una entrada o se movió.",
  "verify.link": "Se reemplazó la entrada anterior.",
  "verify.hash": "Se reescribió.",
  "verify.truncated": "Faltan entradas al final.",
  "verify.surplus": "Hay más entradas de las que dice el registro.",
  "verify.head-fault": "Este registro nunca tuvo la huella guardada.",
};
