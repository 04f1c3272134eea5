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
  "rules.silenceDays-hint": "От 3 до 120. Кому столько не писал человек, тому звонят.",
  "rules.cap-wrong": "Число от 1 до 20 или ничего.",
  "rules.silence-wrong": "Число от 3 до 120.",
  "rules.quiet": "Тихие часы",
  "rules.quiet-hint":
    "С {from} до {until} по часам каждого человека ничего не отправляется. Это задаёт ИТ-администратор в файле настройки; действует со следующего запуска.",
};
