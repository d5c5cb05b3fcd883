import { Presets, SingleBar } from 'cli-progress'
import type { RunReporter } from '../run/progress.ts'

/** A reporter that must be told when the run is over, to leave the terminal tidy. */
export interface ClosingReporter extends RunReporter {
  close(): void
}

/** A bar with the time left for a terminal, plain lines for a log. */
export function peopleReporter(output: NodeJS.WriteStream): ClosingReporter {
  return output.isTTY ? barReporter(output) : logReporter((line) => output.write(`${line}\n`))
}

/** One JSON object a line, for programs. */
export function jsonReporter(write: (line: string) => void): ClosingReporter {
  return {
    progress: (done, total) => write(JSON.stringify({ event: 'progress', done, total })),
    note: (text) => write(JSON.stringify({ event: 'note', text })),
    close: () => undefined,
  }
}

function barReporter(stream: NodeJS.WriteStream): ClosingReporter {
  const bar = new SingleBar(
    { format: 'indexing [{bar}] {percentage} %, {eta_formatted} left', hideCursor: true, stream },
    Presets.legacy,
  )
  let started = false
  const stop = () => {
    if (started) bar.stop()
    started = false
  }
  return {
    progress(done, total) {
      if (!started) bar.start(total, 0)
      started = true
      bar.update(Math.round(done))
    },
    note(sentence) {
      stop()
      stream.write(`${sentence}\n`)
    },
    close: stop,
  }
}

/** A log is told every tenth of the way. */
export function logReporter(write: (line: string) => void): ClosingReporter {
  let told = 0
  return {
    progress(done, total) {
      const tenth = total === 0 ? 10 : Math.floor((done / total) * 10)
      if (tenth <= told) return
      told = tenth
      write(`indexing, ${tenth * 10} %`)
    },
    note: write,
    close: () => undefined,
  }
}
