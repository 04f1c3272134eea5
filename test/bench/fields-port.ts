import PQueue from "p-queue";
import { z } from "zod";
import { uncounted } from "#connectors/kit/budget";
import { vendorHttp } from "#connectors/kit/http";
import { outcomeOf, safely } from "#connectors/kit/outcome";
import { Problem } from "#nurture/problem";
import type { Ambient, EffectPort, PayloadOf } from "#nurture/ports";
import { AT_ONCE } from "./load.ts";

interface Answers {
  readonly responses: {
    readonly 200: { readonly content: { readonly "application/json": unknown } };
  };
  readonly parameters: { readonly path: { readonly id: string } };
}

interface Paths {
  readonly "/people/{id}": {
    readonly get: Answers;
    readonly patch: Answers & {
      readonly requestBody: {
        readonly content: { readonly "application/json": Readonly<Record<string, string>> };
      };
    };
  };
}

const PATH = "/people/{id}";
const Standing = z.object({ status: z.string() });

/**
 * One field of one record through our own HTTP: read, write, read again. The real ATS connectors
 * keep to four requests at once, which would be all that such a row measures.
 */
export function fieldsPort(url: string, ambient: Ambient): EffectPort<PayloadOf<"fields">> {
  const http = vendorHttp<Paths>({
    baseUrl: url,
    authorise: () => Promise.resolve({ authorization: "Bearer bench" }),
    queue: new PQueue({ concurrency: AT_ONCE }),
    budget: uncounted("", { burst: 0 }),
    ambient,
  });
  return {
    protocol: { prepares: false, settleMs: 300_000, looksApartMs: 60_000, attemptsMax: 2 },
    look: async ({ subject, fields }, { signal }) => {
      const { data } = await http.read("get", PATH, { path: { id: subject.id } }, signal);
      const standing = Standing.safeParse(data);
      if (!standing.success) throw new Problem("connector/unexpected-answer", { path: PATH });
      const stands = standing.data.status === fields["status"];
      return stands ? { seen: "done", receipt: { record: subject.id } } : { seen: "absent" };
    },
    act: ({ subject, fields }, { signal }) =>
      safely(signal, async () => {
        const parts = { path: { id: subject.id }, body: fields };
        const outcome = outcomeOf(await http.once("patch", PATH, parts, signal), () => ({}));
        return outcome.kind === "done" ? { kind: "accepted" } : outcome;
      }),
  };
}
