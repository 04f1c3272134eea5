import type { candidate as en } from "../en/candidate.ts";
import type { PartOf } from "../translation.ts";

export const candidate: PartOf<typeof en> = {
  "own.day": "{day} ({weekday})",
  "own.moment": "{day}, {clock}",
  "own.both": "{mine} по вашему времени · {office}, {place}",
  "home.title": "Перед первым рабочим днём",
  "home.hello": "Здравствуйте, {name}",
  "home.days":
    "{days, plural, =0 {{name}, сегодня тот самый день} one {{name}, остался {days, number} день} few {{name}, осталось {days, number} дня} many {{name}, осталось {days, number} дней} other {{name}, осталось {days, number} дня}}",
  "home.started": "{name}, рады, что вы с нами",
  "home.no-date":
    "Ваш первый рабочий день ещё не назначен. Как только это случится, он появится здесь и придёт по почте.",
  "home.where": "{when} · {place}",
  "home.held": "Что обо мне хранится",
  "home.preferences": "Язык, пауза, реже",
  "home.wish": "Пожелание или беспокойство",
  "home.done-of": "готово {done, number} из {of, number}",
  "home.progress": "Доля готовых пунктов",
  "home.is-done": "Готово, нажмите, чтобы отменить: ",
  "home.is-open": "Открыто, нажмите, когда готово: ",
  "home.seen": "Просмотрено",
  "home.mark-seen": "Отметить как просмотренное",
  "home.mark-seen-of": "Отметить как просмотренное: {label}",
  "home.meeting-when":
    "{when} · {minutes, plural, one {{minutes, number} минута} few {{minutes, number} минуты} many {{minutes, number} минут} other {{minutes, number} минуты}}, онлайн",
  "home.signed-up": "Вы записаны",
  "home.meeting-change": "Посмотреть или изменить",
  "home.sign-up":
    "{fields, plural, =0 {Записаться} one {Записаться ({fields, number} поле)} few {Записаться ({fields, number} поля)} many {Записаться ({fields, number} полей)} other {Записаться ({fields, number} поля)}}",
  "home.reading": "На этой неделе для вас",
  "home.minutes":
    "{minutes, plural, one {{minutes, number} минута} few {{minutes, number} минуты} many {{minutes, number} минут} other {{minutes, number} минуты}}",
  "home.quiz-new":
    "{questions, plural, one {{questions, number} вопрос} few {{questions, number} вопроса} many {{questions, number} вопросов} other {{questions, number} вопроса}}. По нему никого не оценивают: он лишь решает, какое обучение можно пропустить.",
  "home.quiz-result": "В прошлый раз верно было {right, number} из {of, number}.",
  "home.quiz-start": "Начать тест",
  "home.quiz-again": "Посмотреть ещё раз",
  "home.ask": "Спросите о чём угодно",
  "home.ask-lead": "Отвечают те, кто знает, обычно в течение одного рабочего дня.",
  "home.ask-button": "Написать вопрос",
  "home.answered": "Ответ: {by}, {when}",
};
