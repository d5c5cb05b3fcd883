import { compose } from '../src/compose.ts'
import { WenmaiError } from '../src/domain/errors.ts'
import { readSettings } from '../src/settings.ts'
import { verifyIndex } from './verify/index.ts'

const EXIT = { whole: 0, broken: 1 } as const

/** Proves that the published index has lost nothing of its reports; says where it has. */
async function main(args: readonly string[]): Promise<number> {
  const { source, embedder } = compose(readSettings(args))
  const reader = await source.open()
  try {
    const { reports, passages, characters, breaches } = await verifyIndex(reader)
    for (const { report, file, offset, message, around } of breaches) {
      process.stdout.write(
        `${report} (${file}), character ${offset}: ${message}: ${JSON.stringify(around)}\n`,
      )
    }
    const checked = `${reports} reports, ${passages} passages, ${characters} characters`
    if (breaches.length > 0) {
      process.stdout.write(`not whole: ${breaches.length} of ${checked}\n`)
      return EXIT.broken
    }
    process.stdout.write(`whole: ${checked}, each in its one place\n`)
    return EXIT.whole
  } finally {
    await reader.close()
    await embedder.close()
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof WenmaiError)) throw error
  process.stderr.write(`${error.message}\n${error.help}\n`)
  process.exitCode = EXIT.broken
}
