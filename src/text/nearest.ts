/** The word that was probably meant, or undefined when none is close. Case does not count. */
export function nearest(given: string, words: readonly string[]): string | undefined {
  const wanted = given.toLowerCase()
  const furthest = Math.max(1, Math.floor(given.length / 3))
  let best: string | undefined
  let bestDistance = furthest + 1
  for (const word of words) {
    if (Math.abs(word.length - given.length) >= bestDistance) continue
    const distance = editDistance(wanted, word.toLowerCase())
    if (distance < bestDistance) {
      best = word
      bestDistance = distance
    }
  }
  return best
}

/** Insertions, deletions and substitutions. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      const removed = (previous[column] ?? 0) + 1
      const added = (current[column - 1] ?? 0) + 1
      current.push(Math.min(replaced, removed, added))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
