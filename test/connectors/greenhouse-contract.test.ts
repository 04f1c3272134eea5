import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { greenhouse } from "#connectors/greenhouse/index";
import type { GreenhouseSandbox } from "#connectors/greenhouse/sandbox";
import { describePeopleSink, type PeopleSinkSubject } from "../contract/people-sink.ts";
import { describePeopleSource, type PeopleSourceSubject } from "../contract/people-source.ts";
import type { FakeAmbient } from "../kit/ambient.ts";
import { mountVendors } from "../kit/vendor.ts";
import { CANDIDATE, company, FIELDS, SETTINGS } from "./greenhouse-company.ts";

const API = /\/v3\//;
const WRITE = /^(POST|PATCH) \/v3\//;
const READ = /^GET \/v3\//;

let pretend: GreenhouseSandbox;
mountVendors({ "auth.greenhouse.io": () => pretend, "harvest.greenhouse.io": () => pretend });
function sourceSubject(ambient: FakeAmbient): PeopleSourceSubject {
  const { at, hire, ...made } = company(ambient);
  pretend = made.pretend;
  return {
    source: () => greenhouse.open(SETTINGS, ambient).people!,
    seed: (number, when) => at(when, () => hire(number, `hire${number}@example.org`)),
    seedUnusable: (number, when) => at(when, () => hire(number)),
    change: (number, when) =>
      at(when, () => pretend.updateCandidate(CANDIDATE + number, { first_name: "Lin" })),
    remove: (number, when) => at(when, () => pretend.deleteCandidate(CANDIDATE + number)),
    merge: (number, into, when) =>
      at(when, () => pretend.mergeCandidate(CANDIDATE + number, CANDIDATE + into)),
    refOf: (number) => ({
      vendor: "greenhouse",
      kind: "candidate",
      id: String(CANDIDATE + number),
    }),
    failNext: (fault) => pretend.failNext({ on: API, ...fault }),
    get violations() {
      return pretend.violations;
    },
  };
}

function sinkSubject(ambient: FakeAmbient): PeopleSinkSubject {
  const { hire, ...made } = company(ambient);
  pretend = made.pretend;
  hire(1, "hire1@example.org");
  const standing = () => pretend.candidateFields(CANDIDATE + 1);
  return {
    sink: () => greenhouse.open(SETTINGS, ambient).sink!,
    payloads: {
      note: { kind: "note", subject: FIELDS.subject, text: "Asked for a call about housing." },
      fields: FIELDS,
    },
    outside: (kind) =>
      kind === "note"
        ? pretend.notes().length
        : Number(Object.entries(FIELDS.fields).every(([key, value]) => standing()[key] === value)),
    failNext: (fault) => pretend.failNext({ on: WRITE, ...fault }),
    failNextLook: (fault) => pretend.failNext({ on: READ, ...fault }),
    get violations() {
      return pretend.violations;
    },
  };
}

describePeopleSource("greenhouse", sourceSubject);
describePeopleSink("greenhouse", ["note", "fields"], sinkSubject);

interface Contract {
  readonly scopes: readonly {
    readonly name: string;
    readonly touches: string;
    readonly why: object;
    readonly calls: readonly string[];
  }[];
  readonly calls: readonly { readonly method: string; readonly path: string }[];
}

const contract = parse(readFileSync("manifests/greenhouse/contract.yaml", "utf8")) as Contract;
const api = parse(readFileSync("openapi/greenhouse.yaml", "utf8")) as {
  readonly paths: Readonly<Record<string, object>>;
};

describe("Greenhouse's contract as data", () => {
  it("asks for the rights that the connector shows to the admin, with the same reasons", () => {
    const asked = contract.scopes.map(({ name, touches, why }) => ({ name, touches, why }));
    expect(asked).toEqual(greenhouse.scopes);
  });

  it("names every call of the description, no other, and each for a right", () => {
    const described = Object.entries(api.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const named = contract.calls.map(({ method, path }) => `${method} ${path}`);
    const used = contract.scopes.flatMap((scope) => scope.calls);
    expect({ named: named.toSorted(), used: ["POST /token", ...used].toSorted() }).toEqual({
      named: described.toSorted(),
      used: described.toSorted(),
    });
  });
});
