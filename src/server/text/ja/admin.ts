import type { admin as en } from "../en/admin.ts";
import type { PartOf } from "../translation.ts";

export const admin: PartOf<typeof en> = {
  "admin.title": "連携",
  "admin.lead": "Keepwarm が読み書きする各システムと、その状況です。",
  "admin.none": "まだ何も連携されていません。",
  "admin.test": "接続をテスト",
  "admin.asked": "実行を受け付けました",
  "admin.pause": "一時停止",
  "admin.resume": "再開",
  "admin.act-on": "{act}：{title}",
  "admin.scopes": "{scopes, plural, other {権限 {scopes, number} 件とその理由}}",
  "admin.scope": "権限",
  "admin.scope-why": "必要な理由",
  "admin.scope-touches": "対象",
  "connection.connected": "接続済み",
  "connection.syncing": "同期中",
  "connection.partially-synced": "一部同期済み",
  "connection.doubtful": "要確認",
  "connection.reconnect-needed": "再接続が必要",
  "connection.paused": "一時停止中",
  "connection.disabled": "無効",
  "connection.ats": "採用管理：内定と候補者の情報はここから届きます",
  "connection.hris": "人事システム：入社者を引き継ぎ、社員情報を管理します",
  "connection.mail": "メールとカレンダー：メッセージと招待はここから送られます",
  "connection.never": "まだありません",
  "connection.last-good": "最後に成功した同期",
  "connection.next-run": "次回の実行",
  "connection.run-now": "まもなく実行",
  "connection.no-run": "停止中は実行されません",
  "connection.last-run": "前回の実行",
  "connection.counts":
    "読込 {read, number} · 変更 {changed, number} · スキップ {skipped, number} · 保留 {held, number}",
  "connection.skips": "スキップされたレコード",
  "connection.no-skips": "なし",
  "connection.skips-count": "{skips, plural, other {{skips, number} 件（理由あり）}}",
  "connection.webhooks": "Webhook",
  "connection.deliveries":
    "{deliveries, plural, =0 {まだ受信していません} other {{deliveries, number} 件受信、すべて処理済み}}",
  "connection.deliveries-waiting": "{deliveries, number} 件受信、最も古い未処理：{when}",
  "connection.by": "接続",
  "connection.by-whom": "{who}、{day}",
  "issue.since": "{when}から継続中",
  "issue.unauthorised":
    "ベンダーが認証情報を拒否しました。新しい認証情報で再接続してください。データとログは残ります。",
  "issue.set-up":
    "設定ファイルの connections、vendor: {vendor} で {settings}（または env: で参照している変数）を置き換え、Keepwarm を再起動してください。",
  "issue.forbidden":
    "呼び出しの一つに必要な権限が認証情報にありません。下記の権限を付与してからテストしてください。",
  "issue.unreachable":
    "ベンダーから応答がありませんでした。対応は不要です。次回の実行で再試行します。",
  "issue.rate-limited":
    "ベンダーから速度を落とすよう求められています。次回の実行は今回の続きから始まります。",
  "issue.unexpected-answer":
    "ベンダー自身の仕様にない形式の応答が返されました。内容は保存していません。下のコードをお知らせください。",
  "issue.cursor-expired":
    "ベンダー側で前回の位置が失われました。すべて読み直しますが、誰にも二重には届きません。",
  "issue.seal": "設定された鍵では認証情報を開けません。下記の鍵を復元してください。",
  "issue.config": "この連携の設定に誤りがあります。下記の設定を修正してください。",
  "issue.other":
    "前回の実行は途中で終わりました。理由は下のコードのとおりです。次回の実行で再試行します。",
  "skip.title": "{title} でスキップされたレコード",
  "skip.lead": "これらのレコードはまだ個人として登録できません。実行のたびに読み直されます。",
  "skip.none": "スキップされたものはありません。",
  "skip.record": "レコード",
  "skip.why": "理由",
  "skip.first": "最初の検出",
  "skip.last": "最後の検出",
  "skip.no-mail": "個人のメールアドレスがありません。",
  "skip.no-name": "氏名がありません。",
  "skip.no-offer": "内定がありません。",
  "skip.private": "ベンダー側で非公開とされています。",
  "skip.malformed": "ベンダーの仕様と異なる項目があります。",
  "skip.other": "このバージョンでは分からない理由です。",
};
