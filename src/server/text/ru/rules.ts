import type { rules as en } from "../en/rules.ts";
import type { PartOf } from "../translation.ts";

export const rules: PartOf<typeof en> = {
  "rules.title": "Правила для всех шагов",
  "rules.lead": "Действуют для всех. Изменение сначала — черновик.",
  "rules.yes": "Да",
  "rules.no": "Нет",
  "rules.workingDaysOnly": "Только в рабочие дни",
  "rules.workingDaysOnly-hint": "Сопровождение ждёт выходные и праздники места.",
  "rules.secondPerson": "Одобряет второй человек",
  "rules.secondPerson-hint": "Ничто не публикуется по слову одного автора.",
  "rules.plainClock": "Вопросы: считать каждый час",
  "rules.plainClock-hint": "Иначе часы стоят в выходные ответственного.",
  "rules.capPerWeek": "Писем в неделю не больше",
  "rules.capPerWeek-hint": "От 1 до 20, пусто — без предела. Лишнее ждёт; договорное не считается.",
  "rules.silenceDays": "Дней молчания до звонка",
  "rules.silenceDays-hint":
    "От 3 до 120. Звонят тому, кто столько времени ничего не делал и с кем никто из нас не связался; клик тоже считается.",
  "rules.topics": "Как часто тема бывает в письме недели",
  "rules.topics-hint":
    "Когда приходит срок, тема идёт первой, а раньше срока не идёт, пока есть другое чтение.",
  "rules.topic-any": "Не задано",
  "rules.changes": "Что меняет черновик",
  "rules.cap-wrong": "Число от 1 до 20 или ничего.",
  "rules.silence-wrong": "Число от 3 до 120.",
  "rules.quiet": "Тихие часы",
  "rules.quietFrom": "Ничего не отправляется с",
  "rules.quietUntil": "Ничего не отправляется до",
  "rules.quiet-empty":
    "Оба пусты: как в файле настройки, с {from} до {until}. Одно и то же время дважды: без тихих часов.",
  "rules.quiet-means": "Что значат тихие часы",
  "rules.quiet-hint":
    "С {from} до {until} по часам каждого человека ничего не отправляется и никому не звонят.",
  "rules.quiet-none": "Тихих часов нет: письма уходят в любое время суток.",
  "rules.quiet-set-up":
    "Эти часы взяты из файла настройки и действуют, пока вы не опубликуете свои.",
  "rules.quiet-here": "Для человека здесь ({zone}): письмо на {due} уйдёт {leaves}.",
  "rules.quiet-abroad":
    "Для человека за рубежом ({zone}): письмо на {due} уйдёт там {leaves}; здесь тогда будет {here}.",
  "rules.quiet-both": "Укажите оба времени или оставьте оба поля пустыми.",
  "rules.quiet-long": "Оставьте не меньше восьми часов в сутки, когда письма могут уходить.",
  "rules.quiet-wrong": "Время, например 21:00.",
};
