/** A deliberate break of one invariant, and the test that has to notice it. */
export interface Mutant {
  /** Number of the invariant in `ARCHITECTURE.md`. */
  readonly invariant: number
  /** What is broken, in words. */
  readonly breaks: string
  /** Relative to the project. */
  readonly file: string
  /** Stands in the file exactly once: a break that no longer fits the code is an error. */
  readonly find: string
  readonly replace: string
  readonly caughtBy: NamedTest
}

export interface NamedTest {
  /** Relative to the project. */
  readonly file: string
  /** As vitest prints it: `group > test`. */
  readonly name: string
}

/** Tests that ran, by name. */
export interface TestRun {
  readonly passed: ReadonlySet<string>
  readonly failed: ReadonlySet<string>
}

export type Verdict =
  | 'caught'
  /** The break changes nothing that the test sees. */
  | 'survived'
  /** The text to replace is not in the file exactly once. */
  | 'stale'
  /** The test was not found, or never came to run because the broken code did not load. */
  | 'test did not run'
  | 'test fails without the break'

export interface Judgement {
  readonly mutant: Mutant
  readonly verdict: Verdict
}

/** The source with the break in it; undefined when its anchor is not there exactly once. */
export function broken(source: string, mutant: Mutant): string | undefined {
  const parts = source.split(mutant.find)
  return parts.length === 2 ? parts.join(mutant.replace) : undefined
}

/** `name` is that of the mutant's test. */
export function verdict(runs: {
  readonly name: string
  readonly without: TestRun
  readonly withBreak: TestRun
}): Verdict {
  const { name, without, withBreak } = runs
  if (without.failed.has(name)) return 'test fails without the break'
  if (!without.passed.has(name)) return 'test did not run'
  if (withBreak.failed.has(name)) return 'caught'
  return withBreak.passed.has(name) ? 'survived' : 'test did not run'
}
