import type { drafts as en } from "../en/drafts.ts";
import type { PartOf } from "../translation.ts";

export const drafts: PartOf<typeof en> = {
  "draft.title": "Rascunho aberto",
  "draft.state-draft": "Rascunho",
  "draft.state-rehearsed": "Ensaiado",
  "draft.state-approved": "Aprovado",
  "draft.by": "Salvo por {name} {when}.",
  "draft.approved-by": "Aprovado por {name}.",
  "draft.removes": "Ao publicar, isso sai do programa.",
  "draft.next-rehearse":
    "Primeiro ensaie: uma simulação com as pessoas reais mostra o que aconteceria. Até publicar, todos recebem a versão atual.",
  "draft.next-approve": "Aguarda uma segunda pessoa. Leia e depois aprove.",
  "draft.next-own": "Você participou dele; um colega que não participou precisa aprovar.",
  "draft.holds":
    "Ensaiado {when}. Um ensaio vale por {days, plural, one {um dia} many {{days, number} dias} other {{days, number} dias}}.",
  "draft.next-publish": "Pode ser publicado. Até lá, todos recebem a versão atual.",
  "draft.approve": "Aprovar",
  "draft.publish": "Publicar",
  "draft.drop": "Descartar o rascunho",
  "draft.drop-lead":
    "O que foi escrito neste rascunho se perde de vez. O que está no ar continua como está.",
  "draft.invalid":
    "Assim não dá para usar. Verifique se nada está vazio e se cada nome ou número é um dos oferecidos.",
  "draft.wrong-number": "Escreva um número inteiro que caiba aqui: nem grande nem pequeno demais.",
  "draft.wrong-link": "Escreva o link completo; ele começa com https://.",
  "draft.wrong-host":
    "Uma linha por pessoa, com nome e e-mail, por exemplo: Bo Li, bo@example.com.",
  "draft.wrong-on": "Indique os dias antes do início ou um dia e seu fuso horário.",
  "draft.protected":
    "Ninguém pode ser selecionado por um atributo protegido, como idade, gênero ou nacionalidade, nem por algo que o substitua.",
  "draft.in-use": "Uma etapa ainda usa isto. Mude essa etapa primeiro.",
  "draft.in-subject":
    "Todo o RH lê os assuntos em listas; por isso, o assunto não pode conter uma pergunta nem uma resposta. Coloque-as no texto.",
  "draft.moved-on":
    "Outra pessoa salvou nesse meio-tempo. O que você digitou continua aqui: compare e salve de novo se a sua versão deve valer.",
  "draft.not-ready":
    "Ainda não pode ser publicado. Ensaie com o programa atual ou peça a aprovação de outra pessoa.",
  "draft.own":
    "Ninguém aprova as próprias palavras nem uma jornada não ensaiada. Peça a um colega.",
  "did.draft-saved": "Salvo como rascunho. Ninguém recebe antes da publicação.",
  "did.draft-approved": "Aprovado. Já pode ser publicado.",
  "did.draft-dropped": "Rascunho descartado. A versão atual não muda.",
  "did.draft-published": "Publicado. Todos são replanejados, e ninguém recebe o que já teve.",
  "did.draft-changed":
    "Nada foi feito: nesse meio-tempo alguém mudou, publicou ou descartou este rascunho. Olhe de novo como está agora.",
  "did.draft-outdated":
    "Não foi publicado: o que está no ar mudou desde que este rascunho começou. Compare os dois, salve o rascunho de novo e então publique.",
};
