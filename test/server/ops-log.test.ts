import { Writable } from "node:stream";
import { sql } from "kysely";
import { describe, expect, it, vi } from "vitest";
import type { Mailer, PeopleSource } from "#nurture/ports";
import type { OpenConnection } from "#connectors/connector";
import { Problem } from "#nurture/problem";
import { virtualClock } from "#server/ambient";
import { startVendors } from "#server/demo/vendors";
import { createLogger } from "#server/logger";
import { watch } from "#server/work/alarms";
import type { WorkDeps } from "#server/work/deps";
import { tick } from "#server/work/tick";
import { freshMemory } from "../kit/databases.ts";
import { makeOffer, openHouse } from "../kit/house.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const NEVER = new AbortController().signal;
const MAIL = "lanlan.wuwei@example.org";
const TOKEN = "eyJhbGciOiJSUzI1NiJ9.secret-token";
/** What a line must never hold: the person, the mailboxes, tokens and secrets. */
const PRIVATE = [
  "anlan",
  "uwei",
  "example.org",
  "xinghe",
  "secret",
  "Bearer",
  "eyJ",
  "hooks.example",
];

function capture() {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  return { lines, logger: createLogger("trace", stream) };
}

/** An error as libraries make them: the request, its headers and the row all hang on it. */
function talkative(): Error {
  const error = new TypeError(`could not send to ${MAIL} with Bearer ${TOKEN}`, {
    cause: new Error(`Lanlan Wuwei: ${TOKEN}`),
  });
  const request = { headers: { authorization: `Bearer ${TOKEN}` }, data: MAIL };
  return Object.assign(error, {
    code: "ERR_BAD",
    config: request,
    request,
    response: request,
    input: MAIL,
  });
}

describe("the service's log", () => {
  it("says of an error what it was and where it came from, and nothing of what it says", () => {
    const { lines, logger } = capture();
    logger.error({ opId: "op1", err: talkative() }, "effect step failed");
    logger.warn(
      { err: new Problem("connector/unreachable", { attempts: 5 }, talkative()) },
      "run failed",
    );
    logger.warn({ err: "a word", headers: { authorization: TOKEN } }, "odd");
    const [first, second, third] = lines.map((line) => JSON.parse(line) as Record<string, object>);
    expect({
      first,
      second: second?.["err"],
      third: third?.["err"],
      leaked: PRIVATE.filter((word) => lines.join("").includes(word)),
    }).toMatchObject({
      first: {
        opId: "op1",
        msg: "effect step failed",
        err: {
          type: "TypeError",
          code: "ERR_BAD",
          stack: expect.arrayContaining([
            expect.stringMatching(/ops-log\.test\.ts:\d+:\d+/),
          ]) as unknown,
          cause: { type: "Error" },
        },
      },
      second: {
        code: "connector/unreachable",
        facts: { attempts: 5 },
        cause: { type: "TypeError" },
      },
      third: { type: "string" },
      leaked: [],
    });
  });

  it("stops at causes that go in a circle", () => {
    const { lines, logger } = capture();
    const error = new Error("a");
    error.cause = error;
    logger.error({ err: error }, "a tick failed");
    expect(lines.length).toBe(1);
  });

  it("holds nobody's name, address or token, whatever fails in a turn", async () => {
    const { lines, logger } = capture();
    const clock = virtualClock(Temporal.Instant.from("2026-03-02T02:00:00Z"));
    const vendors = await startVendors(() => clock.now());
    const database = await freshMemory();
    let isBroken = false;
    const house = await openHouse({
      database,
      vendors,
      clock,
      ports: ({ ports }) => ({ ...ports, ...breaking(ports, () => isBroken) }),
    });
    const work: WorkDeps = { ...house.work, logger };
    makeOffer(vendors, { given: "Lanlan", family: "Wuwei", mail: MAIL });
    const live = async (hours: number) => {
      for (let step = 0; step < hours; step += 1) {
        clock.advanceTo(clock.now().add({ hours: 1 }));
        await house.read((tx) => sql`update connections set pull_soon = true`.execute(tx));
        await tick(work, NEVER).catch((cause: unknown) =>
          logger.error({ err: cause }, "a tick failed"),
        );
      }
    };
    await live(1);
    isBroken = true;
    for (const vendor of [vendors.greenhouse, vendors.frappe, vendors.outlook, vendors.google])
      for (const kind of ["unauthorised", "forbidden", "garbage", "cut", "cut-after"] as const)
        vendor.failNext({ kind });
    await live(30);
    // A row that can't be read is what a bug of ours looks like.
    await house.read((tx) =>
      sql`update people set doc = doc || '{"zone": "lanlan@nowhere"}'`.execute(tx),
    );
    await house.read((tx) => sql`update people set plan_soon = true`.execute(tx));
    await live(8);
    const webhook = { url: "http://hooks.example.invalid/secret-path", secrets: ["whsec_AAAA"] };
    await watch(work, { mail: MAIL, webhook }, NEVER);
    const all = lines.join("");
    expect({
      leaked: PRIVATE.filter((word) => all.includes(word)),
      said: [
        "run failed",
        "effect step failed",
        "a person could not be planned",
        "the alarm webhook could not be reached",
      ].filter((message) => !all.includes(message)),
      withOp: lines.some((line) => /"opId":"[0-9a-v]{32}"/.test(line)),
    }).toEqual({ leaked: [], said: [], withOp: true });
    await vendors.close();
    await database.close();
  });
});

/** Ports that throw what libraries throw: with the person and the token in every part of it. */
function breaking(ports: OpenConnection, isBroken: () => boolean) {
  const thrown = () => Promise.reject(talkative());
  const { people, mailer } = ports;
  return {
    ...(people === undefined
      ? {}
      : {
          people: {
            changes: async function* (...given: Parameters<PeopleSource["changes"]>) {
              if (isBroken()) await thrown();
              yield* people.changes(...given);
            },
          },
        }),
    ...(mailer === undefined ? {} : { mailer: broken(mailer, isBroken) }),
  };
}

function broken(mailer: Mailer, isBroken: () => boolean): Mailer {
  return new Proxy(mailer, {
    get: (target, name): unknown =>
      name === "look" && isBroken() ? () => Promise.reject(talkative()) : Reflect.get(target, name),
  });
}
