import type { ApiContext, ListArguments } from '../context.ts'
import { globalId } from '../ids.ts'
import type { FundingRow, PersonRow, ProjectRow, TimelineRow } from '../rows.ts'

export const Project = {
  id: ({ id }: ProjectRow) => globalId('Project', id),
  names: ({ names }: ProjectRow) => names ?? [],
  timeline: ({ id }: ProjectRow, args: ListArguments, context: ApiContext) =>
    context.page<TimelineRow>('timeline', 'PROJECT', id, args),
  funding: ({ id }: ProjectRow, _: unknown, context: ApiContext) => context.many<FundingRow>('project-funding', id),
  related: ({ id }: ProjectRow, _: unknown, context: ApiContext) => context.many<ProjectRow>('project-related', id),
  presenters: ({ id }: ProjectRow, _: unknown, context: ApiContext) =>
    context.many<PersonRow>('project-presenters', id),
}
