import type { register as en } from "../en/register.ts";
import type { PartOf } from "../translation.ts";

export const register: PartOf<typeof en> = {
  "nav.replies": "返信メール",
  "replies.title": "確認待ちの返信メール",
  "replies.lead":
    "質問と判断できなかった返信、または送信先ではないアドレスからの返信です。ワンクリックで分類できます。",
  "replies.none": "確認待ちの返信はありません。",
  "replies.statement": "疑問符も質問の言葉もない返信です。",
  "replies.stranger": "質問への返信ですが、担当ではないアドレスから届きました。",
  "replies.closed": "すでに閉じられた質問への回答です。",
  "replies.empty": "質問への返信ですが、本文がありません。",
  "replies.its-question": "質問を見る",
  "replies.make-question": "質問にする",
  "replies.make-answer": "回答として送る",
  "replies.seen": "対応不要",
};
