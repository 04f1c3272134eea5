import type { capacity as en } from "../en/capacity.ts";
import type { PartOf } from "../translation.ts";

export const capacity: PartOf<typeof en> = {
  "nav.capacity": "Envios",
  "capacity.title": "Envios dos próximos {days, number} dias",
  "capacity.lead":
    "Quanto tempo os e-mails de cada dia levam para sair, dito antes de o primeiro sair. A promessa: até {promise, number} minutos depois do horário previsto.",
  "capacity.zone": "Dias e horários locais de {zone}.",
  "capacity.day": "Dia",
  "capacity.mails": "E-mails",
  "capacity.stretch": "Maior espera",
  "capacity.promise": "Promessa",
  "capacity.nothing": "Nada previsto",
  "capacity.at-once": "Cada um sai no horário previsto",
  "capacity.busiest":
    "{sends, plural, one {Um e-mail} other {{sends, number} e-mails}} a partir de {from}; o último sai às {until}",
  "capacity.holds": "Cumprida",
  "capacity.breaks": "Até {time}",
  "capacity.minutes":
    "{minutes, plural, =0 {nenhum tempo} one {um minuto} other {{minutes, number} minutos}}",
  "capacity.hours": "{hours, plural, one {uma hora} other {{hours, number} horas}}",
  "capacity.with":
    "{mailboxes, plural, one {Com uma caixa} other {Com {mailboxes, number} caixas}}: {time}.",
  "capacity.shared":
    "Divididos por igual, {mailboxes, plural, one {uma caixa bastaria} other {{mailboxes, number} caixas bastariam}}: {time}.",
  "capacity.never":
    "Nenhum número de caixas bastaria: passe parte destes e-mails para outro horário.",
  "capacity.warning":
    "Em {day} às {from}, {sends, number} e-mails levam {time} para sair de {mailboxes, plural, one {uma caixa} other {{mailboxes, number} caixas}}. A promessa é de {promise, number} minutos.",
  "capacity.see": "Ver todos os dias",
  "capacity.no-mailbox": "Nenhuma caixa de envio está conectada, então nada pode sair ainda.",
  "capacity.no-mailbox-planned":
    "{sends, plural, =0 {Nada está previsto.} one {Um e-mail está previsto.} other {{sends, number} e-mails estão previstos.}}",
  "capacity.cut": "Há mais previsto do que se calcula aqui; só a primeira parte aparece.",
  "capacity.mailboxes": "Caixas de envio",
  "capacity.mailbox": "Caixa",
  "capacity.vendor": "Por",
  "capacity.per-minute": "Por minuto",
  "capacity.per-day": "Em 24 horas",
  "capacity.people": "Pessoas",
  "capacity.no-limit": "Sem limite conhecido",
  "capacity.stay":
    "Cada pessoa recebe sempre da mesma caixa. Uma caixa nova assume primeiro pessoas novas; quem recebe de outra continua com ela.",
};
