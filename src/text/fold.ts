/** Full-width forms of ASCII stand this far above it. */
const FULL_WIDTH_OFFSET = 0xfee0

/**
 * The form in which index and query are compared: full width made half width, capitals made small.
 * Length and offsets stay: every UTF-16 code unit is folded on its own.
 */
export function fold(text: string): string {
  let folded = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const to = foldUnit(unit)
    if (to === unit) continue
    folded += text.slice(from, i) + String.fromCharCode(to)
    from = i + 1
  }
  return from === 0 ? text : folded + text.slice(from)
}

function foldUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit
  if (unit >= 0xff01 && unit <= 0xff5e) return foldUnit(unit - FULL_WIDTH_OFFSET)
  if (unit === 0x3000 || unit === 0xa0) return 0x20
  if (unit >= 0x3400 && unit <= 0x9fff) return unit
  const small = String.fromCharCode(unit).toLowerCase()
  return small.length === 1 ? small.charCodeAt(0) : unit
}
