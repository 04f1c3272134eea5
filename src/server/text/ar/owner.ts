import type { owner as en } from "../en/owner.ts";
import type { PartOf } from "../translation.ts";

export const owner: PartOf<typeof en> = {
  "answers.title": "الإجابة عن سؤال",
  "answers.open":
    "{open, plural, =0 {لا شيء ينتظرك} one {سؤال واحد ينتظرك} two {سؤالان ينتظرانك} few {{open, number} أسئلة تنتظرك} many {{open, number} سؤالًا ينتظرك} other {{open, number} سؤال ينتظرك}}",
  "answers.none": "لم يسأل أحد قسمك شيئًا بعد.",
  "answers.question": "السؤال",
  "answers.from": "من",
  "answers.asked": "طُرح",
  "answers.asked-at": "طُرح {when}",
  "answers.state": "الحالة",
  "answers.other-topic": "شيء آخر",
  "answers.waiting": "بالانتظار",
  "answers.soon": "يستحق قريبًا",
  "answers.late": "متأخر",
  "answers.due": "مستحق {when}",
  "answers.was-due": "كان مستحقًا {when}",
  "answers.answered": "مُجاب",
  "answers.closed": "مغلق",
  "answers.closed-lead": "أغلقه السائل قبل أن يأتي جواب.",
  "answers.answered-first":
    "أجاب زميل بينما كنت تكتب، فلم يُرسل ما كتبته. إن كان لا يزال مفيدًا فأضفه أدناه إلى الإجابة.",
  "answers.closed-first": "أُغلق السؤال بينما كنت تكتب ولم يعد أحد ينتظر جوابًا، فلم يُرسل شيء.",
  "answers.answer": "جوابك",
  "answers.answer-hint": "يصل إلى السائل باسمك.",
  "answers.by": "اسمك",
  "answers.send": "إرسال الجواب",
  "answers.why": "كلمة مرفقة (اختياري)",
  "answers.passed-title": "تمت الإحالة",
  "answers.passed-to": "أُحيل السؤال إلى {owner}. لا يلزمك فعل أي شيء آخر.",
  "answers.passed-on": "أُحيل هذا السؤال، وسيجيب عنه المسؤول الحالي. لا يلزمك فعل أي شيء آخر.",
};
