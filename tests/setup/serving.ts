import { sharedServer, spawnCli } from './cli.ts'

/** Starts a command that serves, under the environment of the shared database and these variables, and waits until it says where. */
export async function serving(args: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const child = spawnCli(args, { environment: { ...sharedServer(), ...variables } })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const found = /GraphQL answers at (http\S+\/graphql)[\s\S]*Ctrl-C ends it/u.exec(output)
      if (found) resolve(found[1]!)
    })
    child.once('close', (status) => reject(new Error(`ended with ${status}: ${output}`)))
  })
  return { child, ended, url, output: () => output }
}
