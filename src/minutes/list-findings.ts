import type { Attendance, Finding } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import type { Entry } from './list-entry.ts'
import { evidenceOf, type Paragraph } from './paragraph.ts'

/** A row of a list, with what was read of it beyond the record. */
export interface Listed {
  readonly paragraph: Paragraph
  readonly entry: Entry
  readonly attendance: Attendance
}

/** Findings on a list: misspelt municipalities, municipalities without a person and members without a municipality. */
export function listFindings(source: Source, listed: readonly Listed[]): Finding[] {
  const findings: Finding[] = []
  const lists = listed.filter(({ attendance }) => attendance.role === 'MEMBER' || attendance.role === 'SUBSTITUTE')
  const placed = lists.filter(({ attendance }) => attendance.municipality !== null).length
  for (const { paragraph, entry, attendance } of listed) {
    const evidence = evidenceOf(source, paragraph, entry.span)
    if (entry.corrected) {
      findings.push({
        code: 'SPELLING_CORRECTED',
        severity: 'INFO',
        message: `"${entry.corrected}" was read as the municipality ${attendance.municipality}.`,
        evidence,
      })
    }
    if (attendance.person === null && attendance.municipality) {
      findings.push({
        code: 'MUNICIPALITY_WITHOUT_PERSON',
        severity: 'WARNING',
        message: `${attendance.municipality} is listed without a person.`,
        evidence,
      })
    }
    const member = attendance.role === 'MEMBER' || attendance.role === 'SUBSTITUTE'
    if (member && attendance.person && !attendance.municipality && !attendance.organization && placed >= 2) {
      findings.push({
        code: 'PERSON_WITHOUT_MUNICIPALITY',
        severity: 'WARNING',
        message: `${attendance.person} is listed without a municipality or an organization, unlike the others.`,
        evidence,
      })
    }
  }
  return findings
}

/** People whom a list has as present and another as absent. */
export function presentAndAbsent(listed: readonly Listed[]): Finding[] {
  const findings: Finding[] = []
  for (const { attendance } of listed) {
    if (attendance.status !== 'ABSENT' || !attendance.person) continue
    const present = listed.find(
      (other) =>
        other.attendance.status === 'PRESENT' &&
        other.attendance.person === attendance.person &&
        (other.attendance.municipality === attendance.municipality ||
          !attendance.municipality ||
          !other.attendance.municipality),
    )
    if (present) {
      findings.push({
        code: 'PRESENT_AND_ABSENT',
        severity: 'WARNING',
        message: `${attendance.person} is listed as present (line ${present.attendance.evidence.line}) and as absent.`,
        evidence: attendance.evidence,
      })
    }
  }
  return findings
}
