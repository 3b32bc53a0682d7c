import { globalId } from '../ids.ts'
import { first, one } from '../relations.ts'
import type { AmountRow, BodyRow, DecisionRow, ItemRow, ProjectRow } from '../rows.ts'
import { evidence } from './evidence.ts'

export const Amount = {
  id: ({ id }: AmountRow) => globalId('Amount', id),
  cap: ({ cap }: AmountRow) => cap ?? false,
  deciderBody: first<BodyRow>('amount-decider'),
  grants: first<AmountRow>('amount-grants'),
  grantedBy: first<AmountRow>('amount-granted-by'),
  project: first<ProjectRow>('amount-project'),
  item: one<ItemRow>('items', 'item'),
  decision: one<DecisionRow>('decisions', 'decision'),
  evidence,
}
