import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { append, GENESIS, type Entry } from "#nurture/ledger/chain";
import { encode, type Encodable } from "#nurture/ledger/encode";
import { entryLine, headerLine } from "#nurture/ledger/export-line";
import { exportVerifier, verifyExport, type VerifyProgress } from "#nurture/ledger/verify-file";

const TENANT = "0b0c3d5e-0000-4000-8000-000000000001";
const anyBody = fc
  .jsonValue()
  .filter((value) => !JSON.stringify(value).includes("\\ud")) as fc.Arbitrary<Encodable>;
const anyLog = fc.array(anyBody, { maxLength: 12 }).map(log);

function log(bodies: readonly Encodable[]): Entry[] {
  return bodies.reduce<Entry[]>((entries, body) => [...entries, append(entries.at(-1), body)], []);
}

function lineOf(entry: Entry): string {
  return entryLine({ ...entry, body: encode(entry.body) });
}

function fileOf(entries: readonly Entry[]): string[] {
  const head = entries.at(-1)?.hash ?? GENESIS;
  return [headerLine({ tenant: TENANT, entries: entries.length, head }), ...entries.map(lineOf)];
}

describe("an exported log", () => {
  it("holds against every head that it ever had, and says how far that head reaches", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (entries, n) => {
        const last = entries.at(-1)?.hash ?? GENESIS;
        const at = entries.length === 0 ? -1 : n % entries.length;
        const kept = entries[at]?.hash ?? GENESIS;
        const verdict = verifyExport(fileOf(entries), kept);
        expect(verdict).toEqual({ ok: true, entries: entries.length, head: last, covered: at + 1 });
      }),
    );
  });

  it("comes to the same when it is put down anywhere and taken up again from what was kept", () => {
    const spoiled = fc.option(fc.nat(), { nil: undefined });
    fc.assert(
      fc.property(anyLog, fc.nat(), spoiled, (entries, n, bad) => {
        const lines = fileOf(entries).map((line, at) => (at === bad ? `${line} ` : line));
        const kept = entries.at(-1)?.hash;
        const first = exportVerifier(kept);
        for (const line of lines.slice(0, n % (lines.length + 1))) first.take(line);
        const progress = JSON.parse(JSON.stringify(first.progress())) as VerifyProgress;
        const second = exportVerifier(kept, progress);
        for (const line of lines.slice(n % (lines.length + 1))) second.take(line);
        expect(second.finish()).toEqual(verifyExport(lines, kept));
      }),
    );
  });

  it("never holds once an entry was rewritten, even with every hash after it made again", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), anyBody, (entries, n, body) => {
        fc.pre(entries.length > 0);
        const index = n % entries.length;
        fc.pre(encode(entries[index]!.body) !== encode(body));
        const forged = log(entries.with(index, { ...entries[index]!, body }).map((e) => e.body));
        expect(verifyExport(fileOf(forged), entries.at(-1)!.hash)).toEqual({
          ok: false,
          index: entries.length,
          why: "head",
        });
      }),
    );
  });

  it("never holds once its end was cut off, even with a first line to match", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (entries, n) => {
        fc.pre(entries.length > 0);
        const cut = entries.slice(0, n % entries.length);
        expect(verifyExport(fileOf(cut), entries.at(-1)!.hash)).toEqual({
          ok: false,
          index: cut.length,
          why: "head",
        });
      }),
    );
  });

  it("never holds with a character changed in any entry", () => {
    fc.assert(
      fc.property(
        anyLog,
        fc.nat(),
        fc.nat(),
        fc.string({ unit: "binary-ascii" }),
        (entries, n, m, c) => {
          fc.pre(entries.length > 0 && c.length > 0);
          const file = fileOf(entries);
          const index = n % entries.length;
          const line = file[index + 1]!;
          const at = m % line.length;
          const forged = `${line.slice(0, at)}${c}${line.slice(at + 1)}`;
          fc.pre(forged !== line);
          const verdict = verifyExport(file.with(index + 1, forged), entries.at(-1)!.hash);
          expect(verdict).toMatchObject({ ok: false });
        },
      ),
    );
  });
});

describe("verifyExport", () => {
  const entries = log(["a", "b", "c"]);
  const [first, second, third] = entries as [Entry, Entry, Entry];
  const file = fileOf(entries);
  const [header] = file as [string];
  const longer = [...file, lineOf(append(third, "d"))];
  const elsewhere = "f".repeat(64);

  it.each<[string, string[], string | undefined, object]>([
    [
      "a rewritten entry",
      file.with(2, lineOf({ ...second, body: "x" })),
      undefined,
      { index: 1, why: "hash" },
    ],
    [
      "an entry rewritten with its hash",
      file.with(2, lineOf(append(first, "x"))),
      undefined,
      { index: 2, why: "link" },
    ],
    ["a missing entry", file.toSpliced(2, 1), undefined, { index: 1, why: "gap" }],
    [
      "two entries swapped",
      [header, lineOf(second), lineOf(first), lineOf(third)],
      undefined,
      { index: 0, why: "gap" },
    ],
    [
      "a first entry that continues another log",
      [header, lineOf({ ...second, index: 0 })],
      undefined,
      { index: 0, why: "link" },
    ],
    ["a cut end", file.slice(0, 3), undefined, { index: 2, why: "truncated" }],
    ["a cut end with the kept head", file.slice(0, 3), third.hash, { index: 2, why: "truncated" }],
    ["more entries than the first line says", longer, undefined, { index: 3, why: "surplus" }],
    ["a head from elsewhere", file, elsewhere, { index: 3, why: "head" }],
    ["the head of an empty log", file, GENESIS, { index: 3, why: "head" }],
    [
      "a first line with another head",
      file.with(0, headerLine({ tenant: TENANT, entries: 3, head: elsewhere })),
      undefined,
      { index: 3, why: "head" },
    ],
    ["no line", [], undefined, { index: 0, why: "unreadable" }],
    ["an entry first", file.slice(1), undefined, { index: 0, why: "unreadable" }],
    [
      "another version",
      file.with(0, header.replace('keepwarmLog":1', 'keepwarmLog":2')),
      undefined,
      { index: 0, why: "unreadable" },
    ],
    [
      "no tenant",
      file.with(0, header.replace("tenant", "tenants")),
      undefined,
      { index: 0, why: "unreadable" },
    ],
    [
      "a count that is none",
      file.with(0, header.replace('entries":3', 'entries":-3')),
      undefined,
      { index: 0, why: "unreadable" },
    ],
    [
      "a fractional count",
      file.with(0, header.replace('entries":3', 'entries":2.5')),
      undefined,
      { index: 0, why: "unreadable" },
    ],
    [
      "a head that is no hash",
      file.with(0, header.replace(third.hash, "abc")),
      undefined,
      { index: 0, why: "unreadable" },
    ],
    [
      "a head that is no text",
      file.with(0, header.replace(`"${third.hash}"`, "1")),
      undefined,
      { index: 0, why: "unreadable" },
    ],
    ["a picture", ["\u0089PNG"], undefined, { index: 0, why: "unreadable" }],
    ["a list", ["[]"], undefined, { index: 0, why: "unreadable" }],
    ["null", ["null"], undefined, { index: 0, why: "unreadable" }],
    ["a number", ["1"], undefined, { index: 0, why: "unreadable" }],
    [
      "spaces in an entry",
      file.with(1, file[1]!.replace(",", ", ")),
      undefined,
      { index: 0, why: "unreadable" },
    ],
    [
      "a key twice",
      file.with(1, file[1]!.replace("{", '{"body":"a",')),
      undefined,
      { index: 0, why: "unreadable" },
    ],
    [
      "a field more",
      file.with(1, encode({ ...first, note: 1 })),
      undefined,
      { index: 0, why: "unreadable" },
    ],
    [
      "a field less",
      file.with(1, encode({ body: "a", hash: first.hash, index: 0 })),
      undefined,
      { index: 0, why: "unreadable" },
    ],
    [
      "another field for the body",
      file.with(1, file[1]!.replace('"body"', '"aody"')),
      undefined,
      { index: 0, why: "unreadable" },
    ],
    [
      "an index as text",
      file.with(1, encode({ ...first, index: "0" })),
      undefined,
      { index: 0, why: "unreadable" },
    ],
    [
      "a previous hash as number",
      file.with(1, encode({ ...first, previous: 0 })),
      undefined,
      { index: 0, why: "unreadable" },
    ],
    [
      "a hash as number",
      file.with(1, encode({ ...first, hash: 0 })),
      undefined,
      { index: 0, why: "unreadable" },
    ],
    [
      "half a character",
      file.with(1, file[1]!.replace('"a"', '"\\ud800"')),
      undefined,
      { index: 0, why: "unreadable" },
    ],
    [
      "an endless line",
      file.with(1, `"${"a".repeat(1_048_577)}"`),
      undefined,
      { index: 0, why: "unreadable" },
    ],
    [
      "an endless nesting",
      file.with(1, `${"[".repeat(500_000)}${"]".repeat(500_000)}`),
      undefined,
      { index: 0, why: "unreadable" },
    ],
  ])("refuses %s", (_, lines, head, expected) => {
    expect(verifyExport(lines, head)).toEqual({ ok: false, ...expected });
  });

  it.each<[string, string[], string | undefined, number]>([
    ["without a kept head, covering nothing", file, undefined, 0],
    ["with its own head", file, third.hash, 3],
    ["with an older head, as far as that reaches", file, first.hash, 1],
    [
      "with Windows line ends and an empty line at the end",
      [...file.map((l) => `${l}\r`), ""],
      third.hash,
      3,
    ],
  ])("accepts a log %s", (_, lines, head, covered) => {
    expect(verifyExport(lines, head)).toEqual({ ok: true, entries: 3, head: third.hash, covered });
  });

  it("accepts an empty log with 64 zeros or without a head", () => {
    const expected = { ok: true, entries: 0, head: GENESIS, covered: 0 };
    expect([GENESIS, undefined].map((head) => verifyExport(fileOf([]), head))).toEqual([
      expected,
      expected,
    ]);
    expect(verifyExport(fileOf([]), elsewhere)).toEqual({ ok: false, index: 0, why: "head" });
  });

  it("names the first fault and is not moved by what follows", () => {
    const verifier = exportVerifier(undefined);
    for (const line of [header, "?", ...file]) verifier.take(line);
    expect(verifier.finish()).toEqual({ ok: false, index: 0, why: "unreadable" });
  });
});
