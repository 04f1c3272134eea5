import type { hrQuestions as en } from "../en/hr-questions.ts";
import type { PartOf } from "../translation.ts";

export const hrQuestions: PartOf<typeof en> = {
  "did.rerouted":
    "Передано. Отдел узнает об этом, а срок идёт дальше. Чтобы отменить, передайте ещё раз.",
  "asked.title": "Вопросы",
  "asked.open":
    "{open, plural, =0 {Ни один вопрос не ждёт ответа} one {{open, number} вопрос ждёт ответа} few {{open, number} вопроса ждут ответа} many {{open, number} вопросов ждут ответа} other {{open, number} вопроса ждут ответа}}",
  "asked.late":
    "{late, plural, =0 {опозданий нет} one {{late, number} с опозданием} few {{late, number} с опозданием} many {{late, number} с опозданием} other {{late, number} с опозданием}}",
  "asked.all": "Все",
  "asked.asked": "Ждут",
  "asked.answered": "С ответом",
  "asked.closed": "Закрыты",
  "asked.by-state": "Отбор по состоянию",
  "asked.owner": "Ответственный",
  "asked.any": "Любой",
  "asked.show": "Показать",
  "asked.none":
    "Пока никто ничего не спросил. Кандидаты спрашивают на своей странице или отвечая на письмо.",
  "asked.none-fit": "Нет вопросов по этим условиям.",
  "asked.question": "Вопрос",
  "asked.person": "От кого",
  "asked.clock": "Срок",
  "asked.for": "Вопрос для: {owner}",
  "asked.one": "Вопрос",
  "asked.back": "← Все вопросы",
  "asked.via-portal": "на странице",
  "asked.via-mail": "по почте",
  "asked.reminded": "Напоминание для {owner}: {when}",
  "asked.reroute": "Передать",
  "asked.reroute-lead": "Срок идёт дальше: ответ по-прежнему нужен {when}.",
  "asked.to": "Отдел, который должен ответить",
  "asked.reroute-button": "Передать",
  "asked.reroute-same": "Этот вопрос уже там.",
  "asked.answer": "Ответить самому",
  "asked.answer-label": "Ваш ответ",
  "asked.answer-hint": "Он уйдёт спросившему с вашим именем и остановит срок.",
  "asked.given": "Ответ",
};
