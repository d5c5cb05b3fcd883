import { readFileSync, writeFileSync } from 'node:fs'
import { SETTINGS } from '../src/settings.ts'

/* Writes the settings section of README.md from the table that the program itself reads. */

const SECTION = /(<!-- settings -->\n)[\s\S]*(<!-- end of settings -->)/

/** The README with its settings section as it should be. */
export function withSettings(readme: string): string {
  if (!SECTION.test(readme)) throw new Error('README.md lacks the marks of its settings section')
  return readme.replace(SECTION, (_all, open: string, close: string) => {
    return `${open}${settingsTable()}\n${close}`
  })
}

function settingsTable(): string {
  const head = [
    ['flag', 'environment', 'default', 'meaning'],
    ['---', '---', '---', '---'],
  ]
  const rows = [...head, ...Object.values(SETTINGS).map(settingRow)]
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

type SettingText = Readonly<Record<'flag' | 'environment' | 'fallback' | 'meaning', string>>

function settingRow({ flag, environment, fallback, meaning }: SettingText): readonly string[] {
  const given = fallback === '' ? '' : `\`${fallback}\``
  return [`\`--${flag}\``, `\`${environment}\``, given, meaning]
}

if (import.meta.main) writeFileSync('README.md', withSettings(readFileSync('README.md', 'utf8')))
