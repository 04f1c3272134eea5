import type { Scope } from "../connector.ts";

const scope = (name: string, touches: string, en: string, zh: string): Scope => ({
  name,
  touches,
  why: { en, "zh-Hans": zh },
});

/**
 * DocType rights of the role "Keepwarm" that an admin makes for our user. The role itself needs
 * ToDo and Comment: without a role of its own a user sees only ToDos assigned to or by it, and a
 * look that cannot see a ToDo would make it twice.
 */
export const SCOPES: readonly Scope[] = [
  scope(
    "Employee: read",
    "employees who joined in the last 400 days or will join",
    "To know when HR has created the employee, the first working day, and who has left.",
    "了解人事何时建立了员工档案、入职日期，以及谁已离职。",
  ),
  scope(
    "Job Applicant: read, create",
    "applicants with the hire's mail address",
    "Employee Onboarding requires an applicant; one with the same mail address is used if it is there.",
    "入职流程必须关联求职者；若已有相同邮箱的求职者则直接使用。",
  ),
  scope(
    "Job Offer: read, create",
    "the applicant's offer, as a draft",
    "Employee Onboarding requires an offer; one that is there is used and never changed.",
    "入职流程必须关联录用通知；已有的会直接使用，绝不修改。",
  ),
  scope(
    "Employee Onboarding: read, create",
    "one onboarding for a hire, as a draft",
    "To open the onboarding with what is still to be done; submitting it stays with HR.",
    "以未完成事项创建入职流程；是否提交由人事决定。",
  ),
  scope(
    "Training Event: read, create, submit",
    "one event for a quiz of a hire, without attendees",
    "A training result is only taken for a submitted event.",
    "培训结果只能登记在已提交的培训活动上。",
  ),
  scope(
    "Training Result: read, create",
    "one result for a quiz of a hire, as a draft",
    "To hand the quiz result to the training module; submitting it stays with HR.",
    "把测验结果交给培训模块；是否提交由人事决定。",
  ),
  scope(
    "ToDo: read, create",
    "to-dos on the hire's employee record",
    "To hand over what the hire wishes for, as a task on the employee.",
    "把新员工的期望作为待办事项转交到其员工档案。",
  ),
  scope(
    "Comment: read, create",
    "comments on the hire's employee record",
    "So that the wish stays readable on the employee after the task is closed.",
    "使该期望在待办关闭后仍可在员工档案中查阅。",
  ),
  scope(
    "Employee Grievance: read, create",
    "grievances raised through Keepwarm",
    "Only for what the hire calls a grievance.",
    "仅用于新员工自己明确提出的申诉。",
  ),
];
