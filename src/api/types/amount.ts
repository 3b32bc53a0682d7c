import type { ApiContext } from '../context.ts'
import { globalId } from '../ids.ts'
import type { AmountRow, BodyRow, DecisionRow, ItemRow, ProjectRow } from '../rows.ts'
import { evidence } from './evidence.ts'

export const Amount = {
  id: ({ id }: AmountRow) => globalId('Amount', id),
  cap: ({ cap }: AmountRow) => cap ?? false,
  deciderBody: ({ id }: AmountRow, _: unknown, context: ApiContext) => context.first<BodyRow>('amount-decider', id),
  grants: ({ id }: AmountRow, _: unknown, context: ApiContext) => context.first<AmountRow>('amount-grants', id),
  grantedBy: ({ id }: AmountRow, _: unknown, context: ApiContext) => context.first<AmountRow>('amount-granted-by', id),
  project: ({ id, decision }: AmountRow, _: unknown, context: ApiContext) =>
    decision === null ? null : context.first<ProjectRow>('amount-project', id),
  item: ({ item }: AmountRow, _: unknown, context: ApiContext) => context.one<ItemRow>('items', item),
  decision: ({ decision }: AmountRow, _: unknown, context: ApiContext) =>
    decision === null ? null : context.one<DecisionRow>('decisions', decision),
  evidence,
}
