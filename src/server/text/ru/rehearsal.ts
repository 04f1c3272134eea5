import type { rehearsal as en } from "../en/rehearsal.ts";
import type { PartOf } from "../translation.ts";

export const rehearsal: PartOf<typeof en> = {
  "rehearsal.title": "Репетиция",
  "rehearsal.none": "Черновик ещё не репетировали.",
  "rehearsal.lead":
    "{people, number} чел., {letters, number} писем до {until}. Данные поясов {zones}.",
  "rehearsal.cut": "Всего {of, number}; прорепетированы только первые.",
  "rehearsal.passed": "Публикации ничто не мешает.",
  "rehearsal.refused": "Так публиковать нельзя. Ниже — что изменить.",
  "rehearsal.violations": "Нужно исправить",
  "rehearsal.warnings": "Полезно знать",
  "rehearsal.people":
    "{count, plural, one {{count, number} человек} few {{count, number} человека} many {{count, number} человек} other {{count, number} человека}}",
  "rehearsal.differences": "По сравнению с действующим",
  "rehearsal.same": "Все получают то же, что и сейчас.",
  "rehearsal.estimated": "Предполагаемые дни",
  "rehearsal.estimated-decree": "Праздники и рабочие субботы этого года ещё не объявлены.",
  "rehearsal.estimated-moon": "Рассчитано по луне; возможен сдвиг на день.",
  "rehearsal.weeks": "Письма по неделям",
  "rehearsal.week": "Неделя с",
  "rehearsal.live": "Сейчас",
  "rehearsal.draft": "Черновик",
  "rehearsal.by-person": "По людям, в их времени",
  "rehearsal.older":
    "Эта репетиция старая и не сохранила, о ком речь. Проведите её заново, чтобы увидеть.",
  "found.unfillable": "Письмо не заполнить.",
  "found.contract-nobody": "Важно для договора, но никому не приходит.",
  "found.contract-late": "Важно для договора, но приходит поздно.",
  "found.over-cap": "Писем в неделю больше, чем разрешено.",
  "found.in-quiet": "Пришло бы в тихие часы.",
  "found.twice": "То же содержание второй раз.",
  "found.kind-changed": "Раньше приносил другое; дайте новому шагу другое имя.",
  "found.nobody": "За эти месяцы никому не приходит.",
  "found.held": "Удерживается.",
  "found.fallback": "Читают не на своём языке.",
  "differs.more":
    "{count, plural, one {{count, number} человек получит чаще} few {{count, number} человека получат чаще} many {{count, number} человек получат чаще} other {{count, number} человека получат чаще}}",
  "differs.never":
    "{count, plural, one {{count, number} человек не получит} few {{count, number} человека не получат} many {{count, number} человек не получат} other {{count, number} человека не получат}}",
  "differs.new":
    "{count, plural, one {{count, number} человек получит впервые} few {{count, number} человека получат впервые} many {{count, number} человек получат впервые} other {{count, number} человека получат впервые}}",
  "differs.earlier":
    "{count, plural, one {{count, number} человек} few {{count, number} человека} many {{count, number} человек} other {{count, number} человека}}: раньше, самое большее на {days, plural, one {{days, number} день} few {{days, number} дня} many {{days, number} дней} other {{days, number} дня}}",
  "differs.later":
    "{count, plural, one {{count, number} человек} few {{count, number} человека} many {{count, number} человек} other {{count, number} человека}}: позже, самое большее на {days, plural, one {{days, number} день} few {{days, number} дня} many {{days, number} дней} other {{days, number} дня}}",
  "rehearsed.sent": "отправлено",
  "rehearsed.called": "звонок",
  "rehearsed.folded": "в следующем письме",
  "rehearsed.skipped": "пропущено",
  "rehearsed.held": "удержано",
  "impact.title": "Что публикация меняет в запланированном",
  "impact.kept": "Без изменений",
  "impact.added": "Новое",
  "impact.moved": "Перенесено",
  "impact.skipped": "Отменено",
  "impact.sent": "Уже отправлено",
  "impact.decision": "Нужно решение",
  "impact.nobody": "Ни для кого запланированное не меняется.",
  "impact.people":
    "{people, plural, one {Что-то меняется у {people, number} человека. Первые из них:} few {Что-то меняется у {people, number} человек. Первые из них:} many {Что-то меняется у {people, number} человек. Первые из них:} other {Что-то меняется у {people, number} человека. Первые из них:}}",
};
