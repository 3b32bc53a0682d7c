import type { Item } from '../model/record.ts'
import { datesIn, edtf } from './dates.ts'

type Status = Pick<Item, 'status' | 'deferredTo'>

const MATTER = '(?:ärendet|frågan|punkten|paragrafen|beslutet|ansökan|motionen|förslaget)'
const WITHDRAWN = new RegExp(
  `(?:^|[.!:]\\s|(?<![\\p{L}]))(?:${MATTER}\\s+(?:utgick|utgår|utgått|har utgått|drogs tillbaka|ströks|togs bort|lyftes (?:ut|bort)|ställ(?:s|des) in|dras? tillbaka))|^(?:utgick|utgår|utgått)(?![\\p{L}])|ärendet utgick`,
  'iu',
)
const POSTPONED = new RegExp(
  `(?:(?:^|[.!?]\\s)(?:frågan|ärendet|punkten|diskussionen)[^.!?]{0,80}?\\s(?:sköts|skjuts)\\s+upp|${MATTER}\\s+(?:bordlades|bordläggs|bordlagt|har bordlagts|sköts upp|skjuts upp|sköts fram|skjuts fram|skjuts till|sköts till|flyttas till|flyttades till|hänsköts till nästa|hänskjuts till (?:nästa|kommande)|hanns (?:inte|ej) med|ajournerades till))|^(?:bordlades|bordläggs|bordlagt|bordlagd|bordlagda|bordläggning|uppskjute[nt]|skjuts upp|sköts upp|skjuts fram|flyttas till nästa)(?![\\p{L}])`,
  'iu',
)
const POSTPONED_DECISION =
  /^(?:att\s+)?(?:bordlägga|skjuta upp|(?:ärendet|frågan|punkten) (?:bordläggs|bordlades|skjuts upp))/iu
const REMITTED = /(?:ärendet|frågan)\s+(?:återremitteras|återremitterades)|^(?:att\s+)?återremittera/iu
/** *Frågan tas upp igen den 9 juni*: handled, and to come up again. */
const RETURNS = new RegExp(
  `(?<![\\p{L}])${MATTER}\\s+(?:\\p{Ll}+\\s+){0,2}?(?:tas (?:\\p{Ll}+\\s)?upp (?:igen|åter|på nytt|(?:på|vid|till|den)(?![\\p{L}]))|tas (?:igen|åter|på nytt)(?![\\p{L}])|återkommer|återupptas|behandlas (?:igen|på nytt|åter)|kommer (?:upp|åter|tillbaka))`,
  'iu',
)
/** Who moves, proposes or asks has not decided. */
const MOVED =
  /(?<![\p{L}])(?:yrka\p{L}*|föreslår|föreslog|föreslås|föreslagit|begär\p{L}*|hemställ\p{L}*|önska\p{L}*|undra\p{L}*|vill|ville|huruvida|proposition|yrkande\p{L}*)\s(?:(?!beslut|finner|fann)[^.!?])*$|(?<![\p{L}])om\s+$|förslag(?:et)?\s+(?:om\s+)?att\s+$/iu
const AGAIN =
  /(?:tas (?:åter |åter igen |igen )?upp|återupptas|ny(?:tt)? (?:tid|datum|dag|föredragning|behandling|ställningstagande|prövning|beslut)|återkommer|behandlas|till (?:\p{L}+\s+){0,3}(?:möte|sammanträde)\p{L}*|nästa (?:möte|sammanträde)|(?:möte|sammanträde)\p{L}*\s+(?:den)?|flytt\p{L}*|bordl\p{L}*|sk(?:j|ö)\p{L}* upp|till den)/iu
/** *Budget (utgick)*, *Budget – utgår*: what a title says of its item. */
const IN_TITLE =
  /\s*(?:[–—-]\s*|[([]\s*)(?:(?:ärendet|punkten|frågan)\s+)?(?:(?<withdrawn>utgick|utgår|utgått|struken|inställd)|(?<postponed>bordlades|bordläggs|bordlagt|bordlagd|uppskjute[nt]|flyttas|flyttad|skjuts upp))\s*[)\]]?$/iu

/** A title without what it says of its item's fate, and that. */
export function titleStatus(title: string): { title: string; status: Item['status'] } {
  const said = IN_TITLE.exec(title)
  if (!said || said.index === 0) return { title, status: 'HANDLED' }
  return { title: title.slice(0, said.index), status: said.groups!.withdrawn ? 'WITHDRAWN' : 'POSTPONED' }
}

/**
 * What became of an item, and the day it is to come up again.
 *
 * @param titled what its title says
 * @param texts its passages and decisions, proposals aside, in order
 * @param date the meeting's date, for dates without a year
 */
export function statusOf(titled: Item['status'], texts: readonly string[], date: string | null): Status {
  const find = (pattern: RegExp) => texts.findIndex((words) => decided(pattern, words))
  const withdrawn = find(WITHDRAWN)
  const postponed = Math.max(find(POSTPONED), find(POSTPONED_DECISION))
  const at = Math.max(withdrawn, postponed, find(REMITTED))
  const again = find(RETURNS)
  const returns = again < 0 ? null : deferral([texts[again]!], date)
  if (at < 0) return { status: titled, deferredTo: returns }
  // The day may be named apart from the decision: *Ärendet tas upp på nytt den 28 maj.*
  const deferredTo = deferral([texts[at]!, texts[at + 1] ?? ''], date) ?? returns
  if (withdrawn >= 0) return { status: 'WITHDRAWN', deferredTo }
  if (postponed >= 0) return { status: 'POSTPONED', deferredTo }
  // An item sent back is not handled where the minutes say when it comes again.
  return { status: titled, deferredTo }
}

/** *Nästa möte är den 9 juni*, *Nästa möte* over *9 juni*: when the body meets again, where the minutes say. */
const NEXT =
  /^(?:nästa|nästkommande)\s+(?:ordinarie\s+)?(?:möte|sammanträde|träff|nämndsammanträde|styrelsemöte)(?![\p{L}])/iu
/** *till nästa sammanträde*, with no date. */
export const TO_NEXT =
  /(?:bordl|skju|sköt|flytt|hänsk)\p{L}*[^.!?]{0,60}\still\s+(?:det\s+)?(?:nästa|nästkommande)\s+(?:ordinarie\s+)?\p{L}*(?:möte|sammanträde|träff)/iu

/** The first later day that a text under *Nästa möte*, or a sentence that begins so, names. */
export function nextMeetingIn(title: string, texts: readonly string[], date: string | null): string | null {
  for (const words of texts) {
    const at = NEXT.test(title) ? 0 : words.search(new RegExp(`(?:^|(?<=[.!?]\\s))${NEXT.source.slice(1)}`, 'iu'))
    if (at < 0) continue
    const mention = datesIn(words.slice(at, at + 120)).find((found) => found.day !== null)
    const day = mention ? edtf(mention, date) : null
    if (day && date && day > date) return day
  }
  return null
}

function decided(pattern: RegExp, words: string): boolean {
  const match = pattern.exec(words)
  return match !== null && !MOVED.test(words.slice(Math.max(0, match.index - 160), match.index))
}

function deferral(texts: readonly string[], date: string | null): string | null {
  for (const words of texts) {
    for (const mention of datesIn(words)) {
      if (mention.month === null && mention.week === null) continue
      if (!AGAIN.test(words.slice(Math.max(0, mention.start - 60), mention.start))) continue
      if (/senast\s+(?:den\s+)?$/iu.test(words.slice(0, mention.start))) continue
      return edtf(mention, date)
    }
  }
  return null
}
