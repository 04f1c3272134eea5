import type { survey as en } from "../en/survey.ts";
import type { PartOf } from "../translation.ts";

export const survey: PartOf<typeof en> = {
  "did.survey-sent": "Спасибо. Ниже можно изменить ответы или забрать их.",
  "did.survey-changed": "Изменено, спасибо.",
  "did.survey-back": "Ответы удалены, от них ничего не осталось.",
  "heard.survey": "Ответ на опрос",
  "heard.survey-back": "Ответы на опрос удалены",
  "why.survey-rests": "опрос задавали или заполняли совсем недавно",
  "survey.start": "Ответить",
  "survey.skip": "Пропускайте что угодно.",
  "survey.given": "Есть ответ",
  "survey.given-at": "Сохранено: {when}. Здесь можно изменить или удалить.",
  "survey.no-answer": "Без ответа",
  "survey.shares": "HR может без моего имени читать, что написано в ответ на:",
  "survey.shares-hint": "Иначе этого никто не прочтёт.",
  "survey.fact-hint":
    "Сохраняется и среди того, что мы о вас знаем; там HR видит это с вашим именем. Удалить можно на вашей странице.",
  "survey.suggest-hint":
    "Попадёт к HR как предложение без вашего имени. Здесь будет видно, что с ним стало.",
  "survey.send": "Отправить",
  "survey.take-back": "Удалить мои ответы",
  "survey.take-back-lead":
    "Всё, что вы здесь ответили, будет удалено навсегда. Можно ответить заново.",
  "survey.empty":
    "Ничего не отвечено. Ответьте хотя бы на один вопрос или просто уйдите со страницы.",
  "survey.suggested": "Ваши предложения",
  "survey.thanks": "Спасибо, что думаете вместе с нами.",
  "suggestion.open": "На рассмотрении",
  "suggestion.taken": "Принято, спасибо",
  "suggestion.not-taken": "Не в этот раз, спасибо",
};
