import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readFiles } from '../../src/cli/import/files.ts'
import { filesOf } from '../../src/cli/import.ts'
import { FINDING_KINDS } from '../../src/model/finding-codes.ts'
import { readRegister } from '../../src/read/register.ts'
import { resolve } from '../../src/resolve/index.ts'
import { en } from '../../web/src/i18n/en.ts'
import { inSwedish } from '../../web/src/i18n/said-sv.ts'
import { sv } from '../../web/src/i18n/sv.ts'

const SAMPLES = fileURLToPath(new URL('../samples/', import.meta.url))
const SEEDS = fileURLToPath(new URL('../../seed/protocols/', import.meta.url))

describe('what the program says', () => {
  it('of every sample and of the seeds is known in Swedish', async () => {
    const register = await readRegister()
    const reading = await readFiles(await filesOf([SAMPLES, SEEDS]), register, '')
    const facts = resolve(await Promise.all(reading.read.map(reading.take)), register)
    await reading.close()
    const said = new Set([
      ...facts.findings.map(({ message }) => message),
      ...facts.persons.flatMap(({ reasons }) => reasons),
      ...facts.candidates.flatMap(({ reasons }) => reasons),
      ...facts.meetings.flatMap(({ dateReason }) => dateReason ?? []),
      ...facts.attendances.flatMap(({ organizationReason }) => organizationReason ?? []),
    ])
    expect(said.size).toBeGreaterThan(100)
    expect([...said].filter((text) => inSwedish(text) === null)).toEqual([])
  }, 60_000)

  it.each([
    [
      '2 meetings 2022-04-22–2023-02-17: same full name, uncommon +6, same Örkelljunga +4 = 10',
      '2 möten 2022-04-22 – 2023-02-17: samma namn, ovanligt +6, varje gång för Örkelljunga +4 = 10',
    ],
    [
      'moved: same full name, one part common +5, for Bjuv until 2016-05-20, for Landskrona from 2022-04-22 +0.5 = 5.5; "A B, Bjuv" (2016-05-20) and "A B, Landskrona" (2022-04-22)',
      'har bytt: samma namn, ena delen vanlig +5, för Bjuv till 2016-05-20, för Landskrona från 2022-04-22 +0,5 = 5,5; ”A B, Bjuv” (2016-05-20) och ”A B, Landskrona” (2022-04-22)',
    ],
    ['2015-06-12 was a Friday (fredag), not a Monday (måndag).', '2015-06-12 var en fredag, inte en måndag.'],
    [
      'The date is written "220217" (2022-02-17), but line 99 tells of "221021" as past: 2023-02-17 was concluded.',
      'Datumet är skrivet ”220217” (2022-02-17), men rad 99 talar om ”221021” som något som har varit: mötet antas ha hållits 2023-02-17.',
    ],
    ['Båstad is listed without a person.', 'Båstad står på listan utan namn.'],
  ])('%s', (english, swedish) => {
    expect(inSwedish(english)).toBe(swedish)
  })

  it('otherwise stays as it is', () => {
    expect(inSwedish('Something quite new.')).toBeNull()
  })

  it.each([sv, en])('has a name for each code in $lang', ({ codes }) => {
    expect(Object.keys(codes).toSorted()).toEqual(Object.keys(FINDING_KINDS).toSorted())
  })
})
