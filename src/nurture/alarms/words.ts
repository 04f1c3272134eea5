import type { AlarmKind } from "./cause.ts";

interface Words {
  /** What stands, in one sentence. */
  readonly began: Readonly<Record<AlarmKind, string>>;
  /** What it means and what to do. */
  readonly advice: Readonly<Record<AlarmKind, string>>;
  readonly ended: Readonly<Record<AlarmKind, string>>;
  readonly lasted: string;
  readonly beganSubject: string;
  readonly endedSubject: string;
  readonly greeting: string;
  readonly open: string;
  readonly closing: string;
  readonly reason: string;
}

/** Filled with an alarm's facts, and `lasted` in minutes where it is over. */
export const en: Words = {
  began: {
    late: "{count, plural, one {One touch is} other {{count, number} touches are}} more than 30 minutes late, the oldest by {minutes, number} minutes. Steps: {steps}.",
    failing:
      "{failed, number} of {settled, number} effects failed in the last 24 hours; more than one in a thousand is an alarm.",
    parked:
      "{count, plural, one {One effect is} other {{count, number} effects are}} parked: whether it happened can’t be decided from outside.",
    connection:
      "The connection to {vendor} can’t be believed any more ({code}). Its last good run was {minutes, number} minutes ago.",
    restore:
      "The database was restored from a backup. It lacks what was done from {from} until {until} UTC; sends are held.",
  },
  advice: {
    late: "Nothing is lost and nothing goes out twice: they go out as soon as the way is free. Look whether a mail connection is paused or refused, and whether its mailboxes are enough.",
    failing:
      "What was refused is not tried again on its own. The connection pages and the sync log say why.",
    parked:
      "It is not sent again on its own. A person looks whether it arrived and decides; until then it waits.",
    connection:
      "Nothing is read or written there until it works again; then it goes on where it stopped. The connection page says what is needed.",
    restore:
      "Everything due is looked for at the vendors, and what is found counts as done. The rest goes out when an IT admin presses the button on the operations page.",
  },
  ended: {
    late: "No touch is more than 30 minutes late any more.",
    failing: "The failure rate of the last 24 hours is back within one in a thousand.",
    parked: "Nothing is parked any more.",
    connection: "The connection to {vendor} works again.",
    restore: "What was held after the restore was let go.",
  },
  lasted: "It lasted {lasted, plural, one {one minute} other {{lasted, number} minutes}}.",
  beganSubject: "Keepwarm alarm: {what}",
  endedSubject: "Keepwarm alarm is over: {what}",
  greeting: "Hello,",
  open: "Open the operations page",
  closing: "Keepwarm",
  reason: "You get this because your address is set for alarms.",
};

export const zhHans: Words = {
  began: {
    late: "{count, number} 次触达延迟超过 30 分钟，最久的已延迟 {minutes, number} 分钟。步骤：{steps}。",
    failing:
      "过去 24 小时内，{settled, number} 个操作中有 {failed, number} 个失败；超过千分之一即告警。",
    parked: "{count, number} 个操作已搁置：从外部无法判断是否已经完成。",
    connection: "与 {vendor} 的连接不再可信（{code}）。上次正常运行在 {minutes, number} 分钟前。",
    restore: "数据库已从备份恢复，缺少 {from} 至 {until}（UTC）之间的操作；发送已暂停。",
  },
  advice: {
    late: "不会丢失，也不会重复发送：恢复后会立即发出。请查看邮件连接是否被暂停或拒绝，以及邮箱数量是否足够。",
    failing: "被拒绝的操作不会自动重试。原因见连接页面和同步日志。",
    parked: "不会自动重发。需要有人查看是否已送达并作出决定；在此之前会一直等待。",
    connection: "恢复之前不会读写该系统；恢复后从停下的地方继续。需要做什么见连接页面。",
    restore:
      "所有到时间的操作都会先到各系统中查找，找到的即视为已完成。其余的在 IT 管理员按下运行状况页面上的按钮后发出。",
  },
  ended: {
    late: "不再有延迟超过 30 分钟的触达。",
    failing: "过去 24 小时的失败率已回到千分之一以内。",
    parked: "不再有搁置的操作。",
    connection: "与 {vendor} 的连接已恢复。",
    restore: "恢复后暂停的发送已放行。",
  },
  lasted: "持续了 {lasted, number} 分钟。",
  beganSubject: "Keepwarm 告警：{what}",
  endedSubject: "Keepwarm 告警解除：{what}",
  greeting: "你好：",
  open: "打开运行状况页面",
  closing: "Keepwarm",
  reason: "你收到这封信，是因为你的地址设为接收告警。",
};
