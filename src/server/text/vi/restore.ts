import type { restore as en } from "../en/restore.ts";
import type { PartOf } from "../translation.ts";

export const restore: PartOf<typeof en> = {
  "restore.title": "Khôi phục từ bản sao lưu",
  "restore.noticed":
    "Cơ sở dữ liệu này không phải là nơi Keepwarm làm việc lần cuối: nó đã được khôi phục, sao chép, hoặc máy chủ đã bị thay.",
  "restore.told": "Có người cho biết cơ sở dữ liệu này đã được khôi phục.",
  "restore.lacks": "Thiếu những gì đã làm từ {from} đến {until}.",
  "restore.lost":
    "Tạm thời không gửi gì. Mọi việc đến hạn được tìm ở nhà cung cấp trước, và những gì tìm thấy ở đó được tính là đã xong. Những gì mọi người làm ở đây trong thời gian đó không thể lấy lại từ đâu: hủy nhận, tạm nghỉ, trả lời, câu hỏi, đăng ký, quyết định. Hãy hỏi lại họ khi cần.",
  "restore.since": "Giữ lại từ",
  "restore.found": "Tìm thấy bên ngoài, đã xong từ trước",
  "restore.held": "Đã tìm, còn phải gửi",
  "restore.waiting": "Chưa tìm",
  "restore.unseen": "Không tìm được",
  "restore.not-yet":
    "{open, plural, other {Còn {open, number} thao tác chưa được tìm.}} Cho gửi ngay bây giờ vẫn an toàn, vì mỗi thao tác được tìm lại trước khi đi, nhưng các con số này chưa phải cuối cùng.",
  "restore.button": "Gửi những gì còn phải gửi",
  "restore.button-hint":
    "Mỗi thao tác được tìm lại trước khi đi. Nhật ký đồng bộ ghi lại ai đã nhấn nút này.",
  "restore.banner":
    "Keepwarm đã được khôi phục từ bản sao lưu: thư và mục lịch được giữ lại cho đến khi quản trị IT cho gửi.",
  "restore.banner-link": "Xem và cho gửi",
  "did.sent-held": "Đã cho gửi. Những gì còn phải gửi sẽ đi sau khi tìm lại một lần nữa.",
};
