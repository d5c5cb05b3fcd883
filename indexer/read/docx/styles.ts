import type { Paragraph } from './model.ts'
import { attributeOf, numberOf, readXml } from './xml.ts'

interface Style {
  name: string
  basedOn: string | undefined
  numberId: string | undefined
  numberLevel: number | undefined
  outlineLevel: number | undefined
}

/** What a paragraph is, by its own properties and those of its style. */
export interface Role {
  /** 1 is the outermost. */
  readonly headingLevel: number | undefined
  readonly isTitle: boolean
  readonly isContents: boolean
  readonly numberId: string | undefined
  readonly numberLevel: number
}

export type Styles = ReadonlyMap<string, Style>

export function stylesOf(xml: string | undefined): Styles {
  const styles = new Map<string, Style>()
  let style: Style | undefined
  let former = 0
  readXml(xml ?? '', {
    open(name, attributes) {
      const value = attributeOf(attributes, 'val')
      if (name.endsWith('PrChange')) former++
      if (former > 0) return
      if (name === 'w:style') {
        style = {
          name: '',
          basedOn: undefined,
          numberId: undefined,
          numberLevel: undefined,
          outlineLevel: undefined,
        }
        styles.set(attributeOf(attributes, 'styleId') ?? '', style)
      } else if (style === undefined) return
      else if (name === 'w:name') style.name = value ?? ''
      else if (name === 'w:basedOn') style.basedOn = value
      else if (name === 'w:numId') style.numberId = value
      else if (name === 'w:ilvl') style.numberLevel = numberOf(value)
      else if (name === 'w:outlineLvl') style.outlineLevel = numberOf(value)
    },
    close(name) {
      if (name.endsWith('PrChange')) former--
      if (name === 'w:style') style = undefined
    },
    text: () => undefined,
  })
  return styles
}

/** Styles build on others, in a circle when the file is broken. */
const LONGEST_CHAIN = 20

export function roleOf(paragraph: Paragraph, styles: Styles): Role {
  const chain: Style[] = []
  let id = paragraph.style
  while (id !== undefined && chain.length < LONGEST_CHAIN) {
    const style = styles.get(id)
    if (style === undefined) break
    chain.push(style)
    id = style.basedOn
  }
  const first = <T>(own: T | undefined, of: (style: Style) => T | undefined): T | undefined =>
    own ?? chain.map(of).find((value) => value !== undefined)
  const outline = first(paragraph.outlineLevel, (style) => style.outlineLevel ?? namedLevel(style))
  return {
    headingLevel: outline === undefined || outline > 8 ? undefined : outline + 1,
    isTitle: chain.some(({ name }) => /^(?:title|标题)$/i.test(name)),
    isContents: chain.some(({ name }) => /^(?:toc\s*\d|目录)/i.test(name)),
    numberId: first(paragraph.numberId, (style) => style.numberId),
    numberLevel: first(paragraph.numberLevel, (style) => style.numberLevel) ?? 0,
  }
}

function namedLevel({ name }: Style): number | undefined {
  const number = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1]
  return number === undefined ? undefined : Number(number) - 1
}
