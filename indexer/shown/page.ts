import { html, raw } from 'hono/html'
import type { DescribedFile } from './description.ts'
import { type Mark, marksOf, type Segment, segments } from './marks.ts'
import { STYLE } from './style.ts'

type Html = ReturnType<typeof html>

/** A page that shows files with all that was understood of them; it asks for nothing from anywhere. */
export async function descriptionPage(files: readonly DescribedFile[]): Promise<string> {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>What was understood</title>
<style>${raw(STYLE)}</style>
</head>
<body>
${legend()}
${files.map(fileSection)}
</body>
</html>
`
  return String(await page)
}

const LEGEND: readonly (readonly [string, string])[] = [
  ['heading level-1', 'heading, level 1'],
  ['heading level-2', 'level 2'],
  ['heading level-3', 'level 3'],
  ['heading level-4', 'level 4 and below'],
  ['enumeration', 'list item'],
  ['passage first even', 'passage'],
  ['passage first odd', 'next passage'],
  ['metadata', 'metadata'],
  ['figure', 'figure'],
  ['citation', 'cited document'],
  ['noise', 'noise'],
  ['problem', 'problem'],
  ['lost', 'in nothing at all'],
]

function legend(): Html {
  return html`<p class="legend">${LEGEND.map(([classes, name]) => html`<span class="${classes}">${name}</span> `)}</p>`
}

function fileSection({ description, text }: DescribedFile): Html {
  const { file, format, encoding, problems, metadata } = description
  const levels = new Map(description.headings.map(({ start, level }) => [start, level]))
  const parts = segments(text.length, marksOf(description))
  return html`<section lang="zh-Hans">
<h1>${file}</h1>
<p class="facts">${[format, encoding].filter((fact) => fact !== null).join(', ')}</p>
${problems.map(({ code, message }) => html`<p class="problem">${code}: ${message}</p>`)}
<dl>${Object.entries(metadata).map(([name, field]) => html`<div><dt>${name}</dt><dd>${shown(field)}</dd></div>`)}</dl>
<div class="text">${parts.map((segment) => segmentSpan(text, segment, levels))}</div>
</section>`
}

function segmentSpan(text: string, segment: Segment, levels: ReadonlyMap<number, number>): Html {
  const words = text.slice(segment.start, segment.end)
  if (segment.marks.length === 0) {
    return words.trim() === '' ? html`${words}` : html`<span class="lost">${words}</span>`
  }
  const classes = segment.marks.flatMap((mark) => classesOf(mark, segment.start, levels))
  const labels = segment.marks.map(({ label }) => label)
  const begun = segment.marks.filter(
    ({ kind, start }) => (kind === 'metadata' || kind === 'noise') && start === segment.start,
  )
  const note = begun.map(({ label }) => label).join(', ')
  return html`<span class="${classes.join(' ')}" title="${labels.join('\n')}">${
    note === '' ? '' : html`<small>${note}</small>`
  }${words}</span>`
}

function classesOf(
  { kind, start, label }: Mark,
  at: number,
  levels: ReadonlyMap<number, number>,
): readonly string[] {
  if (kind === 'heading') return ['heading', `level-${Math.min(levels.get(start) ?? 1, 4)}`]
  if (kind !== 'passage') return [kind]
  const number = Number(/\d+/.exec(label)?.[0] ?? 0)
  return ['passage', number % 2 === 0 ? 'even' : 'odd', ...(start === at ? ['first'] : [])]
}

/** A field's value for people: one, several, or a span of years. */
function shown(field: object): string {
  if (Array.isArray(field)) return field.map(shown).join(', ')
  const { value, from, to, code, path, basis }: Readonly<Record<string, unknown>> = { ...field }
  if (from !== undefined) return from === null ? '' : `${from}–${to} (${basis})`
  if (value === null || value === undefined) return ''
  const place = code === undefined || code === null ? '' : ` ${code} ${path}`
  return `${value}${place} (${basis})`
}
