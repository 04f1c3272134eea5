import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { greenhouseSandbox } from "#connectors/greenhouse/sandbox";
import { greenhouseWebhook, signature } from "#connectors/greenhouse/webhook";
import type { Delivery } from "#nurture/ports";
import { fakeAmbient } from "../kit/ambient.ts";
import { vendorsOwn } from "../kit/specs.ts";

const SECRET = "correct horse";
const clock = fakeAmbient();
const { path: SAMPLES, isHere, why } = vendorsOwn("greenhouse/webhook-samples");
const samples = isHere ? readdirSync(SAMPLES) : [];

const OWN_OFFER = `{"action":"offer_updated","payload":{"id":1,"application_id":2,"version":2}}`;
const OWN_DELETION = `{"action":"delete_candidate","payload":{"person":{"id":3}}}`;

function verify(body: string, headers: Record<string, string>, secrets = [SECRET]) {
  return greenhouseWebhook.verify(new Headers(headers), new TextEncoder().encode(body), secrets);
}

describe("a Greenhouse webhook", () => {
  it.each([
    [OWN_OFFER, "offer_updated"],
    [OWN_DELETION, "delete_candidate"],
  ])("%s that is signed is taken for a reason to pull", (body, topic) => {
    const verdict = verify(body, {
      signature: signature(SECRET, body),
      "greenhouse-event-id": "42",
    });
    expect(verdict).toEqual({ ok: true, delivery: { id: "42", topic } });
  });

  it("verifies against a signature computed elsewhere", () => {
    // printf '{"action":"ping"}' | openssl dgst -sha256 -hmac 'correct horse'
    const body = `{"action":"ping"}`;
    const hex = "1a805467782a6d1741b1c3b83e42e455dcf3efdebf6df44cea02bcd272c68813";
    expect(verify(body, { signature: `sha256 ${hex}` }).ok).toBe(true);
  });

  it("is known by its body where the event id is missing or strange", () => {
    const signed = { signature: signature(SECRET, OWN_OFFER) };
    const ids = [signed, { ...signed, "greenhouse-event-id": "../x" }].map((headers) => {
      const verdict = verify(OWN_OFFER, headers);
      return verdict.ok ? verdict.delivery.id : "";
    });
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(ids[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  it("takes the old secret and the new one while it is being changed", () => {
    const headers = { signature: signature("new secret", OWN_OFFER) };
    expect(verify(OWN_OFFER, headers, [SECRET, "new secret"]).ok).toBe(true);
  });

  it.each([
    ["another secret", { signature: signature("wrong", OWN_OFFER) }],
    ["no signature", {}],
    ["another algorithm", { signature: signature(SECRET, OWN_OFFER).replace("256", "1") }],
    ["another body", { signature: signature(SECRET, `${OWN_OFFER} `) }],
  ])("with %s is refused", (_, headers) => {
    expect(verify(OWN_OFFER, headers)).toEqual({ ok: false, why: "signature" });
  });

  it("is refused while no secret is set", () => {
    expect(verify(OWN_OFFER, { signature: signature("", OWN_OFFER) }, [])).toEqual({
      ok: false,
      why: "signature",
    });
  });

  it.each(["{", "[]", `{"payload":{}}`, `{"action":"<script>"}`])(
    "that is signed but says %s is malformed",
    (body) => {
      expect(verify(body, { signature: signature(SECRET, body) })).toEqual({
        ok: false,
        why: "malformed",
      });
    },
  );

  if (!isHere) it.skip(`of the vendor's own samples${why}`);

  it.each(samples)("of the vendor's own sample %s is verified over its raw bytes", (name) => {
    const body = readFileSync(join(SAMPLES, name), "utf8");
    const verdict = verify(body, { signature: signature(SECRET, body) });
    expect(verdict).toMatchObject({ ok: true, delivery: { topic: name.replace(".json", "") } });
  });
});

describe("webhooks of the pretend Greenhouse", () => {
  it("are signed, carry one id per happening and reach who subscribed to them", async () => {
    const heard: Delivery[] = [];
    const pretend = greenhouseSandbox({
      now: () => clock.now(),
      deliver: async (request) => {
        const body = new Uint8Array(await request.arrayBuffer());
        const verdict = greenhouseWebhook.verify(request.headers, body, [SECRET]);
        if (verdict.ok) heard.push(verdict.delivery);
        return new Response(null, { status: verdict.ok ? 200 : 401 });
      },
    });
    pretend.subscribe({ url: "https://keepwarm.example/hooks/1", secret: SECRET });
    pretend.subscribe({ url: "https://x.example/", secret: "other", actions: ["hire_candidate"] });
    walk(pretend);
    await pretend.settled();
    expect(heard.map((delivery) => delivery.topic)).toEqual([
      "offer_created",
      "offer_updated",
      "offer_updated",
      "offer_updated",
      "hire_candidate",
      "update_candidate",
      "merge_candidate",
      "reject_candidate",
      "offer_deleted",
      "candidate_anonymized",
      "delete_candidate",
    ]);
    expect(new Set(heard.map((delivery) => delivery.id)).size).toBe(heard.length);
    expect(pretend.deliveries.filter(({ status }) => status !== 200)).toEqual([
      { action: "hire_candidate", status: 401 },
    ]);
  });

  it.each(samples.filter((name) => /^(offer|delete_c|merge|candidate_an)/.test(name)))(
    "have the fields of the vendor's own sample %s",
    async (name) => {
      const bodies = new Map<string, unknown>();
      const pretend = greenhouseSandbox({
        now: () => clock.now(),
        deliver: async (request) => {
          const body = (await request.json()) as { action: string; payload: object };
          bodies.set(body.action, body.payload);
          return new Response();
        },
      });
      pretend.subscribe({ url: "https://keepwarm.example/hooks/1", secret: SECRET });
      walk(pretend);
      await pretend.settled();
      const sample = JSON.parse(readFileSync(join(SAMPLES, name), "utf8")) as {
        action: string;
        payload: object;
      };
      const ours = bodies.get(sample.action) ?? bodies.get("offer_updated");
      expect(Object.keys(sample.payload)).toEqual(expect.arrayContaining(Object.keys(ours!)));
    },
  );
});

/** Everything that can happen to an offer and a candidate, once. */
function walk(pretend: ReturnType<typeof greenhouseSandbox>): void {
  pretend.putCandidate({ id: 1, given: "Wei", family: "Zhang", mail: "wei@example.org" });
  pretend.putCandidate({ id: 2, given: "Wei", family: "Zhang", mail: "zhang@example.org" });
  const application = pretend.createOffer({ candidateId: 1, jobId: 4 });
  pretend.sendOffer(application, "2026-11-02");
  pretend.updateOffer(application, { starts_on: "2027-07-01" });
  pretend.acceptOffer(application);
  pretend.hireCandidate(application);
  pretend.updateCandidate(1, { first_name: "Lin" });
  pretend.mergeCandidate(1, 2);
  pretend.rejectApplication(application);
  pretend.deleteOffer(application);
  pretend.anonymizeCandidate(2);
  pretend.deleteCandidate(2);
}
