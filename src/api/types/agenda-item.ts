import { idOf } from '../own.ts'
import { first, many, one } from '../relations.ts'
import type {
  AmountRow,
  ConcernRow,
  DecisionRow,
  FollowRow,
  ItemRow,
  MeetingRow,
  PresentationRow,
  TaskRow,
} from '../rows.ts'
import { evidence } from './evidence.ts'

export const AgendaItem = {
  id: idOf('AgendaItem'),
  meeting: one<MeetingRow>('meetings', 'meeting'),
  parent: first<ItemRow>('item-parent'),
  subItems: many<ItemRow>('item-sub-items'),
  decisions: many<DecisionRow>('item-decisions', { takes: ['level'] }),
  presentations: many<PresentationRow>('item-presentations'),
  concerns: many<ConcernRow>('item-concerns'),
  tasks: many<TaskRow>('item-tasks'),
  amounts: many<AmountRow>('item-amounts'),
  follows: many<FollowRow>('item-follows'),
  followedBy: many<FollowRow>('item-followed-by'),
  evidence,
}
