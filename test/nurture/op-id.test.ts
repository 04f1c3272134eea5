import { describe, expect, it } from "vitest";
import { operationId } from "#nurture/ledger/op-id";

describe("operationId", () => {
  it("is 32 characters of base32hex, the same for the same cause and another for any other", () => {
    const id = operationId("i", "t", "p/j/s/o", "mail", 0);
    expect(id).toMatch(/^[0-9a-v]{32}$/);
    expect(operationId("i", "t", "p/j/s/o", "mail", 0)).toBe(id);
    const others = [
      operationId("x", "t", "p/j/s/o", "mail", 0),
      operationId("i", "x", "p/j/s/o", "mail", 0),
      operationId("i", "t", "x", "mail", 0),
      operationId("i", "t", "p/j/s/o", "entry", 0),
      operationId("i", "t", "p/j/s/o", "mail", 1),
    ];
    expect(new Set([id, ...others]).size).toBe(6);
  });
});
