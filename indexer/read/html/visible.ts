import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5'

export type HtmlElement = DefaultTreeAdapterTypes.Element

/** What a browser never shows, or shows only where it can do nothing better. */
const UNSEEN = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'noframes',
  'template',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
  'datalist',
  'title',
  'meta',
  'link',
])

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p pre section select summary table tbody td textarea tfoot th thead tr ul xmp'.split(
    ' ',
  ),
)

export function isElement(node: DefaultTreeAdapterTypes.Node): node is HtmlElement {
  return 'tagName' in node
}

export function isText(
  node: DefaultTreeAdapterTypes.Node,
): node is DefaultTreeAdapterTypes.TextNode {
  return defaultTreeAdapter.isTextNode(node)
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}

export function isBlock(element: HtmlElement): boolean {
  return BLOCKS.has(element.tagName)
}

/** Whether a browser shows nothing of the element, as far as the page itself says so. */
export function isUnseen(element: HtmlElement): boolean {
  if (UNSEEN.has(element.tagName)) return true
  if (attribute(element, 'hidden') !== undefined) return true
  if (element.tagName === 'dialog' && attribute(element, 'open') === undefined) return true
  const style = attribute(element, 'style')
  return (
    style !== undefined && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  )
}
