import type { restore as en } from "../en/restore.ts";
import type { PartOf } from "../translation.ts";

export const restore: PartOf<typeof en> = {
  "restore.title": "Restaurado de um backup",
  "restore.noticed":
    "Este banco de dados não é o último com que o Keepwarm trabalhou: foi restaurado, copiado ou teve o servidor trocado.",
  "restore.told": "Uma pessoa informou que este banco de dados foi restaurado.",
  "restore.lacks": "Falta nele o que foi feito de {from} até {until}.",
  "restore.lost":
    "Nada sai por enquanto. Tudo o que está pendente é procurado primeiro nos fornecedores, e o que se encontra lá conta como feito. O que as pessoas fizeram aqui nesse período não volta de lugar nenhum: cancelamentos, pausas, respostas, perguntas, inscrições, decisões. Pergunte a elas quando for importante.",
  "restore.since": "Retido desde",
  "restore.found": "Encontrado fora, já feito",
  "restore.held": "Procurado, ainda a enviar",
  "restore.waiting": "Ainda não procurado",
  "restore.unseen": "Não foi possível procurar",
  "restore.not-yet":
    "{open, plural, one {Uma operação ainda não foi procurada.} other {{open, number} operações ainda não foram procuradas.}} Liberar agora é seguro, porque cada uma é procurada mais uma vez antes de sair, mas estes números não são definitivos.",
  "restore.button": "Enviar o que ainda falta enviar",
  "restore.button-hint":
    "Cada operação é procurada mais uma vez antes de sair. O registro de sincronização guarda quem pressionou isto.",
  "restore.banner":
    "O Keepwarm foi restaurado de um backup: e-mails e compromissos ficam retidos até um admin de TI liberar.",
  "restore.banner-link": "Olhar e liberar",
  "did.sent-held": "Liberado. O que ainda falta enviar sai agora, depois de mais uma verificação.",
};
