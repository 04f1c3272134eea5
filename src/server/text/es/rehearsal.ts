import type { rehearsal as en } from "../en/rehearsal.ts";
import type { PartOf } from "../translation.ts";

export const rehearsal: PartOf<typeof en> = {
  "rehearsal.title": "Ensayo",
  "rehearsal.none": "Este borrador aún no se ha ensayado.",
  "rehearsal.lead":
    "{people, number} personas, {letters, number} cartas hasta el {until}. Datos de zonas {zones}.",
  "rehearsal.cut": "Hay {of, number} personas; solo se ensayaron las primeras.",
  "rehearsal.passed": "Nada impide publicarlo.",
  "rehearsal.refused": "Así no se puede publicar. Vea abajo qué cambiar.",
  "rehearsal.violations": "Debe cambiar",
  "rehearsal.warnings": "Conviene saber",
  "rehearsal.people":
    "{count, plural, one {Una persona} many {{count, number} personas} other {{count, number} personas}}",
  "rehearsal.differences": "Frente a lo vigente",
  "rehearsal.same": "Todos reciben lo mismo que ahora.",
  "rehearsal.estimated": "Días estimados",
  "rehearsal.estimated-decree":
    "El gobierno aún no ha anunciado los festivos ni los días de recuperación.",
  "rehearsal.estimated-moon": "Calculado por la luna; puede variar un día.",
  "rehearsal.weeks": "Cartas por semana",
  "rehearsal.week": "Semana del",
  "rehearsal.live": "Ahora",
  "rehearsal.draft": "Borrador",
  "rehearsal.by-person": "Persona por persona, en su hora",
  "rehearsal.older":
    "Este ensayo es anterior y no guardó de quién se trata. Ensaye de nuevo para verlo.",
  "found.unfillable": "La carta no se puede completar.",
  "found.contract-nobody": "Esencial para el contrato y no llega a nadie.",
  "found.contract-late": "Esencial para el contrato y llega tarde.",
  "found.over-cap": "Más cartas por semana de lo permitido.",
  "found.in-quiet": "Llegaría en horas de silencio.",
  "found.twice": "El mismo contenido por segunda vez.",
  "found.kind-changed": "Antes traía otra cosa; dele otro nombre corto.",
  "found.nobody": "No llega a nadie en estos meses.",
  "found.held": "Queda retenido.",
  "found.fallback": "Se lee en otro idioma.",
  "differs.more":
    "{count, plural, one {Una persona lo recibiría más veces} many {{count, number} personas lo recibirían más veces} other {{count, number} personas lo recibirían más veces}}",
  "differs.never":
    "{count, plural, one {Una persona no lo recibiría nunca} many {{count, number} personas no lo recibirían nunca} other {{count, number} personas no lo recibirían nunca}}",
  "differs.new":
    "{count, plural, one {Una persona lo recibiría además} many {{count, number} personas lo recibirían además} other {{count, number} personas lo recibirían además}}",
  "differs.earlier":
    "{count, plural, one {Una persona} many {{count, number} personas} other {{count, number} personas}}: hasta {days, plural, one {un día} many {{days, number} días} other {{days, number} días}} antes",
  "differs.later":
    "{count, plural, one {Una persona} many {{count, number} personas} other {{count, number} personas}}: hasta {days, plural, one {un día} many {{days, number} días} other {{days, number} días}} después",
  "rehearsed.sent": "enviado",
  "rehearsed.called": "una llamada",
  "rehearsed.folded": "en la próxima carta",
  "rehearsed.skipped": "omitido",
  "rehearsed.held": "retenido",
  "impact.title": "Qué cambia en lo previsto al publicarlo",
  "impact.kept": "Sin cambios",
  "impact.added": "Nuevos",
  "impact.moved": "Cambian de fecha",
  "impact.skipped": "Se omiten",
  "impact.sent": "Ya enviados",
  "impact.decision": "Por decidir",
  "impact.nobody": "No cambia nada de lo previsto para nadie.",
  "impact.people":
    "{people, plural, one {Cambia algo para una persona.} many {Cambia algo para {people, number} personas. Las primeras:} other {Cambia algo para {people, number} personas. Las primeras:}}",
};
