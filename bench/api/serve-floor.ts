/** Answers each question by the one statement a person would write for it, and nothing between driver and HTTP. */
import { createServer } from 'node:http'
import { questions } from './questions.ts'
import { announce, counting, driverFromEnvironment } from './serving.ts'

const { driver, count } = counting(driverFromEnvironment())
const server = createServer((request, response) => {
  if (request.url === '/statements') return void response.end(String(count()))
  const parts: Buffer[] = []
  request.on('data', (part) => parts.push(part))
  request.on('end', async () => {
    const { name, variables } = JSON.parse(Buffer.concat(parts).toString()) as { name: string; variables: object }
    const { floor } = questions.find((one) => one.name === name)!
    const session = driver.session({ defaultAccessMode: 'READ' })
    const { records } = await session.run(floor, variables)
    const data = records.map((record) => record.toObject())
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ data }))
    await session.close()
  })
})
announce(server)
