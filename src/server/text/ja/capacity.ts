import type { capacity as en } from "../en/capacity.ts";
import type { PartOf } from "../translation.ts";

export const capacity: PartOf<typeof en> = {
  "nav.capacity": "送信予定",
  "capacity.title": "今後 {days, number} 日間の送信予定",
  "capacity.lead":
    "各日のメールがすべて出るまでの時間を、最初の 1 通が出る前にお知らせします。お約束：予定時刻から {promise, number} 分以内。",
  "capacity.zone": "日付と時刻は {zone} の現地時間です。",
  "capacity.day": "日",
  "capacity.mails": "メール",
  "capacity.stretch": "最長の待ち時間",
  "capacity.promise": "お約束",
  "capacity.nothing": "予定なし",
  "capacity.at-once": "予定どおりに送信",
  "capacity.busiest":
    "{sends, plural, other {{sends, number} 通}}、{from}から。最後の送信は {until}",
  "capacity.holds": "守れます",
  "capacity.breaks": "最長 {time}",
  "capacity.minutes": "{minutes, plural, =0 {0 分} other {{minutes, number} 分}}",
  "capacity.hours": "{hours, plural, other {{hours, number} 時間}}",
  "capacity.with":
    "{mailboxes, plural, other {メールボックス {mailboxes, number} 個の場合}}：{time}。",
  "capacity.shared":
    "均等に分ければ {mailboxes, plural, other {メールボックス {mailboxes, number} 個}}で足ります：{time}。",
  "capacity.never":
    "メールボックスをいくつ増やしても足りません。一部のメールを別の時刻に移してください。",
  "capacity.warning":
    "{day} {from}からの {sends, number} 通は、{mailboxes, plural, other {メールボックス {mailboxes, number} 個}}から出るまでに {time} かかります。お約束は {promise, number} 分です。",
  "capacity.see": "すべての日を見る",
  "capacity.no-mailbox": "送信用のメールボックスが接続されていないため、まだ何も送れません。",
  "capacity.no-mailbox-planned":
    "{sends, plural, =0 {予定はありません。} other {{sends, number} 通の予定があります。}}",
  "capacity.cut": "ここで計算できる以上の予定があります。最初の部分だけを表示しています。",
  "capacity.mailboxes": "送信用メールボックス",
  "capacity.mailbox": "メールボックス",
  "capacity.vendor": "経由",
  "capacity.per-minute": "1 分あたり",
  "capacity.per-day": "24 時間あたり",
  "capacity.people": "人数",
  "capacity.no-limit": "上限は不明",
  "capacity.stay":
    "一人ひとりには、ずっと同じメールボックスから届きます。追加のメールボックスは新しい人から受け持ち、すでに別のところから届いている人は変わりません。",
};
