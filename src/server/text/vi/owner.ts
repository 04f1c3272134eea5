import type { owner as en } from "../en/owner.ts";
import type { PartOf } from "../translation.ts";

export const owner: PartOf<typeof en> = {
  "answers.title": "Trả lời câu hỏi",
  "answers.open":
    "{open, plural, =0 {Không có gì chờ bạn} other {{open, number} câu hỏi đang chờ bạn}}",
  "answers.none": "Chưa ai hỏi bộ phận của bạn.",
  "answers.question": "Câu hỏi",
  "answers.from": "Từ",
  "answers.asked": "Đã hỏi",
  "answers.asked-at": "Đã hỏi {when}",
  "answers.state": "Trạng thái",
  "answers.other-topic": "Điều khác",
  "answers.waiting": "Đang chờ",
  "answers.soon": "Sắp đến hạn",
  "answers.late": "Quá hạn",
  "answers.due": "hạn {when}",
  "answers.was-due": "hạn là {when}",
  "answers.answered": "Đã trả lời",
  "answers.closed": "Đã đóng",
  "answers.closed-lead": "Người hỏi đã đóng trước khi có câu trả lời.",
  "answers.answered-first":
    "Một đồng nghiệp đã trả lời trong lúc bạn viết nên nội dung của bạn chưa được gửi. Nếu vẫn hữu ích, hãy bổ sung vào câu trả lời bên dưới.",
  "answers.closed-first":
    "Câu hỏi đã được đóng trong lúc bạn viết. Không còn ai chờ câu trả lời và không có gì được gửi.",
  "answers.answer": "Câu trả lời của bạn",
  "answers.answer-hint": "Câu trả lời gửi đến người hỏi với tên của bạn.",
  "answers.by": "Tên của bạn",
  "answers.send": "Gửi câu trả lời",
  "answers.why": "Lời nhắn kèm theo (không bắt buộc)",
  "answers.passed-title": "Đã chuyển",
  "answers.passed-to": "Câu hỏi đã được chuyển cho {owner}. Bạn không cần làm gì thêm.",
  "answers.passed-on":
    "Câu hỏi này đã được chuyển tiếp; người đang phụ trách sẽ trả lời. Bạn không cần làm gì thêm.",
};
