export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** What the reader asked for in the address, else what the browser likes best, else Chinese. */
export function chooseLanguage(
  asked: string | undefined,
  acceptLanguage: string | undefined,
): Language {
  return LANGUAGES.find((language) => language === asked) ?? preferred(acceptLanguage ?? '')
}

function preferred(acceptLanguage: string): Language {
  let best: Language = 'zh'
  let bestWeight = 0
  for (const entry of acceptLanguage.toLowerCase().split(',')) {
    const [range = '', ...options] = entry.split(';').map((part) => part.trim())
    const language = LANGUAGES.find((known) => range === known || range.startsWith(`${known}-`))
    const stated = options.find((option) => option.startsWith('q='))
    const weight = stated === undefined ? 1 : Number(stated.slice(2))
    if (language !== undefined && weight > bestWeight) {
      best = language
      bestWeight = weight
    }
  }
  return best
}
