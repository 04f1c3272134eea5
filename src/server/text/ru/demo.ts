import type { demo as en } from "../en/demo.ts";
import type { PartOf } from "../translation.ts";

export const demo: PartOf<typeof en> = {
  "demo.sign-in": "Кем вы хотите быть?",
  "demo.sign-in-lead":
    "Это вход самой демонстрации: без пароля, люди вымышлены. В настоящей установке используется вход компании.",
  "demo.role-hr": "Отдел кадров",
  "demo.role-it-admin": "ИТ-администратор",
  "demo.role-auditor": "Аудитор",
  "demo.role-answerer": "Ответственный за ответы",
  "demo.title": "Часы демонстрации",
  "demo.lead":
    "Здесь всё вымышлено: люди, компания, поставщики. Вам принадлежат только часы; остальное происходит как на самом деле.",
  "demo.now": "Сейчас",
  "demo.next": "Следующий контакт",
  "demo.nothing-next": "Ничего не намечено.",
  "demo.move": "Перевести часы",
  "demo.hour": "+1 час",
  "demo.day": "+1 день",
  "demo.week": "+1 неделя",
  "demo.to-next": "К следующему контакту",
  "demo.running": "Идёт до {until}",
  "demo.stop-watching": "Не обновлять эту страницу",
  "demo.watch": "Обновлять эту страницу по ходу",
  "demo.progress": "Пройденная часть",
  "demo.people": "Побыть кандидатом",
  "demo.people-lead": "Эти ссылки они получают по почте.",
  "demo.work": "Побыть на работе",
  "demo.work-lead":
    "Отдел кадров, ИТ-администратор, аудитор, ответственный за ответы: войдите и выберите.",
};
