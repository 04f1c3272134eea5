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
  "rules.silenceDays-hint": "Từ 3 đến 120. Ai lâu vậy không có người liên hệ sẽ được gọi.",
  "rules.cap-wrong": "Số từ 1 đến 20, hoặc để trống.",
  "rules.silence-wrong": "Số từ 3 đến 120.",
  "rules.quiet": "Giờ yên tĩnh",
  "rules.quiet-hint":
    "Từ {from} đến {until} theo giờ của mỗi người, không gửi gì cả. Quản trị CNTT đặt giờ này trong tệp thiết lập; có hiệu lực từ lần khởi động sau.",
};
