import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import neo4j, { type Driver } from 'neo4j-driver'

/** The driver as the program opens it: numbers are plain. */
export function driverFromEnvironment(): Driver {
  const { NEO4J_URI = '', NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '' } = process.env
  return neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  })
}

/** The same driver, with the statements run in its sessions counted. */
export function counting(driver: Driver): { driver: Driver; count: () => number } {
  let statements = 0
  const counted = <Runner extends object>(runner: Runner): Runner =>
    new Proxy(runner, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        if (name === 'run') {
          return (...args: unknown[]) => {
            statements += 1
            return value.apply(target, args)
          }
        }
        if (name === 'executeRead') {
          return (work: (transaction: object) => unknown, ...rest: unknown[]) =>
            value.call(target, (transaction: object) => work(counted(transaction)), ...rest)
        }
        return value.bind(target)
      },
    })
  const open = driver.session.bind(driver)
  driver.session = ((...args: Parameters<Driver['session']>) => counted(open(...args))) as Driver['session']
  return { driver, count: () => statements }
}

/** Listens on a free port of this machine, tells it to the process that started this one, and ends with it. */
export function announce(server: Server): void {
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
  process.once('disconnect', () => process.exit(0))
}
