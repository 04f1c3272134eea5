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
} as const satisfies Record<keyof typeof en, string>;
