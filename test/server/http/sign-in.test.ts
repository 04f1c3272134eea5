import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import { createDemoIssuer } from "#server/http/demo-oidc";
import { freshMemory } from "../../kit/databases.ts";
import { BASE_URL, freshWeb, TENANT, type Web } from "../../kit/web.ts";

const CLIENT = { clientId: "keepwarm", clientSecret: "not-much-of-a-secret" };
const REDIRECT = `${BASE_URL}/sign-in/done`;

let issuer: Served;
let web: Web;

beforeAll(async () => {
  const later: { app?: Awaited<ReturnType<typeof createDemoIssuer>> } = {};
  issuer = await serveOnLoopback(
    async (request) => later.app?.fetch(request) ?? new Response(null),
  );
  later.app = await createDemoIssuer({
    issuer: issuer.url,
    ...CLIENT,
    redirectUri: REDIRECT,
    users: [
      { subject: "lin", name: "林晓", role: "hr" },
      { subject: "stranger", name: "Nobody", role: "auditor" },
    ],
    ambient: { now: () => Temporal.Now.instant() },
  });
  web = await freshWeb(await freshMemory());
  web = await freshWeb(web.deps.database, {
    settings: { ...web.deps.settings, oidc: { issuer: issuer.url, ...CLIENT } },
  });
  await web.write((tx) =>
    sql`insert into users (tenant_id, id, issuer, subject, name, roles)
      values (${TENANT}::uuid, gen_random_uuid(), ${issuer.url}, 'lin', '林晓', '["hr"]'::jsonb)`.execute(
      tx,
    ),
  );
});
afterAll(async () => {
  await issuer.close();
  await web.deps.database.close();
});

interface Left {
  readonly authorize: URL;
  readonly cookie: string;
}

async function leave(back = "/"): Promise<Left> {
  const answer = await web.get(`/sign-in/start?back=${encodeURIComponent(back)}`);
  const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  return { authorize: new URL(answer.headers.get("location") ?? ""), cookie };
}

/** Presses one role's button; answers the way back to us, without its origin. */
async function choose({ authorize }: Left, subject: string): Promise<string> {
  const answer = await fetch(`${issuer.url}/authorize`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams([...authorize.searchParams, ["subject", subject]]),
  });
  return (answer.headers.get("location") ?? "").slice(BASE_URL.length);
}

describe("the language of the sign-in", () => {
  it("is the reader's, and can be switched there for every page after it", async () => {
    const start = await web.get("/sign-in/start", { cookie: "keepwarm-language=ja" });
    const authorize = new URL(start.headers.get("location") ?? "");
    const japanese = await (await fetch(authorize)).text();
    authorize.searchParams.set("ui_locales", "ar");
    const arabic = await fetch(authorize);
    expect({
      japanese: japanese.includes('<html lang="ja" dir="ltr">'),
      arabic: (await arabic.text()).includes('<html lang="ar" dir="rtl">'),
      kept: arabic.headers.get("set-cookie")?.split(";")[0],
    }).toEqual({ japanese: true, arabic: true, kept: "keepwarm-language=ar" });
  });
});

describe("signing in", () => {
  it("opens a session for the user that issuer and subject are bound to, and comes back", async () => {
    const left = await leave("/hr?status=warm");
    const done = await web.get(await choose(left, "lin"), { cookie: left.cookie });
    const session = /keepwarm-session=[^;]+/.exec(done.headers.get("set-cookie") ?? "")?.[0] ?? "";
    const page = await web.get("/hr", { cookie: session });
    const kept = await web.write(
      async (tx) => (await sql<{ id: string }>`select id from sessions`.execute(tx)).rows,
    );
    expect({
      back: done.headers.get("location"),
      page: page.status,
      secretIsNotKept: kept.every(({ id }) => !session.includes(id)),
      pkce: left.authorize.searchParams.get("code_challenge_method"),
    }).toEqual({ back: "/hr?status=warm", page: 200, secretIsNotKept: true, pkce: "S256" });
  });

  it("begins where the role's work is", async () => {
    const left = await leave();
    const done = await web.get(await choose(left, "lin"), { cookie: left.cookie });
    expect(done.headers.get("location")).toBe("/hr");
  });

  it("refuses someone who has no role here, and notes it without a name", async () => {
    const left = await leave();
    const done = await web.get(await choose(left, "stranger"), { cookie: left.cookie });
    const log = await web.write(
      async (tx) =>
        (
          await sql<{
            body: string;
          }>`select body from log_entries where what = 'user.refused'`.execute(tx)
        ).rows,
    );
    expect([done.status, log.length, log[0]?.body.includes("stranger")]).toEqual([403, 1, false]);
  });

  it.each([
    ["without the browser that started it", (path: string) => [path, {}] as const],
    [
      "with another state",
      (path: string, { cookie }: Left) =>
        [path.replace(/state=[^&]+/, "state=other"), { cookie }] as const,
    ],
    [
      "with a changed cookie",
      (path: string, { cookie }: Left) =>
        [path, { cookie: cookie.replace(/\.(.)/, (_, c) => (c === "A" ? ".Z" : ".A")) }] as const,
    ],
    [
      "from another issuer",
      (path: string, { cookie }: Left) =>
        [path.replace(/iss=[^&]+/, "iss=https%3A%2F%2Fevil.test"), { cookie }] as const,
    ],
  ])("refuses to finish %s", async (_, change) => {
    const left = await leave();
    const [path, headers] = change(await choose(left, "lin"), left);
    expect((await web.get(path, headers)).status).toBe(400);
  });

  it("ends with signing out, on the server too", async () => {
    const left = await leave();
    const done = await web.get(await choose(left, "lin"), { cookie: left.cookie });
    const cookie = /keepwarm-session=[^;]+/.exec(done.headers.get("set-cookie") ?? "")?.[0] ?? "";
    await web.post("/sign-out", {}, { cookie });
    expect((await web.get("/hr", { cookie })).status).toBe(303);
  });
});

describe("the demo's own provider", () => {
  const exchange = async (code: string, verifier: string, secret = CLIENT.clientSecret) =>
    fetch(`${issuer.url}/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "authorization_code",
        code,
        code_verifier: verifier,
        redirect_uri: REDIRECT,
        client_id: CLIENT.clientId,
        client_secret: secret,
      }),
    });
  // The pair of RFC 7636, appendix B.
  const VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  const CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  const code = async () => {
    const authorize = new URL(`${issuer.url}/authorize`);
    authorize.search = new URLSearchParams({
      client_id: CLIENT.clientId,
      redirect_uri: REDIRECT,
      response_type: "code",
      scope: "openid",
      code_challenge: CHALLENGE,
      code_challenge_method: "S256",
    }).toString();
    const path = await choose({ authorize, cookie: "" }, "lin");
    return new URL(path, BASE_URL).searchParams.get("code") ?? "";
  };

  it("gives a code away once", async () => {
    const once = await code();
    const answers = [await exchange(once, VERIFIER), await exchange(once, VERIFIER)];
    expect(answers.map(({ status }) => status)).toEqual([200, 400]);
  });

  it.each([
    ["another verifier", VERIFIER.replace("d", "e"), CLIENT.clientSecret, 400],
    ["no verifier", "", CLIENT.clientSecret, 400],
    ["a wrong secret", VERIFIER, "guess", 401],
  ])("gives nothing for %s", async (_, verifier, secret, status) => {
    expect((await exchange(await code(), verifier, secret)).status).toBe(status);
  });

  it("redirects nowhere but to its client", async () => {
    const answer = await fetch(
      `${issuer.url}/authorize?client_id=keepwarm&redirect_uri=https%3A%2F%2Fevil.test`,
      { redirect: "manual" },
    );
    expect(answer.status).toBe(400);
  });

  it("tells who a token is for", async () => {
    const { access_token: token } = (await (await exchange(await code(), VERIFIER)).json()) as {
      readonly access_token: string;
    };
    const answer = await fetch(`${issuer.url}/userinfo`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await answer.json()).toEqual({ sub: "lin", name: "林晓" });
  });
});
