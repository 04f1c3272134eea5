import type { restore as en } from "../en/restore.ts";
import type { PartOf } from "../translation.ts";

export const restore: PartOf<typeof en> = {
  "restore.title": "バックアップから復元されました",
  "restore.noticed":
    "このデータベースは、Keepwarm が最後に使っていたものではありません。復元またはコピーされたか、サーバーが交換されています。",
  "restore.told": "このデータベースは復元されたものだと、担当者が指定しました。",
  "restore.lacks": "{from}から{until}までに行われたことが欠けています。",
  "restore.lost":
    "当面は何も送られません。期限の来たものはまずベンダー側で探し、見つかったものは完了とみなします。その間にここで行われたこと（配信停止、休止、回答、質問、申し込み、判断待ちへの判断）は、どこからも取り戻せません。重要なものは本人に確認してください。",
  "restore.since": "保留開始",
  "restore.found": "外部で発見（すでに完了）",
  "restore.held": "確認済み（これから送信）",
  "restore.waiting": "未確認",
  "restore.unseen": "確認できなかったもの",
  "restore.not-yet":
    "{open, plural, other {{open, number} 件の処理が未確認です。}}送信の前に一件ずつもう一度確認するため、今解除しても安全ですが、この数字はまだ確定していません。",
  "restore.button": "残りを送信する",
  "restore.button-hint":
    "どの処理も、送信の前にもう一度確認します。誰がこのボタンを押したかは同期ログに残ります。",
  "restore.banner":
    "Keepwarm はバックアップから復元されました。IT 管理者が解除するまで、メールと予定は保留されます。",
  "restore.banner-link": "確認して解除",
  "did.sent-held": "解除しました。残りは、もう一度確認してから送られます。",
};
