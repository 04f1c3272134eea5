import type { library as en } from "../en/library.ts";
import type { PartOf } from "../translation.ts";

export const library: PartOf<typeof en> = {
  "library.kind-article": "Bài viết",
  "library.kind-story": "Câu chuyện",
  "library.kind-growth-map": "Bản đồ phát triển",
  "library.kind-team-news": "Tin của nhóm",
  "library.kind-video": "Video",
  "library.kind-guide": "Hướng dẫn",
  "heard.clicked": "Đã mở một liên kết",
  "away.title": "Liên kết này dẫn đến {host}",
  "away.lead":
    "Đây không phải trang của chúng tôi. {host} biết có người ghé thăm, nhưng không biết bạn là ai.",
  "away.go": "Đến {host}",
  "away.going": "Đang đến {host}",
  "away.go-on": "Tiếp tục nếu chưa chuyển trang",
  "read.over":
    "Nội dung này được cập nhật đến {day}. Từ đó có thể đã thay đổi nên chúng tôi không hiển thị nữa.",
  "read.over-ask": "Hỏi xem hiện giờ thế nào",
  "read.watch": "Xem video",
  "read.open-link": "Mở trang",
  "read.leads-to": "Dẫn đến {host}. Chúng tôi ghi lại rằng bạn đã mở, để chọn bài hợp với bạn hơn.",
};
