import type { Words } from "./words.ts";

export const zhHans: Words = {
  began: {
    late: "{count, number} 次触达延迟超过 30 分钟，最久的已延迟 {minutes, number} 分钟。步骤：{steps}。",
    failing:
      "过去 24 小时内，{settled, number} 个操作中有 {failed, number} 个失败；超过千分之一，或有任何操作被最终拒绝，即告警。",
    parked: "{count, number} 个操作等人判断：从外部无法判断是否已经完成。",
    connection: "与 {vendor} 的连接不再可信（{code}）。上次正常运行在 {minutes, number} 分钟前。",
    restore: "数据库已从备份恢复，缺少 {from} 至 {until}（UTC）之间的操作；发送已暂停。",
    held: "{count, number} 封合同必需的来信被搁置，已超过时间 30 分钟以上，最久 {minutes, number} 分钟。原因：{about, select, zone {时区未知} address {没有地址} date {缺少日期} doubt {日期存疑} decision {变更等待决定} other {文字所用的信息缺失}}。步骤：{steps}。",
    unnamed:
      "{count, number} 个关于薪酬或个人信息的提问在等待指定人员，最久已等 {minutes, number} 分钟。在此之前没有人能看到。",
  },
  advice: {
    late: "不会丢失，也不会重复发送：恢复后会立即发出。请查看邮件连接是否被暂停或拒绝，以及邮箱数量是否足够。",
    failing: "被拒绝的操作不会自动重试。原因见连接页面和同步日志。",
    parked: "不会自动重发。需要有人查看是否已送达并作出决定；在此之前会一直等待。",
    connection: "恢复之前不会读写该系统；恢复后从停下的地方继续。需要做什么见连接页面。",
    restore:
      "所有到时间的操作都会先到各系统中查找，找到的即视为已完成。其余的在 IT 管理员按下运行状况页面上的按钮后发出。",
    held: "原因消除后会自动发出。个人页面说明缺少什么；待决定的在变更页面。",
    unnamed: "请在分派页面为该主题指定人员，或把每个提问交给一位指定人员。24 小时时钟在走。",
  },
  ended: {
    late: "不再有延迟超过 30 分钟的触达。",
    failing: "过去 24 小时内没有操作被拒绝，失败率在千分之一以内。",
    parked: "不再有等人判断的操作。",
    connection: "与 {vendor} 的连接已恢复。",
    restore: "恢复后暂停的发送已放行。",
    held: "不再有合同必需的来信因此超时被搁置：{about, select, zone {时区未知} address {没有地址} date {缺少日期} doubt {日期存疑} decision {变更等待决定} other {文字所用的信息缺失}}。",
    unnamed: "不再有提问等待指定人员。",
  },
  lasted: "持续了 {lasted, number} 分钟。",
  beganSubject: "Keepwarm 告警：{what}",
  endedSubject: "Keepwarm 告警解除：{what}",
  greeting: "你好：",
  open: "打开运行状况页面",
  closing: "Keepwarm",
  reason: "你收到这封信，是因为你的地址设为接收告警。",
};
