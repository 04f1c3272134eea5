import type { register as en } from "../en/register.ts";
import type { PartOf } from "../translation.ts";

export const register: PartOf<typeof en> = {
  "nav.replies": "Ответные письма",
  "replies.title": "Ответные письма на проверку",
  "replies.lead":
    "В этих письмах не распознан вопрос, или они пришли с адреса, на который мы не писали. Одним нажатием укажите, что это.",
  "replies.none": "Писем на проверку нет.",
  "replies.statement": "Письмо без вопросительного знака и вопросительного слова.",
  "replies.stranger": "По вопросу, но с адреса, который за ответ не отвечает.",
  "replies.closed": "Ответ на вопрос, который уже закрыт.",
  "replies.empty": "Пустой ответ на вопрос.",
  "replies.its-question": "К вопросу",
  "replies.make-question": "Сделать вопросом",
  "replies.make-answer": "Отправить как ответ",
  "replies.seen": "Ничего не нужно",
};
