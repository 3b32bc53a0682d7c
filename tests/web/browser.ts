import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * A headless Chromium: the one that CHROMIUM names, else that of the npm package (Linux on x64), else the system's.
 * Close it when done.
 */
export async function openBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM
  if (named) return chromium.launch({ executablePath: named, args: ['--no-sandbox'] })
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium')
    packaged.setGraphicsMode = false
    // Not its own arguments, which are for a place with one process and switch the web's security off.
    return chromium.launch({ executablePath: await packaged.executablePath(), args: ['--no-sandbox', '--disable-gpu'] })
  }
  const system = SYSTEM_BROWSERS.find((path) => existsSync(path))
  return system ? chromium.launch({ executablePath: system }) : chromium.launch({ channel: 'chrome' })
}
