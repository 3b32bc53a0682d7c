import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readRegister, seedFolder } from '../../src/read/register.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'protokollgraf-register-'))
  for (const file of ['municipalities.csv', 'organizations.yaml', 'projects.yaml', 'judgements.csv'])
    cpSync(new URL(file, seedFolder), join(folder, file))
})
afterEach(() => rmSync(folder, { recursive: true }))

const read = () => readRegister(pathToFileURL(`${folder}/`))

test('the register that comes with the program can be read', async () => {
  const { municipalities, organizations } = await read()
  expect(municipalities).toHaveLength(290)
  expect(municipalities).toContainEqual({ code: '1260', name: 'Bjuv', county: 'Skåne län' })
  expect(organizations.find(({ id }) => id === 'familjen-helsingborg')!.members).toHaveLength(11)
})

test('a judgement is a row, its reason quoted where it has a comma', async () => {
  writeFileSync(
    join(folder, 'judgements.csv'),
    'left,right,verdict,reason\n"Anna Svensson, Bjuv",Anna Swensson,SAME,"a misprint, says the secretariat"\n',
  )
  expect((await read()).judgements).toEqual([
    {
      left: 'Anna Svensson, Bjuv',
      right: 'Anna Swensson',
      verdict: 'SAME',
      reason: 'a misprint, says the secretariat',
    },
  ])
})

test.each([
  ['judgements.csv', 'left,right,verdict,reason\nA,B,MAYBE,x\n', /verdict/],
  ['judgements.csv', 'left,right,verdict,reason\nA,B,SAME\n', /judgements\.csv/],
  ['organizations.yaml', '- id: a\n  name: A\n  members: [Atlantis]\n', /Atlantis/],
  ['organizations.yaml', '- id: Å\n  name: A\n', /small letters/],
  [
    'organizations.yaml',
    '- id: familjen-helsingborg\n  name: A\n- id: familjen-helsingborg\n  name: B\n',
    /is used twice/,
  ],
  ['organizations.yaml', '- id: a\n  nmae: A\n', /nmae|name/],
  ['projects.yaml', 'projects: [\n', /projects\.yaml/],
  ['projects.yaml', 'projects:\n  - { id: a, name: A, organization: nobody }\n', /nobody/],
])('%s with a fault is refused with the file and the entry', async (file, text, said) => {
  writeFileSync(join(folder, file), text)
  await expect(read()).rejects.toMatchObject({ code: 'REGISTER_INVALID', message: expect.stringMatching(said) })
  await expect(read()).rejects.toMatchObject({ message: expect.stringContaining(file.split('.')[0]!) })
})

test('a file that cannot be read is refused, and not taken for one that is not there', async () => {
  rmSync(join(folder, 'judgements.csv'))
  mkdirSync(join(folder, 'judgements.csv'))
  await expect(read()).rejects.toMatchObject({
    code: 'REGISTER_INVALID',
    message: expect.stringMatching(/judgements\.csv cannot be read/),
    advice: [expect.stringContaining(join(folder, 'judgements.csv'))],
  })
})
