import type { candidate as en } from "../en/candidate.ts";
import type { PartOf } from "../translation.ts";

export const candidate: PartOf<typeof en> = {
  "own.day": "{day} ({weekday})",
  "own.moment": "{day}، {clock}",
  "own.both": "{mine} بتوقيتك · {office} في {place}",
  "home.title": "قبل يومك الأول",
  "home.hello": "مرحبًا {name}",
  "home.days":
    "{days, plural, =0 {{name}، اليوم هو الموعد} one {{name}، نلقاك غدًا} two {{name}، بقي يومان} few {{name}، بقيت {days, number} أيام} many {{name}، بقي {days, number} يومًا} other {{name}، بقي {days, number} يوم}}",
  "home.started": "{name}، سعداء بوجودك معنا",
  "home.no-date": "لم يتحدد يومك الأول بعد. ستجده هنا، وبالبريد، حالما يتحدد.",
  "home.where": "{when} · {place}",
  "home.held": "ما نحفظه عني",
  "home.preferences": "اللغة والتوقف وتقليل الرسائل",
  "home.wish": "أمنية أو ملاحظة تقلقك",
  "home.done-of": "أُنجز {done, number} من {of, number}",
  "home.progress": "نسبة النقاط المنجزة",
  "home.is-done": "منجز، اضغط للتراجع: ",
  "home.is-open": "غير منجز، اضغط عند الإنجاز: ",
  "home.seen": "تم الاطلاع",
  "home.mark-seen": "تحديد كمطّلع عليه",
  "home.mark-seen-of": "تحديد كمطّلع عليه: {label}",
  "home.meeting-when":
    "{when} · {minutes, plural, zero {{minutes, number} دقيقة} one {دقيقة واحدة} two {دقيقتان} few {{minutes, number} دقائق} many {{minutes, number} دقيقة} other {{minutes, number} دقيقة}}، عبر الإنترنت",
  "home.signed-up": "تم التسجيل",
  "home.meeting-change": "عرض أو تغيير",
  "home.sign-up":
    "{fields, plural, =0 {التسجيل} one {التسجيل (حقل واحد)} two {التسجيل (حقلان)} few {التسجيل ({fields, number} حقول)} many {التسجيل ({fields, number} حقلًا)} other {التسجيل ({fields, number} حقل)}}",
  "home.reading": "لك هذا الأسبوع",
  "home.minutes":
    "{minutes, plural, zero {{minutes, number} دقيقة} one {دقيقة واحدة} two {دقيقتان} few {{minutes, number} دقائق} many {{minutes, number} دقيقة} other {{minutes, number} دقيقة}}",
  "home.quiz-new":
    "{questions, plural, zero {لا أسئلة} one {سؤال واحد} two {سؤالان} few {{questions, number} أسئلة} many {{questions, number} سؤالًا} other {{questions, number} سؤال}}. لا يُحكم به على أحد: إنه يحدد فقط التدريب الذي يمكنك تخطيه.",
  "home.quiz-result": "في المرة الأخيرة كانت {right, number} من {of, number} صحيحة.",
  "home.quiz-start": "بدء الاختبار",
  "home.quiz-again": "نظرة أخرى",
  "home.ask": "اسأل ما شئت",
  "home.ask-lead": "يجيب من يعرف، غالبًا خلال يوم عمل واحد.",
  "home.ask-button": "كتابة سؤال",
  "home.answered": "أجاب {by} {when}",
};
