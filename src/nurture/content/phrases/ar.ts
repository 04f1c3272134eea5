import type { Phrases } from "../phrase-key.ts";

export const ar: Phrases = {
  greeting: "مرحبًا {call}،",
  closing: "مع أطيب التحيات،\n{sender}\n{company}",
  why: "تصلك هذه الرسالة لأن {sender} يحضّر معك ليومك الأول.",
  unsubscribe: "إلغاء الاشتراك في هذه الرسائل",
  unsubscribeNote: "سيصلك دائمًا ما يجب أن تعرفه عن عقدك ويومك الأول.",
  openPage: "افتح صفحتك",
  openChecklist: "افتح قائمتك",
  ask: "اطرح سؤالًا",
  askMore: "اسأل عن شيء آخر",
  signUp:
    "التسجيل ({fields, plural, =0 {بلمسة واحدة} one {حقل واحد} two {حقلان} few {# حقول} many {# حقلًا} other {# حقل}})",
  startSurvey: "أجب في دقيقتين",
  startQuiz:
    "بدء الاختبار ({questions, plural, zero {لا أسئلة} one {سؤال واحد} two {سؤالان} few {# أسئلة} many {# سؤالًا} other {# سؤال}})",
  readingTitle: "لك هذا الأسبوع",
  foldedTitle: "أيضًا من هذه الأيام",
  foldedUntitled: "شيء كان مخصصًا لهذه الأيام",
  missedTitle: "من قبل انضمامك",
  fromName: "{sender}، {company}",
  catchUpSubject: "ما فاتك في رسالة واحدة",
  catchUpBody:
    "جاء عرضك بعد غيره، أو أُضيف شيء في وقت لاحق. هنا كل ما كان سيصلك حتى اليوم، حتى لا يفوتك شيء.",
  nothingNew: "لا جديد يناسبك للقراءة هذا الأسبوع. تجد في صفحتك المواعيد وما لم ينجز بعد.",
  readingNote: "{reason} · {minutes} د",
  chosen: "«{title}»: {reason}.",
  reasonAsked:
    "لأنك سألت عن {topic, select, growth {النمو هنا} team {الفريق} product {المنتج} tools {الأدوات} other {الحياة هنا}}",
  reasonRead:
    "لأنك قرأت عن {topic, select, growth {النمو هنا} team {الفريق} product {المنتج} tools {الأدوات} other {الحياة هنا}}",
  reasonInterest:
    "لأنك مهتم بـ{topic, select, growth {النمو هنا} team {الفريق} product {المنتج} tools {الأدوات} other {الحياة هنا}}",
  reasonDiscipline:
    "للزملاء الجدد في {discipline, select, technical {الهندسة} marketing {التسويق} sales {المبيعات} product {المنتج} design {التصميم} operations {العمليات} finance {المالية} people {فريق الموارد البشرية} other {مجالك}}",
  reasonPlace: "لكل من يبدأ حيث ستبدأ",
  reasonNew: "جديد منذ الأسبوع الماضي",
  reasonEveryone: "لكل من ينضم إلينا",
  ownerForwardSubject: "سؤال من {name} إليكم: {topic}",
  ownerReminderSubject: "تذكير: ينتظر {name} جوابًا عن {topic}",
  ownerGreeting: "مرحبًا بفريق {department}،",
  ownerForward:
    "ينضم {name}{hasJob, select, yes { ({job})} other {}} إلى {company}{hasStart, select, yes { في {startDate}} other {}} ويسأل:",
  ownerReminder:
    "سأل {name}{hasJob, select, yes { ({job})} other {}} هذا في {askedAt} ولم يصله رد منا بعد:",
  ownerDue: "يرجى الإجابة قبل {dueAt}. هذا هو الموعد الذي وعدنا به.",
  ownerHow:
    "يمكنك الرد على هذه الرسالة أو استخدام الزر. يصل جوابك إلى {name} باسم قسمك. إن لم يكن السؤال من اختصاصكم فأحيلوه بالزر.",
  ownerAction: "الإجابة عن السؤال",
  ownerReason: "أُحيل إلى {department} لأن السؤال عن {topic}.",
  handoffOnboardingTitle: "تهيئة {name}",
  handoffOnboarding:
    "اليوم الأول: {startDate}. {openCount, plural, =0 {أُنجز كل ما في القائمة.} one {بقيت نقطة واحدة في القائمة.} two {بقيت نقطتان في القائمة.} few {بقيت # نقاط في القائمة.} many {بقيت # نقطة في القائمة.} other {بقيت # نقطة في القائمة.}}",
  handoffTrainingTitle: "{name}: {quiz}",
  handoffExempt: "{rightCount} من {ofCount} إجابات صحيحة. يمكن الاستغناء عن أساسيات المنتج.",
  handoffRecommended: "{rightCount} من {ofCount} إجابات صحيحة. يُبدأ بالموضوعات أدناه.",
  handoffWishTitle: "أمنية من {name}",
  handoffGrievanceTitle: "ملاحظة مقلقة من {name}",
  ownerUntitled: "شيء آخر",
  eventPlaceSubject: "أصبح لك مقعد: {event}",
  eventPlace:
    "كان اسمك في قائمة الانتظار، وقد شغر مقعد وأصبح لك، وستصل دعوة التقويم بعد قليل. إذا تعذّر الحضور فألغِ التسجيل من صفحتك لينتقل المقعد إلى من يليك.",
  eventMovedSubject: "موعد جديد: {event}",
  eventMoved:
    "تغيّر موعد هذا اللقاء. الموعد الجديد مبيّن أدناه، ويتغيّر معه موعد التقويم. إذا لم يناسبك فألغِ التسجيل من صفحتك.",
  eventCancelledSubject: "لن يُعقد: {event}",
  eventCancelled: "نعتذر: لن يُعقد هذا اللقاء. لا يلزمك فعل شيء، وسيُحذف الموعد من تقويمك.",
  eventAgainSubject: "سيُعقد في النهاية: {event}",
  eventAgain: "سيُعقد هذا اللقاء في الموعد المبيّن أدناه، وما زال تسجيلك قائمًا.",
  eventDaySubject: "تذكير: {event}",
  eventHourSubject: "بعد ساعة: {event}",
  eventReminder: "سبق أن سجّلت في هذا اللقاء، ويسعدنا حضورك.",
  eventJoin: "الانضمام عبر الإنترنت",
  eventPage: "عرض تسجيلي أو تغييره",
  entryJoin: "رابط الانضمام: {link}",
  hostEntry: "من سيحضر، وما أسئلتهم، وأين يُسجَّل الحضور: {link}",
};
