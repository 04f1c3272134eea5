import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { clockFrom, type ClockTerms } from "./clock.ts";
import { addressIn, messageIdIn, openBook, type Book, type BookOptions } from "./provider-book.ts";
import { openMarks } from "./provider-marks.ts";
import { openQuota, type QuotaOptions, type QuotaProvider } from "./provider-quota.ts";

/**
 * The pretend provider of the bench: Graph's mail requests and one record's fields, as fast as
 * plain node:http goes, or a vendor with its real quotas. It runs as a process of its own, so that
 * its work is nobody's CPU.
 */
const MESSAGES = /^\/v1\.0\/users\/([^/]+)\/messages(?:\/([^/]+))?(\/send)?$/;
const FIELDS = /^\/people\/([^/]+)$/;
const SEND_MAIL = /^\/v1\.0\/users\/([^/]+)\/sendMail$/;

const TOKEN = { access_token: "bench", token_type: "Bearer", expires_in: 3_599 };
/** What a mailbox that asked for too much is told to wait. */
const RETRY_AFTER_SECONDS = 1;

const FIRST: BookOptions = {
  clock: clockFrom(0, 1),
  latencyMs: 0,
  seed: 0,
  faults: false,
  lagMs: 0,
  tellAt: [],
};
let marks = openMarks();
let book: Book = openBook(FIRST, marks);
let quota: QuotaProvider | undefined;

interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly retryAfter?: number;
}

const server = createServer((request, response) => {
  const path = request.url ?? "/";
  if (quota !== undefined && !path.startsWith("/bench/") && !FIELDS.test(path)) {
    quota.listener(request, response);
    return;
  }
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("error", () => response.destroy());
  request.on("end", () => handle(request, response, Buffer.concat(chunks).toString("latin1")));
});

function handle(request: IncomingMessage, response: ServerResponse, body: string): void {
  const url = new URL(request.url ?? "/", "http://provider");
  const method = request.method ?? "GET";
  if (url.pathname.startsWith("/bench/")) {
    answer(response, command(url.pathname.slice("/bench/".length), body));
    return;
  }
  if (url.pathname.endsWith("/token")) {
    answer(response, { status: 200, body: TOKEN });
    return;
  }
  const mailbox = MESSAGES.exec(url.pathname)?.[1] ?? SEND_MAIL.exec(url.pathname)?.[1];
  const leave = book.enter(mailbox);
  if (leave === undefined) {
    answer(response, { status: 429, retryAfter: RETRY_AFTER_SECONDS });
    return;
  }
  const fault = book.fault();
  const reply = fault === "refused" ? { status: 503 } : serve(method, url, body);
  const finish = () => {
    leave();
    if (fault === "cut") response.destroy();
    else answer(response, reply);
  };
  const { latencyMs } = book.options;
  if (latencyMs === 0) finish();
  else setTimeout(finish, latencyMs);
}

/** What the parent asks of the provider itself. */
function command(name: string, body: string): Reply {
  switch (name) {
    case "reset":
      quota = undefined;
      marks = openMarks();
      book = openBook(JSON.parse(body) as BookOptions, marks, (sent) => process.send?.({ sent }));
      return { status: 204 };
    case "quota":
      quota = openQuota(JSON.parse(body) as QuotaOptions);
      return { status: 200, body: { account: quota.account ?? null } };
    case "clock":
      Object.assign(book.options, { clock: JSON.parse(body) as ClockTerms });
      quota?.setClock(JSON.parse(body) as ClockTerms);
      return { status: 204 };
    case "mark":
      marks.mark();
      return { status: 204 };
    case "resumed":
      return { status: 200, body: marks.resumed() };
    default:
      return { status: 200, body: (quota ?? book).counts() };
  }
}

function serve(method: string, url: URL, body: string): Reply {
  const mail = MESSAGES.exec(url.pathname);
  if (mail !== null) return serveMail(method, url, body, mail);
  const fields = FIELDS.exec(url.pathname)?.[1];
  if (fields !== undefined) {
    if (method === "GET") return { status: 200, body: book.read(fields) };
    book.write(fields, body);
    return { status: 200, body: { id: fields } };
  }
  if (SEND_MAIL.test(url.pathname)) {
    book.count("mail.sendMail");
    book.deliver(addressIn(Buffer.from(body, "base64").toString("latin1")));
    return { status: 202 };
  }
  if (url.pathname.endsWith("/mailFolders/deleteditems"))
    return { status: 200, body: { id: "deleted-items" } };
  return nothingNew(url);
}

/** A mailbox without new mail and an ATS without people, for a worker that reads in at its start. */
function nothingNew(url: URL): Reply {
  if (!url.pathname.startsWith("/v1.0/")) return { status: 200, body: [] };
  const deltaLink = `http://${url.host}${url.pathname}?$deltatoken=1`;
  return { status: 200, body: { value: [], "@odata.deltaLink": deltaLink } };
}

function serveMail(method: string, url: URL, body: string, found: RegExpExecArray): Reply {
  const [, mailbox, id, send] = found;
  if (send !== undefined) return { status: book.send(id ?? "") ? 202 : 404 };
  if (method === "DELETE") return { status: book.remove(id ?? "") ? 204 : 404 };
  const address = decodeURIComponent(mailbox ?? "");
  if (method === "POST") {
    const mime = Buffer.from(body, "base64").toString("latin1");
    return { status: 201, body: book.draft(address, addressIn(mime), messageIdIn(mime)) };
  }
  if (id !== undefined) {
    const message = book.message(id);
    return message === undefined ? { status: 404 } : { status: 200, body: message };
  }
  const wanted = /internetMessageId eq '([^']+)'/.exec(url.searchParams.get("$filter") ?? "")?.[1];
  return { status: 200, body: { value: book.search(address, wanted ?? "") } };
}

function answer(response: ServerResponse, reply: Reply): void {
  const wait = reply.retryAfter === undefined ? {} : { "retry-after": String(reply.retryAfter) };
  if (reply.body === undefined) {
    response.writeHead(reply.status, { "content-length": 0, ...wait }).end();
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
