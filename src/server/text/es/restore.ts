import type { restore as en } from "../en/restore.ts";
import type { PartOf } from "../translation.ts";

export const restore: PartOf<typeof en> = {
  "restore.title": "Restaurado desde una copia de seguridad",
  "restore.noticed":
    "Esta base de datos no es la última con la que trabajó Keepwarm: se restauró, se copió o se reemplazó su servidor.",
  "restore.told": "Una persona indicó que esta base de datos se restauró.",
  "restore.lacks": "Le falta lo que se hizo desde {from} hasta {until}.",
  "restore.lost":
    "Por ahora no sale nada. Todo lo pendiente se busca primero en los proveedores, y lo que se encuentra allí cuenta como hecho. Lo que la gente hizo aquí en ese tiempo no puede volver de ningún sitio: bajas, pausas, respuestas, preguntas, inscripciones, decisiones pendientes. Pregúnteles cuando sea importante.",
  "restore.since": "Retenido desde",
  "restore.found": "Encontrado fuera, ya hecho",
  "restore.held": "Buscado, aún por enviar",
  "restore.waiting": "Aún no buscado",
  "restore.unseen": "No se pudo buscar",
  "restore.not-yet":
    "{open, plural, one {Una operación aún no se ha buscado.} other {{open, number} operaciones aún no se han buscado.}} Liberar ahora es seguro, porque cada una se busca otra vez antes de salir, pero estas cifras no son definitivas.",
  "restore.button": "Enviar lo que aún queda por enviar",
  "restore.button-hint":
    "Cada operación se busca otra vez antes de salir. El registro de sincronización guarda quién pulsó esto.",
  "restore.banner":
    "Keepwarm se restauró desde una copia de seguridad: los correos y las entradas de calendario quedan retenidos hasta que un admin. de TI los libere.",
  "restore.banner-link": "Mirar y liberar",
  "did.sent-held":
    "Liberado. Lo que aún queda por enviar sale ahora, tras una última comprobación.",
};
