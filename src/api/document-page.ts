/**
 * The source text as a page: every line has its number as anchor (`#L66`), and one passage can be
 * marked (`?start=210&end=245`, UTF-16 offsets).
 */
export function documentPage(
  { fileName, text }: { readonly fileName: string; readonly text: string },
  mark: { readonly start: number; readonly end: number } | null,
): string {
  let offset = 0
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/u).map((line, index) => {
    const html = mark ? markedLine(line, mark.start - offset, mark.end - offset) : escapeHtml(line)
    offset += line.length
    const number = index + 1
    return `<li id="L${number}"><a href="#L${number}">${number}</a><span>${html.replace(/[\r\n]+/gu, '')}</span></li>`
  })
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(fileName)}</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; }
h1 { font-size: 1.2rem; overflow-wrap: anywhere; }
ol { list-style: none; margin: 0; padding: 0; }
li { display: grid; grid-template-columns: 3.5rem 1fr; }
li > a { color: GrayText; font-variant-numeric: tabular-nums; text-decoration: none; }
li > span { overflow-wrap: anywhere; white-space: pre-wrap; }
li:target { background: color-mix(in srgb, Highlight 20%, Canvas); }
mark { background: Mark; color: MarkText; }
</style>
</head>
<body>
<h1>${escapeHtml(fileName)}</h1>
<ol>
${lines.join('\n')}
</ol>
</body>
</html>
`
}

function markedLine(line: string, start: number, end: number): string {
  const from = Math.max(0, start)
  const to = Math.min(line.length, end)
  if (from >= to) return escapeHtml(line)
  return `${escapeHtml(line.slice(0, from))}<mark>${escapeHtml(line.slice(from, to))}</mark>${escapeHtml(line.slice(to))}`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (char) => ENTITIES[char]!)
}
