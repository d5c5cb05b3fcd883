import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { BROWSER, fakeApp } from '../http/ask.ts'

/** What came to browsers after Safari 15.0, by the name it is called by. */
const NEWER_NAMES: ReadonlySet<string> = new Set([
  ...['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'hasOwn'],
  ...['groupBy', 'fromAsync', 'withResolvers', 'structuredClone', 'canParse', 'isWellFormed'],
  ...['any', 'timeout', 'showModal', 'showPopover', 'inert', 'requestIdleCallback', 'submitter'],
  ...['startViewTransition', 'moveBefore', 'setHTMLUnsafe', 'checkVisibility', 'randomUUID'],
  ...['ariaExpanded', 'ariaSelected', 'ariaActiveDescendantElement', 'size'],
  ...['union', 'intersection', 'difference', 'isSubsetOf', 'toArray', 'drop', 'getOrInsert'],
  ...['attachInternals', 'requestSubmit', 'showPicker', 'getHTML', 'togglePopover', 'highlights'],
  ...[
    'hasIndices',
    'scheduler',
    'navigation',
    'userActivation',
    'locks',
    'bytes',
    'getComposedRanges',
  ],
])
const NEWER_GLOBALS: ReadonlySet<string> = new Set([
  ...['structuredClone', 'requestIdleCallback', 'BroadcastChannel', 'URLPattern', 'Highlight'],
  ...['CompressionStream', 'Iterator', 'reportError', 'ToggleEvent', 'CloseWatcher'],
])
/** Asked for before use, so that browsers without it take another way. */
const ASKED_FOR: ReadonlySet<string> = new Set(['adoptedStyleSheets', 'replaceSync'])

/** What of a script Safari 15.0 cannot read, or does not have. */
function tooNew(text: string): readonly string[] {
  const file = ts.createSourceFile('x.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
  const found: string[] = []
  const visit = (node: ts.Node, isInside: boolean): void => {
    if (ts.isClassStaticBlockDeclaration(node)) found.push('a static block')
    if (ts.isAwaitExpression(node) && !isInside) found.push('await outside a function')
    if (ts.isPropertyAccessExpression(node) && NEWER_NAMES.has(node.name.text)) {
      found.push(node.name.text)
    }
    if (ts.isIdentifier(node) && NEWER_GLOBALS.has(node.text)) found.push(node.text)
    if (ts.isCallExpression(node) && node.getText(file).startsWith('URL.parse(')) {
      found.push('URL.parse')
    }
    if (ts.isPrivateIdentifier(node) && ts.isBinaryExpression(node.parent)) found.push('#x in y')
    if (ts.isRegularExpressionLiteral(node)) {
      const { text: pattern } = node
      if (/\(\?<[=!]/.test(pattern)) found.push('a lookbehind')
      if (/[dv][a-z]*$/.test(pattern.slice(pattern.lastIndexOf('/')))) found.push('a newer flag')
    }
    const within = isInside || ts.isFunctionLike(node)
    ts.forEachChild(node, (child) => visit(child, within))
  }
  visit(file, false)
  return [...new Set(found)]
}

/** Of a style: what would lose more than an ornament where it is not known. */
function tooNewStyle(css: string): readonly string[] {
  const plain = css.replace(/\/\*.*?\*\//gs, '')
  const patterns: Readonly<Record<string, RegExp>> = {
    nesting: /(^|[{;])\s*&/m,
    ':has': /:has\(/,
    '@layer': /@(layer|container|scope|starting-style|property)\b/,
    'new colours': /\b(color-mix|oklch|oklab|lab|lch|light-dark)\(/,
    'new units': /\d(dvh|svh|lvh|dvw|cqw|cqh|lh|rlh)\b/,
    'ranges of media': /@media[^{]*[<>]/,
    'newer layout': /:\s*subgrid\b|overflow(-[xy])?:\s*clip|:\s*(masonry|stretch)\b|@position-try/,
    'newer selectors':
      /:(user-valid|user-invalid|popover-open|open|modal|state)\b|::(backdrop|highlight)/,
    'newer functions': /\b(round|mod|rem|abs|sign|sqrt|pow|if|anchor)\(/,
    'anywhere without break-word': /^(?!.*overflow-wrap: break-word).*overflow-wrap: anywhere/s,
    'logical corners': /border-(start|end)-/,
    'a focus that is hidden': /:focus\s*\{[^}]*outline:\s*(none|0)/,
  }
  return Object.entries(patterns)
    .filter(([, pattern]) => pattern.test(plain.replace('main:focus {', 'main {')))
    .map(([name]) => name)
}

/** Of a page: elements and attributes that do something, and would not. */
function tooNewMarkup(text: string): readonly string[] {
  const patterns: Readonly<Record<string, RegExp>> = {
    dialog: /<dialog\b/,
    search: /<search\b/,
    inert: /<[^>]*\sinert[\s>=]/,
    popover: /<[^>]*\spopover(target)?[\s>=]/,
    'details that close one another': /<details[^>]*\sname=/,
  }
  return Object.entries(patterns)
    .filter(([, pattern]) => pattern.test(text))
    .map(([name]) => name)
}

async function asset(path: string): Promise<string> {
  return (await fakeApp().app.request(path)).text()
}

describe('browsers of the last five years', () => {
  it.each(['/assets/page.js', '/box.js'])('can read %s', async (path) => {
    const text = await asset(path)
    expect(text.length).toBeGreaterThan(1000)
    expect(tooNew(text)).toEqual([])
  })

  it.each(['/assets/style.css', '/assets/box.css'])('can read %s', async (path) => {
    const text = await asset(path)
    expect(text.length).toBeGreaterThan(500)
    expect(tooNewStyle(text)).toEqual([])
  })

  it.each(['/', '/?q=a&why=x', '/reports/shanghai-2023?q=a&show=figures', '/coverage'])(
    'can read the page %s',
    async (path) => {
      const response = await fakeApp().app.request(path, { headers: BROWSER })
      expect(tooNewMarkup(await response.text())).toEqual([])
    },
  )

  it('what is newer is asked for before it is used', async () => {
    const text = await asset('/box.js')
    for (const name of ASKED_FOR) expect(text).toContain(`'${name}' in`)
  })

  it.each([
    ['[1].at(-1)', 'at'],
    ['class A { static { f() } }', 'a static block'],
    ['await f()', 'await outside a function'],
    ['/(?<=a)b/.test(c)', 'a lookbehind'],
    ['/a/v.test(b)', 'a newer flag'],
    ['class A { #x; has(y) { return #x in y } }', '#x in y'],
    ['structuredClone(a)', 'structuredClone'],
    ['new URLSearchParams(a).size', 'size'],
    ['new Set(a).union(b)', 'union'],
    ['form.requestSubmit()', 'requestSubmit'],
    ['new BroadcastChannel(a)', 'BroadcastChannel'],
    ['URL.parse(a)', 'URL.parse'],
    ['Object.hasOwn(a, b)', 'hasOwn'],
    ['AbortSignal.timeout(9)', 'timeout'],
  ])('%s would be noticed', (text, name) => {
    expect(tooNew(text)).toContain(name)
  })

  it.each([
    ['a { & b { color: red } }', 'nesting'],
    ['a:has(b) { color: red }', ':has'],
    ['@media (width >= 40rem) { a { color: red } }', 'ranges of media'],
    ['a { height: 100dvh }', 'new units'],
    ['a:focus { outline: none }', 'a focus that is hidden'],
    ['a { grid-template-columns: subgrid }', 'newer layout'],
    ['a:user-invalid { color: red }', 'newer selectors'],
    ['a { width: round(1.5px, 1px) }', 'newer functions'],
    ['a { overflow-wrap: anywhere }', 'anywhere without break-word'],
    ['@container (width > 9px) { a { color: red } }', '@layer'],
    ['a { color: color-mix(in srgb, red, blue) }', 'new colours'],
  ])('%s would be noticed', (css, name) => {
    expect(tooNewStyle(css)).toContain(name)
  })

  it.each([
    ['<dialog open></dialog>', 'dialog'],
    ['<div inert>', 'inert'],
    ['<div id="a" popover>', 'popover'],
    ['<details name="a">', 'details that close one another'],
    ['<search><form></form></search>', 'search'],
  ])('%s would be noticed', (markup, name) => {
    expect(tooNewMarkup(markup)).toEqual([name])
  })

  it('async functions may wait', () => {
    expect(tooNew('(async () => { await f() })()')).toEqual([])
  })
})
