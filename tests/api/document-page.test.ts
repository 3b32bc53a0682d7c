import { expect, it } from 'vitest'
import { documentPage } from '../../src/api/document-page.ts'

const page = (text: string, mark: { start: number; end: number } | null = null) =>
  documentPage({ fileName: 'a.txt', text }, mark)

it('gives each line its number, whatever ends it', () => {
  const html = page('ett\ntvå\r\ntre\rfyra')
  for (const [number, text] of ['ett', 'två', 'tre', 'fyra'].entries()) {
    expect(html).toContain(
      `<li id="L${number + 1}"><a href="#L${number + 1}">${number + 1}</a><span>${text}</span></li>`,
    )
  }
})

it('marks a passage, over line ends too', () => {
  expect(page('att notera informationen', { start: 4, end: 10 })).toContain('att <mark>notera</mark> informationen')
  const html = page('att bygga\nen bro', { start: 4, end: 12 })
  expect(html).toContain('att <mark>bygga\n</mark>'.replace('\n', ''))
  expect(html).toContain('<mark>en</mark> bro')
})

it('shows markup in a document as text', () => {
  const html = page('<script>alert(1)</script> & "x"', { start: 1, end: 7 })
  expect(html).not.toContain('<script>')
  expect(html).toContain('&lt;<mark>script</mark>&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;')
})
