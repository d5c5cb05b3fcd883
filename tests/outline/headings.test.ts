import { describe, expect, it } from 'vitest'
import { layoutOf } from '../../indexer/layout/layout.ts'
import { headings } from '../../indexer/outline/headings.ts'
import { hanNumber, markerAt } from '../../indexer/outline/markers.ts'

/** Headings as `level text`, of a text whose first line is prose. */
const check = (text: string, expected: readonly string[]) => {
  const body = layoutOf(text).filter(({ kind }) => kind === 'body')
  expect(headings(text, body).map(({ level, text: label }) => `${level} ${label}`)).toEqual(
    expected,
  )
}

const BODY = '我局认真落实上级部署,全面推进各项工作,取得明显成效。'

describe('headings', () => {
  it('nest as their markers do', () => {
    check(
      `${BODY}\n一、主要工作\n(一)加强领导\n${BODY}\n1.健全机制\n${BODY}\n(二)强化执法\n${BODY}\n二、存在问题\n${BODY}`,
      ['1 一、主要工作', '2 (一)加强领导', '3 1.健全机制', '2 (二)强化执法', '1 二、存在问题'],
    )
  })

  it('nest by what there is when a level is left out', () => {
    check(`${BODY}\n一、主要工作\n1、健全机制\n${BODY}\n2、强化执法\n${BODY}`, [
      '1 一、主要工作',
      '2 1、健全机制',
      '2 2、强化执法',
    ])
  })

  it('may begin with a year', () => {
    check(`${BODY}\n一、2023年主要举措\n${BODY}\n二、2024年工作安排\n${BODY}`, [
      '1 一、2023年主要举措',
      '1 二、2024年工作安排',
    ])
  })

  it('end at their full stop when the text runs on', () => {
    check(`${BODY}\n1.推动立法。参与修订三部条例。\n2.清理文件。清理七件。`, [
      '1 1.推动立法。',
      '1 2.清理文件。',
    ])
  })

  it('are found in a report on one line', () => {
    check(
      `${BODY} 一、主要举措 ${BODY} (一)深化改革 ${BODY} (二)加强监管 ${BODY} 二、工作设想 ${BODY}`,
      ['1 一、主要举措', '2 (一)深化改革', '2 (二)加强监管', '1 二、工作设想'],
    )
  })

  it('keep the spaces inside quotes and titles', () => {
    check(`${BODY}\n一、推进《法护创新 打造黄金甲》项目\n${BODY}`, [
      '1 一、推进《法护创新 打造黄金甲》项目',
    ])
  })

  it('are not decimals, versions or dates', () => {
    check(`${BODY}\n99.99分的平均分居全省第一。\n6.0版系统上线。\n4.26知识产权日活动。`, [])
  })

  it('are not numbered sentences, yet the numbering runs on over these', () => {
    check(
      `${BODY}\n1、加强领导\n${BODY}\n2、本部门按照规定每年向区人民政府报告法治政府建设情况。\n3、强化执法\n${BODY}`,
      ['1 1、加强领导', '1 3、强化执法'],
    )
  })

  it('may end in a full stop on a line of their own when a text of their own follows', () => {
    check(`${BODY}\n1、推进执法规范化建设的情况。\n${BODY}\n2、强化执法\n${BODY}`, [
      '1 1、推进执法规范化建设的情况。',
      '1 2、强化执法',
    ])
  })

  it('are not the items of a list after a colon', () => {
    check(`主要有以下几项：1.登记；2.备案；3.抽查。${BODY}`, [])
  })

  it('are not references to articles', () => {
    check(`依据条例第三条第(一)项和第(二)项处理。${BODY}`, [])
  })

  it('accept full-width brackets and dots', () => {
    check(`${BODY}\n一．主要工作\n（一）加强领导\n${BODY}\n１．健全机制\n${BODY}`, [
      '1 一．主要工作',
      '2 （一）加强领导',
      '3 １．健全机制',
    ])
  })

  it('know whose child they are', () => {
    const text = `${BODY}\n一、甲项工作\n(一)加强领导\n${BODY}\n二、乙项工作\n(一)强化执法\n${BODY}`
    const body = layoutOf(text).filter(({ kind }) => kind === 'body')
    expect(headings(text, body).map(({ parent }) => parent)).toEqual([null, 0, null, 2])
  })
})

describe('markers', () => {
  it('count in Han numerals', () => {
    const numbers = ['一', '十', '十二', '二十', '二十三', '一百零三', '百'].map(hanNumber)
    expect(numbers).toEqual([1, 10, 12, 20, 23, 103, undefined])
  })

  it('are not found in running text', () => {
    for (const text of [
      '一流',
      '二是',
      '1个',
      '(2018)',
      '12315热线',
      '第一责任人',
      '一、二、三等奖',
      '第一节约型机关',
      '第一章程修订',
      '第一条款',
    ]) {
      expect(markerAt(text, 0), text).toBeUndefined()
    }
  })
})
