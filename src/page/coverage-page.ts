import { html } from 'hono/html'
import type { Kind } from '../domain/words.ts'
import type { StatisticsView } from '../http/service.ts'
import type { CoverageAnswer } from '../search/coverage.ts'
import {
  type CoverageRow,
  coverageRows,
  provincesWithout,
  regionsWithReports,
  unplaced,
  yearRanges,
} from './coverage-rows.ts'
import { emptyCorpus } from './empty-corpus.ts'
import type { Html } from './html.ts'
import type { Language } from './language.ts'
import { coverageLink, searchLink } from './links.ts'
import { EMPTY_VIEW } from './page-request.ts'
import type { Words } from './words.ts'

export interface CoverageParts {
  readonly coverage: CoverageAnswer
  /** Undefined for who may not see what is counted over all reports. */
  readonly statistics: StatisticsView | undefined
  /** Whose parts are shown; the whole country without it. */
  readonly region: string | undefined
  readonly kind: Kind | undefined
  readonly lang: Language | undefined
  readonly words: Words
}

export function coverageMain(parts: CoverageParts): Html {
  const { coverage, statistics, words } = parts
  const said = words.coverage
  if (coverage.reports === 0) {
    return html`<div class="coverage"><h1>${said.title}</h1>${emptyCorpus(words)}${parseSection(parts)}</div>`
  }
  const count = (number: number) => number.toLocaleString('en')
  const { gap } = words
  const counted =
    statistics === undefined
      ? ''
      : `${gap}${said.passages(count(statistics.passages))}${gap}${said.published(statistics.publishedAt.slice(0, 10))}`
  return html`<div class="coverage"><h1>${said.title}</h1>
<p class="summary">${said.summary(count(coverage.reports), count(regionsWithReports(coverage)))}${counted}</p>
${kindNav(parts)}
<section><h2 id="matrix">${said.matrix}</h2>
${matrix(parts)}
${unplacedNote(parts)}
${missingProvinces(parts)}
</section>
${parseSection(parts)}
</div>`
}

function kindNav({ coverage, region, kind, lang, words }: CoverageParts): Html {
  const within = region === undefined ? {} : { region }
  const link = (label: string, href: string, chosen: boolean) =>
    chosen
      ? html`<a aria-current="true" href="${href}">${label}</a>`
      : html`<a href="${href}">${label}</a>`
  const all = link(words.coverage.all, coverageLink(within, lang), kind === undefined)
  const kinds = coverage.kinds.map(({ value, reports }) =>
    link(
      `${words.kinds[value]} ${reports.toLocaleString('en')}`,
      coverageLink({ ...within, kind: value }, lang),
      kind === value,
    ),
  )
  return html`<nav class="choice" aria-label="${words.coverage.kinds}">${all}${kinds}</nav>`
}

function matrix(parts: CoverageParts): Html {
  const { coverage, region, kind, lang, words } = parts
  const said = words.coverage
  const rows = coverageRows(coverage, { region, kind })
  const up = coverageLink(kind === undefined ? {} : { kind }, lang)
  const back = region === undefined ? '' : html`<p><a href="${up}">‹ ${said.allRegions}</a></p>`
  if (rows.length === 0) return html`${back}<p>${said.noneOfRegion}</p>`
  const undated = rows.some((row) => row.undated > 0)
  return html`${back}
<div class="scroll" role="region" tabindex="0" aria-labelledby="matrix"><table class="matrix">
<thead><tr><th scope="col">${said.region}</th>${coverage.years.map((year) => html`<th scope="col">${year}</th>`)}${undated ? html`<th scope="col">${said.undated}</th>` : ''}<th scope="col" class="missing">${said.missingYears}</th></tr></thead>
<tbody>${rows.map((row) => matrixRow(row, undated, parts))}</tbody>
</table></div>`
}

function noReports(words: Words): Html {
  return html`<td class="gap"><span aria-hidden="true">·</span><span class="hidden">${words.coverage.none}</span></td>`
}

function undatedCell({ undated }: CoverageRow, words: Words): Html {
  return undated === 0 ? noReports(words) : html`<td>${undated.toLocaleString('en')}</td>`
}

function matrixRow(row: CoverageRow, undated: boolean, parts: CoverageParts): Html {
  const { coverage, kind, lang, words } = parts
  const said = words.coverage
  const narrower = coverageLink(
    { region: row.value, ...(kind === undefined ? {} : { kind }) },
    lang,
  )
  const name = row.hasParts
    ? html`<a href="${narrower}" lang="zh-Hans">${row.label}</a>`
    : html`<span lang="zh-Hans">${row.label}</span>`
  const cells = coverage.years.map((year) => {
    const reports = row.byYear.get(year) ?? 0
    if (reports === 0) return noReports(words)
    const href = searchLink({
      ...EMPTY_VIEW,
      filters: {
        region: [row.value],
        year: [year],
        ...(kind === undefined ? {} : { kind: [kind] }),
      },
      group: 'report',
      ...(lang === undefined ? {} : { lang }),
    })
    return html`<td class="has"><a href="${href}">${reports.toLocaleString('en')}</a></td>`
  })
  const missing = row.missing.length === 0 ? said.complete : yearRanges(row.missing)
  return html`<tr class="depth-${Math.min(row.depth, 3)}"><th scope="row">${name}</th>${cells}${undated ? undatedCell(row, words) : ''}<td class="missing">${missing}</td></tr>`
}

function unplacedNote({ coverage, words }: CoverageParts): Html {
  const counts = unplaced(coverage)
  const none = counts.region + counts.year + counts.kind === 0
  return none ? '' : html`<p class="hint">${words.coverage.unplaced(counts)}</p>`
}

/**
 * Of the whole country: what is missing in a region its own rows show, and to whom a part of the reports is shown
 * the rest is not missing.
 */
function missingProvinces({ coverage, statistics, region, words }: CoverageParts): Html {
  const names = provincesWithout(coverage)
  if (statistics === undefined || region !== undefined || names.length === 0) return ''
  return html`<details class="hint"><summary>${words.coverage.missingProvinces(names.length)}</summary><p lang="zh-Hans">${names.join('、')}</p></details>`
}

function parseSection({ coverage, statistics, words }: CoverageParts): Html {
  if (statistics === undefined) return ''
  const said = words.coverage
  const problems = Object.entries(statistics.problems).filter(([, count]) => count > 0)
  const total = problems.reduce((sum, [, count]) => sum + count, 0)
  return html`<section aria-labelledby="parse"><h2 id="parse">${said.parse}</h2>
${coverage.duplicates === 0 ? '' : html`<p>${said.duplicates(coverage.duplicates.toLocaleString('en'))}</p>`}
${
  total === 0
    ? html`<p>${coverage.reports === 0 ? said.noFiles : said.noProblems}</p>`
    : html`<p>${said.problems(total.toLocaleString('en'))}</p>
<table class="problems"><thead><tr><th scope="col">${said.problem}</th><th scope="col">${said.files}</th></tr></thead>
<tbody>${problems.map(([code, count]) => html`<tr><th scope="row">${said.codes[code] ?? ''} <code>${code}</code></th><td>${count.toLocaleString('en')}</td></tr>`)}</tbody></table>
<p class="hint">${said.problemDetails}</p>`
}
</section>`
}
