import type { demo as en } from "../en/demo.ts";
import type { PartOf } from "../translation.ts";

export const demo: PartOf<typeof en> = {
  "demo.sign-in": "Bạn muốn là ai?",
  "demo.sign-in-lead":
    "Đây là trang đăng nhập riêng của bản demo: không mật khẩu, nhân vật hư cấu. Bản cài đặt thật dùng đăng nhập của công ty.",
  "demo.role-hr": "Nhân sự",
  "demo.role-it-admin": "Quản trị IT",
  "demo.role-auditor": "Kiểm toán",
  "demo.role-answerer": "Người phụ trách trả lời",
  "demo.title": "Đồng hồ demo",
  "demo.lead":
    "Mọi thứ ở đây đều hư cấu: con người, công ty, nhà cung cấp. Chỉ đồng hồ là của bạn; còn lại diễn ra như thật.",
  "demo.now": "Bây giờ là",
  "demo.next": "Lần liên hệ tiếp theo",
  "demo.nothing-next": "Không có gì dự kiến.",
  "demo.move": "Chỉnh đồng hồ",
  "demo.hour": "+1 giờ",
  "demo.day": "+1 ngày",
  "demo.week": "+1 tuần",
  "demo.to-next": "Đến lần liên hệ tiếp theo",
  "demo.running": "Đang chạy đến {until}",
  "demo.stop-watching": "Ngừng tải lại trang này",
  "demo.watch": "Tải lại trang này trong khi chạy",
  "demo.progress": "Phần đã đi",
  "demo.people": "Vào vai ứng viên",
  "demo.people-lead": "Đây là các đường dẫn họ nhận qua thư.",
  "demo.work": "Vào vai người làm việc",
  "demo.work-lead": "Nhân sự, quản trị IT, kiểm toán, người phụ trách trả lời: đăng nhập và chọn.",
};
