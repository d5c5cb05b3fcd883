import { WenmaiError } from '../domain/errors.ts'
import type { ServiceState } from './service.ts'

/** What keeps the service from being ready, or undefined when nothing does. */
export function unreadiness(state: ServiceState): WenmaiError | undefined {
  const { status, progress, model, engineAway } = state
  if (engineAway !== undefined) return engineAway
  const modelToo = model === 'ready' ? '' : `; the model is ${MODEL_WORDS[model]}`
  switch (status) {
    case 'empty':
      return new WenmaiError('index_missing', `there is no index yet${modelToo}`, {
        help: 'put reports into the corpus folder and run npm start, or npm run index',
      })
    case 'indexing': {
      const done = Math.floor((progress ?? 0) * 100)
      return new WenmaiError('indexing', `the index is being made, ${done} % done${modelToo}`, {
        help: 'wait until it is done',
        ...(progress === undefined ? {} : { progress }),
      })
    }
    case 'outdated':
      return new WenmaiError(
        'index_outdated',
        `the index was made by another version, model or setting${modelToo}`,
        { help: 'npm start rebuilds it; wait until that is done' },
      )
    case 'ready':
      if (model === 'ready') return undefined
      return new WenmaiError('model_not_loaded', `the model is ${MODEL_WORDS[model]}`, {
        help:
          model === 'loading'
            ? 'wait a moment; keyword searches are answered meanwhile'
            : 'see what the server printed when it loaded the model; keyword searches are answered meanwhile',
      })
  }
}

const MODEL_WORDS = { loading: 'still loading', failed: 'not loadable' } as const
