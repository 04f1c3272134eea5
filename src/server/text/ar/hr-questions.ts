import type { hrQuestions as en } from "../en/hr-questions.ts";
import type { PartOf } from "../translation.ts";

export const hrQuestions: PartOf<typeof en> = {
  "did.rerouted": "تمت الإحالة. أُبلغ القسم وتستمر المهلة. أحل السؤال مجددًا للتراجع.",
  "asked.title": "الأسئلة",
  "asked.open":
    "{open, plural, =0 {لا سؤال ينتظر جوابًا} one {سؤال واحد ينتظر جوابًا} two {سؤالان ينتظران جوابًا} few {{open, number} أسئلة تنتظر جوابًا} many {{open, number} سؤالًا ينتظر جوابًا} other {{open, number} سؤال ينتظر جوابًا}}",
  "asked.late":
    "{late, plural, =0 {لا متأخر} one {واحد متأخر} two {اثنان متأخران} few {{late, number} متأخرة} many {{late, number} متأخرًا} other {{late, number} متأخر}}",
  "asked.all": "الكل",
  "asked.asked": "بالانتظار",
  "asked.answered": "مُجاب",
  "asked.closed": "مغلق",
  "asked.by-state": "التصفية حسب الحالة",
  "asked.owner": "المسؤول",
  "asked.any": "الكل",
  "asked.show": "عرض",
  "asked.none": "لم يسأل أحد شيئًا بعد. يسأل المرشحون في صفحتهم أو بالرد على رسالة.",
  "asked.none-fit": "لا يوجد سؤال يطابق هذه المرشحات.",
  "asked.question": "السؤال",
  "asked.person": "من",
  "asked.clock": "المهلة",
  "asked.for": "سؤال إلى {owner}",
  "asked.one": "سؤال",
  "asked.back": "→ كل الأسئلة",
  "asked.via-portal": "على الصفحة",
  "asked.via-mail": "بالبريد",
  "asked.reminded": "ذُكّر {owner} {when}",
  "asked.reroute": "إحالة",
  "asked.reroute-lead": "تستمر المهلة: ما زال الجواب مستحقًا {when}.",
  "asked.to": "القسم الذي ينبغي أن يجيب",
  "asked.reroute-button": "إحالة",
  "asked.reroute-same": "لديه هذا السؤال بالفعل.",
  "asked.answer": "أجب بنفسك",
  "asked.answer-label": "جوابك",
  "asked.answer-hint": "يصل إلى السائل باسمك ويوقف المهلة.",
  "asked.given": "الجواب",
};
