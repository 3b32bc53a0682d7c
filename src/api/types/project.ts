import type { Values } from '../context.ts'
import { oneOf } from '../filters.ts'
import type { ListArguments } from '../lists.ts'
import { idOf, listOf } from '../own.ts'
import { boundsOf, type PeriodFilter } from '../paging.ts'
import { many, page } from '../relations.ts'
import type { FundingRow, PersonRow, ProjectRow, RelatedProjectRow, TimelineRow } from '../rows.ts'
import { nearest } from './related.ts'

export const Project = {
  id: idOf('Project'),
  names: listOf('names'),
  timeline: page<TimelineRow, ListArguments & { how?: string | null }>('timeline', 'PROJECT', ({ how }) =>
    oneOf({ how }),
  ),
  funding: many<FundingRow>('project-funding', {
    takes: ({ period, statedIn }: Values) => ({
      ...(period ? boundsOf(period as PeriodFilter) : { first: null, last: null }),
      statedIn: statedIn ?? null,
    }),
  }),
  relatedProjects: many<RelatedProjectRow>('project-related-projects', { takes: nearest }),
  related: many<ProjectRow>('project-related'),
  presenters: many<PersonRow>('project-presenters'),
}
