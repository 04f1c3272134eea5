import type { parked as en } from "../en/parked.ts";
import type { PartOf } from "../translation.ts";

export const parked: PartOf<typeof en> = {
  "nav.parked": "Ждёт решения",
  "did.told-arrived": "Записано: дошло. Это можно отменить ниже, пока на этом ничего не построено.",
  "did.told-again": "Будет сделано ещё раз. Это можно отменить ниже, пока не начата попытка.",
  "did.told-back": "Отменено. Снова ждёт решения.",
  "did.told-late":
    "Ничего не изменено: тем временем всё продвинулось. Показано нынешнее состояние.",
  "why.told-arrived": "коллега сказал, что дошло",
  "why.sent-again": "коллега велел отправить ещё раз",
  "why.taken-back": "коллега отменил до попытки",
  "why.not-our-entry": "там есть запись с нашим номером, но без нашей отметки",
  "why.entry-without-trace":
    "её запросили больше суток назад, а её нет; возможно, её кто-то удалил",
  "parked.title": "Ждёт решения",
  "parked.lead":
    "Отсюда нельзя сказать, произошло ли это. Ничего не повторяется, пока кто-то не посмотрит там и не скажет.",
  "parked.count":
    "{parked, plural, =0 {Ничто не ждёт решения} one {{parked, number} ждёт решения} few {{parked, number} ждут решения} many {{parked, number} ждут решения} other {{parked, number} ждут решения}}",
  "parked.none": "Решать нечего: каждое внешнее изменение произошло, отклонено или выполняется.",
  "parked.arrived": "Дошло",
  "parked.again": "Отправить ещё раз",
  "parked.act-on": "{act}: {title}, {name}",
  "parked.nobody": "никто конкретно",
  "parked.question-mail": "Вопрос ответственному",
  "parked.because": "Нельзя сказать, произошло ли это: {why}.",
  "parked.why-entries": "там несколько записей, где должна быть одна",
  "parked.why-opened": "кто-то другой открыл там ту же запись",
  "parked.where-mail": "Посмотрите в отправленных письмах {mailbox}, примерно {when}.",
  "parked.where-entry": "Посмотрите в календаре {mailbox}.",
  "parked.where-other": "Посмотрите запись в {vendor}.",
  "parked.evidence": "Свидетельства",
  "parked.intended": "Записано",
  "parked.armed": "Последняя попытка",
  "parked.not-tried": "Не было",
  "parked.parked-at": "Остановлено",
  "parked.attempts": "Попытки",
  "parked.attempts-count":
    "{attempts, plural, =0 {Нет} one {{attempts, number}} few {{attempts, number}} many {{attempts, number}} other {{attempts, number}}}",
  "parked.looks": "Проверки",
  "parked.looks-count":
    "Последняя перед самой остановкой{absences, plural, =0 {} one {; до неё {absences, number} ничего не нашла} few {; до неё {absences, number} ничего не нашли} many {; до неё {absences, number} ничего не нашли} other {; до неё {absences, number} ничего не нашли}}{failures, plural, =0 {} one {; до неё {failures, number} не удалась} few {; до неё {failures, number} не удались} many {; до неё {failures, number} не удались} other {; до неё {failures, number} не удались}}",
  "parked.draft": "Черновик там",
  "parked.draft-kept": "Создан; его номер сохранён",
  "parked.draft-none": "Не создавался",
  "parked.receipt": "Квитанция",
  "parked.no-receipt": "Нет",
  "parked.operation": "Операция",
  "parked.back": "← Всё, что ждёт решения",
  "parked.ask-arrived": "«Дошло»: что это значит",
  "parked.ask-again": "«Отправить ещё раз»: что это значит",
  "parked.arrived-touch":
    "С ваших слов считается отправленным во время последней попытки. Больше ничего не уйдёт. Если не дошло, {name} этого не получит.",
  "parked.arrived-stage": "Передача берёт имя ниже как квитанцию и переходит к следующему шагу.",
  "parked.arrived-other": "С ваших слов считается сделанным. Больше ничего не записывается.",
  "parked.again-touch":
    "Новое письмо составляется по нынешним данным, под собственным номером операции, и уйдёт в течение минут, если оно ещё нужно. Если первое дошло, {name} получит его дважды.",
  "parked.again-fold":
    "Было полезно до {when}: отдельно больше не уйдёт, о нём скажет следующее письмо недели.",
  "parked.again-leave-out": "Было полезно до {when}: больше не уйдёт и опускается.",
  "parked.again-mail":
    "То же письмо уйдёт ещё раз, под собственным номером операции. Если первое дошло, придёт дважды.",
  "parked.again-same":
    "Те же значения записываются ещё раз, под собственным номером операции. Если они уже там, ничего не изменится.",
  "parked.again-twice":
    "Создаётся ещё раз, под собственным номером операции. Если первое есть, их будет два, и одно нужно удалить вручную.",
  "parked.again-replaced":
    "Его место уже заняло более новое. Ничего больше не уйдёт; это только закрывается.",
  "parked.undo-arrived": "Позже это можно отменить в разделе «Недавние решения».",
  "parked.undo-stage": "Это можно отменить, пока не начался следующий шаг, обычно меньше минуты.",
  "parked.undo-again":
    "Это можно отменить, пока не начата новая попытка, обычно меньше минуты. Потом уже никто не сможет.",
  "parked.reference": "Имя в {vendor}",
  "parked.reference-hint":
    "Как там записано, например HR-APP-2027-00012. На него ссылается следующий шаг.",
  "parked.confirm-arrived": "Да, дошло",
  "parked.confirm-again": "Да, отправить ещё раз",
  "parked.decided": "Недавние решения",
  "parked.was-arrived": "Дошло",
  "parked.was-again": "Отправлено ещё раз",
  "parked.was-closed": "Закрыто",
  "parked.by": "{who}, {when}",
  "parked.someone": "Коллега",
  "parked.take-back": "Отменить",
  "parked.begun-arrived": "Отменить нельзя: на этом построено другое.",
  "parked.begun-again": "Отменить нельзя: новая попытка уже идёт.",
  "parked.is-over": "Это больше не ждёт решения.",
  "parked.decide": "Решить",
};
