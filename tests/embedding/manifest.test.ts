import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { WenmaiError } from '../../src/domain/errors.ts'
import { modelIdentity, readManifest } from '../../src/embedding/manifest.ts'
import { writeTinyModel } from './tiny-model.ts'

const folder = mkdtempSync(join(tmpdir(), 'wenmai-manifest-'))
const characters = { 甲: [0, 1] }
afterAll(() => rmSync(folder, { recursive: true }))

function failure(path: string): WenmaiError {
  try {
    readManifest(path)
  } catch (error) {
    if (error instanceof WenmaiError) return error
    throw error
  }
  throw new Error('the manifest was accepted')
}

describe('a manifest is refused, naming folder and field, when', () => {
  const cases: readonly (readonly [string, Record<string, unknown>, string])[] = [
    ['a prefix is missing', { prefixes: { query: '' } }, 'prefixes.passage'],
    ['the pooling is unknown', { pooling: 'max' }, 'pooling'],
    ['vectors are not of unit length', { normalise: false }, 'normalise'],
    ['dimensions are not a number', { dimensions: '384' }, 'dimensions'],
    ['dimensions are not whole', { dimensions: 1.5 }, 'dimensions'],
    ['the longest input is zero', { longestInput: 0 }, 'longestInput'],
    ['a cosine is no cosine', { similarity: { least: 2, margin: 0 } }, 'similarity.least'],
    ['a field is misspelt', { maxLength: 512 }, 'maxLength'],
    ['a file lies outside', { graph: '../graph.onnx' }, 'graph'],
    ['the graph is not among the files', { graph: 'other.onnx' }, 'files.other.onnx'],
    ['the tokenizer is not among the files', { files: {} }, 'files.tokenizer.json'],
    ['a hash is no SHA-256', { files: { 'graph.onnx': 'abc' } }, 'files.graph.onnx'],
  ]
  it.each(cases)('%s', (_, manifest, field) => {
    writeTinyModel(folder, { characters, manifest })
    const error = failure(folder)
    expect(error.code).toBe('model_invalid')
    expect(error.message).toContain(folder)
    expect(error.message).toContain(field)
    expect(error.help).toContain('model.json')
  })

  it('it is not JSON', () => {
    writeFileSync(join(folder, 'model.json'), '{ "name": ')
    expect(failure(folder)).toMatchObject({ code: 'model_invalid' })
  })

  it('there is none', () => {
    const nowhere = join(folder, 'nowhere')
    const error = failure(nowhere)
    expect(error.code).toBe('model_missing')
    expect(error.message).toContain(nowhere)
    expect(error.help).toContain('--model')
  })
})

describe('the hash of a model', () => {
  const hashWith = (manifest: Record<string, unknown>): string => {
    writeTinyModel(folder, { characters, manifest })
    return modelIdentity(readManifest(folder)).hash
  }

  it('differs with anything that the manifest says, and with a file', () => {
    const hashes = [
      hashWith({}),
      hashWith({ name: 'other' }),
      hashWith({ prefixes: { query: '问：', passage: '' } }),
      hashWith({ prefixes: { query: '', passage: '问：' } }),
      hashWith({ pooling: 'cls' }),
      hashWith({ longestInput: 256 }),
      hashWith({ dimensions: 3 }),
    ]
    writeTinyModel(folder, { characters: { 甲: [1, 0] } })
    hashes.push(modelIdentity(readManifest(folder)).hash)
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  it('does not differ with how its cosines are read', () => {
    expect(hashWith({ similarity: { least: 0.5, margin: 0.1 } })).toBe(hashWith({}))
  })

  it('does not depend on the order of the fields', () => {
    const hash = hashWith({})
    const path = join(folder, 'model.json')
    const { files, ...fields } = JSON.parse(readFileSync(path, 'utf8'))
    const reversed = Object.fromEntries(Object.entries(files).reverse())
    writeFileSync(path, JSON.stringify({ files: reversed, ...fields }))
    expect(modelIdentity(readManifest(folder)).hash).toBe(hash)
  })
})
