import type { operations as en } from "../en/operations.ts";
import type { PartOf } from "../translation.ts";

export const operations: PartOf<typeof en> = {
  "nav.operations": "Operação",
  "ops.title": "Operação",
  "ops.lead":
    "Como está o trabalho agora. Os alarmes são avisados uma vez quando começam e uma vez quando terminam.",
  "ops.now": "Agora",
  "ops.due": "Contatos a enviar",
  "ops.late": "Mais de 30 minutos de atraso",
  "ops.oldest": "O mais antigo não enviado",
  "ops.none-unsent": "Nada espera",
  "ops.oldest-due": "vence {when}",
  "ops.parked": "Aguardando a decisão de alguém",
  "ops.failed": "Falhas nas últimas 24 horas",
  "ops.failed-of": "{failed, number} de {settled, number} operações concluídas",
  "ops.none-settled": "Nenhuma concluída ainda",
  "ops.open": "Operações em aberto",
  "ops.standing": "Alarmes ativos",
  "ops.none-standing": "Nenhum alarme ativo.",
  "ops.past": "Alarmes encerrados",
  "ops.none-past": "Não houve nenhum.",
  "ops.alarm": "Alarme",
  "ops.began": "Início",
  "ops.ended": "Fim",
  "ops.since": "Desde {when}",
  "ops.kind-late": "Atraso",
  "ops.kind-failing": "Falhas",
  "ops.kind-parked": "A decidir",
  "ops.kind-connection": "Conexão",
  "ops.kind-restore": "Restauração",
  "ops.to-connection": "Para a conexão",
};
