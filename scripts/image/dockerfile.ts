/** One line of a Dockerfile, continuation lines joined. */
export interface Instruction {
  readonly keyword: string
  /** After the keyword. */
  readonly text: string
  readonly args: readonly string[]
}

export interface Stage {
  /** As `COPY --from` calls it; its number where it has no name. */
  readonly name: string
  readonly image: string
  readonly workdir: string
  readonly entrypoint: readonly string[]
  readonly instructions: readonly Instruction[]
}

/** As much of a Dockerfile's language as ours uses: no heredocs, no variables, one WORKDIR a stage. */
export function parseDockerfile(text: string): readonly Stage[] {
  const lines = text.replaceAll('\\\n', ' ').split('\n')
  const instructions = lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(instruction)
  const starts = instructions.flatMap(({ keyword }, at) => (keyword === 'FROM' ? [at] : []))
  return starts.map((start, number) => stage(instructions.slice(start, starts[number + 1]), number))
}

function instruction(line: string): Instruction {
  const [keyword = '', ...args] = line.split(/\s+/)
  return { keyword: keyword.toUpperCase(), text: line.slice(keyword.length).trim(), args }
}

function stage(own: readonly Instruction[], number: number): Stage {
  const [from, ...instructions] = own
  const [image = '', as, name] = from?.args ?? []
  const last = (keyword: string) => own.findLast((one) => one.keyword === keyword)
  return {
    name: as?.toUpperCase() === 'AS' && name !== undefined ? name : String(number),
    image,
    workdir: last('WORKDIR')?.text ?? '/',
    entrypoint: strings(last('ENTRYPOINT')?.text ?? '[]'),
    instructions,
  }
}

function strings(json: string): readonly string[] {
  const parsed: unknown = JSON.parse(json)
  return Array.isArray(parsed) ? parsed.map(String) : []
}
