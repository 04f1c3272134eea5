import type { TranslatedWords } from "./words.ts";

export const ar: TranslatedWords = {
  began: {
    late: "{count, plural, zero {لا تواصل متأخر} one {تواصل واحد متأخر} two {تواصلان متأخران} few {{count, number} تواصلات متأخرة} many {{count, number} تواصلًا متأخرًا} other {{count, number} تواصل متأخر}} أكثر من 30 دقيقة، وأقدمها بـ {minutes, number} دقيقة. الخطوات: {steps}.",
    failing:
      "فشلت {failed, number} من {settled, number} من العمليات خلال آخر 24 ساعة؛ وأكثر من واحدة في الألف إنذار.",
    parked:
      "{count, plural, zero {لا عملية} one {عملية واحدة} two {عمليتان} few {{count, number} عمليات} many {{count, number} عملية} other {{count, number} عملية}} بانتظار قرار: لا يمكن أن يُعرف من الخارج هل حدثت.",
    connection:
      "لم يعد الاتصال بـ {vendor} موثوقًا ({code}). كان آخر تشغيل سليم قبل {minutes, number} دقيقة.",
    restore:
      "استُعيدت قاعدة البيانات من نسخة احتياطية. ينقصها ما جرى من {from} حتى {until} بتوقيت UTC؛ والإرسال محجوز.",
  },
  advice: {
    late: "لا يضيع شيء ولا يخرج شيء مرتين: سيخرج كل شيء حالما يُفتح الطريق. انظر هل أُوقف اتصال بريد أو رُفض، وهل تكفي صناديقه.",
    failing: "ما رُفض لا يُعاد تلقائيًا. تذكر صفحات الاتصالات وسجل التزامن السبب.",
    parked: "لا يُعاد إرساله تلقائيًا. ينظر شخص هل وصل ثم يقرر؛ وحتى ذلك الحين ينتظر.",
    connection:
      "لا يُقرأ ولا يُكتب شيء هناك حتى يعمل من جديد؛ ثم يستمر من حيث توقف. تذكر صفحة الاتصال ما يلزم.",
    restore:
      "يُبحث لدى المورّدين عن كل ما هو مستحق، وما يوجد يُعد منجزًا. ويخرج الباقي عندما يضغط مسؤول تقنية المعلومات الزر في صفحة التشغيل.",
  },
  ended: {
    late: "لم يعد أي تواصل متأخرًا أكثر من 30 دقيقة.",
    failing: "عاد معدل الفشل خلال آخر 24 ساعة إلى حدود واحد في الألف.",
    parked: "لم يعد شيء بانتظار قرار.",
    connection: "عاد الاتصال بـ {vendor} إلى العمل.",
    restore: "أُفرج عما كان محجوزًا بعد الاستعادة.",
  },
  lasted:
    "استمر {lasted, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتين} few {{lasted, number} دقائق} many {{lasted, number} دقيقة} other {{lasted, number} دقيقة}}.",
  beganSubject: "إنذار Keepwarm: {what}",
  endedSubject: "انتهى إنذار Keepwarm: {what}",
  greeting: "مرحبًا،",
  open: "فتح صفحة التشغيل",
  closing: "Keepwarm",
  reason: "تصلك هذه الرسالة لأن عنوانك مضبوط للإنذارات.",
};
