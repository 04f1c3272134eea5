import type { library as en } from "../en/library.ts";
import type { PartOf } from "../translation.ts";

export const library: PartOf<typeof en> = {
  "library.kind-article": "글",
  "library.kind-story": "선배 이야기",
  "library.kind-growth-map": "성장 지도",
  "library.kind-team-news": "팀 소식",
  "library.kind-video": "영상",
  "library.kind-guide": "안내서",
  "heard.clicked": "링크를 열어 봄",
  "away.title": "{host}(으)로 이동합니다",
  "away.lead":
    "저희 페이지가 아닙니다. {host}에는 누군가 방문했다는 것만 알려지고, 누구인지는 알려지지 않습니다.",
  "away.go": "{host}(으)로 가기",
  "away.going": "{host}(으)로 이동하는 중",
  "away.go-on": "이동하지 않으면 여기를 누르세요",
  "read.over":
    "이 내용은 {day}까지 유효했습니다. 이후 바뀌었을 수 있어 더 이상 보여 드리지 않습니다.",
  "read.over-ask": "지금은 어떤지 물어보기",
  "read.watch": "영상 보기",
  "read.open-link": "페이지 열기",
  "read.leads-to": "{host}(으)로 이동합니다. 더 잘 골라 드리기 위해 열어 보신 것을 기록합니다.",
};
