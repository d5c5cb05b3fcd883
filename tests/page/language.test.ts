import { expect, it } from 'vitest'
import { chooseLanguage } from '../../src/page/language.ts'

it.each([
  [undefined, undefined, 'zh'],
  [undefined, '', 'zh'],
  [undefined, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  [undefined, 'en-US,en;q=0.9', 'en'],
  [undefined, 'en;q=0.5, zh;q=0.9', 'zh'],
  [undefined, 'de-DE,de;q=0.9,en;q=0.7', 'en'],
  [undefined, 'de', 'zh'],
  [undefined, 'en;q=0', 'zh'],
  [undefined, 'en;q=nonsense', 'zh'],
  [undefined, 'EN-gb', 'en'],
  ['en', 'zh', 'en'],
  ['zh', 'en', 'zh'],
  ['fr', 'en', 'en'],
])('asked %s, browser likes %s: %s', (asked, browser, expected) => {
  expect(chooseLanguage(asked, browser)).toBe(expected)
})
