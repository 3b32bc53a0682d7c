// A process of its own that uses the local server of PROTOKOLLGRAF_HOME until it is told to end.
import { useServer } from '../../dist/graph/index.js'

const { settings, release } = await useServer()
console.log(settings.uri)
process.once('SIGTERM', async () => {
  await release()
  process.exit(0)
})
setInterval(() => undefined, 1000)
