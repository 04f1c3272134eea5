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
  "asked.hidden": "Только для назначенных лиц",
  "asked.confidential":
    "О зарплате или личных данных: текст видят только назначенные лица этой темы.",
  "asked.named-you":
    "Конфиденциально. Вы видите текст, потому что ваша учётная запись принадлежит назначенному лицу: {name}.",
  "asked.only-named": "Ответить может только назначенное лицо этой темы.",
  "asked.reroute-named":
    "Вопрос конфиденциальный: передать его можно только другим назначенным лицам этой темы.",
  "asked.no-named": "Для этой темы больше никто не назначен, поэтому передать вопрос нельзя.",
  "asked.passed": "Передано: {from} → {to}, {when}",
  "asked.escalated": "Просрочено: {who} — сообщено {when}",
  "asked.escalated-nobody": "Срок истёк {when}, и сообщить было больше некому.",
  "asked.escalated-tag": "Передано выше",
  "asked.drop": "Это не вопрос",
  "asked.drop-lead":
    "Создано из ответа по почте. Если вопроса нет, отмените: он закроется без ответа и исчезнет со страницы кандидата. Это можно вернуть.",
  "asked.dropped": "Отменено ({name}, {when}): это не вопрос.",
  "asked.undrop": "Снова сделать вопросом",
  "did.question-dropped": "Отменено: это больше не вопрос. Кнопка ниже вернёт его.",
  "did.question-back": "Это снова вопрос; его срок всё это время шёл.",
  "ask.passed": "Передано: {owner}, {when}",
};
