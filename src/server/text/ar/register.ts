import type { register as en } from "../en/register.ts";
import type { PartOf } from "../translation.ts";

export const register: PartOf<typeof en> = {
  "nav.replies": "الردود البريدية",
  "replies.title": "ردود بريدية تنتظر المراجعة",
  "replies.lead":
    "لم يتضح في هذه الردود سؤال، أو جاءت من عنوان لم نكتب إليه. نقرة واحدة تحدد ماهيتها.",
  "replies.none": "لا توجد ردود تنتظر المراجعة.",
  "replies.statement": "رد بلا علامة استفهام ولا كلمة سؤال.",
  "replies.stranger": "عن سؤال، لكن من عنوان ليس مسؤولاً عن إجابته.",
  "replies.closed": "إجابة عن سؤال أُغلق في هذه الأثناء.",
  "replies.empty": "رد فارغ على سؤال.",
  "replies.its-question": "السؤال",
  "replies.make-question": "تحويله إلى سؤال",
  "replies.make-answer": "إرساله كإجابة",
  "replies.seen": "لا حاجة لإجراء",
};
