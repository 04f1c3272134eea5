import type { library as en } from "../en/library.ts";
import type { PartOf } from "../translation.ts";

export const library: PartOf<typeof en> = {
  "library.kind-article": "Статья",
  "library.kind-story": "История",
  "library.kind-growth-map": "Карта роста",
  "library.kind-team-news": "Новости команды",
  "library.kind-video": "Видео",
  "library.kind-guide": "Руководство",
  "heard.clicked": "Переход по ссылке",
  "away.title": "Ссылка ведёт на {host}",
  "away.lead": "Это не наша страница. {host} увидит посещение, но не узнает, кто вы.",
  "away.go": "Перейти на {host}",
  "away.going": "Переходим на {host}",
  "away.go-on": "Продолжить, если ничего не происходит",
  "read.over":
    "Этот текст был актуален до {day}. С тех пор он мог измениться, поэтому мы его больше не показываем.",
  "read.over-ask": "Спросить, как обстоит дело сейчас",
  "read.watch": "Смотреть видео",
  "read.open-link": "Открыть страницу",
  "read.leads-to":
    "Ведёт на {host}. Мы отметим, что вы открыли ссылку, чтобы лучше подбирать материалы для вас.",
};
