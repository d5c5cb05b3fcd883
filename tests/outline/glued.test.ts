import { outlined, type Trap } from './traps.ts'

const REST =
  '学习贯彻上级的各项决策部署和重要精神，推动年度各项工作落地见效，得到社会各界和人民群众的一致好评与肯定。取得新的成效。'

/** A text of sentences behind whatever begins the line. */
const numbered = (...beginnings: readonly string[]) =>
  `¶\n一、主要做法\n¶\n${beginnings.map((words) => `${words}${REST}`).join('\n')}\n二、存在问题\n¶`

const TRAPS: readonly Trap[] = [
  [
    'a label and its text with nothing between, among labels that a stop ends',
    numbered(
      '（一）压实政治责任坚持',
      '（二）完善制度体系。',
      '（三）规范行政执法。',
      '（四）加强普法宣传。',
    ),
    '1 一、主要做法',
    '2 （一）压实政治责任',
    '2 （二）完善制度体系。',
    '2 （三）规范行政执法。',
    '2 （四）加强普法宣传。',
    '1 二、存在问题',
  ],
  [
    'a label and its text with nothing between, among labels on their own lines',
    numbered(
      '（一）压实政治责任\n',
      '（二）完善依法决策的制度体系认真',
      '（三）规范市场监管领域行政执法\n',
    ),
    '1 一、主要做法',
    '2 （一）压实政治责任',
    '2 （二）完善依法决策的制度体系',
    '2 （三）规范市场监管领域行政执法',
    '1 二、存在问题',
  ],
  [
    'a label that is longer than all its neighbours',
    numbered('（一）压实责任。', '（二）完善依法决策的制度体系认真', '（三）规范执法。'),
    '1 一、主要做法',
    '2 （一）压实责任。',
    '2 （三）规范执法。',
    '1 二、存在问题',
  ],
  [
    'labels of one length, none of which anything parts from its text',
    numbered('（一）压实政治责任坚持', '（二）完善制度体系认真', '（三）规范行政执法严格'),
    '1 一、主要做法',
    '2 （一）压实政治责任',
    '2 （二）完善制度体系',
    '2 （三）规范行政执法',
    '1 二、存在问题',
  ],
  [
    'labels of several lengths, none of which anything parts from its text',
    numbered('（一）压实政治责任坚持', '（二）完善决策制度体系认真', '（三）规范执法严格'),
    '1 一、主要做法',
    '1 二、存在问题',
  ],
  [
    'two numbers alone',
    numbered('（一）压实政治责任坚持', '（二）完善制度体系认真'),
    '1 一、主要做法',
    '1 二、存在问题',
  ],
  [
    'subjects of one length before what they did',
    numbered('（一）县委常委会坚持', '（二）县政府党组认真', '（三）县各工作组深入'),
    '1 一、主要做法',
    '1 二、存在问题',
  ],
  [
    'what is done to whom, before how',
    numbered('（一）加强对职工的认真', '（二）提高干部们的深入', '（三）完善各部门的持续'),
    '1 一、主要做法',
    '1 二、存在问题',
  ],
  [
    'a sentence among labels that goes on without a word that begins one',
    numbered(
      '（一）压实政治责任以及领导',
      '（二）完善制度体系。',
      '（三）规范行政执法。',
      '（四）加强普法宣传。',
    ),
    '1 一、主要做法',
    '2 （二）完善制度体系。',
    '2 （三）规范行政执法。',
    '2 （四）加强普法宣传。',
    '1 二、存在问题',
  ],
  [
    'a sentence of two labels among labels, which may end at either of two words',
    numbered(
      '（一）严格执法认真坚持',
      '（二）完善制度。',
      '（三）规范行政执法。',
      '（四）加强普法宣传。',
    ),
    '1 一、主要做法',
    '2 （二）完善制度。',
    '2 （三）规范行政执法。',
    '2 （四）加强普法宣传。',
    '1 二、存在问题',
  ],
  [
    'a sentence that ends soon behind a label, among labels',
    '¶\n一、主要做法\n（一）压实政治责任坚持学习。\n（二）完善制度体系。¶\n（三）规范行政执法。¶\n二、问题\n¶',
    '1 一、主要做法',
    '2 （二）完善制度体系。',
    '2 （三）规范行政执法。',
    '1 二、问题',
  ],
  [
    'a label among labels whose text is a sentence so short that all of it could be the label',
    `¶\n一、主要做法\n（一）压实政治责任坚持学习贯彻上级的各项决策部署和重要精神。${REST}\n（二）完善制度体系。¶\n（三）规范行政执法。¶\n二、问题\n¶`,
    '1 一、主要做法',
    '2 （一）压实政治责任',
    '2 （二）完善制度体系。',
    '2 （三）规范行政执法。',
    '1 二、问题',
  ],
  [
    'labels of one length with nothing behind, of which one has a short sentence for its text',
    numbered(
      '（一）压实政治责任坚持学习贯彻上级的各项决策部署和重要精神。',
      '（二）完善制度体系认真',
      '（三）规范行政执法严格',
    ),
    '1 一、主要做法',
    '2 （一）压实政治责任',
    '2 （二）完善制度体系',
    '2 （三）规范行政执法',
    '1 二、存在问题',
  ],
  [
    'two labels beside a sentence and what could be a label',
    numbered('（一）压实责任。', '（二）完善制度认真', '（三）规范执法。', '（四）全局上下都'),
    '1 一、主要做法',
    '2 （一）压实责任。',
    '2 （三）规范执法。',
    '1 二、存在问题',
  ],
  [
    'many labels beside a sentence and what could be a label',
    numbered(
      '（一）压实责任。',
      '（二）完善制度认真',
      '（三）规范执法。',
      '（四）全局上下都',
      '（五）加强普法。',
      '（六）提升能力。',
      '（七）优化服务。',
      '（八）落实保障。',
    ),
    '1 一、主要做法',
    '2 （一）压实责任。',
    '2 （二）完善制度',
    '2 （三）规范执法。',
    '2 （五）加强普法。',
    '2 （六）提升能力。',
    '2 （七）优化服务。',
    '2 （八）落实保障。',
    '1 二、存在问题',
  ],
]

outlined('lines whose label runs into its text', TRAPS)
