/** Puts one batch into the cache given, and is killed in the middle of the second. */
import { openVectorCache } from '../../indexer/cache/vectors.ts'
import { tinyIdentity, unitVector } from './tiny-vectors.ts'

const [file = ''] = process.argv.slice(2)
const cache = openVectorCache({
  file,
  model: tinyIdentity('model-1'),
  onSetAside: (sentence) => process.stderr.write(sentence),
})
cache.put([
  { text: '甲', vector: unitVector(1) },
  { text: '乙', vector: unitVector(2) },
])
cache.put([
  { text: '丙', vector: unitVector(3) },
  {
    text: '丁',
    get vector() {
      process.kill(process.pid, 'SIGKILL')
      return unitVector(4)
    },
  },
])
