import { describe, expect, it } from "vitest";
import { serveOnLoopback } from "#connectors/kit/serve";
import { looking } from "#connectors/kit/looking";
import { outlook } from "#connectors/outlook/index";
import { PRETEND_APP } from "#connectors/outlook/sandbox";
import { fakeAmbient } from "../kit/ambient.ts";
import { sampleMail } from "../kit/mime.ts";
import { context, ENTRY, MAILBOX, OUTSIDE_SCOPE, tenants } from "./outlook-company.ts";

const tenant = tenants();
const mail = sampleMail({ mailbox: MAILBOX });

describe("outlook over a real port", () => {
  it("carries its token over http, and the connection test reads one mailbox", async () => {
    const { open, vendor } = await tenant();
    await open().check(AbortSignal.timeout(5_000));
    expect(vendor.requests).toEqual([
      "POST /northwind.example/oauth2/v2.0/token",
      `GET /users/${MAILBOX}/messages`.replace("@", "%40"),
    ]);
  });

  it("asks for a new token only when the old one is about to end", async () => {
    const { open, vendor, ambient } = await tenant({ tokenLifeSeconds: 600 });
    const { mailer } = open();
    const tokensAfter = async (seconds: number): Promise<number> => {
      ambient.advance({ seconds });
      await mailer.look(mail, context());
      return vendor.requests.filter((line) => line.endsWith("/token")).length;
    };
    expect([await tokensAfter(0), await tokensAfter(500), await tokensAfter(60)]).toEqual([
      1, 1, 2,
    ]);
  });

  it("does nothing at all with a wrong secret", async () => {
    const { open, vendor } = await tenant();
    const { mailer } = open({ clientSecret: "wrong" });
    await expect(mailer.look(mail, context())).rejects.toMatchObject({
      code: "connector/unauthorised",
    });
    expect(await mailer.act(mail, context("draft"))).toMatchObject({ kind: "later" });
    expect(vendor.requests.filter((line) => !line.endsWith("/token"))).toEqual([]);
  });

  it("knows that nothing left when nobody listens", async () => {
    const closed = await serveOnLoopback(() => new Response(null));
    await closed.close();
    const { open } = await tenant();
    const outcome = await open({ graphUrl: closed.url }).mailer.act(mail, context("draft"));
    expect(outcome).toMatchObject({ kind: "later", why: "ECONNREFUSED" });
  });

  it("never follows a redirect", async () => {
    const trap = await serveOnLoopback((request) =>
      request.url.includes("/token")
        ? Response.json({ token_type: "Bearer", expires_in: 3_600, access_token: "t" })
        : new Response(null, { status: 302, headers: { location: "https://elsewhere.example/" } }),
    );
    const { mailer } = (await tenant()).open({ authority: trap.url, graphUrl: trap.url });
    await expect(mailer.look(mail, context())).rejects.toMatchObject({
      code: "connector/unexpected-answer",
    });
    await trap.close();
  });

  it("goes where its settings lead and nowhere else, whatever a link says", async () => {
    const liar = await serveOnLoopback((request) =>
      Response.json(
        request.url.includes("/token")
          ? { token_type: "Bearer", expires_in: 3_600, access_token: "t" }
          : { value: [], "@odata.deltaLink": "https://elsewhere.example/v1.0/users" },
      ),
    );
    const { inbound } = (await tenant()).open({ authority: liar.url, graphUrl: liar.url });
    const pages = inbound.messages(MAILBOX, undefined, AbortSignal.timeout(5_000));
    await expect(Array.fromAsync(pages)).rejects.toMatchObject({
      code: "connector/unexpected-answer",
    });
    await liar.close();
  });

  it("opens no mailbox that its settings don't name, and says when the scope is too small", async () => {
    const { open, vendor } = await tenant();
    const stranger = sampleMail({ mailbox: "hr@northwind.example" });
    const look = open().mailer.look(stranger, context());
    await expect(look).rejects.toMatchObject({ code: "connector/forbidden" });
    expect(vendor.requests).toEqual([]);
    const unscoped = open({ mailboxes: [OUTSIDE_SCOPE] });
    await expect(unscoped.check(AbortSignal.timeout(5_000))).rejects.toMatchObject({
      code: "connector/forbidden",
    });
  });

  it("never throws out of an act: without a token that can be read nothing was done", async () => {
    const { open, vendor } = await tenant();
    const stranger = sampleMail({ mailbox: "hr@northwind.example" });
    vendor.failNext({ kind: "garbage", on: /token$/ });
    const { mailer, calendar } = open();
    const outcomes = [
      await mailer.act(mail, context("draft")),
      await mailer.act(stranger, context("draft")),
      await calendar.act({ ...ENTRY, mailbox: "hr@northwind.example" }, context()),
    ];
    expect(outcomes.map((each) => each.kind)).toEqual(["later", "later", "later"]);
    expect(vendor.requests.filter((line) => !line.endsWith("/token"))).toEqual([]);
  });

  it("keeps to four requests at once for a mailbox: three to write and look, one to read", async () => {
    let underWay = 0;
    let most = 0;
    const pause = async (): Promise<void> => {
      most = Math.max(most, (underWay += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      underWay -= 1;
    };
    const { open, ambient } = await tenant({ pause });
    const { mailer } = open();
    const lookOnce = () => mailer.look(mail, { ...context(), signal: looking(context().signal) });
    const readOnce = () => mailer.look(mail, context());
    await lookOnce();
    const mosts: number[] = [];
    for (const kinds of [[lookOnce], [readOnce], [lookOnce, readOnce]]) {
      most = 0;
      await Promise.all(kinds.flatMap((once) => Array.from({ length: 12 }, once)));
      mosts.push(most);
    }
    expect({ mosts, slept: ambient.slept }).toEqual({ mosts: [3, 1, 4], slept: [] });
  });
});

describe("outlook's settings", () => {
  it.each([
    [{ tenantId: "a/b" }, "tenantId"],
    [{ mailboxes: [] }, "mailboxes"],
    [{ mailboxes: ["nobody"] }, "mailboxes.0"],
    [{ graphUrl: "ftp://graph.example" }, "graphUrl"],
    [{ graphUrl: "https://graph.example/v1.0/" }, "graphUrl"],
    [{ clientSecret: "" }, "clientSecret"],
  ])("name what is wrong in %j", (wrong, field) => {
    const settings = { ...PRETEND_APP, mailboxes: [MAILBOX], ...wrong };
    const opening = Promise.try(() => outlook.open(settings, fakeAmbient()));
    return expect(opening).rejects.toMatchObject({ code: "config/invalid", facts: { field } });
  });

  it("need neither address for Microsoft's own cloud", () => {
    const parsed = outlook.settings.parse({ ...PRETEND_APP, mailboxes: [MAILBOX] });
    expect(parsed).toMatchObject({
      authority: "https://login.microsoftonline.com",
      graphUrl: "https://graph.microsoft.com/v1.0",
    });
  });
});
