import type { capacity as en } from "../en/capacity.ts";
import type { PartOf } from "../translation.ts";

export const capacity: PartOf<typeof en> = {
  "nav.capacity": "Envíos",
  "capacity.title": "Envíos de los próximos {days, number} días",
  "capacity.lead":
    "Cuánto tardan en salir los correos de cada día, dicho antes de que salga el primero. La promesa: como máximo {promise, number} minutos después de la hora prevista.",
  "capacity.zone": "Los días y las horas son los locales de {zone}.",
  "capacity.day": "Día",
  "capacity.mails": "Correos",
  "capacity.stretch": "Espera más larga",
  "capacity.promise": "Promesa",
  "capacity.nothing": "No hay nada previsto",
  "capacity.at-once": "Cada uno sale a su hora",
  "capacity.busiest":
    "{sends, plural, one {Un correo} other {{sends, number} correos}} desde las {from}; el último sale a las {until}",
  "capacity.holds": "Se cumple",
  "capacity.breaks": "Hasta {time}",
  "capacity.minutes":
    "{minutes, plural, =0 {nada} one {un minuto} other {{minutes, number} minutos}}",
  "capacity.hours": "{hours, plural, one {una hora} other {{hours, number} horas}}",
  "capacity.with":
    "{mailboxes, plural, one {Con un buzón} other {Con {mailboxes, number} buzones}}: {time}.",
  "capacity.shared":
    "Repartidos por igual, {mailboxes, plural, one {bastaría un buzón} other {bastarían {mailboxes, number} buzones}}: {time}.",
  "capacity.never": "Ningún número de buzones bastaría: pase algunos de estos correos a otra hora.",
  "capacity.warning":
    "El {day} a las {from}, {sends, number} correos tardan {time} en salir de {mailboxes, plural, one {un buzón} other {{mailboxes, number} buzones}}. La promesa es de {promise, number} minutos.",
  "capacity.see": "Ver todos los días",
  "capacity.no-mailbox":
    "No hay ningún buzón de envío conectado, así que todavía no puede salir nada.",
  "capacity.no-mailbox-planned":
    "{sends, plural, =0 {No hay nada previsto.} one {Hay un correo previsto.} other {Hay {sends, number} correos previstos.}}",
  "capacity.cut": "Hay más previsto de lo que se calcula aquí; solo se muestra la primera parte.",
  "capacity.mailboxes": "Buzones de envío",
  "capacity.mailbox": "Buzón",
  "capacity.vendor": "A través de",
  "capacity.per-minute": "Por minuto",
  "capacity.per-day": "En 24 horas",
  "capacity.people": "Personas",
  "capacity.no-limit": "Sin límite conocido",
  "capacity.stay":
    "Cada persona recibe siempre desde el mismo buzón. Un buzón nuevo se ocupa primero de las personas nuevas; quienes reciben desde otro siguen con él.",
};
