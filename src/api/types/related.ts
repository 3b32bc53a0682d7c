import type { Values } from '../context.ts'
import { badInput } from '../errors.ts'
import { one } from '../relations.ts'
import type { PersonRow, ProjectRow } from '../rows.ts'

const MOST = 100

/** How many of the nearest are asked for. */
export function nearest({ first }: Values): Values {
  if (Number(first) >= 1 && Number(first) <= MOST) return { first }
  throw badInput(`Expected \`first\` from 1 to ${MOST}, found ${first}.`)
}

export const RelatedProject = { project: one<ProjectRow>('projects', 'project') }

export const RelatedPerson = { person: one<PersonRow>('persons', 'person') }
