import type { TranslatedWords } from "./words.ts";

export const vi: TranslatedWords = {
  began: {
    late: "{count, number} liên hệ trễ hơn 30 phút, lâu nhất {minutes, number} phút. Các bước: {steps}.",
    failing:
      "{failed, number} trên {settled, number} thao tác thất bại trong 24 giờ qua; hơn một phần nghìn là cảnh báo.",
    parked:
      "{count, number} thao tác chờ quyết định: từ bên ngoài không thể biết đã xảy ra hay chưa.",
    connection:
      "Không còn tin được kết nối đến {vendor} ({code}). Lượt chạy tốt gần nhất cách đây {minutes, number} phút.",
    restore:
      "Cơ sở dữ liệu đã được khôi phục từ bản sao lưu. Thiếu những gì đã làm từ {from} đến {until} UTC; việc gửi đang được giữ lại.",
  },
  advice: {
    late: "Không mất gì và không gửi gì hai lần: mọi thứ sẽ đi ngay khi thông suốt. Hãy xem kết nối thư có bị tạm dừng hay từ chối không, và hộp thư có đủ không.",
    failing: "Những gì bị từ chối không tự thử lại. Lý do có ở trang kết nối và nhật ký đồng bộ.",
    parked: "Không tự gửi lại. Có người xem đã đến chưa rồi quyết định; đến lúc đó thì chờ.",
    connection:
      "Không đọc hay ghi gì ở đó cho đến khi hoạt động lại; sau đó tiếp tục từ chỗ dừng. Trang kết nối cho biết cần làm gì.",
    restore:
      "Mọi việc đến hạn được tìm ở nhà cung cấp, và những gì tìm thấy được tính là đã xong. Phần còn lại sẽ đi khi quản trị IT nhấn nút ở trang vận hành.",
  },
  ended: {
    late: "Không còn liên hệ nào trễ hơn 30 phút.",
    failing: "Tỷ lệ thất bại trong 24 giờ qua đã về trong mức một phần nghìn.",
    parked: "Không còn gì chờ quyết định.",
    connection: "Kết nối đến {vendor} hoạt động trở lại.",
    restore: "Những gì bị giữ lại sau khi khôi phục đã được cho gửi.",
  },
  lasted: "Kéo dài {lasted, number} phút.",
  beganSubject: "Cảnh báo Keepwarm: {what}",
  endedSubject: "Cảnh báo Keepwarm đã hết: {what}",
  greeting: "Chào bạn,",
  open: "Mở trang vận hành",
  closing: "Keepwarm",
  reason: "Bạn nhận thư này vì địa chỉ của bạn được đặt để nhận cảnh báo.",
};
