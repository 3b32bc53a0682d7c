import { idOf, own } from '../own.ts'
import { first, one } from '../relations.ts'
import type { AmountRow, BodyRow, DecisionRow, ItemRow, ProjectRow } from '../rows.ts'
import { evidence } from './evidence.ts'

export const Amount = {
  id: idOf('Amount'),
  cap: own(['cap'], ({ cap }: AmountRow) => cap ?? false),
  deciderBody: first<BodyRow>('amount-decider'),
  grants: first<AmountRow>('amount-grants'),
  grantedBy: first<AmountRow>('amount-granted-by'),
  project: first<ProjectRow>('amount-project'),
  item: one<ItemRow>('items', 'item'),
  decision: one<DecisionRow>('decisions', 'decision'),
  evidence,
}
