import type { en } from "./en.ts";

/** The same in simplified Chinese, complete: a missing phrase does not compile. */
export const zhHans = {
  greeting: "{call}，你好！",
  closing: "期待见面，\n{sender}\n{company}",
  why: "你收到这封信，是因为{sender}正在和你一起准备入职。",
  unsubscribe: "不再接收这类来信",
  unsubscribeNote: "与合同和报到有关的重要通知仍会发给你。",
  openPage: "打开我的页面",
  openChecklist: "打开准备清单",
  ask: "问个问题",
  askMore: "再问一个",
  signUp: "报名（{fields, plural, =0 {点一下就好} other {只填 # 项}}）",
  startSurvey: "两分钟填完",
  startQuiz: "开始小测（{questions} 题）",
  readingTitle: "这周给你的",
  foldedTitle: "这几天还有",
  foldedUntitled: "这几天原本要告诉你的一件事",
  missedTitle: "在你加入之前",
  fromName: "{sender}（{company}）",
  catchUpSubject: "之前的内容，一封信补上",
  catchUpBody:
    "你来得晚一些，或者有些内容是后来才有的。到今天为止该告诉你的都在这里，不会错过什么。",
  nothingNew: "这周没有适合你的新内容，就不打扰了。日期和还没准备好的事项，都在你的页面上。",
  readingNote: "{reason} · {minutes} 分钟",
  chosen: "《{title}》：{reason}。",
  reasonAsked:
    "因为你问过{topic, select, growth {成长路径} team {团队} product {产品} tools {工具} other {在这里的生活}}",
  reasonRead:
    "因为你读过{topic, select, growth {成长} team {团队} product {产品} tools {工具} other {生活}}方面的文章",
  reasonInterest:
    "因为你对{topic, select, growth {成长} team {团队} product {产品} tools {工具} other {生活}}感兴趣",
  reasonDiscipline:
    "给{discipline, select, technical {技术} marketing {市场} sales {销售} product {产品} design {设计} operations {运营} finance {财务} people {人力} other {你这个}}方向的新同事",
  reasonPlace: "给和你同一个地方入职的同事",
  reasonNew: "这周新写的",
  reasonEveryone: "每位新同事都用得上",
  ownerForwardSubject: "{name}有个问题请你回答：{topic}",
  ownerReminderSubject: "提醒：{name}还在等关于{topic}的答复",
  ownerGreeting: "{department}的同事，你好：",
  ownerForward:
    "{name}{hasJob, select, yes {（{job}）} other {}}{hasStart, select, yes {将于 {startDate} 加入} other {即将加入}}{company}，想问：",
  ownerReminder:
    "{name}{hasJob, select, yes {（{job}）} other {}}在 {askedAt} 提出了这个问题，还没有收到回复：",
  ownerDue: "请在 {dueAt} 之前回答，这是我们承诺的时间。",
  ownerHow:
    "直接回复本邮件，或点下面的按钮。你的回答会以部门的名义发给{name}。如果不归你们回答，请点按钮转给合适的部门。",
  ownerAction: "回答这个问题",
  ownerReason: "问题与{topic}有关，因此转给{department}。",
  handoffOnboardingTitle: "{name}的入职",
  handoffOnboarding:
    "报到日：{startDate}。{openCount, plural, =0 {清单已全部完成。} other {清单还有 # 项未完成。}}",
  handoffTrainingTitle: "{name}：{quiz}",
  handoffExempt: "{ofCount} 题答对 {rightCount} 题，产品基础可以免修。",
  handoffRecommended: "{ofCount} 题答对 {rightCount} 题，建议先学以下主题。",
  handoffWishTitle: "{name}的愿望",
  handoffGrievanceTitle: "{name}的顾虑",
  ownerUntitled: "其他",
  eventPlaceSubject: "有你的位置了：{event}",
  eventPlace:
    "你之前在候补名单里，现在空出了一个位置，归你了，日历邀请随后就到。如果来不了，请在你的页面上取消，位置会给下一位。",
  eventMovedSubject: "时间有变：{event}",
  eventMoved:
    "这次活动改了时间，新的时间见下方，日历里的安排会跟着改。如果不合适，请在你的页面上取消报名。",
  eventCancelledSubject: "活动取消：{event}",
  eventCancelled: "很抱歉，这次活动取消了。你什么都不用做，日历里的安排会自动撤掉。",
  eventAgainSubject: "活动照常举行：{event}",
  eventAgain: "这次活动还是会举行，时间见下方，你的报名仍然有效。",
  eventDaySubject: "活动提醒：{event}",
  eventHourSubject: "一小时后开始：{event}",
  eventReminder: "你报名了这次活动，期待见到你。",
  eventJoin: "在线加入",
  eventPage: "查看或修改报名",
  entryJoin: "加入链接：{link}",
  hostEntry: "谁会来、他们想问什么、在哪里登记到场：{link}",
} as const satisfies Record<keyof typeof en, string>;
