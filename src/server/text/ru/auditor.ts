import type { auditor as en } from "../en/auditor.ts";
import type { PartOf } from "../translation.ts";

export const auditor: PartOf<typeof en> = {
  "log.title": "Журнал синхронизации",
  "log.entries":
    "{entries, plural, =0 {Записей пока нет} one {{entries, number} запись} few {{entries, number} записи} many {{entries, number} записей} other {{entries, number} записи}}",
  "log.head": "Итоговый хеш",
  "log.export":
    "{entries, plural, one {Выгрузить {entries, number} запись} few {Выгрузить {entries, number} записи} many {Выгрузить {entries, number} записей} other {Выгрузить {entries, number} записи}}",
  "log.what": "Действие",
  "log.actor": "Кто",
  "log.person": "Номер человека",
  "log.person-short": "человек {id}",
  "log.from": "С (UTC)",
  "log.until": "По (UTC)",
  "log.index": "Запись",
  "log.time": "Время",
  "log.about": "О чём",
  "log.none": "Нет записей по этим условиям.",
  "verify.title": "Проверить журнал",
  "verify.lead":
    "Каждая запись несёт хеш предыдущей. Проверка пересчитывает их все: здесь или по выгруженному файлу, без сервера.",
  "verify.kept": "Хеш, сохранённый в другом месте",
  "verify.kept-hint":
    "64 символа из прежней выгрузки или письма. Без него журнал сверяется только сам с собой.",
  "verify.head-form": "Хеш состоит из 64 символов, 0–9 и a–f.",
  "verify.button": "Проверить сейчас",
  "verify.again": "Проверить ещё раз",
  "verify.at": "Проверено в {when} UTC. Что изменилось потом, покажет новая проверка.",
  "verify.since":
    "{entries, plural, one {С тех пор добавлена {entries, number} запись, она не учтена.} few {С тех пор добавлены {entries, number} записи, они не учтены.} many {С тех пор добавлено {entries, number} записей, они не учтены.} other {С тех пор добавлено {entries, number} записи, они не учтены.}}",
  "verify.running": "Пересчитано {entries, number} из {size, number}; всё сходится.",
  "verify.progress": "Ход проверки",
  "verify.watch": "Обновлять автоматически",
  "verify.stop-watching": "Не обновлять",
  "verify.now": "Журнал сейчас",
  "verify.keep-it":
    "Сохраните этот хеш в другом месте; он подтверждает все записи до этого момента.",
  "verify.good":
    "{entries, plural, =0 {Журнал пуст.} one {{entries, number} запись сходится.} few {Все {entries, number} записи сходятся.} many {Все {entries, number} записей сходятся.} other {Все {entries, number} записи сходятся.}}",
  "verify.covered":
    "Первые записи ({covered, number}) такие же, какими были, когда записали сохранённый хеш.",
  "verify.bad": "Запись {index, number} не сходится.",
  "verify.unreadable": "Она не в том единственном виде, который есть у записей.",
  "verify.gap": "Запись отсутствует или перемещена.",
  "verify.link": "Предыдущую запись подменили.",
  "verify.hash": "Её переписали.",
  "verify.truncated": "В конце не хватает записей.",
  "verify.surplus": "Записей больше, чем указано в журнале.",
  "verify.head-fault": "Сохранённого хеша у этого журнала никогда не было.",
};
