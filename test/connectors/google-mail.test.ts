import { decodeJwt, decodeProtectedHeader } from "jose";
import { describe, expect, it } from "vitest";
import { google } from "#connectors/google/index";
import { googleSandbox, type GoogleSandboxOptions } from "#connectors/google/sandbox";
import { parseSettings } from "#connectors/google/settings";
import { signAssertion } from "#connectors/google/token";
import type { OpenConnection } from "#connectors/connector";
import type { MailPayload } from "#nurture/effects/effect";
import type { Mailer } from "#nurture/ports";
import { fakeAmbient } from "../kit/ambient.ts";
import { sampleMail } from "../kit/mime.ts";
import { mountVendors } from "../kit/vendor.ts";

const MAILBOX = "campus@northwind.example";
let vendor: ReturnType<typeof googleSandbox>;
mountVendors({ "google.example": () => vendor });

/** A pretend Google and ways to connect to it; every connection is like a fresh process. */
function world(options: Partial<GoogleSandboxOptions> = {}) {
  const ambient = fakeAmbient();
  vendor = googleSandbox({ now: () => ambient.now(), domain: "northwind.example", ...options });
  const settings = {
    apiUrl: "https://google.example/",
    tokenUrl: "https://google.example/token",
    ...vendor.serviceAccount,
    mailboxes: [MAILBOX],
  };
  const connect = (changed: object = {}): OpenConnection =>
    google.open({ ...settings, ...changed }, ambient);
  const mailer = (changed?: object): Mailer => connect(changed).mailer!;
  return { ambient, settings, connect, mailer };
}

function context(opId: string, token?: string) {
  return {
    opId,
    intendedAt: Temporal.Instant.from("2026-11-02T08:59:00Z"),
    signal: AbortSignal.timeout(10_000),
    ...(token === undefined ? {} : { token }),
  };
}

function mailOf(opId: string, mailbox = MAILBOX): MailPayload {
  return sampleMail({ opId, mailbox });
}

async function draft(mailer: Mailer, opId: string): Promise<string> {
  const outcome = await mailer.prepare!(mailOf(opId), context(opId));
  if (outcome.kind !== "prepared") throw new Error(JSON.stringify(outcome));
  return outcome.token;
}

async function send(mailer: Mailer, opId: string): Promise<string> {
  const token = await draft(mailer, opId);
  await mailer.act(mailOf(opId), context(opId, token));
  return token;
}

describe("the service account", () => {
  it("asserts who it is, whose mailbox it opens, which rights and for whom, for one hour", async () => {
    const { settings } = world();
    const now = Temporal.Instant.from("2026-11-02T09:00:00Z");
    const assertion = await signAssertion(parseSettings(settings), MAILBOX, now);
    expect(decodeProtectedHeader(assertion)).toEqual({ alg: "RS256", typ: "JWT" });
    expect(decodeJwt(assertion)).toEqual({
      iss: vendor.serviceAccount.clientEmail,
      sub: MAILBOX,
      scope:
        "https://www.googleapis.com/auth/gmail.compose https://www.googleapis.com/auth/gmail.readonly https://www.googleapis.com/auth/calendar.events",
      aud: "https://google.example/token",
      iat: 1_793_610_000,
      exp: 1_793_613_600,
    });
  });

  it("passes the connection test with one token and one read", async () => {
    await world().connect().check(AbortSignal.timeout(5_000));
    expect(vendor.requests).toEqual(["POST /token", "GET /gmail/v1/users/me/profile"]);
  });

  it.each<[string, object, Partial<GoogleSandboxOptions>, string]>([
    ["another domain", { mailboxes: ["a@other.example"] }, {}, "unauthorized_client"],
    ["a right nobody granted", {}, { grantedScopes: [] }, "unauthorized_client"],
    ["another account's name", { clientEmail: "someone@else.example" }, {}, "invalid_grant"],
  ])("is refused for %s, in Google's own word", async (_, changed, options, error) => {
    const connection = world(options).connect(changed);
    await expect(connection.check(AbortSignal.timeout(5_000))).rejects.toMatchObject({
      code: "connector/unauthorised",
    });
    const { mailer } = connection;
    const mailbox = "mailboxes" in changed ? "a@other.example" : MAILBOX;
    expect(await mailer?.prepare?.(mailOf("op-1", mailbox), context("op-1"))).toMatchObject({
      kind: "later",
      why: "401",
    });
    expect(await vendorRefusal(changed, options)).toBe(error);
  });

  it("never opens a mailbox that the admin did not name, although the domain would allow it", async () => {
    const { mailer } = world();
    const payload = mailOf("op-1", "ceo@northwind.example");
    expect(await mailer().prepare!(payload, context("op-1"))).toEqual({
      kind: "refused",
      why: "403",
    });
    await expect(mailer().look(payload, context("op-1"))).rejects.toMatchObject({
      code: "connector/forbidden",
    });
    expect(vendor.requests).toEqual([]);
  });

  it("keeps one token until shortly before it ends", async () => {
    const { ambient, mailer } = world();
    const one = mailer();
    await one.prepare?.(mailOf("op-1"), context("op-1"));
    ambient.advance({ minutes: 58 });
    await one.prepare?.(mailOf("op-1"), context("op-1"));
    ambient.advance({ minutes: 2 });
    await one.prepare?.(mailOf("op-1"), context("op-1"));
    expect(vendor.requests.filter((line) => line === "POST /token").length).toBe(2);
  });

  it.each([
    ["clientEmail", { clientEmail: "nobody" }],
    ["privateKey", { privateKey: "secret" }],
    ["mailboxes", { mailboxes: [] }],
    ["tokenUrl", { tokenUrl: "not a url" }],
  ])("names the wrong setting %s", (field, wrong) => {
    const { connect } = world();
    expect(() => connect(wrong)).toThrow(
      expect.objectContaining({ code: "config/invalid", facts: { vendor: "google", field } }),
    );
  });
});

describe("Gmail's ways", () => {
  it("replaces our Message-ID, keeps our headers, and uses the draft up", async () => {
    const one = world().mailer();
    const token = await send(one, "op-1");
    const [mail] = vendor.sent();
    expect(mail?.messageId).toMatch(/@mail\.gmail\.com>$/);
    expect(mail?.headers["x-keepwarm-op"]).toBe("op-1");
    expect(await one.act(mailOf("op-1"), context("op-1", token))).toEqual({
      kind: "unknown",
      why: "draft-404",
    });
    expect([vendor.sent().length, vendor.drafts()]).toEqual([1, 0]);
  });

  it("costs draft 10, send 100, confirm 20 units when the same process confirms", async () => {
    const one = world().mailer();
    const token = await send(one, "op-1");
    const before = vendor.requests.length;
    expect((await one.look(mailOf("op-1"), context("op-1", token))).seen).toBe("done");
    expect(vendor.requests.slice(before)).toEqual([
      expect.stringMatching(/^GET \/gmail\/v1\/users\/me\/messages\/[0-9a-f]+$/),
    ]);
  });

  it("finds the copy among others after a restart, the draft's own thread first", async () => {
    const { mailer } = world();
    const tokens = [];
    for (let index = 0; index < 5; index++) tokens.push(await send(mailer(), `op-${index}`));
    const before = vendor.requests.length;
    const seen = await mailer().look(mailOf("op-3"), context("op-3", tokens[3]));
    expect(seen).toMatchObject({
      seen: "done",
      receipt: { internetMessageId: vendor.sent()[3]?.messageId },
    });
    expect(vendor.requests.slice(before).length).toBe(4);
  });

  it("finds what a restored backup has forgotten, without a draft's id", async () => {
    const { mailer } = world();
    await send(mailer(), "op-1");
    expect(await mailer().look(mailOf("op-1"), context("op-1"))).toMatchObject({
      seen: "done",
      receipt: { internetMessageId: vendor.sent()[0]?.messageId },
    });
  });

  it("looks through everything since the backup before it calls a mail unsent", async () => {
    const { ambient, mailer } = world({ unitsPerMinute: 1_000_000 });
    const lost = mailer();
    for (let index = 0; index < 130; index++) await send(lost, `op-${index}`);
    ambient.advance({ hours: 48 });
    const since = Temporal.Instant.from("2026-11-02T08:00:00Z");
    const restored = (opId: string) => ({ ...context(opId), intendedAt: ambient.now(), since });
    const one = mailer();
    const look = (opId: string) => one.look(mailOf(opId), restored(opId));
    const code = "connector/rate-limited";
    await expect(look("op-none")).rejects.toMatchObject({ code });
    const seen = await Promise.all(["op-129", "op-0", "op-none"].map(look));
    expect(seen.map((each) => each.seen)).toEqual(["done", "done", "absent"]);
  });

  it("reads the headers of each mail once, however many looks go through them together", async () => {
    const { ambient, mailer } = world({ unitsPerMinute: 1_000_000 });
    const lost = mailer();
    for (let index = 0; index < 10; index++) await send(lost, `op-${index}`);
    const since = ambient.now().subtract({ hours: 1 });
    const one = mailer();
    const before = vendor.requests.length;
    const opIds = Array.from({ length: 5 }, (_, index) => `op-other-${index}`);
    await Promise.all(opIds.map((opId) => one.look(mailOf(opId), { ...context(opId), since })));
    const read = vendor.requests.slice(before).filter((line) => /messages\/[0-9a-f]+$/.test(line));
    expect([read.length, new Set(read).size]).toEqual([10, 10]);
  });

  it("says unclear while the list lags behind a used-up draft, and done afterwards", async () => {
    const { ambient, mailer } = world({ listLagMs: 90_000 });
    const token = await send(mailer(), "op-1");
    const early = await mailer().look(mailOf("op-1"), context("op-1", token));
    ambient.advance({ seconds: 120 });
    const late = await mailer().look(mailOf("op-1"), context("op-1", token));
    expect([early.seen, late.seen]).toEqual(["unclear", "done"]);
  });

  it("stops after a bounded number of copies and goes on at the next look", async () => {
    const { mailer, ambient } = world({ unitsPerMinute: 1_000_000 });
    const others = mailer();
    for (let index = 0; index < 130; index++) await send(others, `op-${index}`);
    const one = mailer();
    const gone = "r0:none";
    await expect(one.look(mailOf("op-none"), context("op-none", gone))).rejects.toMatchObject({
      code: "connector/rate-limited",
    });
    expect((await one.look(mailOf("op-none"), context("op-none", gone))).seen).toBe("unclear");
    expect(ambient.slept).toEqual([]);
  });

  it("says when a minute's units are used up, and that nothing was done", async () => {
    const { ambient, mailer } = world({ unitsPerMinute: 120 });
    const one = mailer();
    await send(one, "op-1");
    const first = await one.prepare!(mailOf("op-2"), context("op-2"));
    const second = await one.prepare!(mailOf("op-2"), context("op-2"));
    ambient.advance({ minutes: 1 });
    const third = await one.prepare!(mailOf("op-2"), context("op-2"));
    expect([first, second, third]).toMatchObject([
      { kind: "prepared" },
      { kind: "later", why: "429", waitMs: 20_000 },
      { kind: "prepared" },
    ]);
  });

  it("forgets history after a week, and a first run looks back two", async () => {
    const { ambient, connect, mailer } = world();
    await send(mailer(), "op-1");
    const inbound = connect().inbound!;
    const pull = (cursor?: string) =>
      Array.fromAsync(inbound.messages(MAILBOX, cursor, AbortSignal.timeout(5_000)));
    const cursor = (await pull()).at(-1)?.cursor;
    const messageId = vendor.sent()[0]?.messageId ?? "";
    vendor.reply({ messageId, from: "lin.mei@example.edu", text: "Hello" });
    ambient.advance({ hours: 24 * 8 });
    await expect(pull(cursor)).rejects.toMatchObject({ code: "connector/cursor-expired" });
    expect((await pull()).flatMap((page) => page.messages).map((each) => each.text)).toEqual([
      "Hello",
    ]);
    ambient.advance({ hours: 24 * 7 });
    expect((await pull()).flatMap((page) => page.messages)).toEqual([]);
  });

  it("goes on with a first run that stopped in the middle", async () => {
    const { ambient, connect, mailer } = world({ unitsPerMinute: 1_000_000 });
    await send(mailer(), "op-1");
    const messageId = vendor.sent()[0]?.messageId ?? "";
    for (let index = 0; index < 60; index++) {
      ambient.advance({ seconds: 10 });
      vendor.reply({ messageId, from: "lin.mei@example.edu", text: `answer ${index}` });
    }
    const inbound = connect().inbound!;
    const read = (cursor?: string) => inbound.messages(MAILBOX, cursor, AbortSignal.timeout(5_000));
    const pages = read()[Symbol.asyncIterator]();
    const first = await pages.next();
    if (first.done === true) throw new Error("a page was expected");
    const rest = await Array.fromAsync(read(first.value.cursor));
    const seen = [first.value, ...rest].flatMap((page) => page.messages).map((each) => each.text);
    expect(first.value.messages.length).toBe(25);
    expect(new Set(seen).size).toBe(60);
    expect(seen.length).toBeLessThan(64);
  });

  it("reads a bounce of Gmail's mailer-daemon", async () => {
    const { connect, mailer } = world();
    await send(mailer(), "op-1");
    vendor.bounce({ messageId: vendor.sent()[0]?.messageId ?? "", status: "5.1.1" });
    const pages = await Array.fromAsync(
      connect().inbound!.messages(MAILBOX, undefined, AbortSignal.timeout(5_000)),
    );
    expect(pages.flatMap((page) => page.messages)).toMatchObject([
      {
        from: "mailer-daemon@googlemail.com",
        bounce: { recipient: "lin.mei@example.edu", status: "5.1.1", opId: "op-1" },
      },
    ]);
  });
});

/** What the token endpoint itself says. */
async function vendorRefusal(
  changed: object,
  options: Partial<GoogleSandboxOptions>,
): Promise<unknown> {
  const { settings } = world(options);
  const parsed = parseSettings({ ...settings, ...changed });
  const now = Temporal.Instant.from("2026-11-02T09:00:00Z");
  const assertion = await signAssertion(parsed, parsed.mailboxes[0] ?? "", now);
  const answer = await vendor.fetch(
    new Request("https://google.example/token", {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
        assertion,
      }),
    }),
  );
  return ((await answer.json()) as { readonly error: string }).error;
}
