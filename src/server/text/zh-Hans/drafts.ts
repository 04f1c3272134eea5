import type { drafts as en } from "../en/drafts.ts";

export const drafts: Readonly<Record<keyof typeof en, string>> = {
  "draft.title": "未发布的草稿",
  "draft.state-draft": "草稿",
  "draft.state-rehearsed": "已演练",
  "draft.state-approved": "已批准",
  "draft.by": "{name} 保存于{when}。",
  "draft.approved-by": "批准人：{name}。",
  "draft.removes": "发布后，它会从方案中移除。",
  "draft.next-rehearse":
    "请先演练：用现有的真实新人跑一遍，看看会发生什么。发布之前，大家收到的仍是现行版本。",
  "draft.next-approve": "等待第二个人确认。请先看一遍，再批准。",
  "draft.next-own": "您参与了编辑，需要一位没有参与的同事来批准。",
  "draft.holds": "演练于{when}。一次演练的有效期为 {days, plural, other {{days, number} 天}}。",
  "draft.next-publish": "可以发布。发布之前，大家收到的仍是现行版本。",
  "draft.approve": "批准",
  "draft.publish": "发布",
  "draft.drop": "放弃草稿",
  "draft.drop-lead": "这份草稿里写的内容会彻底删除，无法恢复；已发布的内容不变。",
  "draft.invalid": "这样写用不了。请检查有没有空着的地方，名称和数字是否都在可选范围内。",
  "draft.protected": "不得按受保护的特征（如年龄、性别、国籍）或其替代信息来选人。",
  "draft.in-use": "还有步骤在使用它。请先修改那个步骤，再移除。",
  "draft.moved-on": "期间有人保存过这份内容。您输入的还在：请对照后，如以您的为准就再保存一次。",
  "draft.not-ready": "还不能发布。请先按今天的方案演练，或先请另一位同事批准。",
  "draft.own": "不能批准自己写的内容，也不能批准未演练的旅程。请找一位同事。",
  "did.draft-saved": "已存为草稿。发布之前没有人会收到。",
  "did.draft-approved": "已批准，现在可以发布。",
  "did.draft-dropped": "草稿已放弃，现行版本不变。",
  "did.draft-published": "已发布。所有人会重新排期，收到过的不会再收到。",
  "did.draft-changed": "没有执行：期间有人修改、发布或放弃了这份草稿。请按现在的内容再看一遍。",
  "did.draft-outdated":
    "没有发布：这份草稿开始之后，已发布的内容又变了。请对照两者，再保存一次草稿，然后发布。",
};
