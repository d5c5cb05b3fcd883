import type { DefaultTreeAdapterTypes } from 'parse5'
import { attribute, type HtmlElement, isBlock } from './visible.ts'
import { walk } from './walk.ts'

/** What stands in an element, in letters and digits. */
export interface Weight {
  readonly letters: number
  /** Of them, those that lead to another page. */
  readonly linked: number
  readonly links: number
  readonly sentences: number
  readonly hasTitle: boolean
  /** Whether a block in it leads nowhere. */
  readonly hasPlain: boolean
}

const EMPTY: Weight = {
  letters: 0,
  linked: 0,
  links: 0,
  sentences: 0,
  hasTitle: false,
  hasPlain: false,
}

/** Weighs every element that is shown. */
export function weigh(root: DefaultTreeAdapterTypes.ParentNode): ReadonlyMap<HtmlElement, Weight> {
  const weights = new Map<HtmlElement, Weight>()
  const open = [{ ...EMPTY }]
  let inLink = 0
  walk(root, {
    enter(element) {
      if (isLink(element)) inLink++
      open.push({ ...EMPTY })
      return true
    },
    leave(element) {
      const weight = open.pop()
      const outer = open.at(-1)
      if (weight === undefined || outer === undefined) return
      if (isLink(element)) {
        inLink--
        weight.links++
      }
      weight.hasTitle ||= element.tagName === 'h1'
      weights.set(element, weight)
      outer.letters += weight.letters
      outer.linked += weight.linked
      outer.links += weight.links
      outer.sentences += weight.sentences
      outer.hasTitle ||= weight.hasTitle
      outer.hasPlain ||= weight.hasPlain || isPlain(element, weight)
    },
    text(value) {
      const weight = open.at(-1)
      if (weight === undefined) return
      const letters = value.match(/[\p{L}\p{N}]/gu)?.length ?? 0
      weight.letters += letters
      weight.sentences += value.match(/[。！？]/g)?.length ?? 0
      if (inLink > 0) weight.linked += letters
    },
  })
  return weights
}

/** A link to another page; one to a file that can be kept belongs to the text. */
function isLink(element: HtmlElement): boolean {
  if (element.tagName !== 'a') return false
  const href = attribute(element, 'href')
  // A menu's links may lead somewhere by script alone; what bears a name is a place to be led to.
  if (href === undefined)
    return !['name', 'id'].some((name) => attribute(element, name) !== undefined)
  return !/\.(?:docx?|pdf|xlsx?|pptx?|wps|et|ofd|zip|rar|7z|txt)(?:[?#]|$)/i.test(href)
}

const ROLES: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  banner: 'banner',
  contentinfo: 'footer',
  complementary: 'aside',
  search: 'controls',
}

const TAGS: Readonly<Record<string, string>> = {
  nav: 'navigation',
  aside: 'aside',
  select: 'controls',
  button: 'controls',
  menu: 'controls',
}

/** Letters of unlinked prose above which an element is no furniture, whatever it is called. */
const PROSE = 200

/**
 * Why an element is furniture, known by what it is for and by how much of it leads elsewhere, never by
 * the names that a site gives its classes.
 */
export function furnitureReason(
  element: HtmlElement,
  weights: ReadonlyMap<HtmlElement, Weight>,
  inArticle: boolean,
): string | undefined {
  const weight = weights.get(element)
  if (weight === undefined || weight.letters === 0) return undefined
  const unlinked = weight.letters - weight.linked
  if (unlinked > PROSE && weight.sentences >= 2) return undefined
  const role = ROLES[attribute(element, 'role')?.toLowerCase() ?? '']
  if (role !== undefined && !weight.hasTitle) return role
  const reason = TAGS[element.tagName]
  if (reason !== undefined) return reason
  if (element.tagName === 'footer' && !inArticle) return 'footer'
  if (element.tagName === 'header' && !inArticle && !weight.hasTitle && weight.links > 0) {
    return 'banner'
  }
  return isMenu(element, weight) ? 'navigation' : undefined
}

/** A block of links, three at least, in which no paragraph stands that leads nowhere. */
function isMenu(element: HtmlElement, weight: Weight): boolean {
  if (!isBlock(element) || weight.hasTitle || weight.hasPlain || weight.sentences > 1) return false
  return weight.links >= 3 && weight.linked >= 0.7 * weight.letters
}

/** The item of a menu for the page itself is no link. */
const ITEMS = new Set(['li', 'dd', 'dt', 'option'])

function isPlain(element: HtmlElement, weight: Weight): boolean {
  return (
    isBlock(element) && !ITEMS.has(element.tagName) && weight.letters > 0 && weight.linked === 0
  )
}
