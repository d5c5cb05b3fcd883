import { INDEX_MUTANTS } from './index-mutants.ts'
import type { Mutant } from './mutant.ts'
import { SERVICE_MUTANTS } from './service-mutants.ts'
import { TEXT_MUTANTS } from './text-mutants.ts'

/** In the order of the invariants in `ARCHITECTURE.md`. */
export const MUTANTS: readonly Mutant[] = [
  ...TEXT_MUTANTS,
  ...INDEX_MUTANTS,
  ...SERVICE_MUTANTS,
].toSorted((a, b) => a.invariant - b.invariant)
