import type { hrQuestions as en } from "../en/hr-questions.ts";
import type { PartOf } from "../translation.ts";

export const hrQuestions: PartOf<typeof en> = {
  "did.rerouted":
    "Đã chuyển. Bộ phận đó được báo và đồng hồ vẫn chạy. Chuyển lại lần nữa để hoàn tác.",
  "asked.title": "Câu hỏi",
  "asked.open":
    "{open, plural, =0 {Không có câu hỏi nào chờ trả lời} other {{open, number} câu hỏi chờ trả lời}}",
  "asked.late": "{late, plural, =0 {không câu nào trễ} other {{late, number} câu trễ}}",
  "asked.all": "Tất cả",
  "asked.asked": "Đang chờ",
  "asked.answered": "Đã trả lời",
  "asked.closed": "Đã đóng",
  "asked.by-state": "Lọc theo trạng thái",
  "asked.owner": "Phụ trách",
  "asked.any": "Bất kỳ",
  "asked.show": "Hiển thị",
  "asked.none": "Chưa ai hỏi gì. Ứng viên hỏi trên trang của họ hoặc bằng cách trả lời thư.",
  "asked.none-fit": "Không có câu hỏi nào khớp bộ lọc.",
  "asked.question": "Câu hỏi",
  "asked.person": "Từ",
  "asked.clock": "Đồng hồ",
  "asked.for": "Câu hỏi cho {owner}",
  "asked.one": "Câu hỏi",
  "asked.back": "← Tất cả câu hỏi",
  "asked.via-portal": "trên trang",
  "asked.via-mail": "qua thư",
  "asked.reminded": "Đã nhắc {owner} {when}",
  "asked.reroute": "Chuyển tiếp",
  "asked.reroute-lead": "Đồng hồ vẫn chạy: hạn trả lời vẫn là {when}.",
  "asked.to": "Bộ phận cần trả lời",
  "asked.reroute-button": "Chuyển tiếp",
  "asked.reroute-same": "Bộ phận này đã có câu hỏi này.",
  "asked.answer": "Tự trả lời",
  "asked.answer-label": "Câu trả lời của bạn",
  "asked.answer-hint": "Câu trả lời gửi đến người hỏi với tên của bạn và dừng đồng hồ.",
  "asked.given": "Câu trả lời",
};
