import { expect, it } from "vitest";
import { z } from "zod";
import { CONNECTORS } from "#connectors/index";
import { credentialsIn } from "#connectors/kit/credentials";

it("are named as the set-up file names them, for every vendor", () => {
  const named = [...CONNECTORS].map(([vendor, { settings }]) => [vendor, credentialsIn(settings)]);
  expect(Object.fromEntries(named)).toEqual({
    frappe: ["apiKey", "apiSecret"],
    google: ["clientEmail", "privateKey"],
    greenhouse: ["clientId", "clientSecret"],
    outlook: ["clientId", "clientSecret"],
  });
});

it("are none of settings that have no names", () => {
  expect(credentialsIn(z.string())).toEqual([]);
});
