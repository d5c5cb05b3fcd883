import { z } from '@hono/zod-openapi'

/**
 * The kinds of request parameter. Each refuses what is not exactly its form, and takes the form that
 * its carrier has: an address holds only text, a JSON body holds numbers and booleans.
 */
export type Carrier = 'address' | 'json'

/** Values of one repeatable parameter. */
const MOST_VALUES = 100
/** Code points of one value of a filter. */
const LONGEST_VALUE = 200

interface Range {
  readonly min: number
  readonly max: number
}

export function wholeNumber(carrier: Carrier, range: Range): z.ZodType<number> {
  const wanted = z.int().min(range.min).max(range.max)
  const schema = carrier === 'json' ? wanted : digits(range)
  return schema.openapi({ type: 'integer', minimum: range.min, maximum: range.max })
}

/** ASCII digits alone: no sign, space, exponent, fraction or full-width figure. */
export function digits(range: Range): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^[0-9]{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(range.min).max(range.max))
}

export function flag(carrier: Carrier): z.ZodType<boolean> {
  const words = z.enum(['true', 'false']).transform((word) => word === 'true')
  const schema = carrier === 'json' ? z.boolean() : words
  return schema.openapi({ type: 'boolean' })
}

/** Well-formed text that is not empty. */
export function filterText(): z.ZodType<string> {
  return z
    .string()
    .min(1)
    .refine((value) => value.isWellFormed() && !isLongerThan(value, LONGEST_VALUE))
    .openapi({ maxLength: LONGEST_VALUE })
}

/** A repeatable parameter: a list, or one value that stands for a list of one. */
export function several<T>(value: z.ZodType<T>) {
  const listed = (given: unknown) => (Array.isArray(given) ? given : [given])
  return z.preprocess(listed, z.array(value).min(1).max(MOST_VALUES))
}

/** Comma-separated; a list, or the parameter repeated, says the same. */
export function commaSeparated<T>(value: z.ZodType<T>) {
  const split = (given: unknown) =>
    [given].flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : [one]))
  return z.preprocess(split, z.array(value).min(1).max(MOST_VALUES))
}

/** Counted in code points, so that a rare character is one, as a person counts. */
export function isLongerThan(value: string, codePoints: number): boolean {
  if (value.length <= codePoints) return false
  return value.length > codePoints * 2 || Array.from(value).length > codePoints
}
