import type { improve as en } from "../en/improve.ts";
import type { PartOf } from "../translation.ts";

export const improve: PartOf<typeof en> = {
  "nav.results": "Что читают",
  "nav.cadence": "Предложения",
  "nav.effect": "Что работает",
  "did.suggestion-accepted": "Стало черновиком правил. До публикации ничего не меняется.",
  "did.suggestion-refused": "Записано. Предложение вернётся, только если числа заметно изменятся.",
  "did.suggestion-clash": "Тем временем правила сохранил кто-то другой; нажмите ещё раз.",
  "did.effect-started": "Началось. Люди входят в проверку, когда подходит срок их контакта.",
  "did.effect-ended": "Завершено. Больше никого не пропускают.",
  "did.effect-twice": "Этот шаг уже проверяется.",
  "did.effect-too-few":
    "При таком числе людей ничего не показать, поэтому никого не следует лишать шага.",
  "did.effect-recounted":
    "Не начато: выбрано не то, что было рассчитано. Что это могло бы показать теперь, смотрите ниже.",
  "why.withheld": "Пропущено по жребию, чтобы узнать действие",
  "results.title": "Что читают",
  "results.since":
    "С {since}. Под фильтры {people, plural, one {подходит {people, number} человек} few {подходят {people, number} человека} many {подходят {people, number} человек} other {подходят {people, number} человека}}; каждый считается один раз.",
  "results.too-few-people":
    "Под эти фильтры подходит меньше пяти человек: слишком мало, чтобы показать. Уберите один фильтр.",
  "results.too-few": "Слишком мало, чтобы показать",
  "results.none": "За это время ничего не отправлялось.",
  "results.no-questions": "За это время никто ни о чём не спросил.",
  "results.share": "{share, number, percent} · {count, number} из {of, number}",
  "results.people":
    "{people, plural, one {{people, number} человек} few {{people, number} человека} many {{people, number} человек} other {{people, number} человека}}",
  "results.unknown": "Неизвестно",
  "results.numbers": "Числа",
  "results.period": "Период",
  "results.days":
    "{days, plural, one {{days, number} день} few {{days, number} дня} many {{days, number} дней} other {{days, number} дня}}",
  "results.topic": "Тема",
  "results.segments": "Сравнить по",
  "results.by-country": "Страна работы",
  "results.by-discipline": "Направление",
  "results.by-month": "Месяц предложения",
  "results.by-language": "Язык",
  "results.topic-growth": "Рост",
  "results.topic-team": "Команда",
  "results.topic-product": "Продукт",
  "results.topic-tools": "Инструменты",
  "results.topic-life": "Жизнь вне работы",
  "results.had": "Получили",
  "results.verb-read": "Прочитали",
  "results.verb-clicked": "Нажали",
  "results.verb-answered": "Ответили",
  "results.verb-asked": "Спросили",
  "results.verb-signed-up": "Записались",
  "results.verb-quiz": "Прошли тест",
  "results.by-topic": "По темам",
  "results.by-topic-lead": "Из тех, кому письмо принесло что-то по теме.",
  "results.by-segment": "По группам: {segment}",
  "results.by-segment-lead":
    "Из тех, кому что-то отправили. Группы меньше {min, number} человек не показываются; если такая одна, скрыта и следующая.",
  "results.by-question": "Вопросы",
  "results.by-question-lead": "Из всех, кто подходит под фильтры.",
  "results.question-topic": "О чём",
  "results.times": "Число вопросов",
  "results.askers": "Кто спрашивал",
  "results.weekly": "Людей в неделю",
  "results.weekly-desc":
    "{weeks, plural, one {{weeks, number} неделя} few {{weeks, number} недели} many {{weeks, number} недель} other {{weeks, number} недели}}. На последней читали или нажимали: {reading, number}; спрашивали, отвечали или записывались: {talking, number}.",
  "results.reading": "Читали или нажимали",
  "results.talking": "Спрашивали, отвечали, записывались",
  "results.week": "Неделя с",
  "results.topic-bars": "Кто прочитал полученное",
  "suggest.title": "Предложения",
  "suggest.lead":
    "По тому, что читали и нажимали с {since}. Для предложения нужны хотя бы двадцать читателей и разница, которую не объяснить случаем. Ничего не меняется, пока вы не примете и не опубликуете его.",
  "suggest.none": "Предложить нечего: присылают то, что читают, или судить рано.",
  "suggest.change":
    "{topic}: {from, plural, one {раз в {from, number} неделю} few {раз в {from, number} недели} many {раз в {from, number} недель} other {раз в {from, number} недели}} → {to, plural, one {раз в {to, number} неделю} few {раз в {to, number} недели} many {раз в {to, number} недель} other {раз в {to, number} недели}}",
  "suggest.counts": "Из прочитанного и нажатого: {used}. Из отправленного: {brought}.",
  "suggest.interval":
    "Один голос на человека, {readers, plural, one {{readers, number} читатель} few {{readers, number} читателя} many {{readers, number} читателей} other {{readers, number} читателя}}: по точному расчёту от {low, number, percent} до {high, number, percent} интереса.",
  "suggest.accept": "Принять как черновик",
  "suggest.refuse": "Отклонить",
  "suggest.why": "Почему нет",
  "suggest.before": "Прежние ответы",
  "suggest.accepted": "Принято",
  "suggest.refused": "Отклонено",
  "works.title": "Что работает",
  "works.lead":
    "Необязательный шаг пропускают для части людей по жребию, чтобы узнать его действие. Договоры, подготовку, ответы и звонки не пропускают никогда.",
  "works.none": "Пока ничего не проверяли.",
  "works.new": "Проверить шаг",
  "works.no-steps":
    "Сейчас пропускать нечего. Отметьте в маршруте как необязательный шаг, без которого никто ничего не теряет.",
  "works.back": "← Что работает",
  "works.new-lead": "Всё выбирается до начала и больше не меняется.",
  "works.name": "{step}: {share, number, percent} обходятся без него",
  "works.phase-running": "Идёт",
  "works.phase-waiting": "Ждёт последних дней",
  "works.phase-over": "Завершено",
  "works.share": "Сколько людей без него",
  "works.percent": "{share, number, percent} людей",
  "works.outcome": "На что смотрят",
  "works.outcome-active":
    "Есть действие на своей странице, кроме использования того, что принёс шаг, за {days, plural, one {{days, number} день} few {{days, number} дня} many {{days, number} дней} other {{days, number} дня}}",
  "works.outcome-signed-up":
    "Есть запись на встречу за {days, plural, one {{days, number} день} few {{days, number} дня} many {{days, number} дней} other {{days, number} дня}}",
  "works.outcome-quiz-finished":
    "Тест пройден за {days, plural, one {{days, number} день} few {{days, number} дня} many {{days, number} дней} other {{days, number} дня}}",
  "works.outcome-asked":
    "Есть вопрос за {days, plural, one {{days, number} день} few {{days, number} дня} many {{days, number} дней} other {{days, number} дня}}",
  "works.outcome-offer-stands":
    "Предложение в силе спустя {days, plural, one {{days, number} день} few {{days, number} дня} many {{days, number} дней} other {{days, number} дня}}",
  "works.window": "Сколько смотрят",
  "works.days":
    "{days, plural, one {{days, number} день} few {{days, number} дня} many {{days, number} дней} other {{days, number} дня}} после срока",
  "works.lasts": "Людей берут в течение",
  "works.weeks":
    "{weeks, plural, one {{weeks, number} недели} few {{weeks, number} недель} many {{weeks, number} недель} other {{weeks, number} недели}}",
  "works.afterwards": "Пропущенное потом",
  "works.after-digest": "упоминается в следующем письме недели",
  "works.after-nothing": "остаётся пропущенным",
  "works.reckon": "Рассчитать",
  "works.power": "Что это могло бы показать",
  "works.people":
    "Примерно {people, plural, one {{people, number} человек} few {{people, number} человека} many {{people, number} человек} other {{people, number} человека}}, из них без шага {withheld, number} (запланировано {planned, number}; за такое же время прежде получили {before, number}).",
  "works.base":
    "Из получивших прежде так поступили {share, number, percent} ({count, number} из {of, number}).",
  "works.base-unknown":
    "Прежде его никто не получал; принята половина, которую различить труднее всего.",
  "works.smallest":
    "Разница от {points, number, percent}, в пунктах, нашлась бы в четырёх случаях из пяти; меньшая чаще всего осталась бы «судить рано».",
  "works.promise":
    "До своего дня результат скрыт, чтобы никто не остановился на удачном числе. Если шаг ничего не даёт, о разнице говорится не чаще 5 раз из 100.",
  "works.nothing-to-see":
    "При таком числе людей ничего не показать, поэтому никого не следует лишать шага.",
  "works.start": "Начать",
  "works.hidden": "Результат можно прочитать {day}. До тех пор его никто не видит.",
  "works.early-few": "Судить рано: с одной стороны меньше пяти человек.",
  "works.early-chance": "Судить рано: разницу мог бы объяснить один случай.",
  "works.early-ended-early": "Судить рано: завершено {day}, раньше срока.",
  "works.early-ended-changed": "Судить рано: завершено {day}, так как шаг изменили.",
  "works.helps":
    "Помогает: так поступили {given, number, percent} получивших и {withheld, number, percent} не получивших; разница {points, number, percent}.",
  "works.hurts":
    "Мешает: так поступили {given, number, percent} получивших и {withheld, number, percent} не получивших; разница {points, number, percent}.",
  "works.interval": "Где может лежать разница",
  "works.interval-desc":
    "Между {low} и {high}, в пунктах: не менее 95 из 100 таких интервалов содержат настоящую разницу.",
  "works.points": "{points, number, ::percent sign-except-zero}",
  "works.no-difference": "Нет разницы",
  "works.arm": "Люди",
  "works.arm-given": "Получили",
  "works.arm-withheld": "Не получили",
  "works.exactly": "Точный интервал",
  "works.range": "от {low, number, percent} до {high, number, percent}",
  "works.method":
    "{people, plural, one {{people, number} человек} few {{people, number} человека} many {{people, number} человек} other {{people, number} человека}}. Каждая сторона по Клопперу и Пирсону, разница по обеим сразу, решение по точному критерию Фишера (p = {p, number, ::.000}).",
  "works.how": "Как это делается",
  "works.times": "Людей берут с {from} по {until}; результат читают {read}.",
  "works.taken":
    "Пока получили {given, number}, не получили {withheld, number}; ожидалось около {people, number}.",
  "works.end": "Завершить сейчас",
  "works.end-means":
    "Больше никого не пропускают. Возобновить нельзя, и результат останется «судить рано».",
};
