import type { rules as en } from "../en/rules.ts";
import type { PartOf } from "../translation.ts";

export const rules: PartOf<typeof en> = {
  "rules.title": "Quy tắc cho mọi bước",
  "rules.lead": "Áp dụng cho mọi người. Thay đổi là bản nháp trước.",
  "rules.yes": "Có",
  "rules.no": "Không",
  "rules.workingDaysOnly": "Chỉ ngày làm việc",
  "rules.workingDaysOnly-hint": "Tránh cuối tuần và ngày lễ tại nơi làm; ngày làm bù vẫn tính.",
  "rules.secondPerson": "Người thứ hai duyệt",
  "rules.secondPerson-hint": "Không xuất bản chỉ theo lời người viết.",
  "rules.plainClock": "Câu hỏi: tính mọi giờ",
  "rules.plainClock-hint": "Nếu không, đồng hồ dừng vào ngày nghỉ của bên phụ trách.",
  "rules.capPerWeek": "Số thư tối đa mỗi tuần",
  "rules.capPerWeek-hint": "Từ 1 đến 20, để trống là không giới hạn. Phần dư chờ lượt.",
  "rules.silenceDays": "Số ngày im lặng trước khi gọi",
  "rules.silenceDays-hint":
    "Từ 3 đến 120. Ai lâu vậy không làm gì và không được ai trong chúng ta liên hệ sẽ được gọi; một cú nhấp cũng được tính.",
  "rules.topics": "Bao lâu một chủ đề lại có trong thư hằng tuần",
  "rules.topics-hint":
    "Đến hạn thì chủ đề này được đưa trước; chưa đến hạn thì không, chừng nào còn bài khác để đọc.",
  "rules.topic-any": "Không đặt",
  "rules.changes": "Bản nháp thay đổi những gì",
  "rules.cap-wrong": "Số từ 1 đến 20, hoặc để trống.",
  "rules.silence-wrong": "Số từ 3 đến 120.",
  "rules.quiet": "Giờ yên tĩnh",
  "rules.quietFrom": "Không gửi gì từ",
  "rules.quietUntil": "Không gửi gì đến",
  "rules.quiet-empty":
    "Để trống cả hai: theo tệp thiết lập, từ {from} đến {until}. Cùng một giờ hai lần: không có giờ yên tĩnh.",
  "rules.quiet-means": "Giờ yên tĩnh nghĩa là gì",
  "rules.quiet-hint":
    "Từ {from} đến {until} theo giờ của mỗi người, không gửi gì và không gọi cho ai.",
  "rules.quiet-none": "Không có giờ yên tĩnh: thư đi vào bất cứ lúc nào trong ngày.",
  "rules.quiet-set-up":
    "Giờ này lấy từ tệp thiết lập và có hiệu lực đến khi bạn công bố giờ của mình.",
  "rules.quiet-here": "Với người ở đây ({zone}): thư đến hạn {due} sẽ đi lúc {leaves}.",
  "rules.quiet-abroad":
    "Với người ở nước ngoài ({zone}): thư đến hạn {due} sẽ đi lúc {leaves} ở đó; khi ấy ở đây là {here}.",
  "rules.quiet-both": "Nhập cả hai giờ, hoặc để trống cả hai.",
  "rules.quiet-long": "Hãy chừa ít nhất tám giờ mỗi ngày để thư có thể đi.",
  "rules.quiet-wrong": "Một giờ như 21:00.",
};
