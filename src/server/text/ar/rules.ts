import type { rules as en } from "../en/rules.ts";
import type { PartOf } from "../translation.ts";

export const rules: PartOf<typeof en> = {
  "rules.title": "قواعد لكل خطوة",
  "rules.lead": "تسري على الجميع. التغيير مسودة أولاً ثم يُنشر.",
  "rules.yes": "نعم",
  "rules.no": "لا",
  "rules.workingDaysOnly": "في أيام العمل فقط",
  "rules.workingDaysOnly-hint": "تنتظر الرعاية عطلات المكان ونهايات الأسبوع.",
  "rules.secondPerson": "يعتمدها شخص ثانٍ",
  "rules.secondPerson-hint": "لا يُنشر شيء بكلمة كاتبه وحده.",
  "rules.plainClock": "الأسئلة: احتساب كل ساعة",
  "rules.plainClock-hint": "وإلا توقفت الساعة في أيام عطلة المسؤول.",
  "rules.capPerWeek": "أقصى رسائل في الأسبوع",
  "rules.capPerWeek-hint": "من 1 إلى 20، أو فارغ بلا حد. ما زاد ينتظر؛ ولا يُحتسب الضروري للعقد.",
  "rules.silenceDays": "أيام الصمت قبل المكالمة",
  "rules.silenceDays-hint":
    "من 3 إلى 120. من لم يفعل شيئًا ولم يصله أحد منا هذه المدة يُتصل به؛ والنقرة تُعد أثرًا منه.",
  "rules.topics": "كم مرة يأتي كل موضوع في رسالة الأسبوع",
  "rules.topics-hint": "حين يحين وقته يأتي قبل غيره، ولا يأتي قبل ذلك ما دام هناك شيء آخر للقراءة.",
  "rules.topic-any": "غير محدد",
  "rules.changes": "ما تغيّره المسودة",
  "rules.cap-wrong": "رقم من 1 إلى 20، أو لا شيء.",
  "rules.silence-wrong": "رقم من 3 إلى 120.",
  "rules.quiet": "ساعات الهدوء",
  "rules.quietFrom": "لا يُرسل شيء من",
  "rules.quietUntil": "لا يُرسل شيء حتى",
  "rules.quiet-empty":
    "كلاهما فارغ: كما في ملف الإعداد، من {from} إلى {until}. الوقت نفسه مرتين: لا ساعات هدوء.",
  "rules.quiet-means": "ماذا تعني ساعات الهدوء",
  "rules.quiet-hint": "من {from} إلى {until} بتوقيت كل شخص لا يُرسل شيء ولا يُتصل بأحد.",
  "rules.quiet-none": "لا توجد ساعات هدوء: تُرسل الرسائل في أي وقت من اليوم.",
  "rules.quiet-set-up": "هذه الساعات من ملف الإعداد، وتسري إلى أن تنشروا ساعاتكم.",
  "rules.quiet-here": "لشخص هنا ({zone}): الرسالة المستحقة {due} تُرسل {leaves}.",
  "rules.quiet-abroad":
    "لشخص في الخارج ({zone}): الرسالة المستحقة {due} تُرسل هناك {leaves}، ويكون الوقت هنا حينها {here}.",
  "rules.quiet-both": "اكتبوا الوقتين معًا أو اتركوهما فارغين.",
  "rules.quiet-long": "اتركوا ثماني ساعات على الأقل في اليوم يمكن أن تُرسل فيها الرسائل.",
  "rules.quiet-wrong": "وقت مثل 21:00.",
};
