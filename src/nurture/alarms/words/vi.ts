import type { TranslatedWords } from "./words.ts";

export const vi: TranslatedWords = {
  began: {
    late: "{count, number} liên hệ trễ hơn 30 phút, lâu nhất {minutes, number} phút. Các bước: {steps}.",
    failing:
      "{failed, number} trên {settled, number} thao tác thất bại trong 24 giờ qua; hơn một phần nghìn, hoặc bất kỳ thao tác nào bị từ chối hẳn, là cảnh báo.",
    parked:
      "{count, number} thao tác chờ quyết định: từ bên ngoài không thể biết đã xảy ra hay chưa.",
    connection:
      "Không còn tin được kết nối đến {vendor} ({code}). Lượt chạy tốt gần nhất cách đây {minutes, number} phút.",
    restore:
      "Cơ sở dữ liệu đã được khôi phục từ bản sao lưu. Thiếu những gì đã làm từ {from} đến {until} UTC; việc gửi đang được giữ lại.",
    held: "{count, number} thư cần cho hợp đồng bị giữ quá giờ hơn 30 phút, lâu nhất {minutes, number} phút. Lý do: {about, select, zone {không rõ múi giờ} address {không có địa chỉ} date {thiếu ngày} doubt {ngày còn nghi ngờ} decision {một thay đổi chờ quyết định} other {thiếu thông tin mà nội dung nhắc đến}}. Các bước: {steps}.",
    unnamed:
      "{count, number} câu hỏi về lương hoặc dữ liệu cá nhân chờ một người được chỉ định, lâu nhất {minutes, number} phút. Đến lúc đó không ai đọc.",
  },
  advice: {
    late: "Không mất gì và không gửi gì hai lần: mọi thứ sẽ đi ngay khi thông suốt. Hãy xem kết nối thư có bị tạm dừng hay từ chối không, và hộp thư có đủ không.",
    failing: "Những gì bị từ chối không tự thử lại. Lý do có ở trang kết nối và nhật ký đồng bộ.",
    parked: "Không tự gửi lại. Có người xem đã đến chưa rồi quyết định; đến lúc đó thì chờ.",
    connection:
      "Không đọc hay ghi gì ở đó cho đến khi hoạt động lại; sau đó tiếp tục từ chỗ dừng. Trang kết nối cho biết cần làm gì.",
    restore:
      "Mọi việc đến hạn được tìm ở nhà cung cấp, và những gì tìm thấy được tính là đã xong. Phần còn lại sẽ đi khi quản trị IT nhấn nút ở trang vận hành.",
    held: "Thư sẽ tự đi ngay khi hết lý do. Trang của từng người nói thiếu gì; quyết định chờ ở trang thay đổi.",
    unnamed:
      "Chỉ định người cho chủ đề ở trang phân công, hoặc giao từng câu hỏi cho một người được chỉ định. Đồng hồ 24 giờ vẫn chạy.",
  },
  ended: {
    late: "Không còn liên hệ nào trễ hơn 30 phút.",
    failing: "Trong 24 giờ qua không có gì bị từ chối, và tỷ lệ thất bại trong mức một phần nghìn.",
    parked: "Không còn gì chờ quyết định.",
    connection: "Kết nối đến {vendor} hoạt động trở lại.",
    restore: "Những gì bị giữ lại sau khi khôi phục đã được cho gửi.",
    held: "Không còn thư cần cho hợp đồng nào bị giữ vì lý do này: {about, select, zone {không rõ múi giờ} address {không có địa chỉ} date {thiếu ngày} doubt {ngày còn nghi ngờ} decision {một thay đổi chờ quyết định} other {thiếu thông tin mà nội dung nhắc đến}}.",
    unnamed: "Không còn câu hỏi nào chờ người được chỉ định.",
  },
  lasted: "Kéo dài {lasted, number} phút.",
  beganSubject: "Cảnh báo Keepwarm: {what}",
  endedSubject: "Cảnh báo Keepwarm đã hết: {what}",
  greeting: "Chào bạn,",
  open: "Mở trang vận hành",
  closing: "Keepwarm",
  reason: "Bạn nhận thư này vì địa chỉ của bạn được đặt để nhận cảnh báo.",
};
