import type { survey as en } from "../en/survey.ts";
import type { PartOf } from "../translation.ts";

export const survey: PartOf<typeof en> = {
  "did.survey-sent": "ありがとうございます。下で変更したり、取り消したりできます。",
  "did.survey-changed": "変更しました。ありがとうございます。",
  "did.survey-back": "取り消しました。回答は何も残っていません。",
  "heard.survey": "アンケートに回答",
  "heard.survey-back": "アンケートの回答を取り消し",
  "why.survey-rests": "最近アンケートをお願いしたか、回答があったため",
  "survey.start": "回答する",
  "survey.skip": "答えたくないものは飛ばしてかまいません。",
  "survey.given": "回答済み",
  "survey.given-at": "{when}に保存。ここで変更や取り消しができます。",
  "survey.no-answer": "回答しない",
  "survey.shares": "次の質問に書いた内容を、人事が名前なしで読んでもよい：",
  "survey.shares-hint": "チェックしなければ、誰にも読まれません。",
  "survey.fact-hint":
    "「把握していること」にも残り、人事がお名前とともに読みます。ご自分のページで削除できます。",
  "survey.suggest-hint": "名前なしの提案として人事に届きます。結果はここでお知らせします。",
  "survey.send": "送信する",
  "survey.take-back": "回答を取り消す",
  "survey.take-back-lead":
    "ここでの回答はすべて完全に削除されます。もう一度回答することはできます。",
  "survey.empty":
    "何も入力されていません。1つ以上お答えいただくか、このままページを閉じてください。",
  "survey.suggested": "あなたの提案",
  "survey.thanks": "一緒に考えてくださり、ありがとうございます。",
  "suggestion.open": "確認中",
  "suggestion.taken": "取り入れました。ありがとうございます",
  "suggestion.not-taken": "今回は見送りました。ありがとうございます",
};
