import type { Field } from '../../src/domain/report.ts'
import { placesAtStart } from '../../src/regions/at-start.ts'
import type { Division } from '../../src/regions/divisions.ts'
import { settle } from '../../src/regions/names.ts'
import { BODY_NAME } from '../layout/patterns.ts'
import { type Body, bodiesAt, bodyAt } from './body.ts'
import { bare, type Clues, labelled } from './clues.ts'
import { datesIn, YEAR } from './dates.ts'
import { type KnownPlaces, placeOfKind, placesInFull } from './known-places.ts'
import { officialName } from './official-name.ts'
import { type Phrase, part, phrase, spanIn } from './phrase.ts'
import type { Signature } from './signature.ts'
import { type Title, titleLead } from './title.ts'
import { NOT_IN_A_NAME } from './words/bodies.ts'
import type { LabelMeaning } from './words/labels.ts'

/** A body that issued the report. */
export interface FoundIssuer {
  readonly field: Field<string>
  readonly body: Body
  /** Where the body is named. */
  readonly source: Phrase
  /** Whose body it is; several where the text leaves open which province's, none of the state's. */
  readonly places: readonly Division[]
}

/** What issuers are looked for in. */
export interface IssuerEvidence {
  readonly clues: Clues
  readonly title: Title | undefined
  readonly opening: Phrase
  readonly signature: Signature | undefined
  readonly places: KnownPlaces
}

interface Mention {
  readonly body: Body
  readonly source: Phrase
}

/**
 * Who issued the report, as the report itself says: the first place that names a body counts. Bodies
 * that the text merely mentions, superiors and addressees, are never taken.
 */
export function issuersOfReport(evidence: IssuerEvidence): readonly FoundIssuer[] {
  return firstFound(ownSources(evidence), evidence)
}

/** Who issued the report, as far as the page around it says. */
export function issuersOfPage(evidence: IssuerEvidence): readonly FoundIssuer[] {
  return firstFound(pageSources(evidence), evidence)
}

function firstFound(
  sources: Iterable<readonly Mention[]>,
  evidence: IssuerEvidence,
): readonly FoundIssuer[] {
  for (const mentions of sources) {
    const found = mentions.flatMap((mention) => {
      const issuer = complete(mention, evidence)
      return issuer === undefined ? [] : [issuer]
    })
    if (found.length > 0) return distinct(found)
  }
  return []
}

function* ownSources(evidence: IssuerEvidence): Generator<readonly Mention[]> {
  const { clues, title, opening, signature } = evidence
  if (title !== undefined) {
    const signed = (signature?.signers ?? []).flatMap(all)
    const named = ofTitle(title.phrase)
    // 教育部等五部门关于…: the signature names them all.
    if (
      /^.{2,20}等(?:[\d一二三四五六七八九十]+个?)?(?:部门|部委|单位|机构)/.test(
        title.phrase.value,
      ) &&
      signed.length > named.length
    )
      yield signed
    yield named
  }
  yield letterhead(clues)
  yield dated(clues)
  yield passedBy(clues)
  yield* ofCard(clues, 'issuer')
  yield (signature?.signers ?? []).flatMap(all)
  yield officer(clues)
  yield ofOpening(opening)
}

function* pageSources({ clues, title }: IssuerEvidence): Generator<readonly Mention[]> {
  yield byline(clues, title)
  yield* ofCard(clues, 'publisher')
  for (const line of clues.breadcrumbs) yield ofBreadcrumb(phrase(clues.text, line))
  yield* ofCard(clues, 'source')
}

function ofCard(clues: Clues, meaning: LabelMeaning): readonly (readonly Mention[])[] {
  return labelled(clues, meaning).map((field) => wholly(phrase(clues.text, field)))
}

/** The bodies that a title begins with, perhaps behind a year or 关于. */
function ofTitle(title: Phrase): readonly Mention[] {
  const own = part(title, titleLead(title.value))
  const named = all(own)
  return named.length > 0 ? named : unknown(own)
}

/** 西南军政委员会关于…, 某大学关于…: a body that no list knows and that names no place, by how its title speaks. */
function unknown(source: Phrase): readonly Mention[] {
  const name = UNKNOWN.exec(source.value)?.[0]
  if (name === undefined || !BODY_NAME.test(name) || NOT_IN_A_NAME.test(name)) return []
  if (placesAtStart(name).length > 0) return []
  const body = { from: 0, to: name.length, name, places: [], unknown: true, before: '' } as const
  return [{ body, source }]
}

/** Its place left out (区某某办公室), a name is no name. */
const UNKNOWN = /^(?![省市区县州旗镇乡本我各])\p{Script=Han}{5,24}?(?=关于|印发|批转|转发)/u

/** `某市某局文件` or `某总局令` above the title, `（…某总局令第37号公布）` below it. */
function letterhead(clues: Clues): readonly Mention[] {
  return clues.front.flatMap((line) => {
    const own = phrase(clues.text, bare(clues.text, line))
    const [, lead = '', name] = LETTERHEAD.exec(own.value) ?? []
    return name === undefined ? [] : wholly(part(own, lead.length, lead.length + name.length))
  })
}

/** `某县人民政府办公室    2016年11月9日` above the title, as the minutes of a meeting have it. */
function dated(clues: Clues): readonly Mention[] {
  return clues.front.flatMap((line) => {
    const own = phrase(clues.text, bare(clues.text, line))
    const date = datesIn(own.value).at(-1)
    return date === undefined || date.from === 0 || date.to < own.value.length
      ? []
      : wholly(part(own, 0, date.from))
  })
}

/** `（2020年10月30日某市第十四届人民代表大会常务委员会第三十七次会议通过）` below the title of a statute, in brackets or not. */
function passedBy(clues: Clues): readonly Mention[] {
  return clues.front
    .flatMap((line) => {
      const own = phrase(clues.text, line)
      const match = PASSED.exec(own.value)
      const [, lead = '', place = '', session = '', congress = ''] = match ?? []
      if (match === null) return []
      const from = lead.length
      const at = from + place.length + session.length
      // The session's number stands within the name of the body.
      const value = place + congress
      const offsets = [
        ...own.offsets.slice(from, from + place.length),
        ...own.offsets.slice(at, at + congress.length),
      ]
      return wholly({ value, offsets })
    })
    .slice(0, 1)
}

const PASSED =
  /^(\(?.{4}年.{1,3}月.{1,3}日)(.{0,20}?)(第[一二三四五六七八九十]{1,3}届)((?:全国)?人民代表大会(?:常务委员会)?)第[一二三四五六七八九十]{1,4}次会议(?:.{0,6})(?:通过|修订|修正)/

/** `某部部长 某某` below the title of a speech. */
function officer(clues: Clues): readonly Mention[] {
  for (const line of clues.front) {
    const own = phrase(clues.text, bare(clues.text, line))
    const at = /^.{2,8}兼/.exec(own.value)?.[0].length ?? 0
    const body = bodyAt(own.value, at)
    if (body === undefined) continue
    if (OFFICER.test(own.value.slice(body.to))) return [{ body, source: own }]
  }
  return []
}

const OFFICER =
  /^(?:党组书记|党委书记|[副代]?(?:总理|部长|局长|厅长|主任|行长|审计长|院长|检察长|省长|市长|县长|区长|主席))[、,]?.{0,12}$/

/** Bodies on a line of their own between title and text. */
function byline(clues: Clues, title: Title | undefined): readonly Mention[] {
  if (title === undefined) return []
  return clues.front
    .filter((line) => line.start >= title.end)
    .flatMap((line) => wholly(phrase(clues.text, bare(clues.text, line))))
}

const LETTERHEAD = /^((?:\(.*?日)?)(.{2,40}?)(?:文件$|令(?:$|第?\d+号(?:$|公布)))/

/**
 * The subject of a first sentence: the first body that a clause begins with. What stands behind 根据
 * or before 的 is somebody else.
 */
function ofOpening(opening: Phrase): readonly Mention[] {
  const unnamed: Mention[] = []
  for (const start of opening.value.matchAll(CLAUSE_START)) {
    const from = start.index + start[0].length
    const lead = LEAD.exec(opening.value.slice(from))?.[0] ?? ''
    const body = bodyAt(opening.value, from + lead.length)
    if (body === undefined) continue
    const announced = /^(?:现|我)/.test(start[0] + lead)
    if (!announced && NOT_SUBJECT.test(opening.value.slice(body.to))) continue
    const mention = { body, source: opening }
    if (body.unnamed === undefined) return [mention]
    unnamed.push(mention)
  }
  return unnamed.slice(0, 1)
}

const CLAUSE_START = /^|[,。;:]|现[将就]|现公布|我代表/g
const LEAD = new RegExp(`^(?:现[将就]|现公布)?(?:${YEAR}年(?:度|以来|来|全年)?,?)?原?`)
/** What follows the name of a body that the sentence is not about. */
const NOT_SUBJECT =
  /^(?:的|印发|下发|转发|出台|《|关于|党组书记|局长|部署|要求|批复|批准|通报|授予|各|和|与|、)/

function ofBreadcrumb(line: Phrase): readonly Mention[] {
  const named = [...line.value.matchAll(/(?:^|[>›»:/-])/g)].flatMap((match) => {
    const at = match.index + match[0].length
    const body = bodyAt(line.value, at)
    const ends = body !== undefined && /^(?:[>›»/-]|$)/.test(line.value.slice(body.to))
    return ends ? [{ body, source: line }] : []
  })
  return named.slice(-1)
}

/** The bodies that a phrase begins with. */
function all(source: Phrase): readonly Mention[] {
  return bodiesAt(source.value, 0).map((body) => ({ body, source }))
}

/** The bodies of a phrase that is made of nothing else; a site's name (某县政府网站) is none. */
function wholly(source: Phrase): readonly Mention[] {
  const mentions = all(source)
  return mentions.at(-1)?.body.to === source.value.length ? mentions : []
}

/** The issuer under its official name; undefined where the text does not say of which place it is. */
function complete(mention: Mention, evidence: IssuerEvidence): FoundIssuer | undefined {
  const { body, source } = mention
  const { text } = evidence.clues
  const places = placesOf(body, evidence)
  const isNational = body.places.length === 0 && body.unnamed === undefined
  if (body.unnamed !== undefined && places.length !== 1) return undefined
  const [place] = places
  const settled = places.length === 1 ? place : undefined
  const written = source.value.slice(body.from + body.before.length, body.to)
  const name = isNational ? body.name : officialName(body, settled, written)
  const own = body.branch === undefined ? places : [body.branch]
  return { field: field(name, mention, text), body, source, places: own }
}

function placesOf(body: Body, evidence: IssuerEvidence): readonly Division[] {
  if (body.unnamed !== undefined) {
    const inFull = placesInFull(body, evidence.places)
    return inFull.length === 1 ? inFull : placeOfKind(body.unnamed, evidence.places)
  }
  return settle(
    body.places.map((reading) => reading.division),
    evidence.clues.text,
  )
}

/** Stated where the official name stands in the text, if not here then elsewhere; else inferred. */
function field(name: string, { body, source }: Mention, text: string): Field<string> {
  const written = source.value.slice(body.from, body.to)
  if (written.endsWith(name)) {
    return { value: name, ...spanIn(source, body.to - name.length, body.to), basis: 'stated' }
  }
  const elsewhere = text.lastIndexOf(name)
  if (elsewhere !== -1) {
    return { value: name, start: elsewhere, end: elsewhere + name.length, basis: 'stated' }
  }
  return { value: name, ...spanIn(source, body.from, body.to), basis: 'inferred' }
}

function distinct(issuers: readonly FoundIssuer[]): readonly FoundIssuer[] {
  const names = new Set<string | null>()
  return issuers.filter(({ field: { value } }) => !names.has(value) && names.add(value))
}
