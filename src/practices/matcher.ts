/** An occurrence of `patterns[pattern]`; half-open. */
export interface Occurrence {
  readonly pattern: number
  readonly start: number
  readonly end: number
}

interface Node {
  readonly next: Map<number, number>
  /** The node of the longest proper suffix that begins a pattern. */
  fail: number
  /** The pattern that ends here, or -1. */
  pattern: number
  /** The nearest node along `fail` where a pattern ends, or -1. */
  shorter: number
}

/**
 * Finds every occurrence of many patterns in one pass over a text, overlapping ones too, by where
 * they end (Aho and Corasick). Patterns are distinct and not empty.
 */
export function matcher(patterns: readonly string[]): (text: string) => readonly Occurrence[] {
  const nodes = trie(patterns)
  link(nodes)
  return (text) => {
    const found: Occurrence[] = []
    let at = 0
    for (let i = 0; i < text.length; i++) {
      at = step(nodes, at, text.charCodeAt(i))
      for (let node = at; node > 0; node = nodes[node]?.shorter ?? -1) {
        const pattern = nodes[node]?.pattern ?? -1
        const length = patterns[pattern]?.length
        if (length !== undefined) found.push({ pattern, start: i + 1 - length, end: i + 1 })
      }
    }
    return found
  }
}

function trie(patterns: readonly string[]): Node[] {
  const nodes: Node[] = [fresh()]
  patterns.forEach((pattern, index) => {
    let node = 0
    for (let i = 0; i < pattern.length; i++) {
      const next = nodes[node]?.next
      let child = next?.get(pattern.charCodeAt(i))
      if (child === undefined) {
        child = nodes.push(fresh()) - 1
        next?.set(pattern.charCodeAt(i), child)
      }
      node = child
    }
    const last = nodes[node]
    if (last !== undefined) last.pattern = index
  })
  return nodes
}

function fresh(): Node {
  return { next: new Map(), fail: 0, pattern: -1, shorter: -1 }
}

/** Breadth first: the nodes that `fail` leads to are shallower, so they are linked already. */
function link(nodes: readonly Node[]): void {
  const queue = [0]
  for (const parent of queue) {
    for (const [unit, child] of nodes[parent]?.next ?? []) {
      const node = nodes[child]
      if (node === undefined) continue
      node.fail = parent === 0 ? 0 : step(nodes, nodes[parent]?.fail ?? 0, unit)
      const suffix = nodes[node.fail]
      if (suffix !== undefined) node.shorter = suffix.pattern === -1 ? suffix.shorter : node.fail
      queue.push(child)
    }
  }
}

function step(nodes: readonly Node[], from: number, unit: number): number {
  for (let node = from; ; node = nodes[node]?.fail ?? 0) {
    const next = nodes[node]?.next.get(unit)
    if (next !== undefined) return next
    if (node === 0) return 0
  }
}
