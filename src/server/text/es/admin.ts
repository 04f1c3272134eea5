import type { admin as en } from "../en/admin.ts";
import type { PartOf } from "../translation.ts";

export const admin: PartOf<typeof en> = {
  "admin.title": "Conexiones",
  "admin.lead": "Cada sistema que Keepwarm lee o escribe, y cómo va.",
  "admin.none": "Todavía no hay nada conectado.",
  "admin.test": "Probar la conexión",
  "admin.asked": "Ejecución solicitada",
  "admin.pause": "Pausar",
  "admin.resume": "Reanudar",
  "admin.act-on": "{act}: {title}",
  "admin.scopes":
    "{scopes, plural, one {Un permiso y su motivo} other {{scopes, number} permisos y sus motivos}}",
  "admin.scope": "Permiso",
  "admin.scope-why": "Por qué lo pedimos",
  "admin.scope-touches": "Qué toca",
  "connection.connected": "Conectado",
  "connection.syncing": "Sincronizando",
  "connection.partially-synced": "Sincronizado en parte",
  "connection.doubtful": "Dudoso",
  "connection.reconnect-needed": "Hay que reconectar",
  "connection.paused": "En pausa",
  "connection.disabled": "Desactivado",
  "connection.ats": "Selección: de aquí vienen las ofertas y los candidatos",
  "connection.hris": "Sistema de RR. HH.: recibe a las incorporaciones y gestiona a los empleados",
  "connection.mail": "Correo y calendario: de aquí salen los mensajes y las invitaciones",
  "connection.never": "Todavía nunca",
  "connection.last-good": "Última sincronización correcta",
  "connection.next-run": "Próxima ejecución",
  "connection.run-now": "Prevista ahora",
  "connection.no-run": "Ninguna mientras esté en pausa",
  "connection.last-run": "Última ejecución",
  "connection.counts":
    "{read, number} leídos · {changed, number} cambiados · {skipped, number} omitidos · {held, number} retenidos",
  "connection.skips": "Registros omitidos",
  "connection.no-skips": "Ninguno",
  "connection.skips-count":
    "{skips, plural, one {Uno, con su motivo} other {{skips, number}, con sus motivos}}",
  "connection.webhooks": "Webhooks",
  "connection.deliveries":
    "{deliveries, plural, =0 {Ninguno recibido} one {Uno recibido y tratado} other {{deliveries, number} recibidos, todos tratados}}",
  "connection.deliveries-waiting":
    "{deliveries, number} recibidos; el más antiguo sin tratar: {when}",
  "connection.by": "Conectado",
  "connection.by-whom": "por {who}, {day}",
  "issue.since": "Desde {when}, continúa",
  "issue.unauthorised":
    "El proveedor rechazó nuestra credencial. Reconecte con una nueva; los datos y el registro se conservan.",
  "issue.set-up":
    "En el archivo de configuración, en connections, vendor: {vendor}, cambie {settings} (o las variables que nombran con env:) y reinicie Keepwarm.",
  "issue.forbidden":
    "A la credencial le falta un permiso para una de nuestras llamadas. Conceda el que se indica abajo y pruebe.",
  "issue.unreachable":
    "El proveedor no respondió. No tiene que hacer nada: la próxima ejecución lo intentará de nuevo.",
  "issue.rate-limited":
    "El proveedor nos pide ir más despacio. La próxima ejecución seguirá donde esta se detuvo.",
  "issue.unexpected-answer":
    "El proveedor respondió de una forma que su propio contrato no permite. No se guardó nada; indíquenos el código de abajo.",
  "issue.cursor-expired":
    "El proveedor olvidó dónde nos detuvimos. Se vuelve a leer todo; nadie recibe nada dos veces.",
  "issue.seal":
    "La credencial no se puede abrir con las claves configuradas. Restaure la clave que se indica abajo.",
  "issue.config": "Un ajuste de esta conexión es incorrecto. Corrija el que se indica abajo.",
  "issue.other":
    "La última ejecución terminó antes de tiempo. El código de abajo dice por qué; la próxima lo intentará de nuevo.",
  "skip.title": "Omitidos por {title}",
  "skip.lead":
    "Estos registros todavía no pueden convertirse en una persona. Se leen de nuevo en cada ejecución.",
  "skip.none": "No se omite nada.",
  "skip.record": "Registro",
  "skip.why": "Motivo",
  "skip.first": "Visto por primera vez",
  "skip.last": "Visto por última vez",
  "skip.no-mail": "No tiene dirección de correo personal.",
  "skip.no-name": "No tiene nombre.",
  "skip.no-offer": "No tiene oferta.",
  "skip.private": "Está marcado como privado en el proveedor.",
  "skip.malformed": "Un campo no es como dice el contrato del proveedor.",
  "skip.other": "Por un motivo que esta versión no conoce.",
};
