import type { changes as en } from "../en/changes.ts";
import type { PartOf } from "../translation.ts";

export const changes: PartOf<typeof en> = {
  "nav.changes": "Cambios",
  "did.change-apply":
    "Hecho como se propone. Puede deshacerlo abajo mientras no se haya enviado nada.",
  "did.change-keep": "Queda como estaba. Puede deshacerlo abajo mientras no se haya enviado nada.",
  "did.change-leave-out": "Omitido. Puede deshacerlo abajo mientras no se haya enviado nada.",
  "did.change-back": "Deshecho. Vuelve a esperar una decisión.",
  "did.change-none": "No había nada marcado, así que nada ha cambiado.",
  "did.changes-apply":
    "Hecho como se propone en cada caso. Mientras no se haya enviado nada puede deshacerlo: abajo, para todos a la vez, o en la página de cada persona.",
  "did.changes-back":
    "Deshecho donde aún no se había enviado nada. Esos cambios vuelven a esperar una decisión.",
  "why.decision": "un cambio espera una decisión",
  "why.left-out": "alguien del equipo lo omitió",
  "changes.title": "Cambios",
  "changes.lead":
    "La mayoría de los cambios se siguen sin intervención. Estos esperan una palabra suya; todo lo demás sigue para estas personas.",
  "changes.count":
    "{waiting, plural, =0 {Nada espera una decisión} one {Un cambio espera una decisión} many {{waiting, number} cambios esperan una decisión} other {{waiting, number} cambios esperan una decisión}}",
  "changes.none": "Ningún cambio espera una decisión. Abajo está lo que se hizo solo.",
  "changes.none-fit": "Ningún cambio pendiente coincide con estos filtros.",
  "changes.hint":
    "¿Una fecha o un nombre está mal? Corríjalo en el sistema de origen: el cambio desaparecerá de aquí.",
  "changes.clock": "Las horas son las de cada persona.",
  "changes.by-kind": "Por tipo de cambio",
  "changes.all": "Todos",
  "changes.urgent-only": "Solo urgentes",
  "changes.kind-offer": "Oferta",
  "changes.kind-start": "Primer día",
  "changes.kind-place": "Lugar de trabajo",
  "changes.kind-manager": "Responsable",
  "changes.kind-journey": "Recorrido",
  "changes.before": "Antes",
  "changes.after": "Ahora",
  "changes.by-ats": "del ATS",
  "changes.by-hris": "del HRIS",
  "changes.by-candidate": "de la persona",
  "changes.by-hr": "de RR. HH.",
  "changes.by-programme": "versión {version} del programa",
  "changes.version": "Programa, versión {version}",
  "changes.nobody": "Nadie conocido",
  "changes.nowhere": "No se sabe",
  "changes.entry": "Cita de calendario: {title}",
  "changes.kept": "sigue el {at}",
  "changes.added": "es nuevo, el {to}",
  "changes.moved": "pasa del {from} al {to}",
  "changes.skipped": "se omite (tocaba el {from}): {why}",
  "changes.gone-offer-over": "la oferta ha terminado",
  "changes.gone-step-gone": "el paso ya no está en el recorrido",
  "changes.gone-not-for-them": "el paso es ahora para otras personas",
  "changes.gone-not-due": "ya no toca",
  "changes.gone-too-late": "su momento ha pasado",
  "changes.gone-folded": "la próxima carta semanal lo menciona",
  "changes.sent-manager": "La carta del {at} nombraba a {name}. Ninguna carta lo corrige.",
  "changes.sent-corrected": "La carta del {at} daba otro primer día. Sigue una carta con el nuevo.",
  "changes.sent-start": "La carta del {at} daba otro primer día. Ninguna carta lo corrige.",
  "changes.would-skip": "se omitiría; tocaba el {from}",
  "changes.would-add": "sería nuevo, el {to}",
  "changes.would-keep": "saldría según lo previsto, el {at}",
  "changes.would-move": "pasaría del {from} al {to}",
  "changes.ask-came-back":
    "La oferta se había retirado y vuelve a valer. ¿Lo sabe la persona? Hasta que decida, solo sale lo que afecta al contrato.",
  "changes.ask-start-past": "El primer día queda ahora en el pasado.",
  "changes.ask-start-far": "El primer día se mueve más de dos meses. ¿Es correcto?",
  "changes.ask-at-once": "Varias cartas saldrían a la vez, porque el primer día está cerca.",
  "changes.ask-meeting-soon":
    "La persona está inscrita en un encuentro que está cerca o ya pasó, y se movería.",
  "changes.ask-other-country":
    "Otro país: otras normas, otros festivos, quizá otro idioma. ¿Siguen sirviendo las cartas?",
  "changes.ask-manager-named":
    "Una carta nombraba a la persona responsable anterior. Avise primero y deje que las cartas den el nombre nuevo.",
  "changes.ask-promised-step":
    "Estaba prometido: afecta al contrato o toca en dos semanas, y ya no está en el recorrido.",
  "changes.seen": "Visto {when}, {source}",
  "changes.urgent": "Urgente",
  "changes.contract": "Afecta al contrato",
  "changes.tick": "Elegir a {name}",
  "changes.nothing-held": "Ninguna carta pendiente lo diría.",
  "changes.nothing-follows": "Nada cambia en cartas ni citas.",
  "changes.follows":
    "{count, plural, one {Una consecuencia automática} many {{count, number} consecuencias automáticas} other {{count, number} consecuencias automáticas}}",
  "changes.apply": "Hacer lo propuesto",
  "changes.keep": "Dejar como estaba",
  "changes.leave-out": "Omitir",
  "changes.noted": "La persona lo sabe",
  "changes.undo": "Deshacer",
  "changes.apply-ticked": "Lo propuesto para lo marcado",
  "changes.apply-all":
    "{count, plural, one {Hacer lo propuesto} many {Lo propuesto para los {count, number}} other {Lo propuesto para los {count, number}}}",
  "changes.all-means":
    "Cambios: {count, number}. Personas: {people, number}. Cartas y citas retenidas que siguen según lo propuesto: {go, number}; que se omiten: {out, number}. Lo que llegó después de abrir esta página no se toca.",
  "changes.all-more":
    "De una vez solo se toman los más antiguos; después seguirán esperando: {more, number}.",
  "changes.lately": "Últimamente",
  "changes.nothing-lately": "Nada ha cambiado últimamente.",
  "changes.was-safe": "Seguido sin intervención",
  "changes.was-apply": "Hecho como se propone",
  "changes.was-keep": "Dejado como estaba",
  "changes.was-leave-out": "Omitido",
  "changes.was-overtaken": "Superado por otro más reciente",
  "changes.by": "decisión de {who}",
  "changes.together": "decididos a la vez: {count, number}",
  "changes.undo-all":
    "{count, plural, one {Deshacer el único que aún se puede} many {Deshacer estos {count, number}} other {Deshacer estos {count, number}}}",
  "changes.all-link": "Todos los cambios",
  "changes.earlier":
    "{count, plural, one {Un cambio anterior} many {{count, number} cambios anteriores} other {{count, number} cambios anteriores}}",
};
