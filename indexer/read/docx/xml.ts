import { Parser } from 'htmlparser2'

export interface XmlVisitor {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(value: string): void
}

/** Prefixes by what their namespace ends in; documents may call them otherwise. */
const NAMESPACES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
]

/** Reads XML from its beginning to its end, element names under the prefixes that everyone uses. */
export function readXml(xml: string, visitor: XmlVisitor): void {
  const prefixes = new Map<string, string>()
  const canonical = (name: string): string => {
    const colon = name.indexOf(':')
    const prefix = colon === -1 ? '' : name.slice(0, colon)
    const known = prefixes.get(prefix)
    return known === undefined ? name : `${known}:${name.slice(colon + 1)}`
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        for (const [attribute, uri] of Object.entries(attributes)) {
          if (!attribute.startsWith('xmlns')) continue
          const found = NAMESPACES.find(([ending]) => ending.test(uri))
          if (found !== undefined) prefixes.set(attribute.slice('xmlns:'.length), found[1])
        }
        visitor.open(canonical(name), attributes)
      },
      onclosetag: (name) => visitor.close(canonical(name)),
      ontext: (value) => visitor.text(value),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
}

/** An attribute whatever its prefix. */
export function attributeOf(
  attributes: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  const direct = attributes[`w:${name}`] ?? attributes[name]
  if (direct !== undefined) return direct
  return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1]
}

/** Whether a switch such as `w:vanish` is on: it is, unless it says that it is off. */
export function isOn(attributes: Readonly<Record<string, string>>): boolean {
  return !['0', 'false', 'off'].includes(attributeOf(attributes, 'val') ?? '1')
}

/** A whole number, not negative. */
export function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined
}
