const ORDINAL = '第[一二三四五六七八九十百零〇\\d]{1,5}'
const CONGRESS = `(${ORDINAL}届)((?:全国)?人民代表大会(?:常务委员会)?)${ORDINAL}次会议`

/** 某市第九届人民代表大会第二次会议, and nothing else: who resolves in a title that goes on with 关于. */
export const SESSION_NAME = new RegExp(`^.{0,20}${CONGRESS}$`)

/** The same at the start of words: the place, the number of the congress and its body in three groups. */
export const SESSION_FIRST = new RegExp(`^(.{0,20}?)${CONGRESS}`)
