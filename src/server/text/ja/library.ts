import type { library as en } from "../en/library.ts";
import type { PartOf } from "../translation.ts";

export const library: PartOf<typeof en> = {
  "library.kind-article": "記事",
  "library.kind-story": "先輩の話",
  "library.kind-growth-map": "成長マップ",
  "library.kind-team-news": "チームの近況",
  "library.kind-video": "動画",
  "library.kind-guide": "ガイド",
  "heard.clicked": "リンク先を開いた",
  "away.title": "{host} へ移動します",
  "away.lead":
    "当社のページではありません。{host} には訪問があったことだけが伝わり、あなたが誰かは伝わりません。",
  "away.go": "{host} へ進む",
  "away.going": "{host} へ移動しています",
  "away.go-on": "移動しない場合はこちら",
  "read.over":
    "この内容の有効期限は{day}でした。その後変わった可能性があるため、表示していません。",
  "read.over-ask": "今の状況を質問する",
  "read.watch": "動画を見る",
  "read.open-link": "ページを開く",
  "read.leads-to": "{host} へ移動します。おすすめに役立てるため、開いたことを記録します。",
};
