import type { TranslatedWords } from "./words.ts";

export const es: TranslatedWords = {
  began: {
    late: "{count, plural, one {Un contacto lleva} other {{count, number} contactos llevan}} más de 30 minutos de retraso; el más antiguo, {minutes, number} minutos. Pasos: {steps}.",
    failing:
      "{failed, number} de {settled, number} operaciones fallaron en las últimas 24 horas; más de una por mil, o cualquiera rechazada definitivamente, es una alarma.",
    parked:
      "{count, plural, one {Una operación está} other {{count, number} operaciones están}} por decidir: desde fuera no se puede saber si ocurrió.",
    connection:
      "La conexión con {vendor} ya no es fiable ({code}). Su última ejecución correcta fue hace {minutes, number} minutos.",
    restore:
      "La base de datos se restauró desde una copia de seguridad. Le falta lo que se hizo desde {from} hasta {until} UTC; los envíos están retenidos.",
    held: "{count, plural, one {Una carta necesaria para el contrato está retenida} other {{count, number} cartas necesarias para el contrato están retenidas}} más de 30 minutos después de su hora; la más antigua, {minutes, number} minutos. Motivo: {about, select, zone {no se conoce una zona horaria} address {no hay dirección} date {falta una fecha} doubt {una fecha es dudosa} decision {un cambio espera una decisión} other {falta un dato que el texto nombra}}. Pasos: {steps}.",
    unnamed:
      "{count, plural, one {Una pregunta} other {{count, number} preguntas}} sobre pago o datos personales {count, plural, one {espera} other {esperan}} a una persona designada; la más antigua, {minutes, number} minutos. Hasta entonces nadie las lee.",
  },
  advice: {
    late: "No se pierde nada ni sale nada dos veces: todo sale en cuanto el camino esté libre. Mire si una conexión de correo está en pausa o rechazada y si sus buzones bastan.",
    failing:
      "Lo que se rechazó no se intenta de nuevo por sí solo. Las páginas de las conexiones y el registro de sincronización dicen por qué.",
    parked:
      "No se envía de nuevo por sí solo. Una persona mira si llegó y decide; hasta entonces espera.",
    connection:
      "Allí no se lee ni se escribe nada hasta que vuelva a funcionar; después sigue donde se detuvo. La página de la conexión dice qué hace falta.",
    restore:
      "Todo lo pendiente se busca en los proveedores, y lo que se encuentra cuenta como hecho. El resto sale cuando un admin. de TI pulse el botón de la página de operación.",
    held: "Salen solas en cuanto desaparece el motivo. Las páginas de las personas dicen qué falta; las decisiones esperan en la página de cambios.",
    unnamed:
      "Designe personas para el tema en la página de asignación o dé cada pregunta a una persona designada. Las 24 horas corren.",
  },
  ended: {
    late: "Ya ningún contacto lleva más de 30 minutos de retraso.",
    failing:
      "En las últimas 24 horas no se rechazó nada y la tasa de fallos no supera el uno por mil.",
    parked: "Ya no hay nada por decidir.",
    connection: "La conexión con {vendor} vuelve a funcionar.",
    restore: "Lo que estaba retenido tras la restauración se liberó.",
    held: "Ya no hay cartas necesarias para el contrato retenidas por este motivo: {about, select, zone {no se conoce una zona horaria} address {no hay dirección} date {falta una fecha} doubt {una fecha es dudosa} decision {un cambio espera una decisión} other {falta un dato que el texto nombra}}.",
    unnamed: "Ya ninguna pregunta espera a una persona designada.",
  },
  lasted: "Duró {lasted, plural, one {un minuto} other {{lasted, number} minutos}}.",
  beganSubject: "Alarma de Keepwarm: {what}",
  endedSubject: "Fin de la alarma de Keepwarm: {what}",
  greeting: "Hola:",
  open: "Abrir la página de operación",
  closing: "Keepwarm",
  reason: "Recibe esto porque su dirección está configurada para las alarmas.",
};
