/** HR’s library. */
export const library = {
  "library.kind-article": "Article",
  "library.kind-story": "Story",
  "library.kind-growth-map": "Growth map",
  "library.kind-team-news": "Team news",
  "library.kind-video": "Video",
  "library.kind-guide": "Guide",
  "heard.clicked": "Followed a link",
  "away.title": "This leads to {host}",
  "away.lead": "It is not a page of ours. {host} sees that someone visits it, but not who you are.",
  "away.go": "Go to {host}",
  "away.going": "On the way to {host}",
  "away.go-on": "Go on, if nothing happens",
  "read.over":
    "This was kept true until {day}. It may have changed since, so we don’t show it any more.",
  "read.over-ask": "Ask how it is now",
  "read.watch": "Watch the video",
  "read.open-link": "Open the page",
  "read.leads-to": "Leads to {host}. We note that you opened it, to choose better for you.",
} as const;
