import type { auditor as en } from "../en/auditor.ts";
import type { PartOf } from "../translation.ts";

export const auditor: PartOf<typeof en> = {
  "log.title": "سجل التزامن",
  "log.entries":
    "{entries, plural, =0 {لا قيود بعد} one {قيد واحد} two {قيدان} few {{entries, number} قيود} many {{entries, number} قيدًا} other {{entries, number} قيد}}",
  "log.head": "البصمة الأخيرة",
  "log.export":
    "{entries, plural, zero {لا قيود للتصدير} one {تصدير قيد واحد} two {تصدير قيدين} few {تصدير {entries, number} قيود} many {تصدير {entries, number} قيدًا} other {تصدير {entries, number} قيد}}",
  "log.what": "الإجراء",
  "log.actor": "المنفّذ",
  "log.person": "معرّف الموظف الجديد",
  "log.person-short": "الموظف الجديد {id}",
  "log.from": "من (UTC)",
  "log.until": "إلى (UTC)",
  "log.index": "القيد",
  "log.time": "الوقت",
  "log.about": "بشأن",
  "log.none": "لا يوجد قيد يطابق هذه المرشحات.",
  "verify.title": "التحقق من السجل",
  "verify.lead":
    "يحمل كل قيد بصمة القيد الذي قبله. يعيد التحقق حسابها كلها، هنا أو من ملف مُصدَّر دون خادم.",
  "verify.kept": "بصمة محفوظة في مكان آخر",
  "verify.kept-hint": "64 حرفًا من تصدير أو بريد سابق. بدونها لا يُقارن السجل إلا بنفسه.",
  "verify.head-form": "البصمة 64 حرفًا من 0–9 و a–f.",
  "verify.button": "تحقق الآن",
  "verify.again": "تحقق مجددًا",
  "verify.at": "تم التحقق في {when} بتوقيت UTC. ما تغيّر بعد ذلك يظهر عند التحقق مجددًا.",
  "verify.since":
    "{entries, plural, zero {لم يُضف شيء منذ ذلك الحين.} one {أُضيف قيد واحد منذ ذلك الحين وليس مشمولًا.} two {أُضيف قيدان منذ ذلك الحين وليسا مشمولين.} few {أُضيفت {entries, number} قيود منذ ذلك الحين وليست مشمولة.} many {أُضيف {entries, number} قيدًا منذ ذلك الحين وليست مشمولة.} other {أُضيف {entries, number} قيد منذ ذلك الحين وليست مشمولة.}}",
  "verify.running":
    "أُعيد حساب {entries, number} من {size, number} من القيود حتى الآن؛ وكلها سليمة.",
  "verify.progress": "مدى تقدم التحقق",
  "verify.watch": "إعادة التحميل تلقائيًا",
  "verify.stop-watching": "إيقاف إعادة التحميل",
  "verify.now": "السجل الآن",
  "verify.keep-it": "احفظ هذه البصمة في مكان آخر؛ فهي تثبت كل القيود حتى الآن.",
  "verify.good":
    "{entries, plural, =0 {السجل فارغ.} one {القيد الوحيد سليم.} two {القيدان سليمان.} few {القيود الـ {entries, number} كلها سليمة.} many {القيود الـ {entries, number} كلها سليمة.} other {القيود الـ {entries, number} كلها سليمة.}}",
  "verify.covered": "أول القيود ({covered, number}) كما كانت عند تدوين البصمة المحفوظة.",
  "verify.bad": "القيد {index, number} غير سليم.",
  "verify.unreadable": "ليس بالترميز الوحيد للقيود.",
  "verify.gap": "قيد مفقود أو منقول.",
  "verify.link": "استُبدل القيد الذي قبله.",
  "verify.hash": "أُعيدت كتابته.",
  "verify.truncated": "تنقص قيود في النهاية.",
  "verify.surplus": "عدد القيود أكثر مما يذكره السجل.",
  "verify.head-fault": "لم تكن البصمة المحفوظة لهذا السجل قط.",
};
