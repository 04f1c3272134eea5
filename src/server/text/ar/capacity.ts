import type { capacity as en } from "../en/capacity.ts";
import type { PartOf } from "../translation.ts";

export const capacity: PartOf<typeof en> = {
  "nav.capacity": "الإرسال",
  "capacity.title":
    "{days, plural, zero {الإرسال} one {الإرسال في اليوم القادم} two {الإرسال في اليومين القادمين} few {الإرسال في {days, number} أيام قادمة} many {الإرسال في {days, number} يومًا قادمًا} other {الإرسال في {days, number} يوم قادم}}",
  "capacity.lead":
    "كم يستغرق خروج رسائل كل يوم، نخبرك به قبل خروج أولها. الوعد: خلال {promise, number} دقيقة من الوقت المخطط.",
  "capacity.zone": "الأيام والأوقات بالتوقيت المحلي في {zone}.",
  "capacity.day": "اليوم",
  "capacity.mails": "الرسائل",
  "capacity.stretch": "أطول انتظار",
  "capacity.promise": "الوعد",
  "capacity.nothing": "لا شيء مخطط",
  "capacity.at-once": "تخرج كل رسالة في وقتها",
  "capacity.busiest":
    "{sends, plural, zero {لا رسائل} one {رسالة واحدة} two {رسالتان} few {{sends, number} رسائل} many {{sends, number} رسالة} other {{sends, number} رسالة}} من {from}؛ تخرج الأخيرة {until}",
  "capacity.holds": "محقق",
  "capacity.breaks": "حتى {time}",
  "capacity.minutes":
    "{minutes, plural, =0 {بلا انتظار} one {دقيقة واحدة} two {دقيقتان} few {{minutes, number} دقائق} many {{minutes, number} دقيقة} other {{minutes, number} دقيقة}}",
  "capacity.hours":
    "{hours, plural, zero {{hours, number} ساعة} one {ساعة واحدة} two {ساعتان} few {{hours, number} ساعات} many {{hours, number} ساعة} other {{hours, number} ساعة}}",
  "capacity.with":
    "{mailboxes, plural, zero {بلا صندوق بريد} one {بصندوق بريد واحد} two {بصندوقي بريد} few {بـ {mailboxes, number} صناديق بريد} many {بـ {mailboxes, number} صندوق بريد} other {بـ {mailboxes, number} صندوق بريد}}: {time}.",
  "capacity.shared":
    "عند التوزيع بالتساوي {mailboxes, plural, zero {لا يلزم صندوق} one {يكفي صندوق واحد} two {يكفي صندوقان} few {تكفي {mailboxes, number} صناديق} many {يكفي {mailboxes, number} صندوقًا} other {يكفي {mailboxes, number} صندوق}}: {time}.",
  "capacity.never": "لن يكفي أي عدد من الصناديق: انقل بعض هذه الرسائل إلى وقت آخر.",
  "capacity.warning":
    "في {day} الساعة {from}، يستغرق خروج {sends, plural, zero {الرسائل} one {رسالة واحدة} two {رسالتين} few {{sends, number} رسائل} many {{sends, number} رسالة} other {{sends, number} رسالة}} {time} من {mailboxes, plural, zero {أي صندوق} one {صندوق واحد} two {صندوقين} few {{mailboxes, number} صناديق} many {{mailboxes, number} صندوقًا} other {{mailboxes, number} صندوق}}. الوعد {promise, number} دقيقة.",
  "capacity.see": "عرض كل الأيام",
  "capacity.no-mailbox": "لا يوجد صندوق إرسال متصل، لذلك لا يمكن أن يخرج شيء بعد.",
  "capacity.no-mailbox-planned":
    "{sends, plural, =0 {لا شيء مخطط.} one {رسالة واحدة مخططة.} two {رسالتان مخططتان.} few {{sends, number} رسائل مخططة.} many {{sends, number} رسالة مخططة.} other {{sends, number} رسالة مخططة.}}",
  "capacity.cut": "المخطط أكثر مما يُحسب هنا؛ يظهر الجزء الأول فقط.",
  "capacity.mailboxes": "صناديق الإرسال",
  "capacity.mailbox": "الصندوق",
  "capacity.vendor": "عبر",
  "capacity.per-minute": "في الدقيقة",
  "capacity.per-day": "خلال 24 ساعة",
  "capacity.people": "الأشخاص",
  "capacity.no-limit": "لا حد معروف",
  "capacity.stay":
    "يصل كل شخص دائمًا من صندوق واحد. يتولى الصندوق الجديد الأشخاص الجدد أولًا؛ ومن يصله من صندوق آخر يبقى معه.",
};
