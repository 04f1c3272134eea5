import type { operations as en } from "../en/operations.ts";
import type { PartOf } from "../translation.ts";

export const operations: PartOf<typeof en> = {
  "nav.operations": "Operación",
  "ops.title": "Operación",
  "ops.lead":
    "Cómo va el trabajo ahora. Las alarmas se comunican una vez cuando empiezan y otra cuando terminan.",
  "ops.now": "Ahora",
  "ops.due": "Contactos por enviar",
  "ops.late": "Más de 30 minutos de retraso",
  "ops.oldest": "El más antiguo sin enviar",
  "ops.none-unsent": "Nada espera",
  "ops.oldest-due": "vence {when}",
  "ops.parked": "Pendientes de decisión",
  "ops.failed": "Fallos en las últimas 24 horas",
  "ops.failed-of": "{failed, number} de {settled, number} operaciones terminadas",
  "ops.none-settled": "Ninguna terminada todavía",
  "ops.open": "Operaciones abiertas",
  "ops.standing": "Alarmas activas",
  "ops.none-standing": "No hay ninguna alarma activa.",
  "ops.past": "Alarmas terminadas",
  "ops.none-past": "No ha habido ninguna.",
  "ops.alarm": "Alarma",
  "ops.began": "Inicio",
  "ops.ended": "Fin",
  "ops.since": "Desde {when}",
  "ops.kind-late": "Retraso",
  "ops.kind-failing": "Fallos",
  "ops.kind-parked": "Por decidir",
  "ops.kind-connection": "Conexión",
  "ops.kind-restore": "Restauración",
  "ops.to-connection": "A la conexión",
};
