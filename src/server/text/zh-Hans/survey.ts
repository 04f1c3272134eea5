import type { survey as en } from "../en/survey.ts";

export const survey: Readonly<Record<keyof typeof en, string>> = {
  "did.survey-sent": "谢谢。可以在下面修改，也可以收回你的回答。",
  "did.survey-changed": "已修改，谢谢。",
  "did.survey-back": "已收回，你的回答没有留下任何内容。",
  "heard.survey": "回答了问卷",
  "heard.survey-back": "收回了问卷回答",
  "why.survey-rests": "不久前刚回答过或被问过问卷",
  "survey.start": "去回答",
  "survey.skip": "不想答的可以跳过。",
  "survey.given": "已回答",
  "survey.given-at": "{when} 保存。可以在这里修改或收回。",
  "survey.no-answer": "不回答",
  "survey.shares": "HR 可以看我对下面问题写的话，但看不到名字：",
  "survey.shares-hint": "不勾选，就没有人会看。",
  "survey.fact-hint":
    "也会留在“我们知道你的哪些事”里，HR 在那里看得到内容和名字；你可以在自己的页面上删除。",
  "survey.suggest-hint": "会作为建议匿名转给 HR，结果在这里告诉你。",
  "survey.send": "提交",
  "survey.take-back": "收回我的回答",
  "survey.take-back-lead": "您在这里的回答会全部彻底删除，之后可以重新填写。",
  "survey.empty": "什么都没有填。请至少回答一个问题，或者直接离开这个页面。",
  "survey.suggested": "你提的建议",
  "survey.thanks": "谢谢你帮我们一起想。",
  "suggestion.open": "正在看",
  "suggestion.taken": "已采纳，谢谢",
  "suggestion.not-taken": "这次没有采纳，谢谢",
};
