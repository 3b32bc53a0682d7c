import { BODY_NOUN } from './vocabulary.ts'

/** Words by which minutes speak of those who met. */
export const OWN =
  '(?:vi|man|gruppen|mötet|nätverket|rådet|styrgruppen|nämnden|styrelsen|direktionen|utskottet|presidiet|kommittén|beredningen|deltagarna|sammanträdet)'

/** Whether the subject of *beslutar* is the body whose minutes these are (`body`, in lower case), not another that is told of. */
export function isOwnVoice(subject: string, body: string | null): boolean {
  const plain = subject.toLowerCase().trim()
  if (body && sameBody(plain, body)) return true
  if (!new RegExp(`^${OWN}$`, 'iu').test(plain)) return false
  // Another body of its own kind (*direktionen* in a group's minutes) speaks for itself, not for the group.
  const kind = body ? new RegExp(`${BODY_NOUN}$`, 'iu').test(body) : false
  if (!kind || /^(?:vi|man|mötet|deltagarna|sammanträdet)$/u.test(plain)) return true
  return body!.includes(plain.replace(/(?:en|et|n|t)$/u, ''))
}

/** *Styrgruppen* and *Styrgruppen för Kustvatten*, *kommunstyrelsens* and *Kommunstyrelsen* are one body. */
export function sameBody(left: string, right: string): boolean {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/(?<=en|et|ige|iet|dén)s$/u, '')
      // *Gemensam växelnämnd* and *Gemensamma växelnämnden* are one.
      .replace(/^gemensamma(?=\s)/u, 'gemensam')
      .replace(
        /(?<=nämnd|grupp|direktion|delegation|beredning|krets|ledning)en(?=\s|$)|(?<=råd|utskott|nätverk|förbund)et(?=\s|$)|(?<=forum)et(?=\s|$)|(?<=styrelse|stämma|kommitté)n(?=\s|$)|(?<=möte)t(?=\s|$)/gu,
        '',
      )
  const one = plain(left)
  const other = plain(right)
  return (
    one === other ||
    other.startsWith(`${one} `) ||
    one.startsWith(`${other} `) ||
    (one.length > 4 && other.endsWith(one)) ||
    (other.length > 4 && one.endsWith(other))
  )
}
