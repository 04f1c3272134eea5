import type { operations as en } from "../en/operations.ts";
import type { PartOf } from "../translation.ts";

export const operations: PartOf<typeof en> = {
  "nav.operations": "Vận hành",
  "ops.title": "Vận hành",
  "ops.lead":
    "Tình hình công việc hiện tại. Cảnh báo được báo một lần khi bắt đầu và một lần khi kết thúc.",
  "ops.now": "Hiện tại",
  "ops.due": "Liên hệ đến hạn",
  "ops.late": "Trễ hơn 30 phút",
  "ops.oldest": "Cũ nhất chưa gửi",
  "ops.none-unsent": "Không có gì chờ",
  "ops.oldest-due": "hạn {when}",
  "ops.parked": "Chờ người quyết định",
  "ops.failed": "Thất bại trong 24 giờ qua",
  "ops.failed-of": "{failed, number} trên {settled, number} thao tác đã xong",
  "ops.none-settled": "Chưa có thao tác nào xong",
  "ops.open": "Thao tác đang mở",
  "ops.standing": "Cảnh báo đang diễn ra",
  "ops.none-standing": "Không có cảnh báo nào.",
  "ops.past": "Cảnh báo đã qua",
  "ops.none-past": "Chưa từng có.",
  "ops.alarm": "Cảnh báo",
  "ops.began": "Bắt đầu",
  "ops.ended": "Kết thúc",
  "ops.since": "Từ {when}",
  "ops.kind-late": "Trễ",
  "ops.kind-failing": "Thất bại",
  "ops.kind-parked": "Chờ quyết định",
  "ops.kind-connection": "Kết nối",
  "ops.kind-restore": "Khôi phục",
  "ops.to-connection": "Đến kết nối",
};
