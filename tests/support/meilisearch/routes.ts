import {
  type Document,
  DoubleIndex,
  isRecord,
  Refusal,
  type SearchQuery,
  type Settings,
} from './store.ts'

export interface Asked {
  readonly method: string
  readonly url: URL
  readonly authorization: string | undefined
  readonly body: unknown
}

export interface Answer {
  readonly status: number
  readonly answer: unknown
}

interface Task {
  readonly uid: number
  readonly indexUid: string | null
  readonly type: string
  readonly enqueuedAt: string
  readonly error: { readonly message: string; readonly code: string } | null
  /** How often it was looked at: a task is not over at the first look. */
  looks: number
}

export interface DoubleState {
  readonly key: string
  readonly version: string
  readonly indexes: Map<string, DoubleIndex>
  readonly tasks: Task[]
  failNextTask: { readonly code: string; readonly message: string } | undefined
}

export function newState({
  key = '',
  version = '1.50.0',
}: {
  key?: string
  version?: string
}): DoubleState {
  return { key, version, indexes: new Map(), tasks: [], failNextTask: undefined }
}

type Handler = (state: DoubleState, asked: Asked, uid: string, rest: string) => Answer

const ROUTES: readonly (readonly [method: string, path: RegExp, handler: Handler])[] = [
  ['GET', /^\/health$/, () => ok({ status: 'available' })],
  [
    'GET',
    /^\/version$/,
    ({ version }) => ok({ commitSha: '', commitDate: '', pkgVersion: version }),
  ],
  ['GET', /^\/indexes$/, listIndexes],
  ['POST', /^\/indexes$/, createIndex],
  ['GET', /^\/indexes\/([^/]+)$/, ({ indexes }, _, uid) => ok(describeIndex(indexes, uid))],
  ['DELETE', /^\/indexes\/([^/]+)$/, deleteIndex],
  ['PATCH', /^\/indexes\/([^/]+)\/settings$/, changeSettings],
  ['POST', /^\/indexes\/([^/]+)\/documents$/, addDocuments],
  ['POST', /^\/indexes\/([^/]+)\/documents\/fetch$/, fetchDocuments],
  ['GET', /^\/indexes\/([^/]+)\/documents\/([^/]+)$/, oneDocument],
  [
    'POST',
    /^\/indexes\/([^/]+)\/search$/,
    ({ indexes }, { body }, uid) => ok(indexOf(indexes, uid).search(uid, queryOf(body))),
  ],
  ['POST', /^\/multi-search$/, multiSearch],
  ['POST', /^\/swap-indexes$/, swapIndexes],
  ['GET', /^\/tasks\/(\d+)$/, oneTask],
  ['GET', /^\/tasks$/, listTasks],
]

export function answerTo(state: DoubleState, asked: Asked): Answer {
  const { method, url } = asked
  if (url.pathname !== '/health') authorise(state, asked)
  for (const [routeMethod, path, handler] of ROUTES) {
    const found = routeMethod === method ? path.exec(url.pathname) : null
    if (found !== null) return handler(state, asked, found[1] ?? '', found[2] ?? '')
  }
  throw new Refusal(404, 'not_found', `the double has no ${method} ${url.pathname}`)
}

function authorise({ key }: DoubleState, { authorization }: Asked): void {
  if (key === '' || authorization === `Bearer ${key}`) return
  if (authorization === undefined) {
    throw new Refusal(
      401,
      'missing_authorization_header',
      'The Authorization header is missing. It must use the bearer authorization method.',
    )
  }
  throw new Refusal(403, 'invalid_api_key', 'The provided API key is invalid.')
}

function ok(answer: unknown): Answer {
  return { status: 200, answer }
}

function indexOf(indexes: DoubleState['indexes'], uid: string): DoubleIndex {
  const index = indexes.get(uid)
  if (index === undefined) throw new Refusal(404, 'index_not_found', `Index \`${uid}\` not found.`)
  return index
}

function describeIndex(indexes: DoubleState['indexes'], uid: string) {
  const { createdAt } = indexOf(indexes, uid)
  return { uid, createdAt, updatedAt: createdAt, primaryKey: 'id' }
}

function listIndexes({ indexes }: DoubleState, { url }: Asked): Answer {
  const { offset, limit } = paging(url)
  const uids = [...indexes.keys()].sort().slice(offset, offset + limit)
  const results = uids.map((uid) => describeIndex(indexes, uid))
  return ok({ results, offset, limit, total: indexes.size })
}

function paging(url: URL): { readonly offset: number; readonly limit: number } {
  const { searchParams } = url
  return {
    offset: Number(searchParams.get('offset') ?? 0),
    limit: Number(searchParams.get('limit') ?? 20),
  }
}

/** Runs the work, at once; whether it failed, only its task tells. */
function enqueue(
  state: DoubleState,
  { type, indexUid }: { readonly type: string; readonly indexUid: string | null },
  work: () => void,
): Answer {
  const uid = state.tasks.length
  const enqueuedAt = new Date().toISOString()
  let error: Task['error'] = state.failNextTask ?? null
  state.failNextTask = undefined
  try {
    if (error === null) work()
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure
    error = { message: failure.message, code: failure.code }
  }
  state.tasks.push({ uid, indexUid, type, enqueuedAt, error, looks: 0 })
  return { status: 202, answer: { taskUid: uid, indexUid, status: 'enqueued', type, enqueuedAt } }
}

function createIndex(state: DoubleState, { body }: Asked): Answer {
  const uid = isRecord(body) ? String(body.uid) : ''
  return enqueue(state, { type: 'indexCreation', indexUid: uid }, () => {
    if (state.indexes.has(uid)) {
      throw new Refusal(409, 'index_already_exists', `Index \`${uid}\` already exists.`)
    }
    state.indexes.set(uid, new DoubleIndex())
  })
}

function deleteIndex(state: DoubleState, _: Asked, uid: string): Answer {
  return enqueue(state, { type: 'indexDeletion', indexUid: uid }, () => {
    indexOf(state.indexes, uid)
    state.indexes.delete(uid)
  })
}

function changeSettings(state: DoubleState, { body }: Asked, uid: string): Answer {
  return enqueue(state, { type: 'settingsUpdate', indexUid: uid }, () => {
    const index = indexOf(state.indexes, uid)
    if (index.size > 0) throw new Refusal(400, 'double', 'settings come before documents')
    index.settings = { ...index.settings, ...(body as Settings) }
  })
}

function addDocuments(state: DoubleState, { body }: Asked, uid: string): Answer {
  return enqueue(state, { type: 'documentAdditionOrUpdate', indexUid: uid }, () => {
    const index = state.indexes.get(uid) ?? new DoubleIndex()
    state.indexes.set(uid, index)
    index.add(uid, body as readonly Document[])
  })
}

/** In the order of insertion, whatever order is asked for. */
function fetchDocuments({ indexes }: DoubleState, { body }: Asked, uid: string): Answer {
  const {
    ids = [],
    limit = 20,
    fields,
  } = body as {
    ids?: readonly string[]
    limit?: number
    fields?: readonly string[]
  }
  const wanted = new Set(ids)
  const found = indexOf(indexes, uid)
    .documents()
    .filter(({ id }) => wanted.has(String(id)))
  const results = found.slice(0, limit).map((document) => onlyFields(document, fields))
  return ok({ results, offset: 0, limit, total: found.length })
}

function onlyFields(document: Document, fields: readonly string[] | undefined): Document {
  if (fields === undefined) return document
  return Object.fromEntries(Object.entries(document).filter(([name]) => fields.includes(name)))
}

function oneDocument({ indexes }: DoubleState, { url }: Asked, uid: string, id: string): Answer {
  const fields = url.searchParams.get('fields')?.split(',')
  return ok(onlyFields(indexOf(indexes, uid).document(id), fields))
}

function queryOf(body: unknown): SearchQuery {
  return isRecord(body) ? (body as SearchQuery) : {}
}

function multiSearch({ indexes }: DoubleState, { body }: Asked): Answer {
  const { queries } = body as { queries: readonly (SearchQuery & { indexUid: string })[] }
  const results = queries.map((query, at) => {
    const { indexUid } = query
    const index = indexes.get(indexUid)
    if (index !== undefined) return { indexUid, ...index.search(indexUid, query) }
    const message = `Inside \`.queries[${at}]\`: Index \`${indexUid}\` not found.`
    throw new Refusal(400, 'index_not_found', message)
  })
  return ok({ results })
}

function swapIndexes(state: DoubleState, { body }: Asked): Answer {
  return enqueue(state, { type: 'indexSwap', indexUid: null }, () => {
    const swaps = body as readonly { indexes: readonly [string, string] }[]
    for (const { indexes } of swaps) for (const uid of indexes) indexOf(state.indexes, uid)
    for (const { indexes } of swaps) {
      const [one, other] = indexes
      const swapped = [indexOf(state.indexes, other), indexOf(state.indexes, one)] as const
      state.indexes.set(one, swapped[0]).set(other, swapped[1])
    }
  })
}

function oneTask({ tasks }: DoubleState, _: Asked, uid: string): Answer {
  const task = tasks[Number(uid)]
  if (task === undefined) throw new Refusal(404, 'task_not_found', `Task \`${uid}\` not found.`)
  task.looks += 1
  return ok(shown(task))
}

function shown({ uid, indexUid, type, enqueuedAt, error, looks }: Task) {
  const over = error === null ? 'succeeded' : 'failed'
  const status = looks > 1 ? over : 'processing'
  return { uid, indexUid, type, enqueuedAt, status, error: looks > 1 ? error : null }
}

function listTasks({ tasks }: DoubleState, { url }: Asked): Answer {
  const of = (name: string) => url.searchParams.get(name)?.split(',')
  const [uids, types] = [of('indexUids'), of('types')]
  const { limit } = paging(url)
  const wanted = tasks.filter(
    ({ indexUid, type }) =>
      (uids?.includes(indexUid ?? '') ?? true) && (types?.includes(type) ?? true),
  )
  return ok({
    results: wanted.toReversed().slice(0, limit).map(shown),
    total: wanted.length,
    limit,
  })
}
