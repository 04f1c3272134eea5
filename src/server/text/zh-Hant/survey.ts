import type { survey as en } from "../en/survey.ts";
import type { PartOf } from "../translation.ts";

export const survey: PartOf<typeof en> = {
  "did.survey-sent": "謝謝。可以在下面修改，也可以收回您的回答。",
  "did.survey-changed": "已修改，謝謝。",
  "did.survey-back": "已收回，您的回答沒有留下任何內容。",
  "heard.survey": "回答了問卷",
  "heard.survey-back": "收回了問卷回答",
  "why.survey-rests": "不久前剛回答過或被問過問卷",
  "survey.start": "去回答",
  "survey.skip": "不想答的可以跳過。",
  "survey.given": "已回答",
  "survey.given-at": "{when} 儲存。可以在這裡修改或收回。",
  "survey.no-answer": "不回答",
  "survey.shares": "HR 可以看我對下面問題寫的話，但看不到名字：",
  "survey.shares-hint": "不勾選，就沒有人會看。",
  "survey.fact-hint":
    "也會留在「我們知道您的哪些事」裡，HR 在那裡看得到內容和名字；您可以在自己的頁面上刪除。",
  "survey.suggest-hint": "會作為建議匿名轉給 HR，結果在這裡告訴您。",
  "survey.send": "送出",
  "survey.take-back": "收回我的回答",
  "survey.take-back-lead": "您在這裡的回答會全部徹底刪除，之後可以重新填寫。",
  "survey.empty": "什麼都沒有填。請至少回答一個問題，或者直接離開這個頁面。",
  "survey.suggested": "您提的建議",
  "survey.thanks": "謝謝您幫我們一起想。",
  "suggestion.open": "正在看",
  "suggestion.taken": "已採納，謝謝",
  "suggestion.not-taken": "這次沒有採納，謝謝",
};
