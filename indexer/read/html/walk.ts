import type { DefaultTreeAdapterTypes } from 'parse5'
import { type HtmlElement, isBlock, isElement, isText, isUnseen } from './visible.ts'

export interface Visitor {
  /** `false` skips what is inside, and `leave`. */
  enter(element: HtmlElement): boolean
  leave(element: HtmlElement): void
  text(value: string): void
}

/** Visits what is shown below a node, in the order of the page, however deep it is nested. */
export function walk(root: DefaultTreeAdapterTypes.ParentNode, visitor: Visitor): void {
  const path: { readonly node: DefaultTreeAdapterTypes.ParentNode; next: number }[] = [
    { node: root, next: 0 },
  ]
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const child = top.node.childNodes[top.next++]
    if (child === undefined) {
      path.pop()
      if (path.length > 0 && isElement(top.node)) visitor.leave(top.node)
    } else if (isText(child)) {
      visitor.text(child.value)
    } else if (isElement(child) && !isUnseen(child) && visitor.enter(child)) {
      path.push({ node: child, next: 0 })
    }
  }
}

/** The visible text below an element as one line. */
export function inlineText(element: HtmlElement): string {
  const parts: string[] = []
  walk(element, {
    enter(inner) {
      if (breaksLine(inner)) parts.push(' ')
      return true
    },
    leave(inner) {
      if (breaksLine(inner)) parts.push(' ')
    },
    text: (value) => void parts.push(value),
  })
  return tidy(parts.join(''))
}

function breaksLine(element: HtmlElement): boolean {
  return isBlock(element) || element.tagName === 'br'
}

/** White space as a browser shows it: runs are one space, none between Han characters on two lines. */
function tidy(text: string): string {
  return collapse(text).trim()
}

export function collapse(text: string): string {
  return text
    .replaceAll(
      /(?<=[\u3001-\u9fff\uff01-\uff5e])[ \t]*[\r\n][ \t\r\n\f]*(?=[\u3001-\u9fff\uff01-\uff5e])/g,
      '',
    )
    .replaceAll(/[ \t\r\n\f]+/g, ' ')
}
