import type { owner as en } from "../en/owner.ts";
import type { PartOf } from "../translation.ts";

export const owner: PartOf<typeof en> = {
  "answers.title": "Ответить на вопрос",
  "answers.open":
    "{open, plural, =0 {Вас ничего не ждёт} one {Вас ждёт {open, number} вопрос} few {Вас ждут {open, number} вопроса} many {Вас ждут {open, number} вопросов} other {Вас ждут {open, number} вопроса}}",
  "answers.none": "Ваш отдел пока ни о чём не спрашивали.",
  "answers.question": "Вопрос",
  "answers.from": "От кого",
  "answers.asked": "Задан",
  "answers.asked-at": "Задан: {when}",
  "answers.state": "Состояние",
  "answers.other-topic": "Другое",
  "answers.waiting": "Ждёт",
  "answers.soon": "Срок близко",
  "answers.late": "Просрочен",
  "answers.due": "срок {when}",
  "answers.was-due": "срок был {when}",
  "answers.answered": "С ответом",
  "answers.closed": "Закрыт",
  "answers.closed-lead": "Спросивший закрыл его, не дождавшись ответа.",
  "answers.answered-first":
    "Пока вы писали, ответил коллега, и ваш текст не отправлен. Если он ещё полезен, дополните им ответ ниже.",
  "answers.closed-first":
    "Пока вы писали, вопрос закрыли. Ответа больше никто не ждёт, и ничего не отправлено.",
  "answers.answer": "Ваш ответ",
  "answers.answer-hint": "Он уйдёт спросившему с вашим именем.",
  "answers.by": "Ваше имя",
  "answers.send": "Отправить ответ",
  "answers.why": "Пара слов получателю (необязательно)",
  "answers.passed-title": "Вопрос передан",
  "answers.passed-to": "Вопрос передан: {owner}. От вас больше ничего не требуется.",
  "answers.passed-on":
    "Этот вопрос передан, ответит тот, у кого он сейчас. От вас больше ничего не требуется.",
};
