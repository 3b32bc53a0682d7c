import { idOf } from '../own.ts'
import { first, many } from '../relations.ts'
import type {
  AttendanceRow,
  BodyRow,
  DecisionRow,
  DocumentRow,
  ItemRow,
  MeetingSourcesRow,
  PersonRow,
} from '../rows.ts'
import { evidence, evidenceIn } from './evidence.ts'

export const Meeting = {
  id: idOf('Meeting'),
  body: first<BodyRow>('meeting-body'),
  chair: first<PersonRow>('meeting-chair'),
  secretary: first<PersonRow>('meeting-secretary'),
  attendances: many<AttendanceRow>('meeting-attendances', { takes: ['status', 'role'] }),
  items: many<ItemRow>('meeting-items'),
  decisions: many<DecisionRow>('meeting-decisions', { takes: ['level'] }),
  documents: many<DocumentRow>('meeting-documents'),
  evidence,
  sources: many<MeetingSourcesRow, MeetingSourcesRow | null>('meeting-sources', {
    keeps: [],
    finish: ([row]) => row ?? null,
  }),
}

export const MeetingSources = {
  body: evidenceIn('body'),
  organization: evidenceIn('organization'),
  number: evidenceIn('number'),
  start: evidenceIn('start'),
  end: evidenceIn('end'),
  place: evidenceIn('place'),
  chair: evidenceIn('chair'),
  secretary: evidenceIn('secretary'),
}
