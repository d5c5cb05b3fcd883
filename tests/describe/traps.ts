import { describe as area, expect, it } from 'vitest'
import { parseReport } from '../../indexer/parse.ts'

/** The trap, the lines that hold it, some of the fields: issuers, the region's path, level, 文号, dates, years. */
export type Trap = readonly [
  name: string,
  lines: readonly string[],
  expected: Readonly<Record<string, unknown>>,
]

export const PROSE = '我们认真落实上级部署，全面推进各项工作，现将有关情况报告如下。'

/** Demands of each trap's lines the fields that it names; `undefined` is one that stays empty. */
export function readAs(topic: string, traps: readonly Trap[]): void {
  area(topic, () => {
    it.each(traps)('%s', (_, lines, expected) => {
      expect(fields(lines, Object.keys(expected))).toEqual(expected)
    })
  })
}

function fields(lines: readonly string[], wanted: readonly string[]) {
  const { metadata } = parseReport({
    file: 'page.txt',
    text: lines.join('\n'),
    encoding: 'utf-8',
    format: 'txt',
    fileSha256: '',
    textSha256: '',
  })
  const { title, issuers, region, level, years, ...others } = metadata
  const all: Record<string, unknown> = {
    ...Object.fromEntries(
      Object.entries(others).flatMap(([name, field]) =>
        'value' in field ? [[name, field.value ?? undefined] as const] : [],
      ),
    ),
    title: title.basis === 'stated' ? (title.value ?? undefined) : undefined,
    issuers: issuers.map(({ value }) => value),
    region: region.path ?? undefined,
    level: level.value ?? undefined,
    years: years.from === years.to ? (years.from ?? undefined) : `${years.from}-${years.to}`,
  }
  return Object.fromEntries(wanted.map((name) => [name, all[name]]))
}
