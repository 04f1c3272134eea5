import type { demo as en } from "../en/demo.ts";
import type { PartOf } from "../translation.ts";

export const demo: PartOf<typeof en> = {
  "demo.sign-in": "Quem você gostaria de ser?",
  "demo.sign-in-lead":
    "Este é o login da própria demonstração: sem senha, com pessoas fictícias. Uma instalação de verdade usa o da empresa.",
  "demo.role-hr": "RH",
  "demo.role-it-admin": "Admin de TI",
  "demo.role-auditor": "Auditor",
  "demo.role-answerer": "Responsável por respostas",
  "demo.title": "Relógio da demonstração",
  "demo.lead":
    "Tudo aqui é fictício: pessoas, empresa, fornecedores. Só o relógio é seu; o resto acontece como aconteceria.",
  "demo.now": "Agora",
  "demo.next": "Próximo contato",
  "demo.nothing-next": "Nada está previsto.",
  "demo.move": "Adiantar o relógio",
  "demo.hour": "+1 hora",
  "demo.day": "+1 dia",
  "demo.week": "+1 semana",
  "demo.to-next": "Até o próximo contato",
  "demo.running": "Em andamento até {until}",
  "demo.stop-watching": "Parar de recarregar esta página",
  "demo.watch": "Recarregar esta página enquanto anda",
  "demo.progress": "Parte do caminho",
  "demo.people": "Ser candidato",
  "demo.people-lead": "Estes são os links que eles recebem por e-mail.",
  "demo.work": "Estar no trabalho",
  "demo.work-lead": "RH, admin de TI, auditor, responsável por respostas: entre e escolha.",
};
