import pc from 'picocolors'

/** Colours for what is written to a stream: on a terminal only, and not where NO_COLOR is set. */
export function colorsFor(stream: NodeJS.WriteStream): ReturnType<typeof pc.createColors> {
  const { NO_COLOR, TERM } = process.env
  return pc.createColors(Boolean(stream.isTTY) && !NO_COLOR && TERM !== 'dumb')
}
