import type { html } from 'hono/html'

/** What a template may hold: templates, text that is yet to be escaped, and lists of both. */
export type Html = ReturnType<typeof html> | string | readonly Html[]
