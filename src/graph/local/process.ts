import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { platform } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * What tells a running process from any other that had or will have its number: when it started.
 * Process numbers are given out again, and begin anew after a restart of the machine.
 *
 * @returns null where no process has that number (one that ended and waits for its parent is none)
 */
export function processMark(pid: number): string | null {
  if (platform() === 'linux') return linuxMark(pid)
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return null
  }
  if (platform() === 'win32') return 'running'
  try {
    const [state, ...started] = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/u)
    return state && !state.startsWith('Z') ? started.join(' ') : null
  } catch {
    return null
  }
}

function linuxMark(pid: number): string | null {
  try {
    // The command's name, in brackets, may hold anything; what follows its last bracket has fixed places.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return null
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${fields[19]}`
  } catch {
    return null
  }
}

/**
 * The process that holds a lock on a file; null where none does, or the system does not tell: only
 * Linux does, and only of processes of the same user.
 */
export function lockHolder(file: string): number | null {
  if (platform() !== 'linux') return null
  try {
    const { ino } = statSync(file)
    const path = realpathSync(file)
    for (const line of readFileSync('/proc/locks', 'utf8').split('\n')) {
      // 1: POSIX  ADVISORY  WRITE 1234 fe:00:5678 0 EOF
      const fields = line.split(/\s+/u)
      const pid = Number(fields[4])
      // Another disk may have a file with the same number, so the process is asked whether it has this one open.
      if (fields[5]?.split(':')[2] === String(ino) && pid > 0 && hasOpen(pid, path)) return pid
    }
  } catch {
    // No such file, or a system without /proc: not told.
  }
  return null
}

function hasOpen(pid: number, path: string): boolean {
  try {
    const folder = `/proc/${pid}/fd`
    return readdirSync(folder).some((entry) => readlinkSync(`${folder}/${entry}`) === path)
  } catch {
    return false
  }
}

/**
 * Asks a process to end and waits until it has; after `patience` milliseconds it is made to.
 *
 * @param mark what `processMark` said of it, so that no other process is ever hit
 */
export async function endProcess(pid: number, mark: string, patience = 60_000): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (processMark(pid) !== mark) return
    try {
      process.kill(pid, signal)
    } catch (error) {
      // It may have ended between the two lines.
      if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return
      throw error
    }
    const deadline = Date.now() + patience
    while (Date.now() < deadline) {
      if (processMark(pid) !== mark) return
      await pause(50)
    }
  }
}
