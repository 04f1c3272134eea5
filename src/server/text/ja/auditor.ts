import type { auditor as en } from "../en/auditor.ts";
import type { PartOf } from "../translation.ts";

export const auditor: PartOf<typeof en> = {
  "log.title": "同期ログ",
  "log.entries": "{entries, plural, =0 {記録はまだありません} other {{entries, number} 件の記録}}",
  "log.head": "ヘッド",
  "log.export": "{entries, plural, other {{entries, number} 件の記録をエクスポート}}",
  "log.what": "操作",
  "log.actor": "実行者",
  "log.person": "入社予定者の ID",
  "log.person-short": "入社予定者 {id}",
  "log.from": "開始（UTC）",
  "log.until": "終了（UTC）",
  "log.index": "記録",
  "log.time": "時刻",
  "log.about": "対象",
  "log.none": "この条件に合う記録はありません。",
  "verify.title": "ログを検証",
  "verify.lead":
    "どの記録も直前の記録のハッシュを持っています。検証では、ここで、またはサーバーなしで書き出したファイルから、すべてを計算し直します。",
  "verify.kept": "別の場所に控えたヘッド",
  "verify.kept-hint":
    "以前のエクスポートまたはメールにある 64 文字です。なければ、ログ自身の整合性だけを確認します。",
  "verify.head-form": "ヘッドは 0–9 と a–f からなる 64 文字です。",
  "verify.button": "今すぐ検証",
  "verify.again": "もう一度検証",
  "verify.at": "{when} UTC に検証しました。その後の変更は、もう一度検証すると分かります。",
  "verify.since":
    "{entries, plural, other {その後に {entries, number} 件の記録が追加され、これには含まれていません。}}",
  "verify.running": "{size, number} 件中 {entries, number} 件を再計算し、すべて一致しています。",
  "verify.progress": "検証の進み具合",
  "verify.watch": "自動で再読み込み",
  "verify.stop-watching": "再読み込みを止める",
  "verify.now": "現在のログ",
  "verify.keep-it":
    "このヘッドを別の場所に控えてください。ここまでのすべての記録の証明になります。",
  "verify.good":
    "{entries, plural, =0 {ログは空です。} other {{entries, number} 件の記録はすべて一致しています。}}",
  "verify.covered": "最初の {covered, number} 件は、控えたヘッドを書き留めた時のままです。",
  "verify.bad": "記録 {index, number} が一致しません。",
  "verify.unreadable": "記録の定められた形式になっていません。",
  "verify.gap": "記録が欠けているか、移動されています。",
  "verify.link": "直前の記録が差し替えられています。",
  "verify.hash": "書き換えられています。",
  "verify.truncated": "末尾の記録が欠けています。",
  "verify.surplus": "ログが示すより多くの記録があります。",
  "verify.head-fault": "控えたヘッドは、このログのものであったことがありません。",
};
