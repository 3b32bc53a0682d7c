import { globalId } from '../ids.ts'
import { many, page } from '../relations.ts'
import type { FundingRow, PersonRow, ProjectRow, TimelineRow } from '../rows.ts'

export const Project = {
  id: ({ id }: ProjectRow) => globalId('Project', id),
  names: ({ names }: ProjectRow) => names ?? [],
  timeline: page<TimelineRow>('timeline', 'PROJECT'),
  funding: many<FundingRow>('project-funding'),
  related: many<ProjectRow>('project-related'),
  presenters: many<PersonRow>('project-presenters'),
}
