import type { Phrases } from "../phrase-key.ts";

export const es: Phrases = {
  greeting: "Hola, {call}:",
  closing: "Un cordial saludo,\n{sender}\n{company}",
  why: "Recibe esta carta porque {sender} prepara con usted su primer día.",
  unsubscribe: "Dejar de recibir estas cartas",
  unsubscribeNote: "Lo que debe saber de su contrato y de su primer día le seguirá llegando.",
  openPage: "Abrir su página",
  openChecklist: "Abrir su lista",
  ask: "Hacer una pregunta",
  askMore: "Preguntar otra cosa",
  signUp: "Inscribirse ({fields, plural, =0 {un toque} one {# campo} other {# campos}})",
  startSurvey: "Responder en dos minutos",
  startQuiz: "Empezar el cuestionario ({questions, plural, one {# pregunta} other {# preguntas}})",
  readingTitle: "Esta semana para usted",
  foldedTitle: "También de estos días",
  foldedUntitled: "Algo que estaba pensado para estos días",
  missedTitle: "De antes de su llegada",
  fromName: "{sender}, {company}",
  catchUpSubject: "Lo que se perdió, en una sola carta",
  catchUpBody:
    "Su oferta llegó después que otras, o algo se añadió más tarde. Aquí está todo lo que ya habría recibido, para que no le falte nada.",
  nothingNew:
    "Esta semana no hay nada nuevo para usted. En su página están las fechas y lo que queda pendiente.",
  readingNote: "{reason} · {minutes} min",
  chosen: "«{title}»: {reason}.",
  reasonAsked:
    "Porque preguntó por {topic, select, growth {cómo crecer aquí} team {el equipo} product {el producto} tools {las herramientas} other {la vida aquí}}",
  reasonRead:
    "Porque leyó sobre {topic, select, growth {cómo crecer aquí} team {el equipo} product {el producto} tools {las herramientas} other {la vida aquí}}",
  reasonLiked:
    "Porque le gustó {kind, select, story {una historia de incorporaciones anteriores} growthmap {un mapa de crecimiento} teamnews {una noticia de un equipo} video {un vídeo} other {una guía}}",
  reasonInterest:
    "Porque le {topic, select, growth {interesa crecer aquí} team {interesa el equipo} product {interesa el producto} tools {interesan las herramientas} other {interesa la vida aquí}}",
  reasonOwed:
    "De vez en cuando, algo sobre {topic, select, growth {cómo crecer aquí} team {el equipo} product {el producto} tools {las herramientas} other {la vida aquí}}",
  reasonDiscipline:
    "Para los nuevos compañeros de {discipline, select, technical {ingeniería} marketing {marketing} sales {ventas} product {producto} design {diseño} operations {operaciones} finance {finanzas} people {el equipo de personas} other {su área}}",
  reasonDepartment: "Para todas las personas de su departamento",
  reasonPlace: "Para todos los que empiezan donde usted",
  reasonNew: "Nuevo desde la semana pasada",
  reasonEveryone: "Para todos los que se incorporan",
  ownerForwardSubject: "Una pregunta de {name} para ustedes: {topic}",
  ownerReminderSubject: "Recordatorio: {name} espera una respuesta sobre {topic}",
  ownerGreeting: "Hola, equipo de {department}:",
  ownerForward:
    "{name}{hasJob, select, yes { ({job})} other {}} se incorpora a {company}{hasStart, select, yes { el {startDate}} other {}} y pregunta:",
  ownerReminder:
    "{name}{hasJob, select, yes { ({job})} other {}} preguntó esto el {askedAt} y todavía no ha tenido respuesta:",
  ownerDue: "Respondan antes de {dueAt}, por favor. Es el plazo que prometimos.",
  ownerHow:
    "Responda a este correo o use el botón. Su respuesta se envía a {name} en nombre de su departamento. Si no les corresponde, pásenla con el botón.",
  ownerPassed: "Se la pasa {owner}, con este mensaje:",
  ownerUnnamed: "una persona designada",
  ownerAction: "Responder a la pregunta",
  ownerReason: "Enviada a {department} porque la pregunta trata de {topic}.",
  handoffOnboardingTitle: "Incorporación de {name}",
  handoffOnboarding:
    "Primer día: {startDate}. {openCount, plural, =0 {Toda la lista está hecha.} one {Queda # punto de la lista.} other {Quedan # puntos de la lista.}}",
  handoffTrainingTitle: "{name}: {quiz}",
  handoffExempt:
    "{rightCount} de {ofCount} respuestas correctas. Puede omitirse esta parte de la formación: {part}.",
  handoffPassed: "{rightCount} de {ofCount} respuestas correctas. Aprobado.",
  handoffBest: "Este resultado vale en lugar de los intentos anteriores.",
  handoffRecommended:
    "{rightCount} de {ofCount} respuestas correctas. Empiece por los temas de abajo.",
  handoffWishTitle: "Un deseo de {name}",
  handoffGrievanceTitle: "Una inquietud de {name}",
  testSubject: "[Prueba] {subject}",
  ownerUntitled: "otra cosa",
  eventPlaceSubject: "Tiene plaza: {event}",
  eventPlace:
    "Estaba en la lista de espera y ha quedado una plaza libre: es suya, y la invitación del calendario llegará enseguida. Si al final no puede venir, cancele en su página y la plaza pasará a la siguiente persona.",
  eventMovedSubject: "Nuevo horario: {event}",
  eventMoved:
    "El horario de este encuentro ha cambiado. Ahora tendrá lugar como se indica abajo y el calendario se actualiza. Si no le viene bien, cancele en su página.",
  eventCancelledSubject: "No tendrá lugar: {event}",
  eventCancelled:
    "Lo sentimos: este encuentro no tendrá lugar. No tiene que hacer nada; la entrada desaparecerá de su calendario.",
  eventAgainSubject: "Sí tendrá lugar: {event}",
  eventAgain:
    "Este encuentro tendrá lugar finalmente, en el horario de abajo. Su inscripción sigue en pie.",
  eventDaySubject: "Recordatorio: {event}",
  eventHourSubject: "En una hora: {event}",
  eventReminder: "Se inscribió en este encuentro. Será un placer verle.",
  eventJoin: "Unirse en línea",
  eventPage: "Ver o cambiar mi inscripción",
  entryJoin: "Únase aquí: {link}",
  hostEntry: "Quién viene, qué preguntan y dónde marcar la asistencia: {link}",
  ownerEscalationSubject: "Con retraso: {name} espera una respuesta sobre {topic}",
  ownerEscalation: "{name} preguntó esto el {askedAt} ({department}) y aún no hay respuesta:",
  ownerHidden: "Solo {department} puede leer el texto. Por favor, procure que se responda.",
  ownerWasDue: "La respuesta estaba prometida para el {dueAt}.",
  noticeAdditionSubject: "Algo más sobre su pregunta",
  noticeCorrectionSubject: "Una corrección de lo que le dijimos",
  noticeAsked: "El {day} respondimos a esta pregunta:",
  noticeBefore: "Dijimos:",
  noticeAddition: "Añadimos lo siguiente:",
  noticeCorrection: "Esto ha cambiado. Ahora es así:",
  noticeWithdrawal: "Esto ya no es válido. Si le importa, pregúntenos de nuevo.",
  noticeReturn: "Después le dijimos que ya no era válido. Ahora es así:",
  differSubject: "Dos respuestas difieren: indique cuál es válida",
  differAsked: "La pregunta era:",
  differSaid: "{owner} dijo:",
  differHow: "Pónganse de acuerdo. Después se podrá avisar a quienes recibieron la otra respuesta.",
  differTell: "Digan a Recursos Humanos qué acordaron: allí anotan cuál es válida.",
  differAction: "Ver ambas respuestas",
  localSubject: "Obligaciones locales de las nuevas incorporaciones: lo que vence",
  localLead:
    "Esto es lo que {department} debe atender para las nuevas incorporaciones, según la ley o la práctica de su país. Este correo no nombra a nadie; la página sí, para quien puede abrirla.",
  localCounts: "Vencidas: {overdue} · vencen en dos semanas: {soon}",
  localAdvice:
    "Información, no asesoramiento jurídico. La página indica cada fuente y cuándo se leyó.",
  localAction: "Abrir la lista",
  handoffPromiseClosed:
    "Se prometió a raíz de una pregunta confidencial; {by} conoce el contenido.",
  handoffPromiseTitle: "Una promesa hecha a {name}",
  handoffPromise:
    "{what}\n\nPrometido por {by} el {day}{hasUntil, select, yes {, hasta el {until}} other {}}.",
};
