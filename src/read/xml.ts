import sax from 'sax'

/** An element of an XML document; names and attributes without their namespace prefix. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

/** Deeper than any word processor nests; deeper still would overflow the stack of those who walk the tree. */
const deepest = 400

/** Parses XML into a tree. Throws an Error that says what is wrong where it is not well-formed or nested too deep. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open: Element[] = [root]
  const parser = sax.parser(true, { xmlns: false, position: false })
  parser.onopentag = ({ name, attributes }) => {
    if (open.length > deepest) throw new Error(`elements are nested more than ${deepest} deep`)
    const plain: Record<string, string> = {}
    for (const key in attributes) plain[local(key)] = String(attributes[key])
    const element: Element = { name: local(name), attributes: plain, children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
  }
  parser.onclosetag = () => open.pop()
  const text = (value: string) => open.at(-1)!.children.push(value)
  parser.ontext = text
  parser.oncdata = text
  parser.onerror = (failure) => {
    throw new Error(failure.message.split('\n')[0])
  }
  // In pieces, since the parser looks back over what it was given.
  for (let start = 0; start < xml.length; start += 65_536) parser.write(xml.slice(start, start + 65_536))
  parser.close()
  return root
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The first child element of that name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  for (const node of element?.children ?? []) if (typeof node !== 'string' && node.name === name) return node
  return undefined
}

/** All child elements, of that name where one is given. */
export function children(element: Element | undefined, name?: string): Element[] {
  const found: Element[] = []
  for (const node of element?.children ?? []) {
    if (typeof node !== 'string' && (name === undefined || node.name === name)) found.push(node)
  }
  return found
}

/** The attribute `val` of a child element: how Word writes most properties. */
export function propertyOf(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.val
}

/** An on/off property: there and not switched off; undefined where nothing is said. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const property = child(element, name)
  if (!property) return undefined
  return !['0', 'false', 'off', 'none'].includes(property.attributes.val ?? 'true')
}
