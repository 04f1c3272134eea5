import type { drafts as en } from "../en/drafts.ts";
import type { PartOf } from "../translation.ts";

export const drafts: PartOf<typeof en> = {
  "draft.title": "公開前の下書き",
  "draft.state-draft": "下書き",
  "draft.state-rehearsed": "予行済み",
  "draft.state-approved": "承認済み",
  "draft.by": "{name} さんが{when}に保存しました。",
  "draft.approved-by": "承認：{name} さん。",
  "draft.removes": "公開すると、プログラムから外れます。",
  "draft.next-rehearse":
    "まず予行してください。実際の入社予定者で何が起こるかを確かめます。公開するまでは、現在の版が届きます。",
  "draft.next-approve": "二人目の確認を待っています。内容を読んで承認してください。",
  "draft.next-own": "あなたも編集したので、編集していない同僚の承認が必要です。",
  "draft.holds":
    "{when}に予行しました。予行の有効期間は{days, plural, other {{days, number} 日間}}です。",
  "draft.next-publish": "公開できます。それまでは現在の版が届きます。",
  "draft.approve": "承認する",
  "draft.publish": "公開する",
  "draft.drop": "下書きを破棄",
  "draft.drop-lead":
    "この下書きの内容は完全に削除され、元に戻せません。公開中の内容は変わりません。",
  "draft.invalid":
    "このままでは使えません。空欄がないか、名前や数値が選べる範囲かをご確認ください。",
  "draft.wrong-number":
    "ここに合う整数を入力してください。大きすぎる値や小さすぎる値は使えません。",
  "draft.wrong-link": "https:// で始まるリンク全体を入力してください。",
  "draft.wrong-host":
    "1 人につき 1 行で、名前とメールアドレスを入力してください（例：Bo Li, bo@example.com）。",
  "draft.wrong-on": "入社前の日数か、日付とタイムゾーンのどちらか一方を入力してください。",
  "draft.protected":
    "年齢・性別・国籍などの保護される属性や、それに代わるもので人を選ぶことはできません。",
  "draft.in-use": "まだこれを使うステップがあります。先にそのステップを変更してください。",
  "draft.in-subject":
    "件名は一覧で人事の全員の目に触れるため、質問や回答の内容は入れられません。本文に入れてください。",
  "draft.moved-on":
    "その間に別の人が保存しました。入力内容は残っています。見比べて、ご自分の内容でよければもう一度保存してください。",
  "draft.not-ready":
    "まだ公開できません。現在のプログラムで予行するか、別の人の承認を受けてください。",
  "draft.own":
    "自分の書いたものや、予行していないジャーニーは承認できません。同僚に依頼してください。",
  "did.draft-saved": "下書きとして保存しました。公開するまで誰にも届きません。",
  "did.draft-approved": "承認しました。公開できます。",
  "did.draft-dropped": "下書きを破棄しました。公開中の版はそのままです。",
  "did.draft-published":
    "公開しました。全員の予定を組み直します。受け取ったものが再び届くことはありません。",
  "did.draft-changed":
    "何も行いませんでした。その間に別の人がこの下書きを変更、公開または破棄しました。現在の内容をもう一度確認してください。",
  "did.draft-outdated":
    "公開しませんでした。この下書きの作成後に、公開中の内容が変わっています。両方を見比べ、下書きをもう一度保存してから公開してください。",
};
