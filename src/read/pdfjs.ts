/**
 * pdf.js, loaded for reading only. It asks for a canvas as it is loaded, and without one writes
 * warnings and fails over names it would draw with; we never draw, so empty stand-ins do, on every platform.
 */
class StandIn {}

async function loadQuietly() {
  const names = globalThis as Record<string, unknown>
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) names[name] ??= StandIn
  const { warn } = console
  console.warn = () => {}
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
}

export const { getDocument, OPS, VerbosityLevel } = await loadQuietly()
