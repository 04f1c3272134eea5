import type { rules as en } from "../en/rules.ts";

export const rules: Readonly<Record<keyof typeof en, string>> = {
  "rules.title": "适用于所有步骤的规则",
  "rules.lead": "对所有人有效。修改先存为草稿，再像旅程一样发布。",
  "rules.yes": "是",
  "rules.no": "否",
  "rules.workingDaysOnly": "仅在工作日",
  "rules.workingDaysOnly-hint": "保温内容避开当地周末和法定假日；调休上班日算工作日。",
  "rules.secondPerson": "需第二人批准",
  "rules.secondPerson-hint": "任何内容都不能由作者本人单独发布。",
  "rules.plainClock": "提问：每小时都计时",
  "rules.plainClock-hint": "否则 24 小时时钟在负责部门休息日暂停。",
  "rules.capPerWeek": "每周最多来信",
  "rules.capPerWeek-hint": "1 到 20，留空则不限。超出的排队；合同必需的来信不计。",
  "rules.silenceDays": "沉默几天后打电话",
  "rules.silenceDays-hint": "3 到 120。这么久没有真人联系的人会接到电话。",
  "rules.cap-wrong": "请填 1 到 20，或留空。",
  "rules.silence-wrong": "请填 3 到 120。",
  "rules.quiet": "免打扰时段",
  "rules.quiet-hint":
    "每个人当地时间 {from} 到 {until} 之间不发送任何内容。由 IT 管理员在设置文件中修改，下次启动后生效。",
};
