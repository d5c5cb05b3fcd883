import { describe as area, expect, it } from 'vitest'
import { describe } from '../../indexer/describe/describe.ts'
import type { Block } from '../../indexer/layout/blocks.ts'
import { layoutOf } from '../../indexer/layout/layout.ts'
import type { Metadata } from '../../src/domain/report.ts'

/** Values alone; what is empty is left out. */
function facts(metadata: Metadata) {
  const { years, region, issuers, attachments, ...fields } = metadata
  const named = Object.entries(fields).map(([name, field]) => [name, field.value])
  const lists = Object.entries({ issuers, attachments }).map(([name, list]) => [
    name,
    list.length === 0 ? null : list.map((field) => field.value),
  ])
  const period = years.from === years.to ? years.from : `${years.from}-${years.to}`
  return Object.fromEntries(
    [
      ...named,
      ...lists,
      ['years', period],
      ['region', region.path === null ? null : `${region.code} ${region.path}`],
    ].filter(([, value]) => value !== null),
  )
}

/** The lines of a report’s head and all that is to be read from them. */
export interface Head {
  readonly name: string
  readonly lines: readonly string[]
  readonly expected: Readonly<Record<string, unknown>>
}

const LAYOUTS: readonly (readonly [string, (text: string) => readonly Block[]])[] = [
  ['cut into blocks', layoutOf],
  ['without blocks', () => []],
]

/** As values are written: without white space, half width. */
function plain(written: string): string {
  return written
    .replaceAll(/\s/g, '')
    .replaceAll(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

/** Demands all fields of each head, and none besides. */
export function readAs(topic: string, heads: readonly Head[]): void {
  area(topic, () => {
    for (const [layout, blocks] of LAYOUTS) {
      it.each(heads)(`$name (${layout})`, ({ lines, expected }) => {
        const text = lines.join('\n')
        const { metadata } = describe({ text, blocks: blocks(text) })
        expect(facts(metadata)).toEqual(expected)
      })
    }

    it.each(heads)('$name: what is stated stands in the text', ({ lines }) => {
      const text = lines.join('\n')
      const { metadata } = describe({ text, blocks: layoutOf(text) })
      const { title, issuers, region, source, indexNumber, attachments } = metadata
      for (const field of [title, ...issuers, region, source, indexNumber, ...attachments]) {
        if (field.basis !== 'stated') continue
        expect(plain(text.slice(field.start, field.end))).toBe(plain(field.value ?? ''))
      }
    })
  })
}
