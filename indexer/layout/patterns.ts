/**
 * What the furniture of a portal's page looks like, by its structure: words that such pages share,
 * never strings of one page.
 */
import { BRACKETED } from '../describe/words/numbers.ts'

/** Rows of a table that hold only its drawing. */
export const SCAFFOLD = /^[\s|\-—_=+*#:：·•>›»【】[\]×]+$/

const BREADCRUMB = /(?:当前|现在|您?所在|您)的?位置|(?:[^>›»。]{1,20}[>›»]){2}|^首页\s*[>›»-]/

/** 当前位置：首页 > 政务公开. Most lines hold none of its marks, and are not looked at again. */
export function isBreadcrumb(words: string): boolean {
  return /位置|[>›»]|^首页/.test(words) && BREADCRUMB.test(words)
}

/** Controls of the page: font size, printing, sharing, reading aloud, counters. */
export const CONTROL =
  /^[【[(（]?\s*(?:字体|字号|大\s*中\s*小|打印|分享|收藏|关闭|扫一扫|扫码|语音|朗读|浏览次数|浏览量|阅读次数|阅读量|点击数|访问量|保护视力色|返回顶部|无障碍|下载文字版|我要纠错|纠错|今天是|(?:[大中小]|加大|还原|减小|全屏|下载|打印本页|关闭窗口)$|(?:您好[,，！!]?\s*)?欢迎您?(?:访问|光临|来到|登录|进入|浏览))/

/** 浏览量：12 时间：2029-01-07: controls beside which a page says whence and when. */
export const HOLDS_FIELD = /(?:日期|时间|来源)\s*[:：]\s*\S/

/** 某报记者 某某 摄: what stands below a picture, sentences perhaps. */
export const CAPTION =
  /^.{0,160}(?:(?:记者|通讯员).{1,14}摄|\s\S{2,4}\s?摄|摄影[:：]\s?\S{2,4})[)）]?$/

/** 2019年12月3日 星期二: the day on which a page was opened. */
export const TODAY =
  /^.{0,24}\d{4}年\d{1,2}月\d{1,2}日\s*(?:星期|周)[一二三四五六日天](?:\s.{0,20})?$/

/** 您好，欢迎访问某市人民政府网站！ is no sentence of a report. */
export const GREETING = /^(?:您好[,，！!]?\s*)?欢迎您?(?:访问|光临|来到|登录|进入|浏览)/

export const SHARE = /分享/

/** - 3 -, — 3 —, 第3页 共12页 on a line of its own. */
export const PAGE_NUMBER =
  /^(?:[-—–－]{1,2}\s?\d{1,3}\s?[-—–－]{1,2}|第\s?\d{1,3}\s?页(?:\s?[,，/／]?\s?共\s?\d{1,3}\s?页)?)$/

/** What stands below a page's text. */
export const FOOTER =
  /^(?:上一[篇条]|下一[篇条]|相关(?:链接|新闻|文章|阅读|信息)|主办(?:单位)?[:：]|承办(?:单位)?[:：]|版权所有|网站标识码|网站地图|联系我们|关于我们|技术支持|友情链接|隐私声明|.{0,12}ICP备|.{0,6}公网安备|(?:责任)?编辑[:：]|\(?责编[:：]|copyright)/i

/** Labels of a catalogue card: 索引号, 文号, 发布日期 and their kin, before a colon or a table's bar. */
export const FIELD_LABEL =
  /(?:索\s*[引取]\s*号|文\s*号|发文字号|文件编号|发布(?:机构|单位|部门|日期|时间)|发文(?:机关|单位|日期|时间)|成文日期|产生日期|生成日期|印发日期|公开日期|生效日期|有\s*效\s*性|主题(?:分类|词|类别)|信息(?:分类|类别|来源)|公文种类|组配分类|体裁分类|服务对象|来\s*源|信息名称|标\s*题|名\s*称|制发机关|公开(?:方式|类别|范围)|日\s*期|时\s*间)\s*[:：|]/

/** [ 成文日期 ], whose value stands on the next line. */
export const LABEL_ALONE = /^[【[]\s?[\p{Script=Han}\s]{2,8}[】\]]$/u

export const DATE_LINE =
  /^[（(]?\s*(?:[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})\s*[年\-/.]\s*[\d〇○零一二三四五六七八九十]{1,3}\s*[月\-/.]\s*[\d〇○零一二三四五六七八九十]{1,3}\s*日?(?:\s*\d{1,2}(?::\d{2}(?::\d{2})?|时\d{1,2}分))?\s*[)）]?$/

export const DOCUMENT_NUMBER_LINE = new RegExp(`^[\\p{Script=Han}]{1,12}${BRACKETED}$`, 'u')

/** `——2024年1月23日在某省第十四届人民代表大会第二次会议上`, below the title of a speech. */
export const SESSION_LINE =
  /^(?:[—－―–-]{1,4}.{4,60}|[（(]?[12一二].{3}年.{1,3}月.{1,3}日在.{4,50})(?:会议|大会|全会)上[)）]?$/

/** How the titles of official documents end. */
export const TITLE_ENDING =
  /(?:报告|通知|意见|规划|计划|办法|决定|公告|通告|方案|条例|规定|纲要|要点|总结|批复|复函|细则|公报|白皮书|说明|解读|解释|决议|规则|标准|制度|指南|预案|声明|令|函|情况|纪要|通则|守则|须知|汇报|答复|公约)(?:[（(【[].{1,20}[）)】\]])?$/

/** How the names of bodies end that sign documents. */
export const BODY_NAME =
  /^[\p{Script=Han}]{2,30}(?:局|委|办|厅|部|院|会|所|队|站|署|社|处|中心|政府|委员会|办公室|管理委员会|领导小组|银行|大学|公司)$/u

export const ATTACHMENT =
  /^附\s*件|\.(?:docx?|pdf|xlsx?|pptx?|wps|et|ofd|zip|rar|7z|txt|jpe?g|png)\b/i

/** A long line with several commas is a sentence, broken where the page broke it. */
export function isUnended(words: string): boolean {
  return words.length > 80 && words.length < 2000 && /(?:[，,][^，,]*){3}/.test(words)
}
