import { isExpired, type StoredKey } from './key.ts'

export const USAGE = `npm run keys -- create search [--name TEXT] [--origin URL] [--route PATH] [--region CODE] [--report ID] [--expires DAY]
npm run keys -- create administration [--name TEXT] [--expires DAY]
npm run keys -- list
npm run keys -- revoke ID

--origin   site whose pages may use the key, such as https://www.example.gov.cn; * is every site
--route    path that the key opens, such as /v1/search or /indexes/*; without it all of search
--region   GB/T 2260 code or path that the key sees, what lies below included
--report   id of a report that the key sees
--expires  last day, such as 2030-12-31, or a number of days, such as 90d
--if-none  create only where there is no key of this kind
--data     data folder of the service
--json     one JSON object instead of text
Limits of one name may be repeated, and mean any of them.`

/** A line a key. */
export function listed(keys: readonly StoredKey[], now: number): string {
  if (keys.length === 0) return 'there are no keys'
  return keys.map((key) => [key.id, key.kind, ...traits(key, now)].join('  ')).join('\n')
}

function traits(key: StoredKey, now: number): readonly string[] {
  const { routes, origins, scope } = key.limits
  return [
    ...(key.name === '' ? [] : [JSON.stringify(key.name)]),
    `made ${key.createdAt.slice(0, 10)}`,
    ...(key.expiresAt === null
      ? []
      : [`${isExpired(key, now) ? 'expired' : 'until'} ${key.expiresAt.slice(0, 10)}`]),
    ...limit('origins', origins),
    ...limit('routes', routes),
    ...limit('regions', scope?.regions),
    ...limit('reports', scope?.reports),
  ]
}

function limit(name: string, values: readonly string[] | undefined): readonly string[] {
  return values === undefined ? [] : [`${name} ${values.join(', ')}`]
}
