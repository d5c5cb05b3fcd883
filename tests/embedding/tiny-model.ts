import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tinyGraph } from './tiny-graph.ts'

export interface TinyModel {
  /** Character -> its vector; a text's token vectors are those of its characters. */
  readonly characters: Readonly<Record<string, readonly number[]>>
  /** Over what `model.json` would say. */
  readonly manifest?: Readonly<Record<string, unknown>>
}

const SPECIAL = ['<s>', '<pad>', '</s>', '<unk>']

/**
 * Writes a model folder whose vectors can be worked out by hand: one token a character, between <s>
 * and </s>, and a graph that looks each token's vector up. Special and unknown ones are [1, 0, 0 …].
 */
export function writeTinyModel(folder: string, { characters, manifest }: TinyModel): void {
  const vectors = Object.values(characters)
  const dimensions = vectors[0]?.length ?? 0
  const special = Array.from({ length: dimensions }, (_, i) => (i === 0 ? 1 : 0))
  const tokens = [...SPECIAL, ...Object.keys(characters)]
  const files = {
    'graph.onnx': tinyGraph([...SPECIAL.map(() => special), ...vectors]),
    'tokenizer.json': JSON.stringify(tokenizer(tokens)),
    'tokenizer_config.json': JSON.stringify({
      tokenizer_class: 'XLMRobertaTokenizer',
      unk_token: '<unk>',
      pad_token: '<pad>',
    }),
  }
  mkdirSync(folder, { recursive: true })
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content)
  const hashes = Object.entries(files).map(([file, content]) => [
    file,
    createHash('sha256').update(content).digest('hex'),
  ])
  const stated = {
    name: 'tiny',
    graph: 'graph.onnx',
    prefixes: { query: '', passage: '' },
    pooling: 'mean',
    normalise: true,
    dimensions,
    longestInput: 512,
    files: Object.fromEntries(hashes),
    ...manifest,
  }
  writeFileSync(join(folder, 'model.json'), JSON.stringify(stated))
}

function tokenizer(tokens: readonly string[]) {
  const id = (token: string) => ({ id: token, ids: [tokens.indexOf(token)], tokens: [token] })
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content, i) => ({
      id: i,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: null,
    pre_tokenizer: null,
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '<s>', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '</s>', type_id: 0 } },
      ],
      pair: [],
      special_tokens: { '<s>': id('<s>'), '</s>': id('</s>') },
    },
    decoder: null,
    model: { type: 'Unigram', unk_id: 3, vocab: tokens.map((token) => [token, -1]) },
  }
}
