import type { parked as en } from "../en/parked.ts";
import type { PartOf } from "../translation.ts";

export const parked: PartOf<typeof en> = {
  "nav.parked": "Chờ quyết định",
  "did.told-arrived": "Đã ghi: đã đến. Bạn có thể hoàn tác bên dưới khi chưa có gì dựa vào đó.",
  "did.told-again": "Sẽ làm lại một lần. Bạn có thể hoàn tác bên dưới cho đến khi thử.",
  "did.told-back": "Đã hoàn tác. Lại chờ quyết định.",
  "did.told-late":
    "Không có gì thay đổi: trong lúc đó mọi việc đã tiến triển. Đây là tình trạng hiện tại.",
  "why.told-arrived": "đồng nghiệp nói rằng đã đến",
  "why.sent-again": "đồng nghiệp đã cho gửi lại",
  "why.taken-back": "đồng nghiệp đã hoàn tác trước khi thử",
  "why.not-our-entry": "ở đó có một mục mang mã của chúng ta nhưng không có dấu của chúng ta",
  "why.entry-without-trace": "đã yêu cầu tạo hơn một ngày trước mà không thấy; có thể ai đó đã xóa",
  "parked.title": "Chờ quyết định",
  "parked.lead":
    "Từ đây không thể biết những việc này đã xảy ra hay chưa. Không làm lại gì cho đến khi có người xem ở đó và cho biết.",
  "parked.count":
    "{parked, plural, =0 {Không có gì chờ quyết định} other {{parked, number} mục chờ quyết định}}",
  "parked.none":
    "Không có gì chờ quyết định: mọi thay đổi bên ngoài đã xảy ra, bị từ chối hoặc đang diễn ra.",
  "parked.arrived": "Đã đến",
  "parked.again": "Gửi lại",
  "parked.act-on": "{act}: {title}, {name}",
  "parked.nobody": "không của riêng ai",
  "parked.question-mail": "Câu hỏi gửi người phụ trách",
  "parked.because": "Không thể biết việc này đã xảy ra hay chưa: {why}.",
  "parked.why-entries": "có nhiều mục ở nơi chỉ nên có một",
  "parked.why-opened": "người khác đã mở cùng bản ghi ở đó",
  "parked.where-mail": "Hãy xem thư đã gửi của {mailbox}, khoảng {when}.",
  "parked.where-entry": "Hãy xem lịch của {mailbox}.",
  "parked.where-other": "Hãy xem bản ghi trong {vendor}.",
  "parked.evidence": "Căn cứ",
  "parked.intended": "Đã ghi",
  "parked.armed": "Thử lần cuối",
  "parked.not-tried": "Chưa",
  "parked.parked-at": "Chờ quyết định từ",
  "parked.attempts": "Số lần thử",
  "parked.attempts-count": "{attempts, plural, =0 {Không} other {{attempts, number}}}",
  "parked.looks": "Số lần xem",
  "parked.looks-count":
    "Lần cuối ngay trước khi chờ quyết định{absences, plural, =0 {} other {; {absences, number} lần trước đó không thấy gì}}{failures, plural, =0 {} other {; {failures, number} lần trước đó thất bại}}",
  "parked.draft": "Bản nháp ở đó",
  "parked.draft-kept": "Đã tạo; mã được giữ lại",
  "parked.draft-none": "Chưa tạo",
  "parked.receipt": "Biên nhận",
  "parked.no-receipt": "Không có",
  "parked.operation": "Thao tác",
  "parked.back": "← Tất cả mục chờ quyết định",
  "parked.ask-arrived": "“Đã đến” nghĩa là gì",
  "parked.ask-again": "“Gửi lại” nghĩa là gì",
  "parked.arrived-touch":
    "Theo lời bạn, được tính là đã gửi vào lần thử cuối. Không gửi thêm gì. Nếu chưa đến, {name} sẽ không nhận được.",
  "parked.arrived-stage": "Việc bàn giao lấy tên dưới đây làm biên nhận và sang bước tiếp theo.",
  "parked.arrived-other": "Theo lời bạn, được tính là đã xong. Không ghi thêm gì.",
  "parked.again-touch":
    "Một thư mới được viết theo thông tin hiện tại, với mã thao tác riêng, và gửi trong vài phút nếu vẫn cần. Nếu thư đầu đã đến, {name} sẽ nhận hai lần.",
  "parked.again-fold":
    "Chỉ hữu ích đến {when}: không gửi riêng nữa, thư hằng tuần tới sẽ nhắc đến.",
  "parked.again-leave-out": "Chỉ hữu ích đến {when}: không gửi nữa và được bỏ qua.",
  "parked.again-mail":
    "Cùng thư đó được gửi lại, với mã thao tác riêng. Nếu thư đầu đã đến, sẽ có hai thư.",
  "parked.again-same":
    "Cùng giá trị đó được ghi lại, với mã thao tác riêng. Nếu đã có sẵn, không gì thay đổi.",
  "parked.again-twice":
    "Được tạo lại, với mã thao tác riêng. Nếu bản đầu đã có, sẽ có hai bản và phải xóa tay một bản.",
  "parked.again-replaced":
    "Một bản mới hơn đã thay thế. Không gửi thêm gì; mục này chỉ được đóng lại.",
  "parked.undo-arrived": "Bạn có thể hoàn tác sau, ở mục “Quyết định gần đây”.",
  "parked.undo-stage":
    "Bạn có thể hoàn tác cho đến khi bước tiếp theo bắt đầu, thường chưa đến một phút.",
  "parked.undo-again":
    "Bạn có thể hoàn tác cho đến khi thử lại, thường chưa đến một phút. Sau đó không ai hoàn tác được.",
  "parked.reference": "Tên trong {vendor}",
  "parked.reference-hint":
    "Ghi đúng như ở đó, ví dụ HR-APP-2027-00012. Bước tiếp theo dùng tên này.",
  "parked.confirm-arrived": "Vâng, đã đến",
  "parked.confirm-again": "Vâng, gửi lại",
  "parked.decided": "Quyết định gần đây",
  "parked.was-arrived": "Đã đến",
  "parked.was-again": "Đã gửi lại",
  "parked.was-closed": "Đã đóng",
  "parked.by": "{who}, {when}",
  "parked.someone": "Một đồng nghiệp",
  "parked.take-back": "Hoàn tác",
  "parked.begun-arrived": "Không thể hoàn tác: đã có việc khác dựa vào đó.",
  "parked.begun-again": "Không thể hoàn tác: lần mới đã bắt đầu.",
  "parked.is-over": "Mục này không còn chờ quyết định.",
  "parked.decide": "Quyết định",
};
