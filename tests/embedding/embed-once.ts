/** Embeds one question with the model in the folder given, and prints how long its vector is. */
import { createEmbedder } from '../../src/embedding/model-embedder.ts'

const [modelFolder = ''] = process.argv.slice(2)
const embedder = createEmbedder({ modelFolder })
const vector = await embedder.embedQuery('免罚清单')
await embedder.close()
process.stdout.write(String(vector.length))
