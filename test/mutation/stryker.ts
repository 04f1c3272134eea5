import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** What of a mutant is used here. Lines and columns count from 0 before the run, from 1 after it. */
export interface Mutant {
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

export interface MutantResult extends Mutant {
  readonly status: string;
}

interface Instrumented {
  readonly mutants: readonly Mutant[];
}

interface Instrumenter {
  instrument: (this: Instrumenter, ...args: unknown[]) => Promise<Instrumented>;
}

interface Stryker {
  runMutationTest(): Promise<MutantResult[]>;
}

/**
 * Runs Stryker, which npx brings, on those of its mutants that `choose` picks. Its own ranges of
 * lines cannot do that: a range that holds a whole block holds every mutant in the block too.
 */
export async function runOn(
  mutate: readonly string[],
  choose: (mutants: readonly Mutant[]) => readonly Mutant[],
): Promise<MutantResult[]> {
  const home = createRequire(strykerOnPath());
  const { Stryker } = await load<{ readonly Stryker: new (options: object) => Stryker }>(
    home.resolve("@stryker-mutator/core"),
  );
  const { Instrumenter } = await load<{
    readonly Instrumenter: { readonly prototype: Instrumenter };
  }>(home.resolve("@stryker-mutator/instrumenter"));
  const instrument = Instrumenter.prototype.instrument;
  Instrumenter.prototype.instrument = async function (...args) {
    const all = await instrument.apply(this, args);
    return { ...all, mutants: choose(all.mutants) };
  };
  return new Stryker({
    mutate: [...mutate],
    reporters: ["progress-append-only"],
  }).runMutationTest();
}

function strykerOnPath(): string {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter))
    try {
      return realpathSync(join(folder, "stryker"));
    } catch {
      // Not in this folder.
    }
  throw new Error("Stryker is not there; start this as `npm run mutate`.");
}

async function load<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(path).href)) as T;
}
