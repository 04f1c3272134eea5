import type { changes as en } from "../en/changes.ts";
import type { PartOf } from "../translation.ts";

export const changes: PartOf<typeof en> = {
  "nav.changes": "Изменения",
  "did.change-apply":
    "Сделано, как предложено. Ниже это можно отменить, пока ничего не отправлено.",
  "did.change-keep": "Оставлено как было. Ниже это можно отменить, пока ничего не отправлено.",
  "did.change-leave-out": "Пропущено. Ниже это можно отменить, пока ничего не отправлено.",
  "did.change-back": "Отменено. Снова ждёт решения.",
  "did.change-none": "Ничего не отмечено, поэтому ничего не изменилось.",
  "did.changes-apply":
    "По каждому сделано, как предложено. Пока ничего не отправлено, это можно отменить: ниже — для всех сразу, на странице человека — для него одного.",
  "did.changes-back":
    "Отменено там, где ещё ничего не отправлено. Эти изменения снова ждут решения.",
  "why.decision": "изменение ждёт решения",
  "why.left-out": "коллега решил пропустить",
  "changes.title": "Изменения",
  "changes.lead":
    "Большинство изменений учитывается само. Эти ждут вашего слова; всё остальное для этих людей идёт своим чередом.",
  "changes.count":
    "{waiting, plural, =0 {Ничто не ждёт решения} one {{waiting, number} изменение ждёт решения} few {{waiting, number} изменения ждут решения} many {{waiting, number} изменений ждут решения} other {{waiting, number} изменения ждут решения}}",
  "changes.none": "Ни одно изменение не ждёт решения. То, что учтено само, показано ниже.",
  "changes.none-fit": "Под эти фильтры не подходит ни одно ожидающее изменение.",
  "changes.hint":
    "Ошибка в дате или имени? Исправьте её в исходной системе, и изменение исчезнет отсюда.",
  "changes.clock": "Время указано по часам каждого человека.",
  "changes.by-kind": "По виду изменения",
  "changes.all": "Все",
  "changes.urgent-only": "Только срочные",
  "changes.kind-offer": "Предложение",
  "changes.kind-start": "Первый рабочий день",
  "changes.kind-place": "Место работы",
  "changes.kind-manager": "Руководитель",
  "changes.kind-journey": "Сценарий",
  "changes.before": "Было",
  "changes.after": "Стало",
  "changes.by-ats": "из ATS",
  "changes.by-hris": "из HRIS",
  "changes.by-candidate": "от самого человека",
  "changes.by-hr": "от HR",
  "changes.by-programme": "версия программы {version}",
  "changes.version": "Программа, версия {version}",
  "changes.nobody": "Неизвестно",
  "changes.nowhere": "Неизвестно",
  "changes.entry": "Запись в календаре: {title}",
  "changes.kept": "остаётся на {at}",
  "changes.added": "появляется, {to}",
  "changes.moved": "переносится с {from} на {to}",
  "changes.skipped": "пропускается (срок был {from}): {why}",
  "changes.gone-offer-over": "предложение больше не действует",
  "changes.gone-step-gone": "этого шага больше нет в сценарии",
  "changes.gone-not-for-them": "шаг теперь для других",
  "changes.gone-not-due": "срок больше не наступает",
  "changes.gone-too-late": "время прошло",
  "changes.gone-folded": "об этом скажет следующее письмо недели",
  "changes.sent-manager": "В письме от {at} было имя {name}. Ни одно письмо это не исправит.",
  "changes.sent-corrected":
    "В письме от {at} был другой первый день. Письмо с новым днём будет отправлено.",
  "changes.sent-start": "В письме от {at} был другой первый день. Ни одно письмо это не исправит.",
  "changes.would-skip": "было бы пропущено; срок был {from}",
  "changes.would-add": "появилось бы, {to}",
  "changes.would-keep": "ушло бы по плану, {at}",
  "changes.would-move": "перенеслось бы с {from} на {to}",
  "changes.ask-came-back":
    "Предложение было отозвано и снова действует. Человек знает об этом? До вашего решения уходит только то, что касается договора.",
  "changes.ask-start-past": "Первый рабочий день теперь в прошлом.",
  "changes.ask-start-far": "Первый рабочий день сдвигается больше чем на два месяца. Это верно?",
  "changes.ask-at-once": "Несколько писем ушли бы сразу, потому что первый день близко.",
  "changes.ask-meeting-soon":
    "Встреча, на которую записан человек, скоро или уже прошла, и она была бы перенесена.",
  "changes.ask-other-country":
    "Другая страна: другие правила и праздники, возможно, другой язык. Подходят ли письма?",
  "changes.ask-manager-named":
    "В письме было имя прежнего руководителя. Сначала скажите человеку, затем пусть письма назовут нового.",
  "changes.ask-promised-step":
    "Это было обещано: касается договора или должно уйти в течение двух недель, а в сценарии этого больше нет.",
  "changes.seen": "Замечено {when}, {source}",
  "changes.urgent": "Срочно",
  "changes.contract": "Касается договора",
  "changes.tick": "Выбрать: {name}",
  "changes.nothing-held": "Ни одно будущее письмо об этом не скажет.",
  "changes.nothing-follows": "Для писем и записей ничего не меняется.",
  "changes.follows":
    "{count, plural, one {Само учтено: {count, number}} few {Само учтено: {count, number}} many {Само учтено: {count, number}} other {Само учтено: {count, number}}}",
  "changes.apply": "Сделать как предложено",
  "changes.keep": "Оставить как было",
  "changes.leave-out": "Пропустить",
  "changes.noted": "Человек знает",
  "changes.undo": "Отменить",
  "changes.apply-ticked": "Как предложено для отмеченных",
  "changes.apply-all":
    "{count, plural, one {Как предложено для {count, number}} few {Как предложено для всех {count, number}} many {Как предложено для всех {count, number}} other {Как предложено для всех {count, number}}}",
  "changes.all-means":
    "Изменений: {count, number}. Людей: {people, number}. Задержанных писем и встреч, которые пойдут, как предложено: {go, number}; которые будут пропущены: {out, number}. То, что появилось после открытия страницы, не затронуто.",
  "changes.all-more":
    "За один раз берутся только самые старые; после этого ещё ждут: {more, number}.",
  "changes.lately": "Недавно",
  "changes.nothing-lately": "В последнее время ничего не менялось.",
  "changes.was-safe": "Учтено само",
  "changes.was-apply": "Сделано, как предложено",
  "changes.was-keep": "Оставлено как было",
  "changes.was-leave-out": "Пропущено",
  "changes.was-overtaken": "Заменено более новым",
  "changes.by": "решение: {who}",
  "changes.together": "решено вместе: {count, number}",
  "changes.undo-all":
    "{count, plural, one {Отменить {count, number} изменение} few {Отменить эти {count, number} изменения} many {Отменить эти {count, number} изменений} other {Отменить эти {count, number} изменения}}",
  "changes.all-link": "Все изменения",
  "changes.earlier":
    "{count, plural, one {{count, number} более раннее изменение} few {{count, number} более ранних изменения} many {{count, number} более ранних изменений} other {{count, number} более раннего изменения}}",
};
