import type { auditor as en } from "../en/auditor.ts";
import type { PartOf } from "../translation.ts";

export const auditor: PartOf<typeof en> = {
  "log.title": "Registro de sincronização",
  "log.entries":
    "{entries, plural, =0 {Nenhuma entrada ainda} one {Uma entrada} other {{entries, number} entradas}}",
  "log.head": "Hash final",
  "log.export":
    "{entries, plural, one {Exportar uma entrada} other {Exportar {entries, number} entradas}}",
  "log.what": "Ação",
  "log.actor": "Autor",
  "log.person": "Identificador da pessoa",
  "log.person-short": "pessoa {id}",
  "log.from": "De (UTC)",
  "log.until": "Até (UTC)",
  "log.index": "Entrada",
  "log.time": "Horário",
  "log.about": "Sobre",
  "log.none": "Nenhuma entrada corresponde a estes filtros.",
  "verify.title": "Verificar o registro",
  "verify.lead":
    "Cada entrada traz o hash da anterior. A verificação recalcula todas, aqui ou a partir de um arquivo exportado, sem servidor.",
  "verify.kept": "Um hash guardado em outro lugar",
  "verify.kept-hint":
    "64 caracteres de uma exportação ou de um e-mail anterior. Sem ele, o registro só é comparado consigo mesmo.",
  "verify.head-form": "Um hash final tem 64 caracteres, 0–9 e a–f.",
  "verify.button": "Verificar agora",
  "verify.again": "Verificar de novo",
  "verify.at": "Verificado às {when} UTC. O que mudou depois aparece ao verificar de novo.",
  "verify.since":
    "{entries, plural, one {Desde então foi acrescentada uma entrada, que não está incluída.} other {Desde então foram acrescentadas {entries, number} entradas, que não estão incluídas.}}",
  "verify.running":
    "{entries, number} de {size, number} entradas recalculadas até agora; estão corretas.",
  "verify.progress": "Andamento da verificação",
  "verify.watch": "Recarregar sozinho",
  "verify.stop-watching": "Parar de recarregar",
  "verify.now": "O registro agora",
  "verify.keep-it": "Guarde este hash em outro lugar; ele comprova todas as entradas até agora.",
  "verify.good":
    "{entries, plural, =0 {O registro está vazio.} one {A única entrada está correta.} other {Todas as {entries, number} entradas estão corretas.}}",
  "verify.covered":
    "As primeiras {covered, number} estão como estavam quando o hash guardado foi anotado.",
  "verify.bad": "A entrada {index, number} não está correta.",
  "verify.unreadable": "Ela não está na única codificação que as entradas têm.",
  "verify.gap": "Uma entrada está faltando ou foi movida.",
  "verify.link": "A entrada anterior foi substituída.",
  "verify.hash": "Ela foi reescrita.",
  "verify.truncated": "Faltam entradas no final.",
  "verify.surplus": "Há mais entradas do que o registro diz.",
  "verify.head-fault": "Este registro nunca teve o hash que foi guardado.",
};
