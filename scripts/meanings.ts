/**
 * Embeds what the bundled practices are, for `indexer/practices/meanings.bin`: `node scripts/meanings.ts`, after the
 * lexicon or the model has changed. A test fails while the file lacks any of them.
 */
import { writeFileSync } from 'node:fs'
import { saidOf } from '../indexer/practices/meanings.ts'
import { SHIPPED_FILE, shippedFile } from '../indexer/practices/shipped-meanings.ts'
import { createEmbedder } from '../src/embedding/model-embedder.ts'
import { readLexicon } from '../src/practices/lexicon.ts'
import { readSettings } from '../src/settings.ts'

const embedder = createEmbedder({ modelFolder: readSettings([]).model })
const { lexicon } = await readLexicon()
const said = []
for (const { text } of saidOf(lexicon)) said.push({ text, vector: await embedder.embedQuery(text) })
writeFileSync(SHIPPED_FILE, shippedFile(embedder.model, said))
await embedder.close()
console.log(`${said.length} sentences of ${lexicon.length} practices`)
