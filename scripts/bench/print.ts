import type { Timing } from './percentiles.ts'
import { QUERY_KINDS } from './query-mix.ts'
import type { BenchReport, EngineReports, ModeReport } from './report.ts'

/** For people: what was searched, then a table of the queries, then the rest a line each. */
export function printed(report: BenchReport): string {
  const { machine, searched, indexing, startUp, memory, embedding } = report
  const what = searched.made ? 'made passages' : 'passages'
  const work = indexing.embedded ? 'reading, embedding and writing' : 'writing, vectors given'
  return [
    `${searched.passages} ${what} of ${searched.reports} reports, ${searched.vectors} vectors`,
    `${machine.cores} cores (${machine.processor}), Node ${machine.node}`,
    '',
    queryTable(report.modes),
    '',
    'floor: the same queries of LanceDB (keyword), of the model (semantic) or of both, with nothing around them',
    '',
    ...report.modes.flatMap(modelLine),
    `index       ${seconds(indexing.ms)} (${work})`,
    `start-up    ${seconds(startUp.keyword)} to the first keyword answer, ${seconds(startUp.semantic)} to the first semantic one`,
    memory === null
      ? 'memory      not told by this system'
      : `memory      ${megabytes(memory.resident)} resident, ${megabytes(memory.peak)} at most`,
    `embedding   ${embedding.ours.toFixed(1)} passages/s, ${(embedding.ours / embedding.bare).toFixed(2)} of bare onnxruntime-node (${embedding.bare.toFixed(1)}, ${embedding.bareBatch} a call)`,
  ].join('\n')
}

/** Both engines' reports, and their times side by side. */
export function printedBoth({ lancedb, meilisearch }: EngineReports): string {
  const title = ['mode', '', 'lancedb p50', 'p95 ms', 'meilisearch p50', 'p95 ms']
  const rows = lancedb.modes.map((mode, at) => {
    const other = meilisearch.modes[at]
    return [mode.mode, '', ...times(mode.all), ...(other === undefined ? [] : times(other.all))]
  })
  return [
    'LanceDB',
    printed(lancedb),
    '',
    'Meilisearch (memory and start-up are those of the service, not of the server)',
    printed(meilisearch),
    '',
    'Side by side',
    aligned([title, ...rows]),
  ].join('\n')
}

function queryTable(modes: readonly ModeReport[]): string {
  const title = ['mode', 'queries', 'p50 ms', 'p95 ms', 'floor p50', 'ratio']
  const rows = modes.flatMap((mode) => [
    [mode.mode, 'all', ...times(mode.all), decimal(mode.floor.p50), `${mode.ratio.toFixed(2)}x`],
    ...QUERY_KINDS.map((kind) => ['', kind, ...times(mode.kinds[kind])]),
  ])
  return aligned([title, ...rows])
}

function modelLine({ mode, model }: ModeReport): readonly string[] {
  if (model === null) return []
  const { p50, share, beyond } = model
  return [
    `${mode.padEnd(10)}  the model alone ${decimal(p50)} ms, ${Math.round(100 * share)} % of the answer; ${decimal(beyond)} ms beyond it`,
  ]
}

function times({ p50, p95 }: Timing): readonly string[] {
  return [decimal(p50), decimal(p95)]
}

function aligned(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(...rows.map((row) => row[i]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function decimal(value: number): string {
  return value.toFixed(1)
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}
