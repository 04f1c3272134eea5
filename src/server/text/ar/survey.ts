import type { survey as en } from "../en/survey.ts";
import type { PartOf } from "../translation.ts";

export const survey: PartOf<typeof en> = {
  "did.survey-sent": "شكرًا. يمكنك أدناه تغيير إجاباتك أو سحبها.",
  "did.survey-changed": "تم التغيير، شكرًا.",
  "did.survey-back": "تم السحب، ولم يبقَ شيء من إجاباتك.",
  "heard.survey": "إجابة عن استطلاع",
  "heard.survey-back": "سحب إجابات استطلاع",
  "why.survey-rests": "أُجيب عن استطلاع أو طُرح منذ وقت قصير",
  "survey.start": "الإجابة",
  "survey.skip": "تجاوز ما تشاء.",
  "survey.given": "تمت الإجابة",
  "survey.given-at": "حُفظ: {when}. يمكنك هنا التغيير أو السحب.",
  "survey.no-answer": "بلا إجابة",
  "survey.shares": "يمكن للموارد البشرية أن تقرأ، بلا اسمي، ما أجيب به عن:",
  "survey.shares-hint": "وإلا فلن يقرأه أحد.",
  "survey.fact-hint":
    "يُحفظ أيضًا ضمن ما نعرفه عنك، حيث تقرؤه الموارد البشرية مع اسمك، ويمكنك حذفه في صفحتك.",
  "survey.suggest-hint": "يصل إلى الموارد البشرية كاقتراح بلا اسمك، وترى هنا ما آل إليه.",
  "survey.send": "إرسال",
  "survey.take-back": "سحب إجاباتي",
  "survey.take-back-lead": "تُحذف كل إجاباتك هنا نهائيًا، ويمكنك أن تجيب من جديد.",
  "survey.empty": "لم تتم الإجابة عن شيء. أجب عن سؤال واحد على الأقل، أو غادر الصفحة ببساطة.",
  "survey.suggested": "ما اقترحته",
  "survey.thanks": "شكرًا على التفكير معنا.",
  "suggestion.open": "قيد القراءة",
  "suggestion.taken": "تم اعتماده، شكرًا",
  "suggestion.not-taken": "ليس هذه المرة، شكرًا",
};
