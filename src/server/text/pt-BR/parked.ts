import type { parked as en } from "../en/parked.ts";
import type { PartOf } from "../translation.ts";

export const parked: PartOf<typeof en> = {
  "nav.parked": "A decidir",
  "did.told-arrived": "Anotado: chegou. Você pode desfazer abaixo enquanto nada depender disso.",
  "did.told-again": "Será feito mais uma vez. Você pode desfazer abaixo até ser tentado.",
  "did.told-back": "Desfeito. Voltou a aguardar decisão.",
  "did.told-late": "Nada foi alterado: nesse meio-tempo a situação andou. Veja como está agora.",
  "why.told-arrived": "um colega disse que chegou",
  "why.sent-again": "um colega mandou enviar de novo",
  "why.taken-back": "um colega desfez antes da tentativa",
  "why.not-our-entry": "há lá um compromisso com o nosso identificador, mas sem a nossa marca",
  "why.entry-without-trace":
    "foi pedido há mais de um dia e não está lá; alguém pode tê-lo apagado",
  "parked.title": "A decidir",
  "parked.lead":
    "Daqui não dá para saber se isto aconteceu. Nada é refeito até alguém olhar lá e dizer.",
  "parked.count":
    "{parked, plural, =0 {Nada aguarda decisão} one {Um aguarda decisão} other {{parked, number} aguardam decisão}}",
  "parked.none":
    "Nada a decidir: cada mudança externa aconteceu, foi recusada ou está em andamento.",
  "parked.arrived": "Chegou",
  "parked.again": "Enviar de novo",
  "parked.act-on": "{act}: {title}, {name}",
  "parked.nobody": "ninguém em particular",
  "parked.question-mail": "Pergunta ao responsável",
  "parked.because": "Não dá para saber se aconteceu: {why}.",
  "parked.why-entries": "há vários compromissos onde deveria haver um",
  "parked.why-opened": "outra pessoa abriu o mesmo registro lá",
  "parked.where-mail": "Olhe nos e-mails enviados de {mailbox}, por volta de {when}.",
  "parked.where-entry": "Olhe na agenda de {mailbox}.",
  "parked.where-other": "Olhe o registro em {vendor}.",
  "parked.evidence": "Indícios",
  "parked.intended": "Anotado",
  "parked.armed": "Última tentativa",
  "parked.not-tried": "Nunca",
  "parked.parked-at": "A decidir desde",
  "parked.attempts": "Tentativas",
  "parked.attempts-count": "{attempts, plural, =0 {Nenhuma} one {Uma} other {{attempts, number}}}",
  "parked.looks": "Verificações",
  "parked.looks-count":
    "A última logo antes de ficar a decidir{absences, plural, =0 {} one {; uma anterior não encontrou nada} other {; {absences, number} anteriores não encontraram nada}}{failures, plural, =0 {} one {; uma anterior falhou} other {; {failures, number} anteriores falharam}}",
  "parked.draft": "Rascunho lá",
  "parked.draft-kept": "Foi criado; o identificador está guardado",
  "parked.draft-none": "Nenhum foi criado",
  "parked.receipt": "Recibo",
  "parked.no-receipt": "Nenhum",
  "parked.operation": "Operação",
  "parked.back": "← Tudo a decidir",
  "parked.ask-arrived": "Chegou: o que isso significa",
  "parked.ask-again": "Enviar de novo: o que isso significa",
  "parked.arrived-touch":
    "Pela sua palavra, conta como enviado no horário da última tentativa. Nada mais sai. Se não chegou, {name} fica sem receber.",
  "parked.arrived-stage": "A entrega usa o nome abaixo como recibo e segue para a próxima etapa.",
  "parked.arrived-other": "Pela sua palavra, conta como feito. Nada mais é escrito.",
  "parked.again-touch":
    "Um novo e-mail é escrito com o que vale agora, com um número de operação próprio, e sai em minutos se ainda for desejado. Se o primeiro chegou, {name} recebe duas vezes.",
  "parked.again-fold":
    "Era útil até {when}: não sai mais sozinho, e a próxima carta da semana o menciona.",
  "parked.again-leave-out": "Era útil até {when}: não sai mais e é deixado de fora.",
  "parked.again-mail":
    "O mesmo e-mail sai mais uma vez, com um número de operação próprio. Se o primeiro chegou, chega duas vezes.",
  "parked.again-same":
    "Os mesmos valores são escritos mais uma vez, com um número de operação próprio. Se já estiverem lá, nada muda.",
  "parked.again-twice":
    "É criado mais uma vez, com um número de operação próprio. Se o primeiro estiver lá, ficam dois, e um precisa ser apagado à mão.",
  "parked.again-replaced": "Um mais novo já tomou o lugar. Nada mais sai; este só é encerrado.",
  "parked.undo-arrived": "Você pode desfazer depois, em “Decididos há pouco”.",
  "parked.undo-stage":
    "Você pode desfazer até a próxima etapa começar, em geral menos de um minuto.",
  "parked.undo-again":
    "Você pode desfazer até a nova tentativa, em geral menos de um minuto. Depois ninguém pode.",
  "parked.reference": "O nome em {vendor}",
  "parked.reference-hint":
    "Como aparece lá, por exemplo HR-APP-2027-00012. A próxima etapa usa esse nome.",
  "parked.confirm-arrived": "Sim, chegou",
  "parked.confirm-again": "Sim, enviar de novo",
  "parked.decided": "Decididos há pouco",
  "parked.was-arrived": "Chegou",
  "parked.was-again": "Enviado de novo",
  "parked.was-closed": "Encerrado",
  "parked.by": "{who}, {when}",
  "parked.someone": "Um colega",
  "parked.take-back": "Desfazer",
  "parked.begun-arrived": "Não dá para desfazer: outra coisa depende disso.",
  "parked.begun-again": "Não dá para desfazer: o novo já seguiu.",
  "parked.is-over": "Isto não está mais a decidir.",
  "parked.decide": "Decidir",
};
