import type { admin as en } from "../en/admin.ts";
import type { PartOf } from "../translation.ts";

export const admin: PartOf<typeof en> = {
  "admin.title": "Conexões",
  "admin.lead": "Cada sistema que o Keepwarm lê ou escreve, e como está indo.",
  "admin.none": "Nada está conectado ainda.",
  "admin.test": "Testar a conexão",
  "admin.asked": "Execução solicitada",
  "admin.pause": "Pausar",
  "admin.resume": "Retomar",
  "admin.act-on": "{act}: {title}",
  "admin.scopes":
    "{scopes, plural, one {Uma permissão e o motivo} other {{scopes, number} permissões e os motivos}}",
  "admin.scope": "Permissão",
  "admin.scope-why": "Por que pedimos",
  "admin.scope-touches": "O que alcança",
  "connection.connected": "Conectado",
  "connection.syncing": "Sincronizando",
  "connection.partially-synced": "Parcialmente sincronizado",
  "connection.doubtful": "Duvidoso",
  "connection.reconnect-needed": "Precisa reconectar",
  "connection.paused": "Pausado",
  "connection.disabled": "Desativado",
  "connection.ats": "Recrutamento: as ofertas e os candidatos vêm daqui",
  "connection.hris": "Sistema de RH: recebe os novos contratados e cuida dos funcionários",
  "connection.mail": "E-mail e agenda: as mensagens e os convites saem daqui",
  "connection.never": "Nunca até agora",
  "connection.last-good": "Última sincronização boa",
  "connection.next-run": "Próxima execução",
  "connection.run-now": "Prevista para agora",
  "connection.no-run": "Nenhuma enquanto estiver pausado",
  "connection.last-run": "Última execução",
  "connection.counts":
    "{read, number} lidos · {changed, number} alterados · {skipped, number} ignorados · {held, number} retidos",
  "connection.skips": "Registros ignorados",
  "connection.no-skips": "Nenhum",
  "connection.skips-count":
    "{skips, plural, one {Um, com o motivo} other {{skips, number}, com os motivos}}",
  "connection.webhooks": "Webhooks",
  "connection.deliveries":
    "{deliveries, plural, =0 {Nenhum recebido ainda} one {Um recebido e tratado} other {{deliveries, number} recebidos, todos tratados}}",
  "connection.deliveries-waiting":
    "{deliveries, number} recebidos; o mais antigo sem tratar: {when}",
  "connection.by": "Conectado",
  "connection.by-whom": "por {who}, {day}",
  "issue.since": "Desde {when}, em andamento",
  "issue.unauthorised":
    "O fornecedor recusou nossa credencial. Reconecte com uma nova; os dados e o registro permanecem.",
  "issue.set-up":
    "No arquivo de configuração, em connections, vendor: {vendor}, troque {settings} (ou as variáveis que eles nomeiam com env:) e reinicie o Keepwarm.",
  "issue.forbidden":
    "Falta à credencial uma permissão para uma de nossas chamadas. Conceda a que está indicada abaixo e teste.",
  "issue.unreachable":
    "O fornecedor não respondeu. Você não precisa fazer nada: a próxima execução tenta de novo.",
  "issue.rate-limited":
    "O fornecedor pede que a gente vá mais devagar. A próxima execução continua de onde esta parou.",
  "issue.unexpected-answer":
    "O fornecedor respondeu de uma forma que o próprio contrato dele não permite. Nada foi guardado; informe-nos o código abaixo.",
  "issue.cursor-expired":
    "O fornecedor esqueceu onde paramos. Tudo é lido de novo; ninguém recebe nada em dobro.",
  "issue.seal":
    "A credencial não abre com as chaves configuradas. Restaure a chave indicada abaixo.",
  "issue.config": "Uma configuração desta conexão está errada. Corrija a que está indicada abaixo.",
  "issue.other":
    "A última execução terminou antes da hora. O código abaixo diz por quê; a próxima execução tenta de novo.",
  "skip.title": "Ignorados por {title}",
  "skip.lead":
    "Estes registros ainda não podem virar uma pessoa. Eles são lidos de novo em cada execução.",
  "skip.none": "Nada é ignorado.",
  "skip.record": "Registro",
  "skip.why": "Motivo",
  "skip.first": "Visto pela primeira vez",
  "skip.last": "Visto pela última vez",
  "skip.no-mail": "Não tem e-mail pessoal.",
  "skip.no-name": "Não tem nome.",
  "skip.no-offer": "Não tem oferta.",
  "skip.private": "Está marcado como privado no fornecedor.",
  "skip.malformed": "Um campo não é como diz o contrato do fornecedor.",
  "skip.other": "Por um motivo que esta versão não conhece.",
};
