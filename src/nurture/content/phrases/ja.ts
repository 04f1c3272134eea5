import type { Phrases } from "../phrase-key.ts";

export const ja: Phrases = {
  greeting: "{call} 様",
  closing: "お会いできるのを楽しみにしております。\n{sender}\n{company}",
  why: "このメールは、{sender}が入社の準備をお手伝いするためにお送りしています。",
  unsubscribe: "お便りの配信を停止",
  unsubscribeNote: "契約と入社日に関する大切なお知らせは、引き続きお届けします。",
  openPage: "マイページを開く",
  openChecklist: "準備リストを開く",
  ask: "質問する",
  askMore: "ほかの質問をする",
  signUp: "申し込む（{fields, plural, =0 {ワンタップ} other {入力 # 項目}}）",
  startSurvey: "2 分で答える",
  startQuiz: "クイズを始める（{questions, plural, other {# 問}}）",
  readingTitle: "今週のおすすめ",
  foldedTitle: "このほかのお知らせ",
  foldedUntitled: "この時期にお伝えする予定だったこと",
  missedTitle: "ご登録より前のお知らせ",
  fromName: "{sender}（{company}）",
  catchUpSubject: "これまでのお知らせをまとめてお届けします",
  catchUpBody:
    "内定のご連絡が後になった、または内容が後から加わったため、これまでにお届けするはずだったものをまとめました。これで見落としはありません。",
  nothingNew:
    "今週は、お伝えする新しい記事はありません。日程とまだ残っている準備は、マイページでご覧いただけます。",
  readingNote: "{reason} · {minutes} 分",
  chosen: "「{title}」：{reason}。",
  reasonAsked:
    "{topic, select, growth {成長} team {チーム} product {製品} tools {ツール} other {ここでの暮らし}}についてご質問いただいたため",
  reasonRead:
    "{topic, select, growth {成長} team {チーム} product {製品} tools {ツール} other {ここでの暮らし}}についての記事をお読みいただいたため",
  reasonLiked:
    "{kind, select, story {先輩の話} growthmap {成長マップ} teamnews {チームの近況} video {動画} other {ガイド}}をご覧いただいたため",
  reasonInterest:
    "{topic, select, growth {成長} team {チーム} product {製品} tools {ツール} other {ここでの暮らし}}に関心をお持ちのため",
  reasonOwed:
    "{topic, select, growth {成長} team {チーム} product {製品} tools {ツール} other {ここでの暮らし}}についても折にふれてお届けするため",
  reasonDiscipline:
    "{discipline, select, technical {技術} marketing {マーケティング} sales {営業} product {プロダクト} design {デザイン} operations {オペレーション} finance {財務} people {人事} other {あなたの分野}}の新しい仲間へ",
  reasonDepartment: "同じ部署に入られる皆さまへ",
  reasonPlace: "同じ勤務地で入社される皆さまへ",
  reasonNew: "先週からの新着",
  reasonEveryone: "入社されるすべての方へ",
  ownerForwardSubject: "{name}さんからのご質問：{topic}",
  ownerReminderSubject: "催促：{name}さんが{topic}についての回答をお待ちです",
  ownerGreeting: "{department}の皆さま",
  ownerForward:
    "{hasStart, select, yes {{startDate}に} other {}}{company}に入社予定の{name}さん{hasJob, select, yes {（{job}）} other {}}から、次のご質問がありました。",
  ownerReminder:
    "{name}さん{hasJob, select, yes {（{job}）} other {}}が{askedAt}に次の質問をされましたが、まだ回答が届いていません。",
  ownerDue: "{dueAt}までにご回答ください。候補者にお約束した期限です。",
  ownerHow:
    "このメールに返信するか、ボタンからご回答ください。回答は部署名で{name}さんに届きます。担当でない場合は、ボタンから引き継いでください。",
  ownerPassed: "{owner}から引き継がれました。ひとこと：",
  ownerUnnamed: "指名された担当者",
  ownerAction: "質問に回答する",
  ownerReason: "{topic}に関する質問のため、{department}にお送りしました。",
  handoffOnboardingTitle: "{name}さんの入社手続き",
  handoffOnboarding:
    "入社日：{startDate}。{openCount, plural, =0 {準備リストはすべて完了しています。} other {準備リストに未完了の項目が # 件あります。}}",
  handoffTrainingTitle: "{name}さん：{quiz}",
  handoffExempt: "{ofCount} 問中 {rightCount} 問正解。研修のこの部分は省略できます：{part}",
  handoffPassed: "{ofCount} 問中 {rightCount} 問正解。合格です。",
  handoffBest: "この結果は、これまでの受験結果に代わるものです。",
  handoffRecommended: "{ofCount} 問中 {rightCount} 問正解。下記のテーマから始めてください。",
  handoffWishTitle: "{name}さんのご要望",
  handoffGrievanceTitle: "{name}さんのご相談",
  testSubject: "【テスト】{subject}",
  ownerUntitled: "その他",
  eventPlaceSubject: "参加できることになりました：{event}",
  eventPlace:
    "キャンセル待ちをされていたイベントに空きが出ました。お席を確保し、カレンダーの予定を追ってお送りします。ご都合が悪い場合は、ご自分のページで取り消してください。次の方にお譲りします。",
  eventMovedSubject: "日時の変更：{event}",
  eventMoved:
    "このイベントの日時が変わりました。新しい日時は下記のとおりで、カレンダーの予定も変わります。ご都合が悪い場合は、ご自分のページで取り消してください。",
  eventCancelledSubject: "開催中止：{event}",
  eventCancelled:
    "申し訳ございません。このイベントは開催されないことになりました。お手続きは不要で、カレンダーの予定は取り消されます。",
  eventAgainSubject: "開催することになりました：{event}",
  eventAgain: "このイベントは下記の日時に開催することになりました。お申し込みはそのまま有効です。",
  eventDaySubject: "お知らせ：{event}",
  eventHourSubject: "1時間後に始まります：{event}",
  eventReminder: "お申し込みいただいたイベントです。お会いできるのを楽しみにしています。",
  eventJoin: "オンラインで参加する",
  eventPage: "申し込みを確認・変更する",
  entryJoin: "参加はこちら：{link}",
  hostEntry: "参加者、事前の質問、出席の記録はこちら：{link}",
  ownerEscalationSubject: "期限超過：{name}さんが「{topic}」についての回答を待っています",
  ownerEscalation:
    "{name}さんが {askedAt} に{department}へ次の質問をしましたが、まだ回答がありません。",
  ownerHidden: "内容は{department}だけが読めます。回答されるようご対応ください。",
  ownerWasDue: "お約束した期限は {dueAt} でした。",
  noticeAdditionSubject: "ご質問への補足です",
  noticeCorrectionSubject: "以前の回答の訂正です",
  noticeAsked: "{day}に、次のご質問にお答えしました。",
  noticeBefore: "そのときの回答：",
  noticeAddition: "補足します。",
  noticeCorrection: "内容が変わりました。現在は次のとおりです。",
  noticeWithdrawal: "この回答はもう有効ではありません。必要な場合は、もう一度お尋ねください。",
  noticeReturn: "その後、この回答は有効ではなくなったとお伝えしました。現在は次のとおりです。",
  differSubject: "回答が食い違っています。どちらが正しいかご確認ください",
  differAsked: "質問：",
  differSaid: "{owner}の回答：",
  differHow:
    "どちらが正しいかお話し合いください。その後、もう一方を伝えられた方に訂正をお送りできます。",
  differTell: "決まった内容を人事にお知らせください。どちらが有効かを人事が記録します。",
  differAction: "両方の回答を見る",
  localSubject: "新入社員に関する現地の手続き：期限のお知らせ",
  localLead:
    "{department}が対応する、新入社員の国の法令や慣行に基づく手続きです。このメールに個人名はありません。氏名は、権限のある方がページで確認できます。",
  localCounts: "期限超過：{overdue} 件・2 週間以内に期限：{soon} 件",
  localAdvice: "情報であり、法的助言ではありません。出典と確認日はページに記載しています。",
  localAction: "一覧を開く",
  handoffPromiseClosed: "非公開の質問に関する約束です。内容は{by}が把握しています。",
  handoffPromiseTitle: "{name}さんへの約束",
  handoffPromise:
    "{what}\n\n{day}に{by}が約束しました{hasUntil, select, yes {（期限 {until}）} other {}}。",
};
