import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";
import { CUT_HEADER } from "#connectors/kit/sandbox";

type App = { readonly fetch: (request: Request) => Promise<Response> };

/** Routes `https://<host>/*` to pretend vendors for this test file; any other request is an error. */
export function mountVendors(hosts: Readonly<Record<string, () => App>>): void {
  const handlers = Object.entries(hosts).map(([host, current]) =>
    http.all(`https://${host}/*`, async ({ request }) => {
      const answer = await current().fetch(request);
      return answer.headers.has(CUT_HEADER) ? HttpResponse.error() : answer;
    }),
  );
  const server = setupServer(...handlers);
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
}
