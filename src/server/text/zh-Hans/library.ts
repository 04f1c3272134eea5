import type { library as en } from "../en/library.ts";

export const library: Readonly<Record<keyof typeof en, string>> = {
  "library.kind-article": "文章",
  "library.kind-story": "前辈故事",
  "library.kind-growth-map": "新人成长地图",
  "library.kind-team-news": "团队动态",
  "library.kind-video": "视频",
  "library.kind-guide": "指南",
  "heard.clicked": "点开了链接",
  "away.title": "即将前往 {host}",
  "away.lead": "那不是我们的页面。{host} 会知道有人来访，但不知道是你。",
  "away.go": "前往 {host}",
  "away.going": "正在前往 {host}",
  "away.go-on": "没有跳转？点这里",
  "read.over": "这篇内容的有效期到 {day} 为止，之后可能有变化，所以不再展示。",
  "read.over-ask": "问问现在的情况",
  "read.watch": "观看视频",
  "read.open-link": "打开页面",
  "read.leads-to": "会前往 {host}。我们会记下你打开过，以便为你选得更准。",
};
