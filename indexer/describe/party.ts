import { placesAtStart } from '../../src/regions/at-start.ts'

/** A committee of the party or what works for it, named behind 中共 and its place. */
export interface PartyBody {
  /** In full, without the place. */
  readonly name: string
  /** Characters of the name as written. */
  readonly length: number
}

/** 县委, 县委政法委, 区委教育工作委员会, 市委办公室; what stands behind a place of its own is another body. */
export function partyBodyAt(rest: string): PartyBody | undefined {
  const [written, working] = WORKING.exec(rest) ?? []
  if (written !== undefined && working !== undefined && placesAtStart(working).length === 0) {
    const official = working
      .replace(/^政法委$/, '政法委员会')
      .replace(/工委(?=办公室$|$)/, '工作委员会')
    return { name: `委${official}`, length: written.length }
  }
  const committee = /^委员会|^委(?![员托派会])/.exec(rest)?.[0]
  return committee === undefined ? undefined : { name: '委员会', length: committee.length }
}

const WORKING =
  /^委(办公[厅室]|(?:组织|宣传|统战|社会工作)部|政法委(?:员会)?(?!员)|\p{Script=Han}{2,12}?(?:工作委员会|工委|委员会)(?:办公室)?)/u
