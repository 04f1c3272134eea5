import type { capacity as en } from "../en/capacity.ts";
import type { PartOf } from "../translation.ts";

export const capacity: PartOf<typeof en> = {
  "nav.capacity": "Отправка",
  "capacity.title": "Отправка на ближайшие дни ({days, number})",
  "capacity.lead":
    "Сколько времени уходят письма каждого дня, сказано до отправки первого. Обещание: не позже {promise, number} мин. после намеченного времени.",
  "capacity.zone": "Дни и часы указаны по местному времени: {zone}.",
  "capacity.day": "День",
  "capacity.mails": "Письма",
  "capacity.stretch": "Самое долгое ожидание",
  "capacity.promise": "Обещание",
  "capacity.nothing": "Ничего не намечено",
  "capacity.at-once": "Каждое уходит в свой срок",
  "capacity.busiest":
    "{sends, plural, one {{sends, number} письмо} few {{sends, number} письма} many {{sends, number} писем} other {{sends, number} письма}} с {from}; последнее уходит в {until}",
  "capacity.holds": "Выполняется",
  "capacity.breaks": "До {time}",
  "capacity.minutes":
    "{minutes, plural, =0 {сразу} one {{minutes, number} минута} few {{minutes, number} минуты} many {{minutes, number} минут} other {{minutes, number} минуты}}",
  "capacity.hours":
    "{hours, plural, one {{hours, number} час} few {{hours, number} часа} many {{hours, number} часов} other {{hours, number} часа}}",
  "capacity.with":
    "{mailboxes, plural, one {С {mailboxes, number} ящиком} few {С {mailboxes, number} ящиками} many {С {mailboxes, number} ящиками} other {С {mailboxes, number} ящика}}: {time}.",
  "capacity.shared":
    "При равном распределении {mailboxes, plural, one {хватит {mailboxes, number} ящика} few {хватит {mailboxes, number} ящиков} many {хватит {mailboxes, number} ящиков} other {хватит {mailboxes, number} ящика}}: {time}.",
  "capacity.never": "Не хватит никакого числа ящиков: перенесите часть этих писем на другое время.",
  "capacity.warning":
    "{day} в {from}: {sends, plural, one {{sends, number} письмо уходит} few {{sends, number} письма уходят} many {{sends, number} писем уходят} other {{sends, number} письма уходят}} {time} из {mailboxes, plural, one {{mailboxes, number} ящика} few {{mailboxes, number} ящиков} many {{mailboxes, number} ящиков} other {{mailboxes, number} ящика}}. Обещание: {promise, number} мин.",
  "capacity.see": "Посмотреть все дни",
  "capacity.no-mailbox":
    "Ни один ящик отправителя не подключён, поэтому пока ничего не может уйти.",
  "capacity.no-mailbox-planned":
    "{sends, plural, =0 {Ничего не намечено.} one {Намечено {sends, number} письмо.} few {Намечено {sends, number} письма.} many {Намечено {sends, number} писем.} other {Намечено {sends, number} письма.}}",
  "capacity.cut": "Намечено больше, чем здесь рассчитывается; показана только первая часть.",
  "capacity.mailboxes": "Ящики отправителя",
  "capacity.mailbox": "Ящик",
  "capacity.vendor": "Через",
  "capacity.per-minute": "В минуту",
  "capacity.per-day": "За 24 часа",
  "capacity.people": "Люди",
  "capacity.no-limit": "Ограничение неизвестно",
  "capacity.stay":
    "Каждому всегда пишут из одного ящика. Новый ящик сначала берёт новых людей; те, кому пишут из другого, остаются при нём.",
};
