import type { Phrases } from "../phrase-key.ts";

export const ru: Phrases = {
  greeting: "Здравствуйте, {call}!",
  closing: "С тёплыми пожеланиями,\n{sender}\n{company}",
  why: "Вы получили это письмо, потому что {sender} готовит вместе с вами ваш первый рабочий день.",
  unsubscribe: "Отписаться от этих писем",
  unsubscribeNote:
    "То, что нужно знать о договоре и первом рабочем дне, по-прежнему будет приходить.",
  openPage: "Открыть вашу страницу",
  openChecklist: "Открыть ваш список",
  ask: "Задать вопрос",
  askMore: "Спросить о другом",
  signUp:
    "Записаться ({fields, plural, =0 {одно нажатие} one {# поле} few {# поля} many {# полей} other {# поля}})",
  startSurvey: "Ответить за две минуты",
  startQuiz:
    "Начать тест ({questions, plural, one {# вопрос} few {# вопроса} many {# вопросов} other {# вопроса}})",
  readingTitle: "На этой неделе для вас",
  foldedTitle: "Ещё за эти дни",
  foldedUntitled: "То, что предназначалось для этих дней",
  missedTitle: "Из того, что было раньше",
  fromName: "{sender}, {company}",
  catchUpSubject: "Всё пропущенное в одном письме",
  catchUpBody:
    "Вы присоединились позже других, или что-то появилось позже. Здесь всё, что вы получили бы к этому дню, чтобы ничего не упустить.",
  nothingNew:
    "На этой неделе для вас нет нового чтения. На вашей странице есть даты и то, что ещё осталось сделать.",
  readingNote: "{reason} · {minutes} мин",
  chosen: "«{title}»: {reason}.",
  reasonAsked:
    "Потому что вы спрашивали {topic, select, growth {о росте у нас} team {о команде} product {о продукте} tools {об инструментах} other {о жизни здесь}}",
  reasonRead:
    "Потому что вы читали {topic, select, growth {о росте у нас} team {о команде} product {о продукте} tools {об инструментах} other {о жизни здесь}}",
  reasonLiked:
    "Потому что вам {kind, select, story {понравилась история прежних новичков} growthmap {понравилась карта роста} teamnews {понравились новости команды} video {понравилось видео} other {понравилось руководство}}",
  reasonInterest:
    "Потому что вам {topic, select, growth {интересен рост у нас} team {интересна команда} product {интересен продукт} tools {интересны инструменты} other {интересна жизнь здесь}}",
  reasonOwed:
    "Время от времени — что-нибудь {topic, select, growth {о росте у нас} team {о команде} product {о продукте} tools {об инструментах} other {о жизни здесь}}",
  reasonDiscipline:
    "Для новых коллег {discipline, select, technical {в разработке} marketing {в маркетинге} sales {в продажах} product {в продукте} design {в дизайне} operations {в операциях} finance {в финансах} people {в работе с персоналом} other {вашего направления}}",
  reasonDepartment: "Для всех в вашем отделе",
  reasonPlace: "Для всех, кто начинает там же, где и вы",
  reasonNew: "Новое с прошлой недели",
  reasonEveryone: "Для всех, кто к нам приходит",
  ownerForwardSubject: "Вопрос к вам от {name}: {topic}",
  ownerReminderSubject: "Напоминание: {name} ждёт ответа ({topic})",
  ownerGreeting: "Здравствуйте, коллеги ({department})!",
  ownerForward:
    "{name}{hasJob, select, yes { ({job})} other {}} приходит в компанию {company}{hasStart, select, yes { ({startDate})} other {}} и спрашивает:",
  ownerReminder:
    "{name}{hasJob, select, yes { ({job})} other {}} ждёт от нас ответа на вопрос, заданный {askedAt}:",
  ownerDue: "Пожалуйста, ответьте до {dueAt}. Этот срок мы обещали.",
  ownerHow:
    "Ответьте на это письмо или нажмите кнопку. Ваш ответ получит {name} от имени вашего отдела. Если вопрос не к вам, передайте его с помощью кнопки.",
  ownerPassed: "Вопрос передан вам ({owner}) со словами:",
  ownerUnnamed: "назначенный сотрудник",
  ownerAction: "Ответить на вопрос",
  ownerReason: "Направлено в отдел {department}, тема вопроса: {topic}.",
  handoffOnboardingTitle: "Адаптация: {name}",
  handoffOnboarding:
    "Первый рабочий день: {startDate}. {openCount, plural, =0 {Весь список готов.} one {В списке остался # пункт.} few {В списке осталось # пункта.} many {В списке осталось # пунктов.} other {В списке осталось # пункта.}}",
  handoffTrainingTitle: "{name}: {quiz}",
  handoffExempt:
    "Верных ответов: {rightCount} из {ofCount}. Эту часть обучения можно пропустить: {part}.",
  handoffPassed: "Верных ответов: {rightCount} из {ofCount}. Тест сдан.",
  handoffBest: "Этот результат заменяет предыдущие попытки.",
  handoffRecommended: "Верных ответов: {rightCount} из {ofCount}. Начните с тем ниже.",
  handoffWishTitle: "Пожелание: {name}",
  handoffGrievanceTitle: "Беспокойство: {name}",
  testSubject: "[Проверка] {subject}",
  ownerUntitled: "другое",
  eventPlaceSubject: "Для вас есть место: {event}",
  eventPlace:
    "Вы были в листе ожидания, и место освободилось: оно ваше, приглашение в календарь придёт следом. Если прийти не получится, отмените запись на своей странице, и место перейдёт следующему.",
  eventMovedSubject: "Новое время: {event}",
  eventMoved:
    "Время встречи изменилось. Новое время указано ниже, запись в календаре тоже изменится. Если оно вам не подходит, отмените участие на своей странице.",
  eventCancelledSubject: "Встреча не состоится: {event}",
  eventCancelled:
    "К сожалению, эта встреча не состоится. Ничего делать не нужно: запись исчезнет из календаря.",
  eventAgainSubject: "Встреча всё же состоится: {event}",
  eventAgain: "Эта встреча всё же состоится в указанное ниже время. Ваша запись остаётся в силе.",
  eventDaySubject: "Напоминание: {event}",
  eventHourSubject: "Через час: {event}",
  eventReminder: "Вы записались на эту встречу. Будем рады вас видеть.",
  eventJoin: "Присоединиться онлайн",
  eventPage: "Посмотреть или изменить запись",
  entryJoin: "Ссылка для участия: {link}",
  hostEntry: "Кто придёт, о чём спрашивают и где отметить присутствие: {link}",
  ownerEscalationSubject: "Срок прошёл: {name} ждёт ответа по теме «{topic}»",
  ownerEscalation: "{askedAt} пришёл этот вопрос ({department}), автор — {name}, ответа пока нет:",
  ownerHidden:
    "Текст видит только адресат ({department}). Пожалуйста, проследите, чтобы ответ был дан.",
  ownerWasDue: "Мы обещали ответить до {dueAt}.",
  noticeAdditionSubject: "Дополнение к ответу на ваш вопрос",
  noticeCorrectionSubject: "Исправление к нашему ответу",
  noticeAsked: "{day} мы ответили на этот вопрос:",
  noticeBefore: "Наш ответ был таким:",
  noticeAddition: "Хотим добавить:",
  noticeCorrection: "Это изменилось. Теперь верно следующее:",
  noticeWithdrawal:
    "Этот ответ больше не действует. Если вопрос для вас важен, задайте его ещё раз.",
  noticeReturn: "Затем мы сообщили, что этот ответ больше не действует. Теперь верно следующее:",
  differSubject: "Два ответа расходятся: скажите, какой верен",
  differAsked: "Вопрос был таким:",
  differSaid: "Ответ ({owner}):",
  differHow:
    "Пожалуйста, договоритесь. Тогда всем, кто получил другой ответ, можно будет об этом сообщить.",
  differTell: "Сообщите отделу кадров, о чём договорились: там отметят, какой ответ верен.",
  differAction: "Посмотреть оба ответа",
  localSubject: "Местные обязанности по новым сотрудникам: сроки",
  localLead:
    "Вот о чём должен позаботиться отдел «{department}» для новых сотрудников по закону или практике их страны. В этом письме нет имён; они на странице — для тех, кому она доступна.",
  localCounts: "Просрочено: {overdue} · срок в ближайшие две недели: {soon}",
  localAdvice:
    "Это информация, а не юридическая консультация. На странице указан каждый источник и когда он прочитан.",
  localAction: "Открыть список",
  handoffPromiseClosed: "Обещание по конфиденциальному вопросу; содержание знает {by}.",
  handoffPromiseTitle: "Обещание: {name}",
  handoffPromise:
    "{what}\n\nПообещал(а) {by}, {day}{hasUntil, select, yes {, срок: {until}} other {}}.",
};
