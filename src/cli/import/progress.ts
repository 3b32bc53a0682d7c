import { Presets, SingleBar } from 'cli-progress'

/** Shows how far long work has come. */
export interface Progress {
  /** Begins a stage of so many steps, null where that cannot be told; the one before has ended. */
  stage(name: string, total: number | null): Stage
  /** Tells that the work waits for somebody else's. */
  waiting(): void
  /** Tells that the work ends when what is in hand is whole. */
  finishing(): void
  /** Tells that the work ended before anything of it was kept, when so many of the files were read. */
  stopped(read: number, files: number): void
  /** Leaves the terminal as it was, also after a failure. */
  end(): void
}

interface Stage {
  step(steps?: number): void
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

/** Milliseconds between lines of progress where there is no terminal, and between pictures where there is one. */
const LINE_EVERY = 5000
const PICTURE_EVERY = 200
/** A stage of fewer steps is most often done before a line of it is due. */
const WORTH_TELLING = 100

/** How far a stage has come. */
interface Standing {
  readonly stage: string
  readonly done: number
  readonly total: number | null
  /** Since it began. */
  readonly seconds: number
  /** Steps a second, and seconds until it is done if that goes on; null before the first step, or without a total. */
  readonly rate: number | null
  readonly left: number | null
}

/** Progress on standard error, for people or for programs. */
export function progressFor(json: boolean): Progress {
  return json ? progressEvents(process.stderr) : progressOn(process.stderr)
}

/** A bar with rate and time left on a terminal; elsewhere a line when a long stage begins, and one every few seconds. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (stream.isTTY) return bars(stream)
  return {
    ...stages(LINE_EVERY, (standing) => stream.write(`${sentence(standing)}\n`)),
    waiting: () => stream.write(WAITING),
    finishing: () => stream.write(FINISHING),
    stopped: (read, files) => stream.write(stopped(read, files)),
  }
}

/**
 * A JSON object a line when a long stage begins, and every few seconds: {event: "progress", stage, done, total, seconds,
 * rate, left}; {event: "waiting"}, {event: "finishing"}, {event: "stopped", read, files} once.
 */
export function progressEvents(stream: NodeJS.WritableStream): Progress {
  const write = (event: object) => stream.write(`${JSON.stringify(event)}\n`)
  return {
    ...stages(LINE_EVERY, (standing) => write({ event: 'progress', ...standing })),
    waiting: () => write({ event: 'waiting' }),
    finishing: () => write({ event: 'finishing' }),
    stopped: (read, files) => write({ event: 'stopped', read, files }),
  }
}

/** Tells of a stage by the clock, whether it steps or not: some of the longest work is one step. */
function stages(every: number, tell: (standing: Standing) => void): Pick<Progress, 'stage' | 'end'> {
  let timer: NodeJS.Timeout | undefined
  return {
    stage(stage, total) {
      clearInterval(timer)
      const begun = performance.now()
      let done = 0
      const say = () => tell({ stage, done, total, ...paceOf(done, total, (performance.now() - begun) / 1000) })
      if (total === null || total >= WORTH_TELLING) say()
      timer = setInterval(say, every)
      return {
        step(steps = 1) {
          done += steps
        },
      }
    },
    end: () => clearInterval(timer),
  }
}

function paceOf(done: number, total: number | null, seconds: number) {
  const tenths = (value: number) => Math.round(value * 10) / 10
  const rate = done > 0 && seconds > 0 ? done / seconds : null
  const left = rate === null || total === null ? null : Math.round((total - done) / rate)
  return { seconds: tenths(seconds), rate: rate && tenths(rate), left }
}

function sentence({ stage, done, total, seconds, rate, left }: Standing): string {
  if (seconds === 0) return total === null ? stage : `${stage}: ${total} files`
  const far = total === null ? [] : [`${done} of ${total}`]
  const pace = rate === null || left === null ? [duration(seconds)] : [`${rate} a second`, `${duration(left)} left`]
  return `${stage}: ${[...far, ...pace].join(', ')}`
}

function duration(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

function bars(stream: NodeJS.WriteStream): Progress {
  let bar: SingleBar | null = null
  const clear = () => {
    bar?.stop()
    bar = null
  }
  const own = stages(PICTURE_EVERY, ({ stage, done, total, seconds, rate, left }) => {
    const shown = {
      stage,
      rate: rate ?? '–',
      left: left === null ? '–' : duration(left),
      seconds: duration(seconds),
    }
    if (bar !== null) return bar.update(done, shown)
    const format = total === null ? '{stage} {seconds}' : '{stage} {bar} {value}/{total} {rate}/s, {left} left'
    bar = new SingleBar({ format, stream, hideCursor: null, clearOnComplete: true }, Presets.shades_classic)
    bar.start(total ?? 1, done, shown)
  })
  // The next picture begins below what was said.
  const say = (line: string) => {
    clear()
    stream.write(line)
  }
  return {
    stage(name, total) {
      clear()
      return own.stage(name, total)
    },
    waiting: () => say(WAITING),
    finishing: () => say(FINISHING),
    stopped: (read, files) => say(stopped(read, files)),
    end() {
      own.end()
      clear()
    },
  }
}
