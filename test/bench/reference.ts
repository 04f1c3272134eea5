import { Agent as HttpAgent } from "node:http";
import axios from "axios";
import { Agent, request } from "undici";
import { inLanes } from "./lanes.ts";
import { AT_ONCE, type Unit } from "./load.ts";

interface Given {
  readonly status: number;
  readonly data: unknown;
}

/** One request; throws when the connection is cut. */
type Call = (
  method: "GET" | "POST" | "PATCH",
  path: string,
  body?: string,
  type?: string,
) => Promise<Given>;

export interface Reference {
  run(units: readonly Unit[]): Promise<void>;
  close(): Promise<void>;
}

/** How often a refused request is made again; no row waits for it. */
const REPEATS_MAX = 5;
/** For the mails and for the fields. */
const SOCKETS = 2 * AT_ONCE;
const AUTHORIZATION = "Bearer bench";

export function limitUndici(url: string): Reference {
  const dispatcher = new Agent({ connections: SOCKETS, pipelining: 1 });
  const call: Call = async (method, path, body, type) => {
    const answer = await request(url + path, {
      method,
      dispatcher,
      headers: {
        authorization: AUTHORIZATION,
        ...(type === undefined ? {} : { "content-type": type }),
      },
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.body.text();
    return { status: answer.statusCode, data: text === "" ? undefined : JSON.parse(text) };
  };
  return { run: (units) => protocolOver(call, units), close: () => dispatcher.close() };
}

export function limitAxios(url: string): Reference {
  const agent = new HttpAgent({ keepAlive: true, maxSockets: SOCKETS });
  return {
    run: (units) => protocolOver(axiosCall(url, agent), units),
    close: () => ended(agent),
  };
}

/** What a hand-written script does: one after another, one request a mail and one a field. */
export function naive(url: string): Reference {
  const agent = new HttpAgent({ keepAlive: true });
  const call = axiosCall(url, agent);
  return {
    run: async (units) => {
      for (const unit of units) {
        const path = `/v1.0/users/${unit.mailbox}/sendMail`;
        await call("POST", path, encoded(unit), "text/plain").catch(() => undefined);
        await write(call, unit).catch(() => undefined);
      }
    },
    close: () => ended(agent),
  };
}

function ended(agent: HttpAgent): Promise<void> {
  agent.destroy();
  return Promise.resolve();
}

function axiosCall(url: string, httpAgent: HttpAgent): Call {
  const http = axios.create({
    baseURL: url,
    httpAgent,
    maxRedirects: 0,
    validateStatus: () => true,
    headers: { authorization: AUTHORIZATION },
  });
  return (method, path, data, type) =>
    http.request({
      method,
      url: path,
      data,
      ...(type === undefined ? {} : { headers: { "content-type": type } }),
    });
}

/**
 * The requests of the effect protocol, without anything that outlives the process. Mails and
 * fields go to two vendors and wait for nothing but their own.
 */
async function protocolOver(call: Call, units: readonly Unit[]): Promise<void> {
  await Promise.all([
    inLanes(units, (unit) => mail(call, unit)),
    inLanes(units, (unit) => field(call, unit)),
  ]);
}

async function field(call: Call, unit: Unit): Promise<void> {
  const read = () => call("GET", `/people/${unit.record}`);
  await steadily(read);
  await steadily(() => write(call, unit));
  await steadily(read);
}

async function mail(call: Call, unit: Unit): Promise<void> {
  const box = `/v1.0/users/${encodeURIComponent(unit.mailbox)}/messages`;
  const filter = encodeURIComponent(`internetMessageId eq '${unit.messageId}'`);
  const look = () =>
    call("GET", `${box}?$filter=${filter}&$select=id,isDraft,parentFolderId,internetMessageId`);
  const copies = async () =>
    ((await steadily(look)).data as { readonly value: readonly { readonly id: string }[] }).value;
  await copies();
  const made = await unlessCut(() => call("POST", box, encoded(unit), "text/plain"));
  const id = (made?.data as { readonly id: string } | undefined)?.id ?? (await copies())[0]?.id;
  await unlessCut(() => call("POST", `${box}/${id ?? ""}/send`));
  await copies();
}

function write(call: Call, unit: Unit): Promise<Given> {
  const body = JSON.stringify({ status: unit.status });
  return call("PATCH", `/people/${unit.record}`, body, "application/json");
}

function encoded(unit: Unit): string {
  return Buffer.from(unit.mime, "utf8").toString("base64");
}

/** Again, at once, after a 503 or a cut: a read, or a write of absolute values. */
async function steadily(once: () => Promise<Given>): Promise<Given> {
  for (let tried = 1; tried < REPEATS_MAX; tried++) {
    const given = await once().catch(() => undefined);
    if (given !== undefined && given.status !== 503) return given;
  }
  return once();
}

/** Again after a 503, which surely did nothing; undefined after a cut, which may have done it. */
async function unlessCut(once: () => Promise<Given>): Promise<Given | undefined> {
  for (let tried = 0; tried < REPEATS_MAX; tried++) {
    const given = await once().catch(() => undefined);
    if (given?.status !== 503) return given;
  }
  return undefined;
}
