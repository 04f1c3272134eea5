import type { register as en } from "../en/register.ts";
import type { PartOf } from "../translation.ts";

export const register: PartOf<typeof en> = {
  "nav.replies": "Thư phản hồi",
  "replies.title": "Thư phản hồi cần xem",
  "replies.lead":
    "Các thư này không thấy rõ câu hỏi, hoặc đến từ địa chỉ mà chúng ta không gửi thư. Một lần bấm để cho biết đó là gì.",
  "replies.none": "Không có thư nào cần xem.",
  "replies.statement": "Thư không có dấu hỏi hay từ để hỏi.",
  "replies.stranger": "Về một câu hỏi, nhưng từ địa chỉ không phụ trách câu trả lời.",
  "replies.closed": "Câu trả lời cho một câu hỏi đã đóng.",
  "replies.empty": "Thư trả lời câu hỏi nhưng trống.",
  "replies.its-question": "Câu hỏi",
  "replies.make-question": "Chuyển thành câu hỏi",
  "replies.make-answer": "Gửi làm câu trả lời",
  "replies.seen": "Không cần làm gì",
};
