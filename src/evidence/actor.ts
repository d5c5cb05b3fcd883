import type { Actor } from '../domain/words.ts'
import { placesAtStart } from '../regions/at-start.ts'
import { type IssuerPlace, relationTo, subjectOf } from './bodies.ts'
import type { Scene } from './scene.ts'
import { clausesOf } from './sentences.ts'

/** 在省局的指导下: those who help do not act. */
const SUPPORT =
  /在[^,。;]{0,40}?(?:支持|指导|领导|部署|帮助|关心|推动)(?:、?和?(?:支持|指导|帮助))*下/g
const LEARNING = /(?:借鉴|学习|参照|参考|考察|取经|对标|赴|吸收|学习借鉴)了?/g
const ELSEWHERE =
  /^(?:外地|外省|外市|兄弟|先进地区|先发地区|其他(?:省|市|区|地区|部门)|周边|发达地区)/
const EXEMPLARY =
  /(?:值得|可供|有益|供)[^,。;]{0,6}(?:学习|借鉴|参考)|为我[们局区市县][^,。;]{0,6}提供[^,。;]{0,6}(?:参考|借鉴|经验)/
/** What an issuer does with what others have made. */
const CARRIES_OUT =
  /落实|执行|贯彻|遵照|照办|免罚|办理|开展|推进|推行|制定|出台|实施|完成|不予处罚|转发|细化|对\d|对[^,。;]{0,20}(?:免|不予)/

/**
 * Whose doing a sentence tells of: the issuer's, unless the beginning of a clause names another or
 * the issuer only learns from another place. Who carries out what another has made does it himself.
 */
export function actorOf(scene: Scene, issuer: IssuerPlace): Actor {
  if (learnsFromOthers(scene, issuer)) return 'other'
  const subject = subjectOfScene(scene, issuer)
  if (subject === 'own' || subject === undefined) return 'own'
  return isTakenUp(scene, issuer) ? 'own' : subject
}

function learnsFromOthers({ before, after }: Scene, issuer: IssuerPlace): boolean {
  for (const match of before.matchAll(LEARNING)) {
    const rest = before.slice(match.index + match[0].length)
    if (ELSEWHERE.test(rest)) return true
    const [place] = placesAtStart(rest)
    if (place !== undefined && relationTo(place, issuer) === 'other') return true
  }
  return EXEMPLARY.test(after)
}

/** The last one named at the beginning of a clause, from the sentence's first to the mention's. */
function subjectOfScene(scene: Scene, issuer: IssuerPlace): Actor | undefined {
  const { text, sentence, mention } = scene
  const leading = text
    .slice(sentence.start, mention.start)
    .replace(SUPPORT, (whole) => ' '.repeat(whole.length))
  const clauses = clausesOf(leading, { start: 0, end: leading.length })
  return clauses.reduce<Actor | undefined>((found, { start, end }) => {
    return subjectOf(leading.slice(start, end), issuer) ?? found
  }, undefined)
}

function isTakenUp({ text, mention, sentence }: Scene, issuer: IssuerPlace): boolean {
  return clausesOf(text, { start: mention.start, end: sentence.end })
    .slice(1)
    .some(({ start, end }) => {
      const clause = text.slice(start, end)
      return (
        subjectOf(clause, issuer) === 'own' && CARRIES_OUT.test(text.slice(start, sentence.end))
      )
    })
}
