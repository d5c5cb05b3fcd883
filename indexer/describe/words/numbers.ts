/** Brackets around the year of a number, as they are typed; narrow ones and wide. */
const OPENING = '〔［[（(【﹝｛{〈＜<'
const CLOSING = '〕］\\])）】﹞｝}〉＞>'

/** What number all these have in common: 〔2024〕2号, year in brackets and serial number. */
export const BRACKETED = `[${OPENING}]\\s*(?:19|20)\\d{2}\\s*[${CLOSING}]\\s*第?\\s*\\d{1,5}\\s*号`

/** 沪市监法规〔2024〕2号, 辽政发(85)字第104号: agency, opening bracket, year, closing bracket, 字第, serial number. */
export const NUMBER = new RegExp(
  `([\\p{Script=Han}]{1,15}?)([${OPENING}]?)((?:19|20)\\d{2}|(?<=[${OPENING}])[4-9]\\d(?=[${CLOSING}]))([${CLOSING}]?)(字?第?)(\\d{1,5})号`,
  'u',
)

/** (57)浙农字第1102号, as numbers were written until the eighties: the year, agency, 第, serial number. */
export const OLD_NUMBER = new RegExp(
  `[${OPENING}]((?:19)?[4-9]\\d)[${CLOSING}]([\\p{Script=Han}]{1,12}?)(第?)(\\d{1,5})号`,
  'u',
)

/** 国家市场监督管理总局令第37号, 某总局公告2020年第18号. */
export const ORDER =
  /(?:[\p{Script=Han}]{1,20})(?:令|公告|通告)(?:\(?(?:19|20)\d{2}年\)?)?第?[\d一二三四五六七八九十百]{1,5}号/u

/** A line that is a number and nothing else, or a number and who signs. */
export const NUMBER_LINE = new RegExp(
  `^\\(?(?:${NUMBER.source}|${ORDER.source}|${OLD_NUMBER.source}|(?:\\d{4}年)?第\\d{1,4}号)\\)?(?:签发人.*|[,，]?.{4}年.{1,3}月.{1,3}日\\)?)?$`,
  'u',
)

/** A number in brackets behind a title. */
export const NUMBER_BEHIND = new RegExp(`\\(${NUMBER.source}\\)$`, 'u')

/** A number on the line of a title, before it or before who sends it. */
export const NUMBER_BEFORE = new RegExp(
  `^${NUMBER.source}(?=关于|印发|转发|《|\\p{Script=Han}{2,24}关于)`,
  'u',
)

/** [某政发〔2026〕7号]某市人民政府关于…: a number in brackets of its own, before any title. */
export const NUMBER_BRACKETED_BEFORE = new RegExp(`^[\\[【(（]${NUMBER.source}[\\]】)）]`, 'u')

/** A number that words begin with, its agency in few characters. */
export const NUMBER_FIRST = new RegExp(`^[\\p{Script=Han}]{2,8}${BRACKETED}`, 'u')
