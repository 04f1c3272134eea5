import type { library as en } from "../en/library.ts";
import type { PartOf } from "../translation.ts";

export const library: PartOf<typeof en> = {
  "library.kind-article": "文章",
  "library.kind-story": "前輩故事",
  "library.kind-growth-map": "新人成長地圖",
  "library.kind-team-news": "團隊動態",
  "library.kind-video": "影片",
  "library.kind-guide": "指南",
  "heard.clicked": "點開了連結",
  "away.title": "即將前往 {host}",
  "away.lead": "那不是我們的頁面。{host} 會知道有人來訪，但不知道是您。",
  "away.go": "前往 {host}",
  "away.going": "正在前往 {host}",
  "away.go-on": "沒有跳轉？點這裡",
  "read.over": "這篇內容的有效期到 {day} 為止，之後可能有變化，所以不再顯示。",
  "read.over-ask": "問問現在的情況",
  "read.watch": "觀看影片",
  "read.open-link": "打開頁面",
  "read.leads-to": "會前往 {host}。我們會記下您打開過，以便為您選得更準。",
};
