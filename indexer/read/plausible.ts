/** The commonest characters of official Chinese: a third to a half of any such text, little of any other. */
const COMMON = new Set(
  '的一国在人了有中是年和大业不为发会工经上地市要个产这出行作生家以成到日民来对建政法治府务管理监督执章条规范局区省县部门进全面实施情况主动公开信息服务企机构制度制强化开展加推动落案件查处依据按照关于通知报告意见办第二三四五六七八九十月时上下重点提高升本级组织领导责任安及与其他等将各方年内应当可社保障质量标准食品药市场许审批项目数新能力水平体系完善',
)

/** Characters looked at; enough to tell one encoding from another. */
const SAMPLE = 20_000

interface Plausibility {
  /** Of all characters, those that Chinese or English text is made of. */
  readonly readable: number
  /** Of the Han characters, the very common ones. */
  readonly common: number
  readonly han: number
}

function plausibility(text: string): Plausibility {
  let all = 0
  let readable = 0
  let han = 0
  let common = 0
  for (const character of text.slice(0, SAMPLE)) {
    const code = character.codePointAt(0) ?? 0
    if (code === 0xfffd || isControl(code)) {
      all++
    } else if (code >= 0x4e00 && code <= 0x9fff) {
      all++
      han++
      readable++
      if (COMMON.has(character)) common++
    } else if (code > 0x20) {
      all++
      if (isUsual(code)) readable++
    }
  }
  return {
    readable: all === 0 ? 0 : readable / all,
    common: han === 0 ? 0 : common / han,
    han,
  }
}

/** How much a text reads like Chinese or English; above 1 it is Chinese without doubt. */
export function score(text: string): number {
  const { readable, common, han } = plausibility(text)
  return readable + (han === 0 ? 0 : Math.min(common * 2, 0.5))
}

function isControl(code: number): boolean {
  return (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0x7f
}

/** ASCII, general and Chinese punctuation, full-width forms, enclosed numbers. */
function isUsual(code: number): boolean {
  return (
    code < 0x7f ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x2460 && code <= 0x249b) ||
    (code >= 0x3001 && code <= 0x303f) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    (code >= 0x2190 && code <= 0x25ff) ||
    code === 0xb7 ||
    code === 0xd7
  )
}
