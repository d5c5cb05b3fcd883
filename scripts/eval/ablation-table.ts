import { type Ablation, kindsOf, meanNdcg, type Worth, worths } from './ablate.ts'
import { decimal, table } from './print.ts'

/** nDCG@10 of the whole search, then a line a part: without it, and in brackets what the whole has more. */
export function ablationTable(ablation: Ablation): string {
  const { queries, whole } = ablation
  const kinds = kindsOf(queries)
  const all = queries.map((_, i) => i)
  const head = [
    'without',
    `all (${queries.length})`,
    ...[...kinds].map(([kind, of]) => `${kind} (${of.length})`),
    'queries changed',
    'helped',
    'hurt',
  ]
  const first = [
    'nothing',
    ...[all, ...kinds.values()].map((of) => decimal(meanNdcg(whole, of))),
    '',
    '',
    '',
  ]
  const rows = worths(ablation).map(({ name, overall, kinds: byKind, changed, better, worse }) => [
    name,
    ...[overall, ...byKind.values()].map(cell),
    String(changed),
    String(better),
    String(worse),
  ])
  return table([head, first, ...rows], 1)
}

function cell({ without, gain }: Worth): string {
  return `${decimal(without)} (${signed(gain)})`
}

function signed(gain: number): string {
  const rounded = decimal(Math.abs(gain))
  if (rounded === '.000') return rounded
  return `${gain < 0 ? '-' : '+'}${rounded}`
}

/** The same for programs, with every query. */
export function ablationAsJson(ablation: Ablation): unknown {
  const { queries, whole } = ablation
  return {
    queries: queries.map(({ id, kind, query }, i) => ({
      id,
      kind,
      query,
      whole: whole[i]?.ndcg,
      without: Object.fromEntries(
        ablation.parts.map(({ name, without }) => [name, without[i]?.ndcg]),
      ),
    })),
    parts: worths(ablation).map((part) => ({ ...part, kinds: Object.fromEntries(part.kinds) })),
  }
}
