/** Has something in hand for longer than an interrupted program is given else; run by shutdown.test.ts. */
import { inHand, listenForInterrupts, untilInterrupted } from '../../src/cli/shutdown.ts'

listenForInterrupts()
const letGo = inHand()
// It never ends by itself.
setInterval(() => {}, 1000)
console.log('begun')
await untilInterrupted()
console.log('interrupted')
await new Promise((done) => setTimeout(done, 3500))
console.log('whole')
letGo()
