import type { Phrases } from "../phrase-key.ts";

export const zhHant: Phrases = {
  greeting: "{call}，您好！",
  closing: "期待見面，\n{sender}\n{company}",
  why: "您收到這封信，是因為{sender}正在和您一起準備到職。",
  unsubscribe: "不再接收這類來信",
  unsubscribeNote: "與合約和報到有關的重要通知仍會寄給您。",
  openPage: "開啟我的頁面",
  openChecklist: "開啟準備清單",
  ask: "問個問題",
  askMore: "再問一個",
  signUp: "報名（{fields, plural, =0 {點一下就好} other {只填 # 項}}）",
  startSurvey: "兩分鐘填完",
  startQuiz: "開始小測驗（{questions} 題）",
  readingTitle: "這週給您的",
  foldedTitle: "這幾天還有",
  foldedUntitled: "這幾天原本要告訴您的一件事",
  missedTitle: "在您加入之前",
  fromName: "{sender}（{company}）",
  catchUpSubject: "之前的內容，一封信補上",
  catchUpBody:
    "您來得晚一些，或者有些內容是後來才有的。到今天為止該告訴您的都在這裡，不會錯過什麼。",
  nothingNew: "這週沒有適合您的新內容，就不打擾了。日期和還沒準備好的事項，都在您的頁面上。",
  readingNote: "{reason} · {minutes} 分鐘",
  chosen: "《{title}》：{reason}。",
  reasonAsked:
    "因為您問過{topic, select, growth {成長路徑} team {團隊} product {產品} tools {工具} other {在這裡的生活}}",
  reasonRead:
    "因為您讀過{topic, select, growth {成長} team {團隊} product {產品} tools {工具} other {生活}}方面的文章",
  reasonInterest:
    "因為您對{topic, select, growth {成長} team {團隊} product {產品} tools {工具} other {生活}}感興趣",
  reasonDiscipline:
    "給{discipline, select, technical {技術} marketing {行銷} sales {銷售} product {產品} design {設計} operations {營運} finance {財務} people {人力} other {您這個}}方向的新同事",
  reasonPlace: "給和您同一個地方到職的同事",
  reasonNew: "這週新寫的",
  reasonEveryone: "每位新同事都用得上",
  ownerForwardSubject: "{name}有個問題請您回答：{topic}",
  ownerReminderSubject: "提醒：{name}還在等關於{topic}的答覆",
  ownerGreeting: "{department}的同事，您好：",
  ownerForward:
    "{name}{hasJob, select, yes {（{job}）} other {}}{hasStart, select, yes {將於 {startDate} 加入} other {即將加入}}{company}，想問：",
  ownerReminder:
    "{name}{hasJob, select, yes {（{job}）} other {}}在 {askedAt} 提出了這個問題，還沒有收到回覆：",
  ownerDue: "請在 {dueAt} 之前回答，這是我們承諾的時間。",
  ownerHow:
    "直接回覆本郵件，或點下面的按鈕。您的回答會以部門的名義寄給{name}。如果不歸您們回答，請點按鈕轉給合適的部門。",
  ownerAction: "回答這個問題",
  ownerReason: "問題與{topic}有關，因此轉給{department}。",
  handoffOnboardingTitle: "{name}的到職",
  handoffOnboarding:
    "報到日：{startDate}。{openCount, plural, =0 {清單已全部完成。} other {清單還有 # 項未完成。}}",
  handoffTrainingTitle: "{name}：{quiz}",
  handoffExempt: "{ofCount} 題答對 {rightCount} 題，產品基礎可以免修。",
  handoffRecommended: "{ofCount} 題答對 {rightCount} 題，建議先學以下主題。",
  handoffWishTitle: "{name}的願望",
  handoffGrievanceTitle: "{name}的顧慮",
  ownerUntitled: "其他",
  eventPlaceSubject: "有您的位置了：{event}",
  eventPlace:
    "您之前在候補名單中，現在空出了一個位置，歸您了，行事曆邀請隨後就到。如果無法參加，請在您的頁面上取消，位置會給下一位。",
  eventMovedSubject: "時間有變：{event}",
  eventMoved:
    "這次活動改了時間，新的時間見下方，行事曆中的安排會跟著調整。如果不合適，請在您的頁面上取消報名。",
  eventCancelledSubject: "活動取消：{event}",
  eventCancelled: "很抱歉，這次活動取消了。您什麼都不用做，行事曆中的安排會自動撤掉。",
  eventAgainSubject: "活動照常舉行：{event}",
  eventAgain: "這次活動還是會舉行，時間見下方，您的報名仍然有效。",
  eventDaySubject: "活動提醒：{event}",
  eventHourSubject: "一小時後開始：{event}",
  eventReminder: "您報名了這次活動，期待見到您。",
  eventJoin: "線上加入",
  eventPage: "查看或修改報名",
  entryJoin: "加入連結：{link}",
  hostEntry: "誰會來、他們想問什麼、在哪裡登記到場：{link}",
};
