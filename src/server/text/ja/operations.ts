import type { operations as en } from "../en/operations.ts";
import type { PartOf } from "../translation.ts";

export const operations: PartOf<typeof en> = {
  "nav.operations": "運用状況",
  "ops.title": "運用状況",
  "ops.lead":
    "現在の稼働状況です。アラームは、始まったときと終わったときに一度ずつお知らせします。",
  "ops.now": "現在",
  "ops.due": "送信時刻になった連絡",
  "ops.late": "30 分以上の遅れ",
  "ops.oldest": "最も古い未送信",
  "ops.none-unsent": "待っているものはありません",
  "ops.oldest-due": "期限 {when}",
  "ops.parked": "判断待ち",
  "ops.failed": "過去 24 時間の失敗",
  "ops.failed-of": "完了した処理 {settled, number} 件中 {failed, number} 件",
  "ops.none-settled": "まだ完了したものはありません",
  "ops.open": "未完了の処理",
  "ops.standing": "継続中のアラーム",
  "ops.none-standing": "継続中のアラームはありません。",
  "ops.past": "終了したアラーム",
  "ops.none-past": "これまでにありません。",
  "ops.alarm": "アラーム",
  "ops.began": "開始",
  "ops.ended": "終了",
  "ops.since": "{when}から",
  "ops.kind-late": "遅延",
  "ops.kind-failing": "失敗",
  "ops.kind-parked": "判断待ち",
  "ops.kind-connection": "連携",
  "ops.kind-restore": "復元",
  "ops.to-connection": "連携へ",
};
