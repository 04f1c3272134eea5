import PQueue from "p-queue";
import { z } from "zod";
import { Problem } from "#nurture/problem";
import type { Connector } from "../connector.ts";
import { uncounted } from "../kit/budget.ts";
import { vendorHttp } from "../kit/http.ts";
import { changedSince } from "./client.ts";
import type { paths } from "./generated.ts";
import { SCOPES } from "./scopes.ts";
import { GreenhouseSettings } from "./settings.ts";
import { greenhouseSink } from "./sink.ts";
import { greenhousePeople } from "./source.ts";
import { greenhouseToken } from "./token.ts";
import { greenhouseWebhook } from "./webhook.ts";

/** Requests of one connection under way at once. */
const CONCURRENT_MAX = 4;
/** The vendor's window (reported; the number in it comes in a header). */
const WINDOW_MS = 30_000;

/** Greenhouse Harvest v3: people with an offer come in, notes and our four fields go back. */
export const greenhouse: Connector = {
  vendor: "greenhouse",
  title: "Greenhouse",
  role: "ats",
  scopes: SCOPES,
  settings: GreenhouseSettings,
  webhook: greenhouseWebhook,
  open: (given, ambient, budgets = uncounted) => {
    const settings = parse(given);
    const http = vendorHttp<paths>({
      baseUrl: settings.apiUrl,
      authorise: greenhouseToken(settings, ambient),
      queue: new PQueue({ concurrency: CONCURRENT_MAX }),
      budget: budgets("", {
        perMinute: (settings.requestsPer30Seconds * 60_000) / WINDOW_MS,
        burst: Math.ceil(settings.requestsPer30Seconds / 5),
        windowMs: WINDOW_MS,
        heldBack: 0.2,
      }),
      ambient,
    });
    return {
      check: async (signal) => {
        const since = changedSince(ambient.now(), settings.dateFilter);
        const query = { per_page: 1, fields: "id", ...since };
        const { data } = await http.read("get", "/v3/offers", { query }, signal);
        if (!z.array(z.object({ id: z.int() })).safeParse(data).success)
          throw new Problem("connector/unexpected-answer", { path: "/v3/offers" });
      },
      people: greenhousePeople(http, settings, ambient),
      sink: greenhouseSink(http, settings),
    };
  },
};

function parse(given: unknown): GreenhouseSettings {
  const settings = GreenhouseSettings.safeParse(given);
  if (settings.success) return settings.data;
  const [issue] = settings.error.issues;
  throw new Problem("config/invalid", {
    field: issue?.path.join(".") ?? "",
    holds: issue?.message ?? "",
  });
}
