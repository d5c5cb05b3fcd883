import { openLanceEngine } from '../../../src/engine/lancedb/index.ts'
import { madeReport } from '../made.ts'

/** Builds into the folder it is given, tells its parent when files are written, and never ends. */
const { writer } = openLanceEngine({ directory: process.argv[2] ?? '' })
const build = await writer.begin()
const report = madeReport('unfinished', [{ text: '还没有写完' }])
// More than a batch, so that there is a table on disk.
await build.add({ ...report, original: new Uint8Array(70 * 1024 * 1024) })
process.send?.('written')
setInterval(() => build, 1000)
