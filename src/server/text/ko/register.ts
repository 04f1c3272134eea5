import type { register as en } from "../en/register.ts";
import type { PartOf } from "../translation.ts";

export const register: PartOf<typeof en> = {
  "nav.replies": "회신 메일",
  "replies.title": "확인할 회신 메일",
  "replies.lead":
    "질문인지 알 수 없거나 저희가 보낸 적 없는 주소에서 온 회신입니다. 한 번 눌러 무엇인지 알려 주십시오.",
  "replies.none": "확인할 회신이 없습니다.",
  "replies.statement": "물음표나 묻는 말이 없는 회신입니다.",
  "replies.stranger": "질문에 대한 회신이지만 담당이 아닌 주소에서 왔습니다.",
  "replies.closed": "이미 닫힌 질문에 대한 답변입니다.",
  "replies.empty": "질문에 대한 회신이지만 내용이 없습니다.",
  "replies.its-question": "질문 보기",
  "replies.make-question": "질문으로 만들기",
  "replies.make-answer": "답변으로 보내기",
  "replies.seen": "처리할 것 없음",
};
