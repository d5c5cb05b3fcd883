import { describe, expect, it } from 'vitest'
import { layoutOf } from '../../indexer/layout/layout.ts'
import { headings } from '../../indexer/outline/headings.ts'

const PROSE =
  '我局认真落实上级部署，全面推进各项工作，取得明显成效，受到社会各界和人民群众的一致好评与充分肯定。'

/** The trap, the text that holds it, its headings as `level text`. `¶` stands for a line of prose. */
export type Trap = readonly [name: string, text: string, ...expected: string[]]

/** Demands of each trap's text its headings, and none besides. */
export function outlined(topic: string, traps: readonly Trap[]): void {
  describe(`headings in ${topic}`, () => {
    it.each(traps)('%s', (_name, template, ...expected) => {
      const text = template.replaceAll('¶', PROSE)
      const body = layoutOf(text).filter(({ kind }) => kind === 'body')
      const found = headings(text, body).map(({ level, text: label }) => `${level} ${label}`)
      expect(found).toEqual(expected)
    })
  })
}
