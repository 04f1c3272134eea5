import { Agent as HttpAgent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import axios, { type AxiosInstance } from "axios";
import { signAssertion } from "#connectors/google/token";
import { PRETEND_APP } from "#connectors/outlook/sandbox";
import { shownMs, type ClockTerms } from "./clock.ts";
import { MAILBOX_AT_ONCE, type Unit } from "./load.ts";
import type { Account } from "./provider-quota.ts";

const SOCKETS = 64;

export interface PacedTerms {
  readonly url: string;
  readonly clock: ClockTerms;
  /** Between two mails of one mailbox, on the run's clock. */
  readonly apartMs: number;
  readonly vendor: "outlook" | "google";
  readonly account: Account | null;
}

/** The reference of a quota row: a bare client that knows the pace and keeps it, and nothing else. */
export async function pacedMails(units: readonly Unit[], terms: PacedTerms): Promise<void> {
  const agent = new HttpAgent({ keepAlive: true, maxSockets: SOCKETS });
  const start = shownMs(terms.clock);
  const lanes = [...Map.groupBy(units, (unit) => unit.mailbox)].map(async ([mailbox, own]) => {
    const token = await tokenFor(mailbox, terms);
    const http = clientOf(terms.url, agent, token);
    const cycle = terms.vendor === "outlook" ? graphCycle : gmailCycle;
    await Promise.all(
      own.map(async (unit, place) => {
        const dueMs = start + place * terms.apartMs;
        const waitMs = (dueMs - shownMs(terms.clock)) / terms.clock.speed;
        if (waitMs > 0) await wait(waitMs);
        await cycle(http, unit);
      }),
    );
  });
  await Promise.all(lanes);
  agent.destroy();
}

function clientOf(url: string, httpAgent: HttpAgent, token: string): AxiosInstance {
  return axios.create({
    baseURL: url,
    httpAgent,
    maxRedirects: 0,
    validateStatus: () => true,
    headers: { authorization: `Bearer ${token}` },
  });
}

interface Token {
  readonly access_token: string;
}

async function tokenFor(mailbox: string, terms: PacedTerms): Promise<string> {
  const { url, account, clock } = terms;
  if (account === null) {
    const { tenantId, clientId, clientSecret } = PRETEND_APP;
    const form = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
      scope: "https://graph.microsoft.com/.default",
    });
    return (await axios.post<Token>(`${url}/${tenantId}/oauth2/v2.0/token`, form)).data
      .access_token;
  }
  const now = Temporal.Instant.fromEpochMilliseconds(Math.floor(shownMs(clock)));
  const settings = { ...account, tokenUrl: `${url}/token`, mailboxes: [mailbox] };
  const assertion = await signAssertion(settings, mailbox, now);
  const grant = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  const form = new URLSearchParams({ grant_type: grant, assertion });
  return (await axios.post<Token>(`${url}/token`, form)).data.access_token;
}

async function graphCycle(http: AxiosInstance, unit: Unit): Promise<void> {
  const box = `/v1.0/users/${encodeURIComponent(unit.mailbox)}/messages`;
  const filter = encodeURIComponent(`internetMessageId eq '${unit.messageId}'`);
  const look = () => http.get(`${box}?$filter=${filter}&$top=10`);
  await look();
  const body = Buffer.from(unit.mime, "utf8").toString("base64");
  const headers = { "content-type": "text/plain", prefer: 'IdType="ImmutableId"' };
  const { data } = await http.post<{ readonly id?: string }>(box, body, { headers });
  await http.post(`${box}/${data.id ?? ""}/send`);
  await look();
}

async function gmailCycle(http: AxiosInstance, unit: Unit): Promise<void> {
  const raw = Buffer.from(unit.mime, "utf8").toString("base64url");
  const draft = await http.post<{ readonly id?: string }>("/gmail/v1/users/me/drafts", {
    message: { raw },
  });
  const { id } = draft.data;
  const sent = await http.post<{ readonly id?: string }>("/gmail/v1/users/me/drafts/send", { id });
  await http.get(`/gmail/v1/users/me/messages/${sent.data.id ?? ""}?format=metadata`);
}

export interface StormTerms {
  readonly url: string;
  readonly perSecond: number;
}

/** The reference of the storm: keeps to both limits because it was told them beforehand. */
export async function gentleMails(
  units: readonly Unit[],
  { url, perSecond }: StormTerms,
): Promise<void> {
  const agent = new HttpAgent({ keepAlive: true, maxSockets: MAILBOX_AT_ONCE });
  const http = clientOf(url, agent, "bench");
  const gapMs = 1_000 / perSecond;
  let nextAt = performance.now();
  http.interceptors.request.use(async (config) => {
    const at = Math.max(nextAt, performance.now());
    nextAt = at + gapMs;
    const waitMs = at - performance.now();
    if (waitMs > 0) await wait(waitMs);
    return config;
  });
  const queue = units.values();
  await Promise.all(
    Array.from({ length: MAILBOX_AT_ONCE }, async () => {
      for (const unit of queue) await graphCycle(http, unit);
    }),
  );
  agent.destroy();
}

/** Everything at once, one request a mail, and no second try: what a script does. */
export async function allAtOnce(units: readonly Unit[], url: string): Promise<void> {
  const agent = new HttpAgent({ keepAlive: true });
  const http = clientOf(url, agent, "bench");
  await Promise.all(
    units.map(async (unit) => {
      const body = Buffer.from(unit.mime, "utf8").toString("base64");
      const headers = { "content-type": "text/plain" };
      await http
        .post(`/v1.0/users/${encodeURIComponent(unit.mailbox)}/sendMail`, body, { headers })
        .catch(() => undefined);
    }),
  );
  agent.destroy();
}
