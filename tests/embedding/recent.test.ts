import { describe, expect, it } from 'vitest'
import { recent } from '../../src/embedding/recent.ts'

describe('recent answers', () => {
  it('are computed once, and again after the least recently used was dropped', async () => {
    const computed: string[] = []
    const answer = recent(2, async (key) => computed.push(key))
    for (const key of ['甲', '乙', '甲', '丙', '甲', '乙']) await answer(key)
    expect(computed).toEqual(['甲', '乙', '丙', '乙'])
  })

  it('are shared by those who ask at the same time', async () => {
    let computed = 0
    const answer = recent(2, async () => ++computed)
    expect(await Promise.all([answer('甲'), answer('甲')])).toEqual([1, 1])
  })

  it('do not include failures', async () => {
    let computed = 0
    const answer = recent(2, async () => {
      computed++
      if (computed === 1) throw new Error('once')
      return computed
    })
    await expect(answer('甲')).rejects.toThrow('once')
    expect(await answer('甲')).toBe(2)
  })
})
