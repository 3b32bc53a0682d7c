import { one } from '../relations.ts'
import type { ItemRow, PersonRow, ProjectRow } from '../rows.ts'
import { evidence } from './evidence.ts'

const item = one<ItemRow>('items', 'item')

export const FollowUp = { item, evidence }

export const Presentation = { item, person: one<PersonRow>('persons', 'person'), evidence }

export const Replacement = {
  item,
  person: one<PersonRow>('persons', 'person'),
  replaces: one<PersonRow>('persons', 'replaces'),
  evidence,
}

export const Concern = { item, project: one<ProjectRow>('projects', 'project'), evidence }
