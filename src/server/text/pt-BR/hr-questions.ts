import type { hrQuestions as en } from "../en/hr-questions.ts";
import type { PartOf } from "../translation.ts";

export const hrQuestions: PartOf<typeof en> = {
  "did.confided": "A pergunta agora é confidencial e vai para as pessoas designadas do tema.",
  "did.confided-kept":
    "A pergunta agora é confidencial e vai para as pessoas designadas do tema. O que foi guardado dela para outros foi retirado.",
  "did.rerouted":
    "Encaminhada. A área é avisada e o prazo continua correndo. Encaminhe de novo para desfazer.",
  "asked.title": "Perguntas",
  "asked.open":
    "{open, plural, =0 {Nenhuma pergunta aguarda resposta} one {Uma pergunta aguarda resposta} other {{open, number} perguntas aguardam resposta}}",
  "asked.late":
    "{late, plural, =0 {nenhuma atrasada} one {uma atrasada} other {{late, number} atrasadas}}",
  "asked.all": "Todas",
  "asked.asked": "Aguardando",
  "asked.answered": "Respondidas",
  "asked.closed": "Encerradas",
  "asked.by-state": "Filtrar por estado",
  "asked.owner": "Responsável",
  "asked.any": "Todos",
  "asked.show": "Mostrar",
  "asked.none":
    "Ninguém perguntou nada ainda. Os candidatos perguntam na página deles ou respondendo a uma carta.",
  "asked.none-fit": "Nenhuma pergunta corresponde a estes filtros.",
  "asked.question": "Pergunta",
  "asked.person": "De",
  "asked.clock": "Prazo",
  "asked.for": "Uma pergunta para {owner}",
  "asked.one": "Uma pergunta",
  "asked.back": "← Todas as perguntas",
  "asked.via-portal": "na página",
  "asked.via-mail": "por e-mail",
  "asked.reminded": "Lembrete a {owner}: {when}",
  "asked.confide": "É sobre: {topic}",
  "asked.confide-lead":
    "A partir daí, só as pessoas designadas desse tema leem e respondem à pergunta. Você deixa de ver o texto, a não ser que seja uma delas.",
  "asked.reroute": "Encaminhar",
  "asked.reroute-lead": "O prazo continua correndo: a resposta ainda vence {when}.",
  "asked.to": "Área que deve responder",
  "asked.reroute-button": "Encaminhar",
  "asked.reroute-same": "Ela já tem esta pergunta.",
  "asked.answer": "Responder você mesmo",
  "asked.answer-label": "Sua resposta",
  "asked.answer-hint": "Ela vai, com o seu nome, para quem perguntou e encerra o prazo.",
  "asked.given": "A resposta",
  "asked.hidden": "Somente para pessoas designadas",
  "asked.confidential":
    "Sobre remuneração ou dados pessoais: o texto aparece somente para as pessoas designadas deste tema.",
  "asked.named-you":
    "Confidencial. Você vê o texto porque sua conta é a de uma pessoa designada: {name}.",
  "asked.only-named": "Somente uma pessoa designada deste tema pode responder.",
  "asked.reroute-named":
    "É confidencial: somente outras pessoas designadas deste tema podem recebê-la.",
  "asked.no-named":
    "Não há mais ninguém designado para este tema, por isso ela não pode ser repassada.",
  "asked.passed": "Repassada de {from} para {to} {when}",
  "asked.escalated": "Atrasada: {who} recebeu o aviso {when}",
  "asked.escalated-nobody": "Atrasou {when}, e não havia mais ninguém para avisar.",
  "asked.escalated-tag": "Escalada",
  "asked.drop": "Não era uma pergunta",
  "asked.drop-lead":
    "Veio de uma resposta por e-mail. Se não pergunta nada, retire-a: ela se fecha sem resposta e sai da página do candidato. Dá para desfazer.",
  "asked.dropped": "{name} retirou {when}: não era uma pergunta.",
  "asked.undrop": "Tornar pergunta de novo",
  "did.question-dropped": "Retirada: não é mais uma pergunta. O botão abaixo traz de volta.",
  "did.question-back": "É uma pergunta de novo, e o prazo continuou correndo.",
  "ask.passed": "Repassada para {owner}, {when}",
  "nav.routing": "Encaminhamento",
  "routing.title": "Para onde vão as perguntas",
  "routing.lead":
    "Decide o tema com a palavra mais longa contida na pergunta. O que você muda aqui é um rascunho até ser publicado.",
  "routing.try": "Para onde iria esta pergunta?",
  "routing.try-hint": "Um exemplo com suas palavras, sem nomes. Nada é enviado.",
  "routing.try-button": "Testar",
  "routing.goes": "Vai para “{topic}”, quem responde é {owner}, por causa de “{word}”.",
  "routing.goes-none": "Não contém a palavra de nenhum tema, então quem responde é {owner}.",
  "routing.none":
    "Ainda não há temas: todas as perguntas vão para um departamento. Adicione o primeiro abaixo.",
  "routing.topic": "Tema",
  "routing.answers": "Quem responde",
  "routing.words": "Palavras que o identificam",
  "routing.words-hint": "Uma por linha, em cada idioma em que se pergunta; no máximo 100.",
  "routing.words-many": "São mais de 300 palavras. Retire algumas.",
  "routing.new": "Nome em inglês de um novo tema",
  "routing.add": "Adicionar o tema",
  "routing.fallback": "O que não cabe em nenhum tema vai para",
  "routing.back": "← Encaminhamento",
  "routing.label": "Nome",
  "routing.owner": "Departamento que responde",
  "routing.named": "Pessoas designadas que respondem no lugar dele",
  "routing.named-hint":
    "Quem tiver menos perguntas abertas recebe a próxima. Adicione pessoas na página de encaminhamento.",
  "routing.confidential":
    "Remuneração ou dados pessoais: somente pessoas designadas leem e respondem",
  "routing.needs-people": "Marque pelo menos uma pessoa designada: alguém precisa poder ler.",
  "routing.remove": "Retirar este tema",
  "routing.learned": "O que os repasses ensinaram",
  "routing.learned-lead":
    "Palavras de perguntas repassadas à mão, contadas nas 2.000 mais recentes. Nada muda sozinho; as confidenciais não contam.",
  "routing.learned-none":
    "Nada claro ainda: são precisas três perguntas com a mesma palavra que foram ao mesmo lugar.",
  "routing.suggestion": "“{word}” foi para {owner} {went, number} de {of, number} vezes.",
  "routing.no-topic": "Nenhum tema é respondido lá ainda: adicione um primeiro.",
  "routing.add-to": "Tema que recebe a palavra",
  "routing.accept": "Adicionar ao rascunho",
  "routing.refuse": "Não sugerir de novo",
  "routing.people": "Pessoas designadas",
  "routing.people-lead":
    "Respondem em seu próprio nome, pelo link de um e-mail e sem conta. Recebem perguntas quando um tema publicado as designa.",
  "routing.people-none": "Ninguém foi designado ainda: os departamentos respondem.",
  "routing.person-new": "Designar uma pessoa",
  "routing.person-change": "Alterar uma pessoa designada",
  "routing.person-name": "Nome como os candidatos leem",
  "routing.person-mail": "Endereço de e-mail",
  "routing.person-mail-hint":
    "Os links vão para lá, por isso não muda depois: designe a pessoa de novo e troque-a no tema.",
  "routing.person-country": "País",
  "routing.person-country-hint": "Duas letras, como CN ou DE: os feriados de lá param o prazo.",
  "routing.person-zone": "Fuso horário",
  "routing.person-zone-hint": "Por exemplo, Asia/Shanghai ou Europe/Berlin",
  "routing.person-save": "Salvar a pessoa",
  "routing.mail-wrong": "Não é um endereço de e-mail. Escreva como name@company.com.",
  "routing.mail-taken": "Alguém que responde já tem este endereço.",
  "routing.country-wrong": "Escreva o país com duas letras, como CN.",
  "routing.zone-wrong": "Este fuso não existe. Escreva como Asia/Shanghai.",
  "routing.too-many": "O número máximo de responsáveis foi atingido.",
  "routing.escalation": "Quando uma resposta atrasa",
  "routing.escalation-lead":
    "Quem é avisado, uma vez por pergunta. Se vazio, quem responde o que não cabe em nenhum tema. O texto de uma confidencial não é enviado.",
  "routing.escalation-save": "Salvar os endereços",
  "dept.title": "Departamentos",
  "dept.lead":
    "Respondem ao que seus temas trazem. O que você muda aqui vale a partir da próxima carta, seja o que for que o arquivo de configuração diga.",
  "dept.new": "Adicionar um departamento",
  "dept.also": "Também responde de",
  "dept.also-hint":
    "Endereços de colegas que escrevem por este departamento, um por linha. As respostas deles contam, exceto em perguntas confidenciais.",
  "dept.language": "Idioma das suas cartas",
  "dept.by-country": "O do seu país",
  "dept.save": "Salvar o departamento",
  "dept.close": "Encerrar este departamento",
  "dept.close-lead":
    "Depois nada de novo vai para ele; o nome permanece no que respondeu. Pode ser reaberto.",
  "dept.reopen": "Reabrir",
  "dept.closed": "Encerrado",
  "dept.in-use": "Não pode ser encerrado enquanto algo vai para ele: {what}",
  "dept.questions":
    "{count, plural, one {{count, number} pergunta aberta} many {{count, number} de perguntas abertas} other {{count, number} perguntas abertas}}",
  "did.owner-saved": "Salvo. Vale a partir da próxima carta.",
  "did.word-refused": "Não será sugerido de novo.",
  "asked.unnamed": "uma pessoa designada",
  "asked.waits-name":
    "Esta pergunta espera uma pessoa designada: até lá ninguém a lê. As 24 horas dela correm.",
  "asked.waits-count":
    "{count, plural, one {Uma pergunta espera uma pessoa designada. Até lá ninguém a lê; as 24 horas dela correm.} other {{count, number} perguntas esperam uma pessoa designada. Até lá ninguém as lê; as 24 horas delas correm.}}",
  "routing.nobody": "Ninguém designado: as perguntas esperam",
};
