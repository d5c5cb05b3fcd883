import { placesAtStart } from '../../src/regions/at-start.ts'
import { BODY_NAME } from '../layout/patterns.ts'
import { bodyAt } from './body.ts'
import { bare, type Clues } from './clues.ts'
import { datesIn } from './dates.ts'
import { all, type IssuerEvidence, type Mention, ofCard, wholly } from './issuer-mention.ts'
import { contact, zoneOfTitle } from './issuer-of-contact.ts'
import { introduced, ofOpening, ofPolice } from './issuer-of-opening.ts'
import { type Phrase, part, phrase } from './phrase.ts'
import { titleLead } from './title.ts'
import { NOT_IN_A_NAME } from './words/bodies.ts'
import { SESSION_FIRST } from './words/sessions.ts'

/** Where a report itself may name its issuer, the surest first. */
export function* ownSources(evidence: IssuerEvidence): Generator<readonly Mention[]> {
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
  yield introduced(opening)
  yield contact(opening)
  yield ofOpening(opening)
  yield ofPolice(opening, clues.text)
}

/** The bodies that a title begins with, perhaps behind a year or 关于. */
function ofTitle(title: Phrase): readonly Mention[] {
  const own = part(title, titleLead(title.value))
  const named = all(own)
  if (named.length > 0) return named
  const congress = congressOf(own)
  if (congress.length > 0) return congress
  const zone = zoneOfTitle(own)
  return zone.length > 0 ? zone : unknown(own)
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

const LETTERHEAD = /^((?:\(.*?日)?)(.{2,40}?)(?:文件$|令(?:$|第?\d+号(?:$|公布)))/

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
      const lead = PASSED.exec(own.value)?.[1]
      return lead === undefined ? [] : congressOf(part(own, lead.length))
    })
    .slice(0, 1)
}

const PASSED =
  /^(\(?.{4}年.{1,3}月.{1,3}日).{0,20}?第[一二三四五六七八九十]{1,3}届(?:全国)?人民代表大会(?:常务委员会)?第[一二三四五六七八九十]{1,4}次会议(?:.{0,6})(?:通过|修订|修正)/

/** 某市第九届人民代表大会第二次会议: the session's number stands within the name of the body. */
function congressOf(own: Phrase): readonly Mention[] {
  const [written, place = '', session = '', congress = ''] = SESSION_FIRST.exec(own.value) ?? []
  if (written === undefined) return []
  const at = place.length + session.length
  const value = place + congress
  const offsets = [
    ...own.offsets.slice(0, place.length),
    ...own.offsets.slice(at, at + congress.length),
  ]
  return wholly({ value, offsets })
}

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
