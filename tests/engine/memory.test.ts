import { createMemoryEngine } from '../../src/engine/memory/index.ts'
import { describeEngine } from './contract.ts'

describeEngine({
  name: 'memory',
  start: async () => ({
    ...createMemoryEngine(),
    another: createMemoryEngine,
    stop: async () => {},
  }),
  exceptions: {
    'serves what another process published': 'memory is one process',
    'sees from elsewhere that something new was published': 'memory is one process',
    'lets no other process build at the same time': 'memory is one process',
  },
})
