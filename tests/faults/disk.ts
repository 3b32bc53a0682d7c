import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** Whether this system lets a process have mounts of its own (Linux, most of the time). */
export const hasOwnMounts = spawnSync('unshare', ['--map-root-user', '--mount', 'true']).status === 0

/**
 * Runs a shell script that has a disk of its own, of a size that is full when it is full. Nobody else sees that
 * disk, and it is gone with the script. `$main` is the program.
 */
export function onSmallDisk(
  folder: string,
  size: string,
  script: string,
  environment: NodeJS.ProcessEnv,
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const child = spawn(
    'unshare',
    ['--map-root-user', '--mount', 'bash', '-euc', `mount -t tmpfs -o size=${size} tmpfs "${folder}"\n${script}`],
    { env: { ...environment, main: `${process.execPath} ${MAIN}` }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, stdout, stderr })))
}
