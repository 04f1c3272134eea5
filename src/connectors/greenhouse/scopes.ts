import type { Scope } from "../connector.ts";

/** Every right we ask for in Harvest v3 and why; the names are the vendor's. */
export const SCOPES: readonly Scope[] = [
  scope("offers:list", "Offers", {
    en: "To know who was offered what, when it was sent and accepted, and the first day.",
    "zh-Hans": "了解向谁发出了录用通知、何时发出与接受，以及入职日期。",
  }),
  scope("candidates:list", "Candidates", {
    en: "Name, address and language of the people with an offer.",
    "zh-Hans": "读取已获录用者的姓名、邮箱和语言。",
  }),
  scope("applications:list", "Applications", {
    en: "To notice at once when an application with an offer is rejected.",
    "zh-Hans": "及时发现已发录用通知的申请被拒绝。",
  }),
  scope("candidate_educations:list", "Educations", {
    en: "Field of study, to choose fitting content.",
    "zh-Hans": "所学专业，用于选择合适的内容。",
  }),
  scope("custom_field_options:list", "Names of options", {
    en: "The names behind the fields of study.",
    "zh-Hans": "读取专业选项的名称。",
  }),
  scope("scorecards:list", "Scorecards", {
    en: "Public notes of submitted scorecards, so that letters fit the person. Nothing private.",
    "zh-Hans": "已提交面试评价中的公开备注，使内容更贴合本人；不读取私密内容。",
  }),
  scope("jobs:list", "Jobs", {
    en: "The job's title, department and office.",
    "zh-Hans": "职位名称、部门和办公地点。",
  }),
  scope("job_hiring_managers:list", "Hiring managers", {
    en: "Who the manager will be, to name them in the welcome.",
    "zh-Hans": "直属经理是谁，以便在欢迎信中提及。",
  }),
  scope("departments:list", "Departments", {
    en: "The department's name, to choose content by discipline.",
    "zh-Hans": "部门名称，用于按专业方向选择内容。",
  }),
  scope("offices:list", "Offices", {
    en: "Which office the person will work in: zone and holidays hang on it.",
    "zh-Hans": "工作所在的办公室：时区和节假日由此确定。",
  }),
  scope("users:list", "Users", {
    en: "Names of hiring managers.",
    "zh-Hans": "招聘经理的姓名。",
  }),
  scope("notes:list", "Notes", {
    en: "To see whether a note of ours is there already before writing one.",
    "zh-Hans": "写入备注前确认是否已存在。",
  }),
  scope("notes:create", "Notes", {
    en: "To leave a short note when something the hiring team should know has happened.",
    "zh-Hans": "发生招聘团队应当了解的事情时留下简短备注。",
  }),
  scope("candidates:update", "Candidates", {
    en: "To keep the four Keepwarm fields up to date; no other field changes.",
    "zh-Hans": "更新四个 Keepwarm 字段；不改动其他字段。",
  }),
];

function scope(name: string, touches: string, why: Scope["why"]): Scope {
  return { name: `harvest:${name}`, touches, why };
}
