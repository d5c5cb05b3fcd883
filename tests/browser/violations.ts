import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { z } from 'zod'

const Results = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      help: z.string(),
      nodes: z.array(z.object({ html: z.string() })),
    }),
  ),
})

/** What axe-core finds wrong with a page, as lines to read; by all its rules, or by those named. */
export async function violations(
  page: Page,
  rules: readonly string[] = [],
): Promise<readonly string[]> {
  // The debugger's way, for the page's policy lets no script in that is not its own.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source)
  const only = rules.length === 0 ? {} : { runOnly: rules }
  const options = JSON.stringify({ ...only, resultTypes: ['violations'] })
  const results = Results.parse(await page.evaluate(`axe.run(document, ${options})`))
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  )
}
