import type { improve as en } from "../en/improve.ts";
import type { PartOf } from "../translation.ts";

export const improve: PartOf<typeof en> = {
  "nav.results": "ما يُقرأ",
  "nav.cadence": "الاقتراحات",
  "nav.effect": "ما ينفع",
  "did.suggestion-accepted": "صار مسودة للقواعد. لا يتغيّر شيء قبل النشر.",
  "did.suggestion-refused": "سُجّل. لا يعود الاقتراح إلا إذا تغيّرت الأرقام بوضوح.",
  "did.suggestion-clash": "حُفظت القواعد في هذه الأثناء؛ يُرجى الضغط مرة أخرى.",
  "did.effect-started": "بدأت التجربة. يدخل كل شخص حين يحين موعد تواصله.",
  "did.effect-ended": "انتهت. لا يُستثنى أحد بعد الآن.",
  "did.effect-twice": "هذه الخطوة قيد التجربة بالفعل.",
  "did.effect-too-few": "مع هذا العدد القليل لا يمكن إظهار شيء، فلا ينبغي أن يُحرم أحد.",
  "did.effect-recounted": "لم تبدأ: ما اخترته يختلف عمّا حُسب. تجد أدناه ما يمكن أن تُظهره الآن.",
  "why.withheld": "تُركت بالقرعة لمعرفة أثرها",
  "results.title": "ما يُقرأ",
  "results.since":
    "منذ {since}. {people, plural, zero {لا أحد يوافق} one {شخص واحد يوافق} two {شخصان يوافقان} few {{people, number} أشخاص يوافقون} many {{people, number} شخصًا يوافقون} other {{people, number} شخص يوافقون}} عوامل التصفية؛ يُحسب كل شخص مرة.",
  "results.too-few-people":
    "أقل من خمسة أشخاص يوافقون عوامل التصفية: عدد أقل من أن يُعرض. أزل أحد العوامل.",
  "results.too-few": "أقل من أن يُعرض",
  "results.none": "لم يُرسل شيء في هذه المدة.",
  "results.no-questions": "لم يسأل أحد في هذه المدة.",
  "results.share": "{share, number, percent} · {count, number} من {of, number}",
  "results.people":
    "{people, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {{people, number} أشخاص} many {{people, number} شخصًا} other {{people, number} شخص}}",
  "results.unknown": "غير معروف",
  "results.numbers": "الأرقام",
  "results.period": "المدة",
  "results.days":
    "{days, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {{days, number} أيام} many {{days, number} يومًا} other {{days, number} يوم}}",
  "results.topic": "الموضوع",
  "results.segments": "المقارنة حسب",
  "results.by-country": "بلد العمل",
  "results.by-discipline": "التخصص",
  "results.by-month": "شهر العرض",
  "results.by-language": "اللغة",
  "results.topic-growth": "النمو",
  "results.topic-team": "الفريق",
  "results.topic-product": "المنتج",
  "results.topic-tools": "الأدوات",
  "results.topic-life": "الحياة خارج العمل",
  "results.had": "وصلهم",
  "results.verb-read": "قرؤوا",
  "results.verb-clicked": "نقروا",
  "results.verb-answered": "أجابوا",
  "results.verb-asked": "سألوا",
  "results.verb-signed-up": "سجّلوا",
  "results.verb-quiz": "أجروا اختبارًا",
  "results.by-topic": "حسب الموضوع",
  "results.by-topic-lead": "ممن حملت إليهم رسالة شيئًا من الموضوع.",
  "results.by-segment": "حسب المجموعة: {segment}",
  "results.by-segment-lead":
    "ممن وصلهم شيء. لا تُعرض المجموعات الأقل من {min, number} أشخاص؛ وإن كانت واحدة فقط حُجبت التي تليها أيضًا.",
  "results.by-question": "الأسئلة",
  "results.by-question-lead": "من كل من يوافق عوامل التصفية.",
  "results.question-topic": "عن",
  "results.times": "عدد الأسئلة",
  "results.askers": "من سألوا",
  "results.weekly": "الأشخاص في الأسبوع",
  "results.weekly-desc":
    "{weeks, plural, zero {لا أسابيع} one {أسبوع واحد} two {أسبوعان} few {{weeks, number} أسابيع} many {{weeks, number} أسبوعًا} other {{weeks, number} أسبوع}}. في الأخير قرأ أو نقر {reading, number}، وسأل أو أجاب أو سجّل {talking, number}.",
  "results.reading": "قرؤوا أو نقروا",
  "results.talking": "سألوا أو أجابوا أو سجّلوا",
  "results.week": "أسبوع يبدأ",
  "results.topic-bars": "من قرأ ما وصله",
  "suggest.title": "الاقتراحات",
  "suggest.lead":
    "مما قُرئ ونُقر منذ {since}. يحتاج الاقتراح إلى عشرين قارئًا على الأقل وإلى فرق لا تفسّره المصادفة. لا يتغيّر شيء قبل أن تقبله وتنشره.",
  "suggest.none": "لا شيء يُقترح: ما يصل يوافق ما يُقرأ، أو أن الوقت مبكر للحكم.",
  "suggest.change":
    "{topic}: {from, plural, zero {كل أسبوع} one {كل أسبوع} two {كل أسبوعين} few {كل {from, number} أسابيع} many {كل {from, number} أسبوعًا} other {كل {from, number} أسبوع}} ← {to, plural, zero {كل أسبوع} one {كل أسبوع} two {كل أسبوعين} few {كل {to, number} أسابيع} many {كل {to, number} أسبوعًا} other {كل {to, number} أسبوع}}",
  "suggest.counts": "مما قُرئ ونُقر: {used}. مما أُرسل: {brought}.",
  "suggest.interval":
    "صوت لكل شخص، {readers, plural, zero {لا قرّاء} one {قارئ واحد} two {قارئان} few {{readers, number} قرّاء} many {{readers, number} قارئًا} other {{readers, number} قارئ}}: بحساب دقيق بين {low, number, percent} و{high, number, percent} من الاهتمام.",
  "suggest.accept": "القبول كمسودة",
  "suggest.refuse": "الرفض",
  "suggest.why": "سبب الرفض",
  "suggest.before": "ما أُجيب عنه من قبل",
  "suggest.accepted": "مقبول",
  "suggest.refused": "مرفوض",
  "works.title": "ما ينفع",
  "works.lead":
    "تُترك خطوة اختيارية عن بعض الأشخاص بالقرعة لمعرفة أثرها. لا تُترك العقود والتحضيرات والأجوبة والمكالمات أبدًا.",
  "works.none": "لم يُجرَّب شيء بعد.",
  "works.new": "تجربة خطوة",
  "works.no-steps":
    "لا خطوة يجوز تركها الآن. ضع في الرحلة علامة اختيارية على خطوة لا يفوت أحدًا شيء بدونها.",
  "works.back": "→ ما ينفع",
  "works.new-lead": "يُختار كل شيء قبل البدء ويبقى كما هو.",
  "works.name": "{step}: {share, number, percent} لا تصلهم",
  "works.phase-running": "جارية",
  "works.phase-waiting": "بانتظار الأيام الأخيرة",
  "works.phase-over": "منتهية",
  "works.share": "كم شخصًا لا تصله",
  "works.percent": "{share, number, percent} من الأشخاص",
  "works.outcome": "ما يُنظر إليه",
  "works.outcome-active":
    "فعل شيء آخر على الصفحة الشخصية غير ما جاءت به الخطوة خلال {days, plural, zero {أقل من يوم} one {يوم واحد} two {يومين} few {{days, number} أيام} many {{days, number} يومًا} other {{days, number} يوم}}",
  "works.outcome-signed-up":
    "التسجيل في فعالية خلال {days, plural, zero {أقل من يوم} one {يوم واحد} two {يومين} few {{days, number} أيام} many {{days, number} يومًا} other {{days, number} يوم}}",
  "works.outcome-quiz-finished":
    "إنهاء اختبار خلال {days, plural, zero {أقل من يوم} one {يوم واحد} two {يومين} few {{days, number} أيام} many {{days, number} يومًا} other {{days, number} يوم}}",
  "works.outcome-asked":
    "طرح سؤال خلال {days, plural, zero {أقل من يوم} one {يوم واحد} two {يومين} few {{days, number} أيام} many {{days, number} يومًا} other {{days, number} يوم}}",
  "works.outcome-offer-stands":
    "العرض ما زال قائمًا بعد {days, plural, zero {أقل من يوم} one {يوم واحد} two {يومين} few {{days, number} أيام} many {{days, number} يومًا} other {{days, number} يوم}}",
  "works.window": "مدة النظر",
  "works.days":
    "{days, plural, zero {أقل من يوم} one {يوم واحد} two {يومان} few {{days, number} أيام} many {{days, number} يومًا} other {{days, number} يوم}} بعد الموعد",
  "works.lasts": "يُضم الأشخاص مدة",
  "works.weeks":
    "{weeks, plural, zero {أقل من أسبوع} one {أسبوع واحد} two {أسبوعين} few {{weeks, number} أسابيع} many {{weeks, number} أسبوعًا} other {{weeks, number} أسبوع}}",
  "works.afterwards": "ما تُرك، بعد ذلك",
  "works.after-digest": "يُذكر في رسالة الأسبوع التالية",
  "works.after-nothing": "يبقى متروكًا",
  "works.reckon": "احسب",
  "works.power": "ما يمكن أن تُظهره",
  "works.people":
    "نحو {people, plural, zero {لا أحد} one {شخص واحد} two {شخصين} few {{people, number} أشخاص} many {{people, number} شخصًا} other {{people, number} شخص}}، منهم {withheld, number} لا تصلهم (المخطط {planned, number}؛ ووصلت {before, number} في مدة مماثلة من قبل).",
  "works.base":
    "ممن وصلتهم من قبل فعل ذلك {share, number, percent} ({count, number} من {of, number}).",
  "works.base-unknown": "لم تصل أحدًا من قبل؛ يُفترض النصف، وهو الأصعب تمييزًا.",
  "works.smallest":
    "فرق قدره {points, number, percent} أو أكثر، بالنقاط، يُكتشف أربع مرات من خمس؛ والأصغر يبقى غالبًا «الوقت مبكر للحكم».",
  "works.promise":
    "تبقى النتيجة محجوبة حتى يومها كي لا يتوقف أحد عند رقم محظوظ. وإن لم يكن للخطوة أثر فلا يُدّعى فرق أكثر من 5 مرات في 100.",
  "works.nothing-to-see": "مع هذا العدد القليل لا يمكن إظهار شيء، فلا ينبغي أن يُحرم أحد.",
  "works.start": "ابدأ",
  "works.hidden": "تُقرأ النتيجة في {day}. وحتى ذلك الحين لا يراها أحد.",
  "works.early-few": "الوقت مبكر للحكم: في أحد الجانبين أقل من خمسة أشخاص.",
  "works.early-chance": "الوقت مبكر للحكم: قد تفسّر المصادفة وحدها الفرق.",
  "works.early-ended-early": "الوقت مبكر للحكم: أُنهيت في {day} قبل أوانها.",
  "works.early-ended-changed": "الوقت مبكر للحكم: انتهت في {day} لأن الخطوة عُدّلت.",
  "works.helps":
    "تنفع: فعل ذلك {given, number, percent} ممن وصلتهم و{withheld, number, percent} ممن لم تصلهم؛ والفرق {points, number, percent}.",
  "works.hurts":
    "تضر: فعل ذلك {given, number, percent} ممن وصلتهم و{withheld, number, percent} ممن لم تصلهم؛ والفرق {points, number, percent}.",
  "works.interval": "أين قد يقع الفرق",
  "works.interval-desc":
    "بين {low} و{high}، بالنقاط: 95 على الأقل من كل 100 مجال كهذا تضم الفرق الحقيقي.",
  "works.points": "{points, number, ::percent sign-except-zero}",
  "works.no-difference": "لا فرق",
  "works.arm": "الأشخاص",
  "works.arm-given": "وصلتهم",
  "works.arm-withheld": "لم تصلهم",
  "works.exactly": "المجال الدقيق",
  "works.range": "من {low, number, percent} إلى {high, number, percent}",
  "works.method":
    "{people, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {{people, number} أشخاص} many {{people, number} شخصًا} other {{people, number} شخص}}. كل جانب وفق Clopper وPearson، والفرق من الجانبين معًا، والقرار باختبار Fisher الدقيق (p = {p, number, ::.000}).",
  "works.how": "كيف تُجرى",
  "works.times": "يُضم الأشخاص من {from} حتى {until}؛ وتُقرأ النتيجة في {read}.",
  "works.taken":
    "حتى الآن وصلت {given, number} ولم تصل {withheld, number}، من نحو {people, number} متوقعين.",
  "works.end": "أنهِها الآن",
  "works.end-means": "لا يُستثنى أحد بعد الآن. لا يمكن استئنافها، وتبقى النتيجة «الوقت مبكر للحكم».",
};
