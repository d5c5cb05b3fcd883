import type { DefaultTreeAdapterTypes } from 'parse5'
import { attribute, type HtmlElement, isBlock, isElement } from './visible.ts'
import { walk } from './walk.ts'

/** What stands in an element, in letters and digits. */
export interface Weight {
  readonly letters: number
  /** Of them, those that lead to another page. */
  readonly linked: number
  readonly links: number
  readonly sentences: number
  readonly hasTitle: boolean
}

/** Weighs every element that is shown. */
export function weigh(root: DefaultTreeAdapterTypes.ParentNode): ReadonlyMap<HtmlElement, Weight> {
  const weights = new Map<HtmlElement, Weight>()
  const open = [{ letters: 0, linked: 0, links: 0, sentences: 0, hasTitle: false }]
  let inLink = 0
  walk(root, {
    enter(element) {
      if (isLink(element)) inLink++
      open.push({ letters: 0, linked: 0, links: 0, sentences: 0, hasTitle: false })
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
  const href = element.tagName === 'a' ? attribute(element, 'href') : undefined
  return (
    href !== undefined &&
    !/\.(?:docx?|pdf|xlsx?|pptx?|wps|et|ofd|zip|rar|7z|txt)(?:[?#]|$)/i.test(href)
  )
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
  return isMenu(element, weights, weight) ? 'navigation' : undefined
}

/** A block of links, three at least, in which no part stands that leads nowhere. */
function isMenu(
  element: HtmlElement,
  weights: ReadonlyMap<HtmlElement, Weight>,
  weight: Weight,
): boolean {
  if (!isBlock(element) || weight.hasTitle || weight.sentences > 1) return false
  if (weight.links < 3 || weight.linked < 0.7 * weight.letters) return false
  return element.childNodes.every((child) => {
    const own = isElement(child) && isBlock(child) ? weights.get(child) : undefined
    return own === undefined || own.letters === 0 || own.linked > 0
  })
}
