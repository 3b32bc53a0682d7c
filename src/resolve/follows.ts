import type { FollowsFact } from '../model/facts.ts'
import type { Register } from '../model/register.ts'
import { groupBy } from './group.ts'
import { evidenceAt, type Gathering } from './meetings.ts'
import { byText, fold } from './names.ts'
import type { Directory } from './organizations.ts'
import { type Naming, namingsIn, ownersFor, type PlacedItem, type Projects, plainest, spansOf } from './projects.ts'
import { finderOf } from './text.ts'
import { backwards, emptyTitleWords, endings, months, routineTitle } from './vocabulary/titles.ts'

type Reason = FollowsFact['reason']

/** What links two items, best reason first. */
const strength: Readonly<Record<Reason, number>> = {
  DEFERRED: 0,
  REFERENCE: 1,
  SAME_TITLE: 2,
  SAME_PROJECT: 3,
  SAME_MATTER: 4,
}

interface Topic {
  readonly placed: PlacedItem
  readonly date: string
  /** Stems of the title that tell what it is about; [] for a routine item. */
  readonly words: readonly string[]
  /** How each stem is written. */
  readonly written: ReadonlyMap<string, string>
  readonly projects: ReadonlyMap<string, Naming>
  readonly matters: ReadonlyMap<string, Naming>
}

interface Link {
  readonly later: Topic
  readonly earlier: Topic
  readonly reason: Reason
  readonly because: string
  /** Where it was read. */
  readonly in: Topic
  readonly start: number
  readonly end: number
}

/** How many earlier items of one title word are looked at. */
const lookBack = 24

/** Links each item to the earlier ones that took up the same matter. */
export function resolveFollows(
  items: readonly PlacedItem[],
  projects: Projects,
  register: Register,
  directory: Directory,
): FollowsFact[] {
  const topics = topicsOf(items, projects, register, directory)
  const links = new Map<string, Link>()
  const add = (link: Link) => {
    const key = `${link.later.placed.id} ${link.earlier.placed.id}`
    const before = links.get(key)
    if (!before || strength[link.reason] < strength[before.reason]) links.set(key, link)
  }
  for (const circle of groupBy(topics, ({ placed }) => placed.gathering.circle).values()) {
    const byDate = groupBy(circle, ({ date }) => date)
    linkDeferred(circle, byDate, add)
    linkReferences(circle, byDate, add)
    linkTitles(circle, add)
    // "The annual report" is another one in another organization; a project is one wherever it is named.
    linkNamed(circle, 'SAME_MATTER', (topic) => topic.matters, add)
  }
  linkNamed(topics, 'SAME_PROJECT', (topic) => topic.projects, add)
  return [...links.values()]
    .map(pointBack)
    .map(({ later, earlier, reason, because, in: source, start, end }) => ({
      from: later.placed.id,
      to: earlier.placed.id,
      reason,
      because,
      document: source.placed.given.id,
      evidence: evidenceAt(source.placed.given.text, start, end, source.placed.lineStarts),
    }))
    .sort((left, right) => byText(left.from, right.from) || byText(left.to, right.to))
}

function topicsOf(items: readonly PlacedItem[], projects: Projects, register: Register, directory: Directory): Topic[] {
  const finder = finderOf(
    register.matters.flatMap(({ id, name, aliases, organization }) =>
      [name, ...aliases].map((form) => [form, id, organization] as const),
    ),
  )
  const ownersOf = ownersFor(register, directory)
  const wordsByTitle = new Map<string, Map<string, string>>()
  return items
    .flatMap((placed) => {
      const { date } = placed.gathering
      if (date === null) return []
      const written = wordsByTitle.get(placed.item.title) ?? titleWords(placed.item.title, directory)
      // The same titles come back for years, and so do their words.
      wordsByTitle.set(placed.item.title, written)
      const matters = namingsIn(placed, finder, ownersOf(placed)).map(({ meaning, how, start, end }) => ({
        id: meaning,
        how,
        start,
        end,
      }))
      return [
        {
          placed,
          date,
          words: [...written.keys()],
          written,
          projects: plainest(projects.namingsOf(placed)),
          matters: plainest(matters),
        },
      ]
    })
    .sort((left, right) => byText(left.date, right.date) || byText(left.placed.id, right.placed.id))
}

/** The words of a title by their stems, without numbers, names of organizations and words that every title has. */
export function titleWords(title: string, directory: Pick<Directory, 'nameWords'>): Map<string, string> {
  const folded = fold(title)
  if (routineTitle.test(folded.replace(/^[^\p{L}]+/u, ''))) return new Map()
  const telling = folded
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !/\d/.test(word))
    .filter((word) => !directory.nameWords.has(word) && !emptyTitleWords.has(word))
    .map((word) => [stemOf(word), word] as const)
    .filter(([stem]) => !emptyTitleWords.has(stem))
  return new Map(telling)
}

/** A word without its inflection, roughly: *verksamhetsplanen*, *verksamhetsplanens* and *verksamhetsplan* have one stem. */
function stemOf(word: string): string {
  let stem = word
  for (
    let shorter = stem.replace(endings, '');
    shorter.length >= 4 && shorter !== stem;
    shorter = stem.replace(endings, '')
  )
    stem = shorter
  return stem
}

/** How two titles are about one thing, in words; null where they are not. */
function sharedTitle(left: Topic, right: Topic): string | null {
  // Counted first: most pairs share one word of many, and many pairs are looked at.
  let count = 0
  for (const stem of left.words) if (right.written.has(stem)) count += 1
  if (count === 0) return null
  const isWhole = count === Math.min(left.words.length, right.words.length)
  const isMost = count >= 2 && count / (left.words.length + right.words.length - count) >= 0.6
  if (!isWhole && !isMost) return null
  const shared = left.words.filter((stem) => right.written.has(stem))
  const isTelling = count >= 2 || left.written.get(shared[0]!)!.length >= 10
  if (!((isWhole && isTelling) || isMost) || isOfOtherProjects(left, right)) return null
  return shared.map((stem) => left.written.get(stem)).join(', ')
}

/** Two titles that name projects, and none in common: a word they share is a word of their names. */
function isOfOtherProjects(left: Topic, right: Topic): boolean {
  const [one, two] = [left, right].map(({ projects }) =>
    [...projects].flatMap(([id, { how }]) => (how === 'TITLE' ? [id] : [])),
  ) as [string[], string[]]
  return one.length > 0 && two.length > 0 && !one.some((id) => two.includes(id))
}

/** What two items have in common; null where nothing says that they are one matter. */
function common(left: Topic, right: Topic): string | null {
  const title = sharedTitle(left, right)
  if (title) return `titles share ${title}`
  for (const [kind, one, two] of [
    ['project', left.projects, right.projects],
    ['matter', left.matters, right.matters],
  ] as const)
    for (const [id, naming] of one) {
      const other = two.get(id)
      if (other && (naming.how !== 'TEXT' || other.how !== 'TEXT')) return `both name the ${kind} ${id}`
    }
  return null
}

function linkDeferred(circle: readonly Topic[], byDate: Map<string, Topic[]>, add: (link: Link) => void): void {
  const dates = [...byDate.keys()].sort(byText)
  for (const earlier of circle) {
    const due = earlier.placed.item.deferredTo
    if (!due || /W/.test(due)) continue
    const { start, end } = spanOfDeferral(earlier)
    for (const date of dates) {
      if (date <= earlier.date || !date.startsWith(due)) continue
      for (const later of byDate.get(date)!) {
        const shared = common(later, earlier)
        if (shared)
          add({ later, earlier, reason: 'DEFERRED', because: `put off to ${due}; ${shared}`, in: earlier, start, end })
      }
    }
  }
}

/** The sentence that puts an item off: the last with a digit in it, else the heading. */
function spanOfDeferral({ placed }: Topic): { start: number; end: number } {
  const { body, evidence } = placed.item
  if (!body) return evidence
  const { text } = placed.given
  const sentences = [...text.slice(body.start, body.end).matchAll(/[^.!?\n]+[.!?]?/g)]
  const sentence = sentences.findLast(
    (match) => /(utgick|utgår|bordl|skjut|flytta|tas upp|återkom|återremit)/iu.test(match[0]) && match.index > 0,
  )
  if (!sentence) return evidence
  const lead = sentence[0].length - sentence[0].trimStart().length
  const start = body.start + sentence.index + lead
  return { start, end: start + sentence[0].trim().length }
}

const writtenDate = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?<day>\\d{1,2})\\s+(?<month>${months.join('|')})(?:\\s+(?<year>\\d{4}))?(?![\\p{L}\\p{N}])`,
    '(?<![\\p{L}\\p{N}-])(?<iso>\\d{4}-\\d{2}-\\d{2})(?![\\p{L}\\p{N}-])',
    '(?<![\\p{L}\\p{N}-])(?<short>\\d{6})(?![\\p{L}\\p{N}-])',
  ].join('|'),
  'giu',
)

/** Dates in a text, as ISO dates or, where no year stands there, as the end of one (-08-28). */
export function datesIn(text: string): { written: string; index: number; date: string }[] {
  return [...text.matchAll(writtenDate)].flatMap((match) => {
    const { day, month, year, iso, short } = match.groups!
    const found = { written: match[0], index: match.index }
    if (iso) return [{ ...found, date: iso }]
    if (short) {
      const date = `20${short.slice(0, 2)}-${short.slice(2, 4)}-${short.slice(4)}`
      return Number.isNaN(Date.parse(date)) ? [] : [{ ...found, date }]
    }
    const number = months.indexOf(fold(month!)) + 1
    const end = `-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}`
    return [{ ...found, date: `${year ?? ''}${end}` }]
  })
}

/** An item that names the date of another meeting which took up the same matter. */
function linkReferences(circle: readonly Topic[], byDate: Map<string, Topic[]>, add: (link: Link) => void): void {
  const byDay = groupBy(byDate.keys(), (date) => date.slice(4))
  for (const topic of circle) {
    const { given, item } = topic.placed
    const written = spansOf(item).flatMap(({ start, end }) =>
      datesIn(given.text.slice(start, end)).map((found) => ({ ...found, start: start + found.index })),
    )
    for (const { written: words, start, date } of written) {
      const dates = date.startsWith('-')
        ? (byDay.get(date) ?? []).filter((other) => Math.abs(days(topic.date, other)) <= 366)
        : [date]
      for (const other of dates.flatMap((found) => byDate.get(found) ?? [])) {
        if (other.date === topic.date) continue
        const shared = common(topic, other)
        if (!shared) continue
        const [later, earlier] = topic.date > other.date ? [topic, other] : [other, topic]
        const because = `${words} is named; ${shared}`
        add({ later, earlier, reason: 'REFERENCE', because, in: topic, start, end: start + words.length })
      }
    }
  }
}

function days(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / (24 * 3600 * 1000)
}

/** Links an item to the latest earlier one whose title is about the same. */
function linkTitles(circle: readonly Topic[], add: (link: Link) => void): void {
  const byWord = new Map<string, Topic[]>()
  for (const later of circle) {
    let found: { earlier: Topic; shared: string }[] = []
    for (const earlier of earlierOf(later.words, byWord)) {
      if (earlier.date >= later.date || (found[0] && earlier.date < found[0].earlier.date)) continue
      const shared = sharedTitle(later, earlier)
      if (!shared) continue
      if (found[0] && earlier.date > found[0].earlier.date) found = []
      found.push({ earlier, shared })
    }
    const { start, end } = later.placed.item.evidence
    for (const { earlier, shared } of found)
      add({ later, earlier, reason: 'SAME_TITLE', because: `titles share ${shared}`, in: later, start, end })
    for (const word of later.words) {
      const known = byWord.get(word)
      if (known) known.push(later)
      else byWord.set(word, [later])
    }
  }
}

/** The latest items of each word, each item once. */
function earlierOf(words: readonly string[], byWord: ReadonlyMap<string, readonly Topic[]>): ReadonlySet<Topic> {
  const found = new Set<Topic>()
  for (const word of words) {
    const known = byWord.get(word)
    if (known === undefined) continue
    for (let index = Math.max(0, known.length - lookBack); index < known.length; index += 1) found.add(known[index]!)
  }
  return found
}

/** Links an item that names a project or matter in its title or a decision to the items of the meeting that did so last. */
function linkNamed(
  topics: readonly Topic[],
  reason: 'SAME_PROJECT' | 'SAME_MATTER',
  namedBy: (topic: Topic) => ReadonlyMap<string, Naming>,
  add: (link: Link) => void,
): void {
  const latest = new Map<string, { meetings: (readonly [Gathering, Topic[]])[] }>()
  for (const later of topics)
    for (const [id, naming] of namedBy(later)) {
      if (naming.how === 'TEXT') continue
      const thread = latest.get(id) ?? { meetings: [] }
      latest.set(id, thread)
      const own = thread.meetings.find(([gathering]) => gathering === later.placed.gathering)
      const [, earlier] = thread.meetings.findLast(([gathering]) => gathering.date! < later.date) ?? [null, []]
      const isTitle = (topic: Topic) => namedBy(topic).get(id)!.how === 'TITLE'
      const plain = earlier.some(isTitle) ? earlier.filter(isTitle) : earlier
      for (const topic of plain) {
        const because = `both name the ${reason === 'SAME_PROJECT' ? 'project' : 'matter'} ${id}`
        add({ later, earlier: topic, reason, because, in: later, start: naming.start, end: naming.end })
      }
      if (own) own[1].push(later)
      else thread.meetings = [...thread.meetings.slice(-1), [later.placed.gathering, [later]]]
    }
}

/** A link of an item whose text points back ("since the last report") is a reference, with those words as evidence. */
function pointBack(link: Link): Link {
  const { body } = link.later.placed.item
  if (strength[link.reason] <= strength.REFERENCE || !body) return link
  const { text } = link.later.placed.given
  const match = backwards.exec(text.slice(body.start, body.end))
  if (!match) return link
  const lead = match[0].length - match[0].trimStart().length
  const start = body.start + match.index + lead
  const words = match[0].trim()
  return {
    ...link,
    reason: 'REFERENCE',
    because: `"${words}"; ${link.because}`,
    in: link.later,
    start,
    end: start + words.length,
  }
}
