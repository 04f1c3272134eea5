import type { admin as en } from "../en/admin.ts";
import type { PartOf } from "../translation.ts";

export const admin: PartOf<typeof en> = {
  "admin.title": "Подключения",
  "admin.lead": "Все системы, которые Keepwarm читает или заполняет, и как идут дела.",
  "admin.none": "Пока ничего не подключено.",
  "admin.test": "Проверить подключение",
  "admin.asked": "Запуск запрошен",
  "admin.pause": "Приостановить",
  "admin.resume": "Возобновить",
  "admin.act-on": "{act}: {title}",
  "admin.scopes":
    "{scopes, plural, one {{scopes, number} право и его назначение} few {{scopes, number} права и их назначение} many {{scopes, number} прав и их назначение} other {{scopes, number} права и их назначение}}",
  "admin.scope": "Право",
  "admin.scope-why": "Зачем мы его просим",
  "admin.scope-touches": "Что оно затрагивает",
  "connection.connected": "Подключено",
  "connection.syncing": "Синхронизация",
  "connection.partially-synced": "Частично синхронизировано",
  "connection.doubtful": "Под сомнением",
  "connection.reconnect-needed": "Нужно переподключить",
  "connection.paused": "Приостановлено",
  "connection.disabled": "Отключено",
  "connection.ats": "Подбор персонала: отсюда приходят предложения и кандидаты",
  "connection.hris": "Кадровая система: принимает новых сотрудников и ведёт их данные",
  "connection.mail": "Почта и календарь: отсюда уходят письма и приглашения",
  "connection.never": "Ещё ни разу",
  "connection.last-good": "Последняя успешная синхронизация",
  "connection.next-run": "Следующий запуск",
  "connection.run-now": "Пора запускать",
  "connection.no-run": "Нет, пока приостановлено",
  "connection.last-run": "Последний запуск",
  "connection.counts":
    "прочитано {read, number} · изменено {changed, number} · пропущено {skipped, number} · задержано {held, number}",
  "connection.skips": "Пропущенные записи",
  "connection.no-skips": "Нет",
  "connection.skips-count":
    "{skips, plural, one {{skips, number}, с причиной} few {{skips, number}, с причинами} many {{skips, number}, с причинами} other {{skips, number}, с причинами}}",
  "connection.webhooks": "Вебхуки",
  "connection.deliveries":
    "{deliveries, plural, =0 {Пока не получено} one {Получен {deliveries, number}, обработан} few {Получено {deliveries, number}, все обработаны} many {Получено {deliveries, number}, все обработаны} other {Получено {deliveries, number}, все обработаны}}",
  "connection.deliveries-waiting":
    "Получено {deliveries, number}; самый старый необработанный: {when}",
  "connection.by": "Подключено",
  "connection.by-whom": "{who}, {day}",
  "issue.since": "Началось {when}, продолжается",
  "issue.unauthorised":
    "Поставщик отклонил наши учётные данные. Подключите заново с новыми; данные и журнал сохранятся.",
  "issue.set-up":
    "В файле настройки, в connections, vendor: {vendor}, замените {settings} (или переменные, на которые они указывают через env:) и перезапустите Keepwarm.",
  "issue.forbidden":
    "У учётных данных нет права для одного из наших вызовов. Предоставьте право, указанное ниже, и проверьте.",
  "issue.unreachable":
    "Поставщик не ответил. От вас ничего не требуется: следующий запуск повторит попытку.",
  "issue.rate-limited":
    "Поставщик просит не спешить. Следующий запуск продолжит с места остановки.",
  "issue.unexpected-answer":
    "Поставщик ответил в виде, которого его собственный договор не допускает. Ничего не сохранено; сообщите нам код ниже.",
  "issue.cursor-expired":
    "Поставщик забыл, где мы остановились. Всё читается заново; никто не получит ничего дважды.",
  "issue.seal":
    "Учётные данные не открываются заданными ключами. Восстановите ключ, указанный ниже.",
  "issue.config": "Настройка этого подключения неверна. Исправьте ту, что указана ниже.",
  "issue.other":
    "Последний запуск завершился раньше времени. Код ниже говорит почему; следующий запуск повторит попытку.",
  "skip.title": "Пропущено: {title}",
  "skip.lead":
    "Эти записи пока не могут стать карточкой человека. Они перечитываются при каждом запуске.",
  "skip.none": "Ничего не пропущено.",
  "skip.record": "Запись",
  "skip.why": "Причина",
  "skip.first": "Впервые замечена",
  "skip.last": "Замечена в последний раз",
  "skip.no-mail": "Нет личного адреса почты.",
  "skip.no-name": "Нет имени.",
  "skip.no-offer": "Нет предложения.",
  "skip.private": "У поставщика отмечена как закрытая.",
  "skip.malformed": "Поле не соответствует договору поставщика.",
  "skip.other": "По причине, которой эта версия не знает.",
};
