import type { survey as en } from "../en/survey.ts";
import type { PartOf } from "../translation.ts";

export const survey: PartOf<typeof en> = {
  "did.survey-sent": "Cảm ơn bạn. Bạn có thể sửa câu trả lời ở dưới hoặc rút lại.",
  "did.survey-changed": "Đã sửa, cảm ơn bạn.",
  "did.survey-back": "Đã rút lại. Không còn gì từ câu trả lời của bạn.",
  "heard.survey": "Đã trả lời khảo sát",
  "heard.survey-back": "Đã rút câu trả lời khảo sát",
  "why.survey-rests": "vừa được hỏi hoặc trả lời một khảo sát gần đây",
  "survey.start": "Trả lời",
  "survey.skip": "Bạn có thể bỏ qua câu nào tùy ý.",
  "survey.given": "Đã trả lời",
  "survey.given-at": "Đã lưu {when}. Bạn có thể sửa hoặc rút lại tại đây.",
  "survey.no-answer": "Không trả lời",
  "survey.shares": "Nhân sự có thể đọc, không kèm tên, điều tôi trả lời cho:",
  "survey.shares-hint": "Nếu không, sẽ không ai đọc.",
  "survey.fact-hint":
    "Cũng được lưu trong phần chúng tôi biết về bạn, nơi nhân sự đọc kèm tên bạn. Bạn có thể xóa trên trang của mình.",
  "survey.suggest-hint":
    "Được gửi đến nhân sự như một góp ý, không kèm tên. Kết quả sẽ hiện ở đây.",
  "survey.send": "Gửi",
  "survey.take-back": "Rút câu trả lời của tôi",
  "survey.take-back-lead": "Mọi câu trả lời của bạn ở đây sẽ bị xóa hẳn. Bạn có thể trả lời lại.",
  "survey.empty": "Chưa có câu trả lời nào. Hãy trả lời ít nhất một câu, hoặc cứ rời trang này.",
  "survey.suggested": "Những gì bạn đã góp ý",
  "survey.thanks": "Cảm ơn bạn đã cùng suy nghĩ.",
  "suggestion.open": "Đang đọc",
  "suggestion.taken": "Đã tiếp thu, cảm ơn bạn",
  "suggestion.not-taken": "Lần này chưa, cảm ơn bạn",
};
