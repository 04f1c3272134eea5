import type { Server } from "node:http";
import { serve, type HttpBindings } from "@hono/node-server";
import { CUT_HEADER } from "./sandbox.ts";

export interface Served {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Gives a web-standard app a port on loopback (0: any free one). A cut answer cuts the socket. */
export async function serveOnLoopback(
  app: (request: Request) => Response | Promise<Response>,
  port = 0,
): Promise<Served> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        port,
        hostname: "127.0.0.1",
        fetch: async (request, bindings) => {
          const answer = await app(request);
          if (answer.headers.has(CUT_HEADER)) (bindings as HttpBindings).incoming.socket.destroy();
          return answer;
        },
      },
      (address) => {
        resolve({ url: `http://127.0.0.1:${address.port}`, close: () => close(server) });
      },
    ) as Server;
    server.once("error", reject);
  });
}

async function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

export type WebApp = (request: Request) => Response | Promise<Response>;

/** An address that is known before what answers there is made; until then it answers 503. */
export async function serveLater(port = 0): Promise<Served & { answerWith(app: WebApp): void }> {
  let app: WebApp = () => new Response(null, { status: 503 });
  const served = await serveOnLoopback((request) => app(request), port);
  return { ...served, answerWith: (next) => void (app = next) };
}
