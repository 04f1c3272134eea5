import type { candidate as en } from "../en/candidate.ts";
import type { PartOf } from "../translation.ts";

export const candidate: PartOf<typeof en> = {
  "own.day": "{day} ({weekday})",
  "own.moment": "{day}, {clock}",
  "own.both": "{mine} theo giờ của bạn · {office} tại {place}",
  "home.title": "Trước ngày đầu tiên",
  "home.hello": "Chào {name}",
  "home.days":
    "{days, plural, =0 {{name}, hôm nay là ngày đầu tiên} other {{name}, còn {days, number} ngày nữa}}",
  "home.started": "{name}, thật vui khi có bạn",
  "home.no-date":
    "Ngày đầu tiên của bạn chưa được ấn định. Khi có, bạn sẽ thấy tại đây và nhận qua thư.",
  "home.where": "{when} · {place}",
  "home.held": "Thông tin về tôi",
  "home.preferences": "Ngôn ngữ, tạm nghỉ, bớt thư",
  "home.wish": "Mong muốn hoặc băn khoăn",
  "home.done-of": "xong {done, number} trên {of, number}",
  "home.progress": "Phần đã hoàn thành",
  "home.is-done": "Đã xong, nhấn để hoàn tác: ",
  "home.is-open": "Chưa xong, nhấn khi hoàn thành: ",
  "home.seen": "Đã xem",
  "home.mark-seen": "Đánh dấu đã xem",
  "home.mark-seen-of": "Đánh dấu đã xem: {label}",
  "home.meeting-when": "{when} · {minutes, number} phút, trực tuyến",
  "home.signed-up": "Đã đăng ký",
  "home.meeting-change": "Xem hoặc thay đổi",
  "home.sign-up": "{fields, plural, =0 {Đăng ký} other {Đăng ký ({fields, number} mục)}}",
  "home.reading": "Tuần này dành cho bạn",
  "home.minutes": "{minutes, plural, other {{minutes, number} phút}}",
  "home.quiz-new":
    "{questions, plural, other {{questions, number} câu hỏi}}. Không ai bị đánh giá qua bài này: nó chỉ quyết định bạn có thể bỏ qua buổi đào tạo nào.",
  "home.quiz-result": "Lần trước đúng {right, number} trên {of, number}.",
  "home.quiz-start": "Bắt đầu làm bài",
  "home.quiz-again": "Xem lại",
  "home.ask": "Hãy hỏi bất cứ điều gì",
  "home.ask-lead": "Người nắm rõ sẽ trả lời, thường trong một ngày làm việc.",
  "home.ask-button": "Viết câu hỏi",
  "home.answered": "{by} đã trả lời {when}",
};
