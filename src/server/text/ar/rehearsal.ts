import type { rehearsal as en } from "../en/rehearsal.ts";
import type { PartOf } from "../translation.ts";

export const rehearsal: PartOf<typeof en> = {
  "rehearsal.title": "التجربة",
  "rehearsal.none": "لم تُجرَّب هذه المسودة بعد.",
  "rehearsal.lead":
    "{people, number} أشخاص، {letters, number} رسائل حتى {until}. بيانات المناطق الزمنية {zones}.",
  "rehearsal.cut": "هناك {of, number} أشخاص؛ جُرّب الأوائل فقط.",
  "rehearsal.passed": "لا شيء يمنع النشر.",
  "rehearsal.refused": "لا يمكن نشرها هكذا. انظر أدناه ما يجب تغييره.",
  "rehearsal.violations": "يجب تغييره",
  "rehearsal.warnings": "من المفيد معرفته",
  "rehearsal.people":
    "{count, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {{count, number} أشخاص} many {{count, number} شخصًا} other {{count, number} شخص}}",
  "rehearsal.differences": "مقارنة بالساري",
  "rehearsal.same": "يتلقى الجميع ما يتلقونه الآن.",
  "rehearsal.estimated": "أيام تقديرية",
  "rehearsal.estimated-decree": "لم تعلن الحكومة بعد عطلات هذه السنة وأيام التعويض.",
  "rehearsal.estimated-moon": "محسوب بالقمر؛ قد يتقدم أو يتأخر يومًا.",
  "rehearsal.weeks": "الرسائل حسب الأسبوع",
  "rehearsal.week": "الأسبوع من",
  "rehearsal.live": "الآن",
  "rehearsal.draft": "مسودة",
  "rehearsal.by-person": "شخصًا بشخص، بتوقيته",
  "rehearsal.older": "هذه التجربة أقدم ولم تحفظ من هم المعنيون. أعد التجربة لتراهم.",
  "found.unfillable": "لا يمكن ملء الرسالة.",
  "found.contract-nobody": "ضرورية للعقد ولا تصل إلى أحد.",
  "found.contract-late": "ضرورية للعقد وتأتي متأخرة.",
  "found.over-cap": "رسائل في الأسبوع أكثر من المسموح.",
  "found.in-quiet": "ستصل في ساعات الهدوء.",
  "found.twice": "المحتوى نفسه مرة ثانية.",
  "found.kind-changed": "كانت تحمل شيئًا آخر؛ أعطِ الخطوة الجديدة اسمًا قصيرًا آخر.",
  "found.nobody": "لا تصل إلى أحد في هذه الأشهر.",
  "found.held": "محجوزة.",
  "found.fallback": "تُقرأ بلغة غير لغتهم.",
  "differs.more":
    "{count, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {{count, number} أشخاص} many {{count, number} شخصًا} other {{count, number} شخص}}: ستصل إليهم أكثر من قبل",
  "differs.never":
    "{count, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {{count, number} أشخاص} many {{count, number} شخصًا} other {{count, number} شخص}}: لن تصل إليهم",
  "differs.new":
    "{count, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {{count, number} أشخاص} many {{count, number} شخصًا} other {{count, number} شخص}}: ستصل إليهم للمرة الأولى",
  "differs.earlier":
    "{count, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {{count, number} أشخاص} many {{count, number} شخصًا} other {{count, number} شخص}}: أبكر بما لا يزيد على {days, plural, zero {{days, number} يوم} one {يوم واحد} two {يومين} few {{days, number} أيام} many {{days, number} يومًا} other {{days, number} يوم}}",
  "differs.later":
    "{count, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {{count, number} أشخاص} many {{count, number} شخصًا} other {{count, number} شخص}}: أبعد بما لا يزيد على {days, plural, zero {{days, number} يوم} one {يوم واحد} two {يومين} few {{days, number} أيام} many {{days, number} يومًا} other {{days, number} يوم}}",
  "rehearsed.sent": "تُرسل",
  "rehearsed.called": "مكالمة",
  "rehearsed.folded": "في الرسالة القادمة",
  "rehearsed.skipped": "متروكة",
  "rehearsed.held": "محجوزة",
  "impact.title": "ما الذي يغيّره النشر في المخطَّط",
  "impact.kept": "يبقى",
  "impact.added": "جديد",
  "impact.moved": "تغيّر موعده",
  "impact.skipped": "يُترك",
  "impact.sent": "أُرسل من قبل",
  "impact.decision": "يحتاج إلى قرار",
  "impact.nobody": "لا يتغيّر شيء مما هو مخطَّط لأحد.",
  "impact.people":
    "{people, plural, zero {لا يتغيّر شيء لأحد.} one {يتغيّر شيء لشخص واحد.} two {يتغيّر شيء لشخصين.} few {يتغيّر شيء لـ {people, number} أشخاص. أوائلهم:} many {يتغيّر شيء لـ {people, number} شخصًا. أوائلهم:} other {يتغيّر شيء لـ {people, number} شخص. أوائلهم:}}",
};
