import type { demo as en } from "../en/demo.ts";
import type { PartOf } from "../translation.ts";

export const demo: PartOf<typeof en> = {
  "demo.sign-in": "どなたとして試しますか",
  "demo.sign-in-lead":
    "デモ専用のサインインです。パスワードはなく、人物は架空です。実際の導入では、貴社のサインインを使います。",
  "demo.role-hr": "人事",
  "demo.role-it-admin": "IT 管理者",
  "demo.role-auditor": "監査担当",
  "demo.role-answerer": "回答担当",
  "demo.title": "デモの時計",
  "demo.lead":
    "人物、会社、ベンダーはすべて架空です。動かせるのは時計だけで、ほかは実際と同じように進みます。",
  "demo.now": "現在",
  "demo.next": "次の連絡",
  "demo.nothing-next": "予定はありません。",
  "demo.move": "時計を進める",
  "demo.hour": "+1 時間",
  "demo.day": "+1 日",
  "demo.week": "+1 週間",
  "demo.to-next": "次の連絡まで",
  "demo.running": "{until}まで進行中",
  "demo.stop-watching": "このページの再読み込みを止める",
  "demo.watch": "進行中はこのページを再読み込み",
  "demo.progress": "進み具合",
  "demo.people": "候補者として見る",
  "demo.people-lead": "候補者にメールで届くリンクです。",
  "demo.work": "社員として見る",
  "demo.work-lead": "人事、IT 管理者、監査担当、回答担当：サインインして選んでください。",
};
