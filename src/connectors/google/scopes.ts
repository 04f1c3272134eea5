import type { Scope } from "../connector.ts";

/** Rights that an admin grants to the service account, in the order of the manifest. */
export const SCOPES: readonly Scope[] = [
  {
    name: "https://www.googleapis.com/auth/gmail.compose",
    why: {
      en: "Makes a draft of each message and sends it once, from the mailboxes that you name.",
      "zh-Hans": "为每封邮件创建草稿，并从您指定的邮箱只发送一次。",
    },
    touches: "Drafts and sent mail of the named mailboxes",
  },
  {
    name: "https://www.googleapis.com/auth/gmail.readonly",
    why: {
      en: "Confirms that a message was sent, and reads replies and bounces so that nobody is ignored.",
      "zh-Hans": "确认邮件已发出，并读取回复和退信，避免任何人的来信被忽略。",
    },
    touches: "Sent mail and inbox of the named mailboxes",
  },
  {
    name: "https://www.googleapis.com/auth/calendar.events",
    why: {
      en: "Creates, moves and cancels the meetings that new hires sign up for, with a Meet link.",
      "zh-Hans": "创建、改期和取消新员工报名的会议，并附上 Meet 链接。",
    },
    touches: "Events of the named mailboxes' own calendars",
  },
];
