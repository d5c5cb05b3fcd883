import { createHash } from 'node:crypto'
import { fold } from './fold.ts'
import { terms } from './terms.ts'

/** Holds every kind of character that a rule of folding or cutting treats in its own way. */
const PROBE = [
  '免罚清单,不予处罚；ＡＢＣ（１２３）　abc-XYZ 99.99% 6.0版 4分16秒',
  '余市监〔2018〕165号 “双随机、一公开” É ß İ 𠮷野 々〇 ㈠①⑴',
].join('\n')

/**
 * Hash of what the analyser does: how it folds every UTF-16 code unit and cuts a text that holds
 * each rule. It changes exactly when an index made before would be read differently.
 */
export function analyserFingerprint(): string {
  const hash = createHash('sha256')
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit)
  for (let from = 0; from < units.length; from += 4096) {
    hash.update(fold(String.fromCharCode(...units.slice(from, from + 4096))), 'utf16le')
  }
  hash.update(JSON.stringify(terms(fold(PROBE))))
  return hash.digest('hex')
}
