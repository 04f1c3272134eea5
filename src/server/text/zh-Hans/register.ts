import type { register as en } from "../en/register.ts";

export const register: Readonly<Record<keyof typeof en, string>> = {
  "nav.replies": "邮件回复",
  "replies.title": "待查看的邮件回复",
  "replies.lead": "这些回复看不出在提问，或来自我们没有写过信的地址。请点一下，说明它是什么。",
  "replies.none": "没有待查看的回复。",
  "replies.statement": "回复里没有问号，也没有提问的词。",
  "replies.stranger": "与一个提问有关，但发件地址不是负责答复的人。",
  "replies.closed": "对一个已经关闭的提问的答复。",
  "replies.empty": "对一个提问的回复，但没有内容。",
  "replies.its-question": "查看这个提问",
  "replies.make-question": "转为提问",
  "replies.make-answer": "作为答复发出",
  "replies.seen": "无需处理",
};
