import type { drafts as en } from "../en/drafts.ts";
import type { PartOf } from "../translation.ts";

export const drafts: PartOf<typeof en> = {
  "draft.title": "مسودة مفتوحة",
  "draft.state-draft": "مسودة",
  "draft.state-rehearsed": "جُرّبت",
  "draft.state-approved": "معتمدة",
  "draft.by": "حفظها {name} {when}.",
  "draft.approved-by": "اعتمدها {name}.",
  "draft.removes": "نشر هذه المسودة يخرجها من البرنامج.",
  "draft.next-rehearse":
    "جرّبها أولاً: تشغيل على الأشخاص الفعليين يبيّن ما سيحدث. وحتى النشر يتلقى الجميع النسخة السارية.",
  "draft.next-approve": "تنتظر شخصًا ثانيًا. اقرأها ثم اعتمدها.",
  "draft.next-own": "شاركت في تحريرها، لذا يعتمدها زميل لم يشارك.",
  "draft.holds":
    "جُرّبت {when}. تبقى التجربة صالحة {days, plural, zero {{days, number} يوم} one {يومًا واحدًا} two {يومين} few {{days, number} أيام} many {{days, number} يومًا} other {{days, number} يوم}}.",
  "draft.next-publish": "يمكن نشرها. وحتى ذلك الحين يتلقى الجميع النسخة السارية.",
  "draft.approve": "اعتماد",
  "draft.publish": "نشر",
  "draft.drop": "تجاهل المسودة",
  "draft.drop-lead": "ما كُتب في هذه المسودة يُحذف نهائيًا. وما هو منشور يبقى كما هو.",
  "draft.invalid":
    "لا يمكن استخدامه هكذا. تأكد من عدم وجود حقل فارغ ومن أن كل اسم أو رقم من المعروض هنا.",
  "draft.protected": "لا يجوز اختيار أحد بسمة محمية كالعمر أو الجنس أو الجنسية، ولا بما ينوب عنها.",
  "draft.in-use": "لا تزال خطوة تستخدمه. غيّر تلك الخطوة أولاً.",
  "draft.moved-on":
    "حفظ شخص آخر في هذه الأثناء. ما كتبته لا يزال هنا: قارن، ثم احفظ مجددًا إن كان نصك هو المعتمد.",
  "draft.not-ready": "لا يمكن النشر بعد. جرّبها على البرنامج الحالي أو دع شخصًا آخر يعتمدها أولاً.",
  "draft.own": "لا يعتمد أحد كلامه ولا رحلة لم تُجرَّب. اطلب ذلك من زميل.",
  "did.draft-saved": "حُفظت كمسودة. لا يتلقاها أحد قبل النشر.",
  "did.draft-approved": "تم الاعتماد. يمكن نشرها الآن.",
  "did.draft-dropped": "أُهملت المسودة. تبقى النسخة السارية كما هي.",
  "did.draft-published": "نُشرت. يُعاد التخطيط للجميع، ولا يتلقى أحد ما سبق أن تلقاه.",
};
