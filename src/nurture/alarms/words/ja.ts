import type { TranslatedWords } from "./words.ts";

export const ja: TranslatedWords = {
  began: {
    late: "{count, number} 件の連絡が 30 分以上遅れています。最も長い遅れは {minutes, number} 分です。ステップ：{steps}。",
    failing:
      "過去 24 時間に {settled, number} 件の処理のうち {failed, number} 件が失敗しました。1,000 件に 1 件を超えるか、1 件でも最終的に拒否されるとアラームになります。",
    parked:
      "{count, number} 件の処理が判断待ちです。実際に行われたかどうか、外からは判断できません。",
    connection:
      "{vendor} との連携が信頼できない状態です（{code}）。最後に正常だった実行は {minutes, number} 分前です。",
    restore:
      "データベースがバックアップから復元されました。{from}から{until}（UTC）までに行われたことが欠けています。送信は保留されています。",
    held: "契約に必要なお便り {count, number} 件が予定より 30 分以上過ぎて保留されています。最も長いものは {minutes, number} 分です。理由：{about, select, zone {タイムゾーンが不明} address {宛先がない} date {日付がない} doubt {日付が不確か} decision {変更が判断を待っている} other {文面が使う情報がない}}。ステップ：{steps}。",
    unnamed:
      "給与や個人情報についての質問 {count, number} 件が指名担当者を待っています。最も長いものは {minutes, number} 分です。それまで誰も読みません。",
  },
  advice: {
    late: "失われるものも、二重に送られるものもありません。復旧すればすぐに送られます。メールの連携が停止または拒否されていないか、メールボックスの数が足りているかをご確認ください。",
    failing: "拒否されたものは自動では再試行されません。理由は連携のページと同期ログにあります。",
    parked: "自動では再送されません。届いたかどうかを人が確認して判断するまで待ちます。",
    connection:
      "復旧するまで、読み書きは行われません。復旧後は止まったところから続けます。必要な対応は連携のページにあります。",
    restore:
      "期限の来たものはすべてベンダー側で探し、見つかったものは完了とみなします。残りは、IT 管理者が運用状況のページでボタンを押すと送られます。",
    held: "理由がなくなれば自動で送られます。何が足りないかは各人のページに、判断待ちは変更のページにあります。",
    unnamed:
      "振り分けのページでトピックに担当者を指名するか、質問ごとに指名担当者へ渡してください。24 時間の時計は進んでいます。",
  },
  ended: {
    late: "30 分以上遅れている連絡はなくなりました。",
    failing: "過去 24 時間に拒否された処理はなく、失敗率は 1,000 分の 1 以内です。",
    parked: "判断待ちはなくなりました。",
    connection: "{vendor} との連携が復旧しました。",
    restore: "復元後に保留されていた送信が解除されました。",
    held: "この理由で予定を過ぎて保留されている契約に必要なお便りはなくなりました：{about, select, zone {タイムゾーンが不明} address {宛先がない} date {日付がない} doubt {日付が不確か} decision {変更が判断を待っている} other {文面が使う情報がない}}。",
    unnamed: "指名担当者を待つ質問はなくなりました。",
  },
  lasted: "継続時間は {lasted, number} 分でした。",
  beganSubject: "Keepwarm アラーム：{what}",
  endedSubject: "Keepwarm アラーム解除：{what}",
  greeting: "ご担当者様",
  open: "運用状況を開く",
  closing: "Keepwarm",
  reason: "このメールは、アラームの宛先に設定されているアドレスにお送りしています。",
};
