import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { addressIn, messageIdIn, openBook, type Book } from "./provider-book.ts";

/**
 * The pretend provider of the bench: Graph's mail requests and one record's fields, as fast as
 * plain node:http goes. It runs as a process of its own, so that its work is nobody's CPU.
 */
const MESSAGES = /^\/v1\.0\/users\/([^/]+)\/messages(?:\/([^/]+))?(\/send)?$/;
const FIELDS = /^\/people\/([^/]+)$/;
const SEND_MAIL = /^\/v1\.0\/users\/([^/]+)\/sendMail$/;

const TOKEN = { access_token: "bench", token_type: "Bearer", expires_in: 3_599 };
let book: Book = openBook({ latencyMs: 0, seed: 0, faults: false });

interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("error", () => response.destroy());
  request.on("end", () => handle(request, response, Buffer.concat(chunks).toString("latin1")));
});

function handle(request: IncomingMessage, response: ServerResponse, body: string): void {
  const url = new URL(request.url ?? "/", "http://provider");
  const method = request.method ?? "GET";
  if (url.pathname === "/bench/reset") {
    book = openBook(JSON.parse(body) as Parameters<typeof openBook>[0]);
    answer(response, { status: 204 });
    return;
  }
  if (url.pathname === "/bench/counts") {
    answer(response, { status: 200, body: book.counts() });
    return;
  }
  if (url.pathname.endsWith("/token")) {
    answer(response, { status: 200, body: TOKEN });
    return;
  }
  const mailbox = MESSAGES.exec(url.pathname)?.[1] ?? SEND_MAIL.exec(url.pathname)?.[1];
  const leave = book.enter(mailbox);
  const fault = book.fault();
  const reply = fault === "refused" ? { status: 503 } : serve(method, url, body);
  const finish = () => {
    leave();
    if (fault === "cut") response.destroy();
    else answer(response, reply);
  };
  if (book.latencyMs === 0) finish();
  else setTimeout(finish, book.latencyMs);
}

function serve(method: string, url: URL, body: string): Reply {
  const mail = MESSAGES.exec(url.pathname);
  if (mail !== null) return serveMail(method, url, body, mail);
  const fields = FIELDS.exec(url.pathname)?.[1];
  if (fields !== undefined) {
    if (method === "GET") book.count("field.get");
    else book.write(fields, body);
    return { status: 200, body: book.record(fields) };
  }
  if (SEND_MAIL.test(url.pathname)) {
    book.count("mail.sendMail");
    book.deliver(addressIn(Buffer.from(body, "base64").toString("latin1")));
    return { status: 202 };
  }
  if (url.pathname.includes("/mailFolders/")) return { status: 200, body: { id: "deleted-items" } };
  return { status: 404, body: { error: { code: "notThere" } } };
}

function serveMail(method: string, url: URL, body: string, found: RegExpExecArray): Reply {
  const [, , id, send] = found;
  if (send !== undefined) return { status: book.send(id ?? "") ? 202 : 404 };
  if (method === "DELETE") return { status: book.remove(id ?? "") ? 204 : 404 };
  if (method === "POST") {
    const mime = Buffer.from(body, "base64").toString("latin1");
    return { status: 201, body: book.draft(addressIn(mime), messageIdIn(mime)) };
  }
  if (id !== undefined) {
    const message = book.message(id);
    return message === undefined ? { status: 404 } : { status: 200, body: message };
  }
  const wanted = /internetMessageId eq '([^']+)'/.exec(url.searchParams.get("$filter") ?? "")?.[1];
  return { status: 200, body: { value: book.search(wanted ?? "") } };
}

function answer(response: ServerResponse, reply: Reply): void {
  if (reply.body === undefined) {
    response.writeHead(reply.status, { "content-length": 0 }).end();
    return;
  }
  const text = JSON.stringify(reply.body);
  response
    .writeHead(reply.status, {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(text),
    })
    .end(text);
}

server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit(0));
