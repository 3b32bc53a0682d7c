import { globalId } from '../ids.ts'
import { many, page } from '../relations.ts'
import type { FundingRow, PersonRow, ProjectRow, RelatedProjectRow, TimelineRow } from '../rows.ts'
import { nearest } from './related.ts'

export const Project = {
  id: ({ id }: ProjectRow) => globalId('Project', id),
  names: ({ names }: ProjectRow) => names ?? [],
  timeline: page<TimelineRow>('timeline', 'PROJECT'),
  funding: many<FundingRow>('project-funding'),
  relatedProjects: many<RelatedProjectRow>('project-related-projects', { takes: nearest }),
  related: many<ProjectRow>('project-related'),
  presenters: many<PersonRow>('project-presenters'),
}
