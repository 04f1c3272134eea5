import type { owner as en } from "../en/owner.ts";
import type { PartOf } from "../translation.ts";

export const owner: PartOf<typeof en> = {
  "answers.title": "質問に回答する",
  "answers.open":
    "{open, plural, =0 {お待ちの質問はありません} other {{open, number} 件の質問があなたの回答を待っています}}",
  "answers.none": "あなたの部署への質問はまだありません。",
  "answers.question": "質問",
  "answers.from": "差出人",
  "answers.asked": "質問日時",
  "answers.asked-at": "{when}に質問",
  "answers.state": "状態",
  "answers.other-topic": "その他",
  "answers.waiting": "回答待ち",
  "answers.soon": "期限間近",
  "answers.late": "期限超過",
  "answers.due": "期限 {when}",
  "answers.was-due": "期限は{when}でした",
  "answers.answered": "回答済み",
  "answers.closed": "終了",
  "answers.closed-lead": "回答の前に、質問者が質問を終了しました。",
  "answers.answered-first":
    "入力中に同僚が回答したため、送信されませんでした。まだ役に立つ内容であれば、下から回答に補足できます。",
  "answers.closed-first":
    "入力中に質問が終了しました。回答を待っている人はいないため、何も送信していません。",
  "answers.answer": "回答",
  "answers.answer-hint": "あなたの名前で質問者に届きます。",
  "answers.by": "お名前",
  "answers.send": "回答を送る",
  "answers.why": "ひとこと添える（任意）",
  "answers.passed-title": "引き継ぎました",
  "answers.passed-to": "{owner}に引き継ぎました。これ以上の対応は不要です。",
  "answers.passed-on": "この質問は引き継がれ、現在の担当者が回答します。これ以上の対応は不要です。",
};
