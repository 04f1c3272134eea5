import type { TranslatedWords } from "./words.ts";

export const ptBr: TranslatedWords = {
  began: {
    late: "{count, plural, one {Um contato está} other {{count, number} contatos estão}} com mais de 30 minutos de atraso, o mais antigo com {minutes, number} minutos. Etapas: {steps}.",
    failing:
      "{failed, number} de {settled, number} operações falharam nas últimas 24 horas; mais de uma em mil, ou qualquer uma recusada em definitivo, é um alarme.",
    parked:
      "{count, plural, one {Uma operação está} other {{count, number} operações estão}} a decidir: de fora não dá para saber se aconteceu.",
    connection:
      "A conexão com {vendor} não é mais confiável ({code}). A última execução boa foi há {minutes, number} minutos.",
    restore:
      "O banco de dados foi restaurado de um backup. Falta nele o que foi feito de {from} até {until} UTC; os envios estão retidos.",
    held: "{count, plural, one {Uma carta necessária ao contrato está retida} other {{count, number} cartas necessárias ao contrato estão retidas}} mais de 30 minutos depois da hora, a mais antiga há {minutes, number} minutos. Motivo: {about, select, zone {um fuso horário não é conhecido} address {não há endereço} date {falta uma data} doubt {uma data é duvidosa} decision {uma mudança espera uma decisão} other {falta um dado que o texto cita}}. Etapas: {steps}.",
    unnamed:
      "{count, plural, one {Uma pergunta} other {{count, number} perguntas}} sobre pagamento ou dados pessoais {count, plural, one {espera} other {esperam}} uma pessoa designada, a mais antiga há {minutes, number} minutos. Até lá ninguém as lê.",
  },
  advice: {
    late: "Nada se perde e nada sai em dobro: tudo sai assim que o caminho estiver livre. Veja se uma conexão de e-mail está pausada ou recusada e se as caixas bastam.",
    failing:
      "O que foi recusado não é tentado de novo sozinho. As páginas das conexões e o registro de sincronização dizem por quê.",
    parked: "Não é enviado de novo sozinho. Uma pessoa olha se chegou e decide; até lá, espera.",
    connection:
      "Nada é lido nem escrito lá até voltar a funcionar; depois continua de onde parou. A página da conexão diz o que é preciso.",
    restore:
      "Tudo o que está pendente é procurado nos fornecedores, e o que se encontra conta como feito. O resto sai quando um admin de TI apertar o botão na página de operação.",
    held: "Saem sozinhas assim que o motivo some. As páginas das pessoas dizem o que falta; as decisões esperam na página de mudanças.",
    unnamed:
      "Designe pessoas para o tema na página de encaminhamento ou dê cada pergunta a uma pessoa designada. As 24 horas correm.",
  },
  ended: {
    late: "Nenhum contato está mais com mais de 30 minutos de atraso.",
    failing: "Nada foi recusado nas últimas 24 horas, e a taxa de falhas está em até uma em mil.",
    parked: "Não há mais nada a decidir.",
    connection: "A conexão com {vendor} voltou a funcionar.",
    restore: "O que estava retido depois da restauração foi liberado.",
    held: "Nenhuma carta necessária ao contrato está mais retida por este motivo: {about, select, zone {um fuso horário não é conhecido} address {não há endereço} date {falta uma data} doubt {uma data é duvidosa} decision {uma mudança espera uma decisão} other {falta um dado que o texto cita}}.",
    unnamed: "Nenhuma pergunta espera mais uma pessoa designada.",
  },
  lasted: "Durou {lasted, plural, one {um minuto} other {{lasted, number} minutos}}.",
  beganSubject: "Alarme do Keepwarm: {what}",
  endedSubject: "Fim do alarme do Keepwarm: {what}",
  greeting: "Olá,",
  open: "Abrir a página de operação",
  closing: "Keepwarm",
  reason: "Você recebe isto porque seu endereço está configurado para alarmes.",
};
