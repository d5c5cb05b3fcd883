import { numeral } from './numerals.ts'
import { attributeOf, numberOf, readXml } from './xml.ts'

interface Level {
  start: number
  format: string
  /** `第%1章`, `%1.%2`: the numbers of the levels in their places. */
  text: string
  isLegal: boolean
}

interface List {
  abstract: string
  readonly starts: Map<number, number>
}

/** Draws the numbers of numbered paragraphs, which are to be asked for in the order of the document. */
export interface Numbering {
  /** The number as shown, `一、` or `1.2`; empty when nothing is. */
  label(list: string, level: number): string
}

const DEEPEST = 9

export function numberingOf(xml: string | undefined): Numbering {
  const { abstracts, lists } = read(xml ?? '')
  const counted = new Map<string, number[]>()
  const begun = new Set<string>()
  return {
    label(id, level) {
      const list = lists.get(id)
      const levels = list === undefined ? undefined : abstracts.get(list.abstract)
      const own = levels?.[level]
      if (list === undefined || levels === undefined || own === undefined) return ''
      const counts = counted.get(list.abstract) ?? []
      counted.set(list.abstract, counts)
      if (!begun.has(id)) {
        for (const [at, start] of list.starts) counts[at] = start - 1
        begun.add(id)
      }
      for (let at = 0; at < level; at++) counts[at] ??= levels[at]?.start ?? 1
      counts[level] = (counts[level] ?? own.start - 1) + 1
      counts.length = level + 1
      if (own.format === 'bullet') return '•'
      if (own.format === 'none') return ''
      return own.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1
        const format = own.isLegal ? 'decimal' : (levels[at]?.format ?? 'decimal')
        return numeral(counts[at] ?? levels[at]?.start ?? 1, format)
      })
    },
  }
}

function read(xml: string) {
  const abstracts = new Map<string, Level[]>()
  const lists = new Map<string, List>()
  let levels: Level[] | undefined
  let list: List | undefined
  let level: Level | undefined
  let overridden: number | undefined
  readXml(xml, {
    open(name, attributes) {
      const value = attributeOf(attributes, 'val')
      if (name === 'w:abstractNum') {
        levels = []
        abstracts.set(attributeOf(attributes, 'abstractNumId') ?? '', levels)
      } else if (name === 'w:lvl') {
        level = { start: 1, format: 'decimal', text: '', isLegal: false }
        const at = numberOf(attributeOf(attributes, 'ilvl')) ?? 0
        if (levels !== undefined && at < DEEPEST) levels[at] = level
      } else if (name === 'w:start' && level !== undefined) level.start = numberOf(value) ?? 1
      else if (name === 'w:numFmt' && level !== undefined) level.format = value ?? 'decimal'
      else if (name === 'w:lvlText' && level !== undefined) level.text = value ?? ''
      else if (name === 'w:isLgl' && level !== undefined) level.isLegal = true
      else if (name === 'w:num') {
        list = { abstract: '', starts: new Map() }
        lists.set(attributeOf(attributes, 'numId') ?? '', list)
      } else if (name === 'w:abstractNumId' && list !== undefined) {
        list.abstract = value ?? ''
      } else if (name === 'w:lvlOverride') overridden = numberOf(attributeOf(attributes, 'ilvl'))
      else if (name === 'w:startOverride' && overridden !== undefined && overridden < DEEPEST) {
        list?.starts.set(overridden, numberOf(value) ?? 1)
      }
    },
    close(name) {
      if (name === 'w:abstractNum') levels = undefined
      else if (name === 'w:lvl') level = undefined
      else if (name === 'w:num') list = undefined
    },
    text: () => undefined,
  })
  return { abstracts, lists }
}
