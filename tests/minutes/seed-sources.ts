import type { Evidence, MeetingSources } from '../../src/model/record.ts'

/** The places of a meeting's values as line and quote, null where there is none. */
export function shownSources(
  sources: Readonly<Record<string, Pick<Evidence, 'line' | 'quote'> | null>> | undefined,
): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(sources ?? {}).map(([field, place]) => [field, place && `${place.line}: ${place.quote}`]),
  )
}

/** Where the values of the seeds' meetings stand, by their files; by hand from seed/protocols. */
export const SEED_SOURCES: Readonly<Record<string, Readonly<Record<keyof MeetingSources, string | null>>>> = {
  '000_329cda290518ef72': {
    body: '3: Kommundirektörsgruppen',
    // The register knows whose body it is; the head does not say so.
    organization: '3: Kommundirektörsgruppen',
    number: '3: 5/2016',
    start: '5: kl. 08.30',
    end: '5: 12.30',
    place: '5: Mindpark, E7 Helsingborg',
    chair: '127: Palle Lundberg',
    secretary: '131: Jan-Inge Hansson',
  },
  '001_4b805df710965772': {
    body: '3: Kommundirektörsgruppen',
    organization: '3: Kommundirektörsgruppen',
    number: '3: 4/2015',
    start: '5: kl 08.30',
    end: '5: 12.30',
    place: '5: Drottninggatan 7, Helsingborg',
    chair: '127: Palle Lundberg',
    secretary: '121: Jan-Inge Hansson',
  },
  '002_a1805bee926c1cdb': {
    body: '3: Kommundirektörsgruppen',
    organization: '3: Kommundirektörsgruppen',
    number: '3: 3/2019',
    start: '5: kl. 0850',
    end: '5: 11.40',
    place: '5: Mindpark, Penthouse',
    chair: '58: Palle Lundberg',
    secretary: '63: Johan Lindberg',
  },
  '003_5c6dd077f2047570': {
    body: '3: Kommundirektörmöte',
    organization: '3: Familjen Helsingborg',
    number: null,
    start: '9: kl 08.30',
    end: '9: 12.40',
    place: '9: Marina Plaza i Helsingborg',
    chair: null,
    secretary: null,
  },
  '004_7118a9df5c018caa': {
    body: '3: Kommundirektörmöte',
    organization: '3: Familjen Helsingborg',
    number: null,
    start: '9: kl 09.00',
    end: '9: 12.00',
    place: '9: Mindpark Helsingborg',
    chair: '79: Palle Lundberg',
    secretary: '84: Johan Lindberg',
  },
}
