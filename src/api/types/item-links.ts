import type { ApiContext } from '../context.ts'
import type { ConcernRow, FollowRow, ItemRow, PersonRow, PresentationRow, ProjectRow, ReplacementRow } from '../rows.ts'
import { evidence } from './evidence.ts'

const item = ({ item: id }: { readonly item: string }, _: unknown, context: ApiContext) =>
  context.one<ItemRow>('items', id)

export const FollowUp = { item, evidence: (row: FollowRow) => evidence(row) }

export const Presentation = {
  item,
  person: ({ person }: PresentationRow, _: unknown, context: ApiContext) => context.one<PersonRow>('persons', person),
  evidence,
}

export const Replacement = {
  item,
  person: ({ person }: ReplacementRow, _: unknown, context: ApiContext) => context.one<PersonRow>('persons', person),
  replaces: ({ replaces }: ReplacementRow, _: unknown, context: ApiContext) =>
    context.one<PersonRow>('persons', replaces),
  evidence,
}

export const Concern = {
  item,
  project: ({ project }: ConcernRow, _: unknown, context: ApiContext) => context.one<ProjectRow>('projects', project),
  evidence,
}
