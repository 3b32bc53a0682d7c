import type { Style } from '../layout.ts'
import { clock } from './clock.ts'
import { columns } from './columns.ts'
import { labelled } from './labelled.ts'
import { markdown } from './markdown.ts'
import { narrow } from './narrow.ts'
import { paragraph } from './paragraph.ts'
import { struckList } from './struck-list.ts'
import { table } from './table.ts'

export const groupStyles: readonly Style[] = [paragraph, struckList, markdown, clock, table, labelled]
export const boardStyles: readonly Style[] = [columns, narrow]
export const styles: readonly Style[] = [...groupStyles, ...boardStyles]
