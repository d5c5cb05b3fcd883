import * as z from 'zod'

/** What a row of the lexicon can say of its practice, in the order in which people review it. */
export const FIELDS = [
  'name',
  'definition',
  'definition-en',
  'same',
  'english',
  'plain',
  'narrower',
  'related',
  'not',
  'quote',
  'document',
] as const
export type Field = (typeof FIELDS)[number]

const ID = /^[a-z0-9]+(-[a-z0-9]+)+$/

/** Whether a reference is the id of a practice rather than a form. */
export function isId(reference: string): boolean {
  return ID.test(reference)
}

const HAN = /\p{Script=Han}/u

const id = z
  .string()
  .regex(ID, 'the practice is named by syllables with hyphens between, such as mian-fa-qing-dan')
const form = z
  .string()
  .min(2, 'a form has at least two characters')
  .max(80, 'a form has at most 80 characters')
const chinese = form.regex(HAN, 'Chinese is wanted here; English names go into rows of english')
const words = z
  .string()
  .min(6, 'plain words say what people ask for: at least six characters')
  .max(120, 'plain words have at most 120 characters')
const sentence = z.string().min(8, 'a definition is a sentence')

/** A name by which people write the practice, or the id of another practice. */
const reference = form.refine((text) => HAN.test(text) || ID.test(text), {
  error: 'the id of a practice or a Chinese name is wanted here',
})

/** One row: what it says of which practice, and where that was read. */
export const Row = z.discriminatedUnion(
  'field',
  [
    z.object({ practice: id, field: z.literal(['name', 'same', 'not']), text: chinese }),
    z.object({ practice: id, field: z.literal('definition'), text: sentence.regex(HAN) }),
    z.object({ practice: id, field: z.literal('definition-en'), text: sentence }),
    z.object({ practice: id, field: z.literal('plain'), text: words }),
    z.object({
      practice: id,
      field: z.literal('english'),
      text: form.refine((text) => /[a-z]/i.test(text) && !HAN.test(text), {
        error: 'a name in Latin letters is wanted here',
      }),
    }),
    z.object({ practice: id, field: z.literal(['narrower', 'related']), text: reference }),
    z.object({
      practice: id,
      field: z.literal('quote'),
      text: z
        .string()
        .min(2, 'a quote is a sentence')
        .max(300, 'a quote has at most 300 characters'),
      source: z.string().min(1, 'a quote needs the file it stands in, in the column source'),
    }),
    z.object({ practice: id, field: z.literal('document'), text: z.string().min(4) }),
  ],
  { error: `the field is one of ${FIELDS.join(', ')}` },
)
export type Row = z.output<typeof Row>

const Evidence = z.union([
  z.object({ file: z.string(), quote: z.string() }),
  z.object({ document: z.string() }),
])

/** A practice put together from its rows, in the shape of the domain's. */
export const WholePractice = z.object({
  id,
  name: chinese,
  definition: z.object({ zh: sentence, en: sentence.optional() }),
  same: z.array(chinese),
  english: z.array(form),
  plain: z.array(words),
  narrower: z.array(reference),
  related: z.array(reference),
  not: z.array(chinese),
  evidence: z
    .array(Evidence)
    .min(1, 'at least one row of quote or document says where it was read'),
})
