import type { hrQuestions as en } from "../en/hr-questions.ts";
import type { PartOf } from "../translation.ts";

export const hrQuestions: PartOf<typeof en> = {
  "did.rerouted":
    "引き継ぎました。部署に知らせ、時計はそのまま進みます。元に戻すには、もう一度引き継いでください。",
  "asked.title": "質問",
  "asked.open":
    "{open, plural, =0 {回答待ちの質問はありません} other {{open, number} 件の質問が回答待ちです}}",
  "asked.late": "{late, plural, =0 {遅れはありません} other {{late, number} 件が遅れています}}",
  "asked.all": "すべて",
  "asked.asked": "回答待ち",
  "asked.answered": "回答済み",
  "asked.closed": "終了",
  "asked.by-state": "状態で絞り込む",
  "asked.owner": "担当",
  "asked.any": "指定なし",
  "asked.show": "表示",
  "asked.none":
    "まだ質問はありません。候補者は自分のページから、またはお便りに返信して質問します。",
  "asked.none-fit": "この条件に合う質問はありません。",
  "asked.question": "質問",
  "asked.person": "差出人",
  "asked.clock": "時計",
  "asked.for": "{owner}への質問",
  "asked.one": "質問",
  "asked.back": "← すべての質問",
  "asked.via-portal": "ページから",
  "asked.via-mail": "メールで",
  "asked.reminded": "{when}に{owner}へ催促しました",
  "asked.reroute": "引き継ぐ",
  "asked.reroute-lead": "時計はそのまま進みます。回答期限は引き続き{when}です。",
  "asked.to": "回答する部署",
  "asked.reroute-button": "引き継ぐ",
  "asked.reroute-same": "この質問はすでにその部署にあります。",
  "asked.answer": "自分で回答する",
  "asked.answer-label": "回答",
  "asked.answer-hint": "あなたの名前で質問者に届き、時計が止まります。",
  "asked.given": "回答内容",
};
