import type { Span } from '../../src/domain/report.ts'

/** What a stretch of a report is, before its body is understood. */
export type BlockKind = 'title' | 'fields' | 'signature' | 'attachment' | 'noise' | 'body'

/** Blocks stand in order and do not overlap; only white space is between them. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** Why it is noise: `navigation`, `breadcrumb`, `font-size`, `share`, `table-scaffold`, `repeated-title`. */
  readonly reason?: string
}
