import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const EXAMPLE = new URL('../../examples/box/', import.meta.url)
const LOCAL = 'http://127.0.0.1:7080'

interface Secrets {
  readonly search: string
  readonly administration: string
}

/** The page of another site: the example, or a page around the README's own snippet. */
export function hostPage(
  server: string,
  secrets: Secrets,
): Readonly<Record<string, { type: string; text: string }>> {
  const example = readFileSync(new URL('index.html', EXAMPLE), 'utf8').replaceAll(LOCAL, server)
  const readme = readFileSync('README.md', 'utf8')
  const snippet = /```html\n(.*?)```/s.exec(readme)?.[1] ?? ''
  const pasted = snippet.replaceAll('https://search.example.gov.cn', server)
  return {
    '/': { type: 'text/html', text: example },
    '/en': { type: 'text/html', text: example.replace('zh-Hans', 'en') },
    '/keyed': { type: 'text/html', text: example.replace('a-search-only-key', secrets.search) },
    '/administration': {
      type: 'text/html',
      text: example.replace('a-search-only-key', secrets.administration),
    },
    '/narrow': {
      type: 'text/html',
      text: example.replace('<button', '<input type="hidden" name="region" value="310000"><button'),
    },
    '/pasted': { type: 'text/html', text: `<!doctype html><title>x</title>${pasted}` },
    '/style.css': { type: 'text/css', text: readFileSync(new URL('style.css', EXAMPLE), 'utf8') },
  }
}

/** A site that serves these files; what it serves may change. */
export async function hostSite(files: () => ReturnType<typeof hostPage>) {
  const server = createServer((request, response) => {
    const file = files()[request.url ?? '']
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': `${file?.type ?? 'text/plain'}; charset=utf-8`,
    })
    response.end(file?.text ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  return {
    address: `http://localhost:${typeof bound === 'object' ? bound?.port : ''}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
