import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Compiles nodejieba in `folder`. Its own install script asks GitHub for a binary and nodejs.org for
 * headers; here npm's node-gyp takes the headers that came with the npm package `node`, so that
 * nothing but the package registry is needed. On failure: where the compiler's words were written.
 */
export function compileNodejieba(folder, modules) {
  const headers = join(modules, `node/node_modules/node-${process.platform}-${process.arch}`)
  const own = existsSync(join(headers, 'include/node/node_api.h')) ? [`--nodedir=${headers}`] : []
  const run = spawnSync(
    process.execPath,
    [process.env.npm_config_node_gyp, 'rebuild', '--jobs=max', ...own],
    { cwd: folder, encoding: 'utf8' },
  )
  if (run.status === 0) return undefined
  const log = join(folder, 'build.log')
  writeFileSync(log, `${run.stdout}${run.stderr}`)
  return log
}
