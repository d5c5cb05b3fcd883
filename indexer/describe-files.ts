import type { FileParser } from './run/parser.ts'
import { parserPool } from './run/parser-pool.ts'
import { describeFile } from './shown/description.ts'
import { descriptionPage } from './shown/page.ts'

/** `problems`: everything is printed, but some files could not be read whole. */
const EXIT = { described: 0, usage: 2, problems: 3 } as const

const USAGE = `usage: npm run -s describe -- [--html] FILE...
Prints all that is understood of each file as one line of JSON; with --html a page that shows it in colour.
`

async function main(args: readonly string[]): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith('--') && arg.length > 2)
  const files = args.filter((arg) => !arg.startsWith('--'))
  if (files.length === 0 || flags.some((flag) => flag !== '--html')) {
    process.stderr.write(USAGE)
    return EXIT.usage
  }
  const parser = parserPool({ threads: 1 })
  try {
    const write = flags.includes('--html') ? writePage : writeLines
    const problems = await write(files, parser)
    return problems === 0 ? EXIT.described : EXIT.problems
  } finally {
    await parser.close()
  }
}

/** One at a time, so that a thousand files take the memory of one. Counts problems. */
async function writeLines(files: readonly string[], parser: FileParser): Promise<number> {
  let problems = 0
  for (const file of files) {
    const { description } = await describeFile(file, parser)
    problems += description.problems.length
    await write(`${JSON.stringify(description)}\n`)
  }
  return problems
}

async function writePage(files: readonly string[], parser: FileParser): Promise<number> {
  const described = []
  for (const file of files) described.push(await describeFile(file, parser))
  await write(await descriptionPage(described))
  return described.reduce((sum, { description }) => sum + description.problems.length, 0)
}

function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) =>
      error === null || error === undefined ? resolve() : reject(error),
    )
  })
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.described)
  throw error
})
process.exitCode = await main(process.argv.slice(2))
