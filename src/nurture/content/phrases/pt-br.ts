import type { Phrases } from "../phrase-key.ts";

export const ptBr: Phrases = {
  greeting: "Olá, {call},",
  closing: "Um abraço,\n{sender}\n{company}",
  why: "Você recebe esta carta porque {sender} está preparando o seu primeiro dia com você.",
  unsubscribe: "Cancelar estas cartas",
  unsubscribeNote:
    "O que você precisa saber sobre seu contrato e seu primeiro dia continua chegando.",
  openPage: "Abrir sua página",
  openChecklist: "Abrir sua lista",
  ask: "Fazer uma pergunta",
  askMore: "Perguntar outra coisa",
  signUp: "Inscrever-se ({fields, plural, =0 {um toque} one {# campo} other {# campos}})",
  startSurvey: "Responder em dois minutos",
  startQuiz: "Começar o quiz ({questions, plural, one {# pergunta} other {# perguntas}})",
  readingTitle: "Esta semana para você",
  foldedTitle: "Também destes dias",
  foldedUntitled: "Algo que era para estes dias",
  missedTitle: "De antes da sua chegada",
  fromName: "{sender}, {company}",
  catchUpSubject: "O que você perdeu, em uma só carta",
  catchUpBody:
    "Sua oferta veio depois de outras, ou algo foi incluído mais tarde. Aqui está tudo o que você já teria recebido, para que nada lhe escape.",
  nothingNew:
    "Nesta semana não há nada novo para você. Na sua página estão as datas e o que ainda falta.",
  readingNote: "{reason} · {minutes} min",
  chosen: "“{title}”: {reason}.",
  reasonAsked:
    "Porque você perguntou sobre {topic, select, growth {crescer aqui} team {a equipe} product {o produto} tools {as ferramentas} other {a vida aqui}}",
  reasonRead:
    "Porque você leu sobre {topic, select, growth {crescer aqui} team {a equipe} product {o produto} tools {as ferramentas} other {a vida aqui}}",
  reasonLiked:
    "Porque você gostou de {kind, select, story {uma história de contratados anteriores} growthmap {um mapa de crescimento} teamnews {notícias de uma equipe} video {um vídeo} other {um guia}}",
  reasonInterest:
    "Porque você se interessa {topic, select, growth {por crescer aqui} team {pela equipe} product {pelo produto} tools {pelas ferramentas} other {pela vida aqui}}",
  reasonOwed:
    "De tempos em tempos, algo sobre {topic, select, growth {crescer aqui} team {a equipe} product {o produto} tools {as ferramentas} other {a vida aqui}}",
  reasonDiscipline:
    "Para novos colegas de {discipline, select, technical {tecnologia} marketing {marketing} sales {vendas} product {produto} design {design} operations {operações} finance {finanças} people {pessoas} other {sua área}}",
  reasonDepartment: "Para todas as pessoas do seu departamento",
  reasonPlace: "Para todos que começam onde você vai começar",
  reasonNew: "Novo desde a semana passada",
  reasonEveryone: "Para todos que chegam",
  ownerForwardSubject: "Uma pergunta de {name} para vocês: {topic}",
  ownerReminderSubject: "Lembrete: {name} espera uma resposta sobre {topic}",
  ownerGreeting: "Olá, equipe de {department},",
  ownerForward:
    "{name}{hasJob, select, yes { ({job})} other {}} entra na {company}{hasStart, select, yes { em {startDate}} other {}} e perguntou:",
  ownerReminder:
    "{name}{hasJob, select, yes { ({job})} other {}} perguntou isto em {askedAt} e ainda não teve resposta:",
  ownerDue: "Por favor, respondam até {dueAt}. É o prazo que prometemos.",
  ownerHow:
    "Responda a este e-mail ou use o botão. Sua resposta vai para {name} em nome da sua área. Se não couber a vocês, encaminhem pelo botão.",
  ownerPassed: "Repassada por {owner}, com este recado:",
  ownerUnnamed: "uma pessoa designada",
  ownerAction: "Responder à pergunta",
  ownerReason: "Encaminhada a {department} porque a pergunta é sobre {topic}.",
  handoffOnboardingTitle: "Integração de {name}",
  handoffOnboarding:
    "Primeiro dia: {startDate}. {openCount, plural, =0 {Tudo na lista está feito.} one {Ainda falta # item da lista.} other {Ainda faltam # itens da lista.}}",
  handoffTrainingTitle: "{name}: {quiz}",
  handoffExempt:
    "{rightCount} de {ofCount} respostas certas. Esta parte do treinamento pode ser dispensada: {part}.",
  handoffPassed: "{rightCount} de {ofCount} respostas certas. Aprovação obtida.",
  handoffBest: "Este resultado vale no lugar das tentativas anteriores.",
  handoffRecommended: "{rightCount} de {ofCount} respostas certas. Comece pelos temas abaixo.",
  handoffWishTitle: "Um desejo de {name}",
  handoffGrievanceTitle: "Uma preocupação de {name}",
  testSubject: "[Teste] {subject}",
  ownerUntitled: "outra coisa",
  eventPlaceSubject: "Você tem uma vaga: {event}",
  eventPlace:
    "Você estava na lista de espera e surgiu uma vaga: ela é sua, e o convite na agenda vem em seguida. Se não puder ir, cancele na sua página; a vaga passa para a próxima pessoa.",
  eventMovedSubject: "Novo horário: {event}",
  eventMoved:
    "O horário deste evento mudou. Agora ele acontece como está escrito abaixo, e a agenda acompanha. Se não for bom para você, cancele na sua página.",
  eventCancelledSubject: "Não vai acontecer: {event}",
  eventCancelled:
    "Sentimos muito: este evento não vai acontecer. Você não precisa fazer nada; ele sai da sua agenda.",
  eventAgainSubject: "Vai acontecer: {event}",
  eventAgain: "Este evento vai acontecer, sim, no horário abaixo. Sua inscrição continua valendo.",
  eventDaySubject: "Lembrete: {event}",
  eventHourSubject: "Em uma hora: {event}",
  eventReminder: "Você se inscreveu neste evento. Será um prazer ver você.",
  eventJoin: "Participar online",
  eventPage: "Ver ou mudar minha inscrição",
  entryJoin: "Participe aqui: {link}",
  hostEntry: "Quem vem, o que perguntam e onde marcar a presença: {link}",
  ownerEscalationSubject: "Em atraso: {name} espera uma resposta sobre {topic}",
  ownerEscalation: "{name} perguntou isto em {askedAt} ({department}) e ainda não há resposta:",
  ownerHidden: "Só {department} pode ler o texto. Por favor, cuide para que haja uma resposta.",
  ownerWasDue: "A resposta estava prometida para {dueAt}.",
  noticeAdditionSubject: "Mais sobre a sua pergunta",
  noticeCorrectionSubject: "Uma correção do que dissemos a você",
  noticeAsked: "Em {day}, respondemos a esta pergunta:",
  noticeBefore: "Dissemos:",
  noticeAddition: "Acrescentamos o seguinte:",
  noticeCorrection: "Isto mudou. O que vale agora:",
  noticeWithdrawal: "Isto não vale mais. Se for importante para você, pergunte de novo.",
  noticeReturn: "Depois dissemos que isso não valia mais. O que vale agora:",
  differSubject: "Duas respostas divergem: diga qual vale",
  differAsked: "A pergunta era:",
  differSaid: "{owner} disse:",
  differHow: "Entrem em acordo. Depois, quem recebeu a outra resposta pode ser avisado.",
  differTell: "Digam ao RH o que combinaram: lá se registra qual vale.",
  differAction: "Ver as duas respostas",
  localSubject: "Obrigações locais das novas contratações: o que vence",
  localLead:
    "Isto é o que {department} precisa providenciar para as novas contratações, conforme a lei ou a prática do país. Este e-mail não cita ninguém; a página cita, para quem pode abri-la.",
  localCounts: "Vencidas: {overdue} · vencem em duas semanas: {soon}",
  localAdvice:
    "Informação, não aconselhamento jurídico. A página indica cada fonte e quando foi lida.",
  localAction: "Abrir a lista",
  handoffPromiseClosed:
    "Prometido a respeito de uma pergunta confidencial; {by} conhece o conteúdo.",
  handoffPromiseTitle: "Uma promessa feita a {name}",
  handoffPromise:
    "{what}\n\nPrometido por {by} em {day}{hasUntil, select, yes {, até {until}} other {}}.",
};
