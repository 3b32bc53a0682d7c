import { connectionResolvers } from '../paging.ts'

export const MeetingConnection = connectionResolvers
export const AttendanceConnection = connectionResolvers
export const PresentationConnection = connectionResolvers
export const DecisionConnection = connectionResolvers
export const TaskConnection = connectionResolvers
export const ProjectConnection = connectionResolvers
export const ProjectTimelineConnection = connectionResolvers
export const PersonConnection = connectionResolvers
export const AgendaItemConnection = connectionResolvers
export const AmountConnection = connectionResolvers
export const DocumentConnection = connectionResolvers
export const FindingConnection = connectionResolvers
export const BodyConnection = connectionResolvers
export const OrganizationConnection = connectionResolvers
export const CandidateConnection = connectionResolvers
export const RepresentationConnection = connectionResolvers
export const SearchConnection = connectionResolvers
