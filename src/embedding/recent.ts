/** Remembers what was asked last; a failure is forgotten, so that it is tried again. */
export function recent<T>(
  limit: number,
  compute: (key: string) => Promise<T>,
): (key: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>()
  return (key) => {
    const answer = answers.get(key) ?? compute(key)
    answers.delete(key)
    answers.set(key, answer)
    answer.catch(() => {
      if (answers.get(key) === answer) answers.delete(key)
    })
    const oldest = answers.keys().next()
    if (answers.size > limit && oldest.done !== true) answers.delete(oldest.value)
    return answer
  }
}
