import type { parked as en } from "../en/parked.ts";
import type { PartOf } from "../translation.ts";

export const parked: PartOf<typeof en> = {
  "nav.parked": "判断待ち",
  "did.told-arrived":
    "「届いた」と記録しました。まだ次の処理に使われていない間は、下から取り消せます。",
  "did.told-again": "もう一度行います。試行されるまでは、下から取り消せます。",
  "did.told-back": "取り消しました。再び判断待ちです。",
  "did.told-late": "何も変更していません。その間に状況が進みました。現在の状態を表示しています。",
  "why.told-arrived": "同僚が届いたと回答しました",
  "why.sent-again": "同僚が再送しました",
  "why.taken-back": "試行前に同僚が取り消しました",
  "why.not-our-entry": "こちらの ID の予定がありますが、こちらの印がありません",
  "why.entry-without-trace":
    "作成を依頼してから 1 日以上たつのに見当たりません。誰かが削除したのかもしれません",
  "parked.title": "判断待ち",
  "parked.lead":
    "これらが実際に行われたかどうか、ここからは分かりません。誰かが先方を確認して回答するまで、やり直しはしません。",
  "parked.count":
    "{parked, plural, =0 {判断待ちはありません} other {{parked, number} 件が判断待ちです}}",
  "parked.none": "判断待ちはありません。外部への変更はすべて、完了、拒否、または進行中です。",
  "parked.arrived": "届いた",
  "parked.again": "もう一度送る",
  "parked.act-on": "{act}：{title}、{name}",
  "parked.nobody": "特定の人なし",
  "parked.question-mail": "担当部署への質問メール",
  "parked.because": "実際に行われたかどうか分かりません：{why}。",
  "parked.why-entries": "一つのはずの予定が複数あります",
  "parked.why-opened": "先方で同じレコードを別の人が開いています",
  "parked.where-mail": "{mailbox} の送信済みメールで {when} ごろをご確認ください。",
  "parked.where-entry": "{mailbox} のカレンダーをご確認ください。",
  "parked.where-other": "{vendor} のレコードをご確認ください。",
  "parked.evidence": "手がかり",
  "parked.intended": "記録",
  "parked.armed": "最後の試行",
  "parked.not-tried": "なし",
  "parked.parked-at": "判断待ちになった時刻",
  "parked.attempts": "試行",
  "parked.attempts-count": "{attempts, plural, =0 {なし} other {{attempts, number} 回}}",
  "parked.looks": "確認",
  "parked.looks-count":
    "最後は判断待ちになる直前{absences, plural, =0 {} other {；それ以前の {absences, number} 回は見つからず}}{failures, plural, =0 {} other {；それ以前の {failures, number} 回は失敗}}",
  "parked.draft": "先方の下書き",
  "parked.draft-kept": "作成済み（ID を控えています）",
  "parked.draft-none": "作成されていません",
  "parked.receipt": "受領記録",
  "parked.no-receipt": "なし",
  "parked.operation": "操作番号",
  "parked.back": "← 判断待ち一覧",
  "parked.ask-arrived": "「届いた」とすると",
  "parked.ask-again": "「もう一度送る」とすると",
  "parked.arrived-touch":
    "ご回答をもとに、最後の試行時刻に送信済みとして扱います。これ以上は送られません。実際に届いていなければ、{name}さんには届かないままです。",
  "parked.arrived-stage": "引き継ぎは下の名称を受領記録として、次の段階に進みます。",
  "parked.arrived-other": "ご回答をもとに、完了として扱います。これ以上は書き込みません。",
  "parked.again-touch":
    "現在の情報をもとに新しいメールを別の操作番号で作成し、まだ必要であれば数分以内に送ります。最初のメールが届いていれば、{name}さんには 2 通届きます。",
  "parked.again-fold": "{when}まで有効な内容でした。単独では送らず、次の週刊のお便りで触れます。",
  "parked.again-leave-out": "{when}まで有効な内容でした。今後は送らず、省略します。",
  "parked.again-mail":
    "同じメールを別の操作番号でもう一度送ります。最初のメールが届いていれば、2 通になります。",
  "parked.again-same":
    "同じ値を別の操作番号でもう一度書き込みます。すでに同じ値であれば、何も変わりません。",
  "parked.again-twice":
    "別の操作番号でもう一度作成します。最初のものが存在すれば二つになるため、一方を手作業で削除する必要があります。",
  "parked.again-replaced":
    "すでに新しいものに置き換わっています。もう送られません。これは終了するだけです。",
  "parked.undo-arrived": "後で「最近の判断」から取り消せます。",
  "parked.undo-stage": "次の段階が始まるまでは取り消せます。通常は 1 分足らずです。",
  "parked.undo-again":
    "新しい試行が始まるまでは取り消せます。通常は 1 分足らずです。その後は誰にも取り消せません。",
  "parked.reference": "{vendor} での名称",
  "parked.reference-hint":
    "先方の表記のとおりに入力してください（例：HR-APP-2027-00012）。次の段階で使います。",
  "parked.confirm-arrived": "はい、届きました",
  "parked.confirm-again": "はい、もう一度送ります",
  "parked.decided": "最近の判断",
  "parked.was-arrived": "届いた",
  "parked.was-again": "再送済み",
  "parked.was-closed": "終了",
  "parked.by": "{who}、{when}",
  "parked.someone": "同僚",
  "parked.take-back": "取り消す",
  "parked.begun-arrived": "取り消せません。すでに次の処理に使われています。",
  "parked.begun-again": "取り消せません。新しい試行がすでに始まっています。",
  "parked.is-over": "これはもう判断待ちではありません。",
  "parked.decide": "判断する",
};
