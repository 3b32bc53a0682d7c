import { Presets, SingleBar } from 'cli-progress'

/** Shows how far long work has come. */
export interface Progress {
  /** Begins a stage of so many steps; the one before has ended. */
  stage(name: string, total: number): { step(steps?: number): void }
  /** Tells that the work waits for somebody else's. */
  waiting(): void
  /** Tells that the work ends when what is in hand is whole. */
  finishing(): void
  /** Tells that the work ended before anything of it was kept, when so many of the files were read. */
  stopped(read: number, files: number): void
  /** Leaves the terminal as it was, also after a failure. */
  end(): void
}

export const noProgress: Progress = {
  stage: () => ({ step() {} }),
  waiting() {},
  finishing() {},
  stopped() {},
  end() {},
}

const WAITING = 'Waiting: another import seems to be at work on this graph …\n'
const FINISHING = 'Interrupted: what is being written is finished first; Ctrl-C again ends at once.\n'
const stopped = (read: number, files: number) =>
  `Interrupted: nothing was written yet; ${read} of ${files} files were read. The same command begins anew.\n`

/** Milliseconds between lines of progress where there is no terminal. */
const LINE_EVERY = 5000

/** A bar with rate and time left on a terminal; elsewhere a line when a stage begins, and one every few seconds. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY
    ? bars(stream)
    : lines((name, total) => sentences(name, total, (line) => stream.write(line)), {
        waiting: () => stream.write(WAITING),
        finishing: () => stream.write(FINISHING),
        stopped: (read, files) => stream.write(stopped(read, files)),
      })
}

/** Work of fewer steps is soon done, and not told of to a program. */
const WORTH_TELLING = 100

/** A JSON object a line every few seconds: {event: "progress", stage, done, total, seconds}; {event: "waiting"}, {event: "finishing"}, {event: "stopped", read, files} once. */
export function progressEvents(stream: NodeJS.WritableStream): Progress {
  const write = (event: object) => stream.write(`${JSON.stringify(event)}\n`)
  return lines(
    (stage, total) => (done, seconds) => {
      if (done > 0 && total >= WORTH_TELLING) write({ event: 'progress', stage, done, total, seconds })
    },
    {
      waiting: () => write({ event: 'waiting' }),
      finishing: () => write({ event: 'finishing' }),
      stopped: (read, files) => write({ event: 'stopped', read, files }),
    },
  )
}

function bars(stream: NodeJS.WriteStream): Progress {
  let bar: SingleBar | null = null
  let restart = () => {}
  const end = () => {
    bar?.stop()
    bar = null
  }
  const say = (line: string) => {
    bar?.stop()
    stream.write(line)
    if (bar !== null) restart()
  }
  return {
    stage(name, total) {
      end()
      const format = `${name} {bar} {value}/{total} {rate}/s, {eta_formatted} left`
      const begun = Date.now()
      const own = new SingleBar({ format, stream, hideCursor: null, clearOnComplete: true }, Presets.shades_classic)
      bar = own
      let done = 0
      restart = () => own.start(total, done, { rate: '–' })
      restart()
      return {
        step(steps = 1) {
          done += steps
          own.update(done, { rate: Math.round((1000 * done) / Math.max(1, Date.now() - begun)) })
        },
      }
    },
    waiting: () => say(WAITING),
    finishing: () => say(FINISHING),
    stopped: (read, files) => say(stopped(read, files)),
    end,
  }
}

/** Tells of a stage when it begins, and every few seconds, and when it is done if that was told of. */
function lines(
  tellerOf: (name: string, total: number) => (done: number, seconds: number) => void,
  told: Pick<Progress, 'waiting' | 'finishing' | 'stopped'>,
): Progress {
  return {
    stage(name, total) {
      const tell = tellerOf(name, total)
      const begun = Date.now()
      let [done, said] = [0, begun]
      tell(0, 0)
      return {
        step(steps = 1) {
          done += steps
          if (Date.now() - said < LINE_EVERY) return
          said = Date.now()
          tell(done, (said - begun) / 1000)
        },
      }
    },
    ...told,
    end() {},
  }
}

function sentences(name: string, total: number, write: (line: string) => void) {
  return (done: number, seconds: number) => {
    if (done === 0) return write(`${name}${total > 1 ? `: ${total} files` : ''}\n`)
    const rate = done / seconds
    const left = Math.round((total - done) / rate)
    write(`${name}: ${done} of ${total}, ${rate.toFixed(rate < 10 ? 1 : 0)} a second, ${left} s left\n`)
  }
}
