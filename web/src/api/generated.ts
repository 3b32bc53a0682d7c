// Made by web/codegen.ts from schema.graphql and src/queries; npm run web:types writes it anew.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Only what lies in these years or days; every bound is inclusive, and what is left out does not bound. What has no date lies in none. */
export type PeriodFilter = {
  /** One year, such as 2015. */
  year?: number | null | undefined;
  /** First day, such as `2015-01-01`. */
  from?: string | null | undefined;
  /** Last day, such as `2015-12-31`. */
  to?: string | null | undefined;
};

/** How loud a finding is. */
export type FindingSeverity =
  /** The document was not loaded. */
  | 'ERROR'
  /** A person should look. */
  | 'WARNING'
  /** Corrected or left aside; for information. */
  | 'INFO';

/** Whether someone was there. */
export type AttendanceStatus =
  /** On a list of those who took part; perhaps for a part of it, see `partial`. */
  | 'PRESENT'
  /** Announced absence, missing, or struck out of the list. */
  | 'ABSENT';

/** In what capacity someone took part. */
export type AttendanceRole =
  /** On the list of members. */
  | 'MEMBER'
  /** A substitute (*ersättare*), serving or not. */
  | 'SUBSTITUTE'
  /** An official of the cooperation itself, or the secretary. */
  | 'SECRETARIAT'
  /** Another official listed as taking part. */
  | 'OFFICIAL'
  /** An invited guest (*inbjudna gäster, adjungerade*). */
  | 'GUEST'
  /** On no list, but reports on an item. */
  | 'PRESENTER';

/** What became of an item. */
export type ItemStatus =
  /** It was dealt with. */
  | 'HANDLED'
  /** It was taken off the agenda (*utgick*). */
  | 'WITHDRAWN'
  /** It was put off (*bordlades*). */
  | 'POSTPONED';

/** Why one item is held to follow another. */
export type FollowReason =
  /** The earlier one was put off to the later meeting. */
  | 'DEFERRED'
  /** The text refers to the other meeting. */
  | 'REFERENCE'
  /** Both have the same title. */
  | 'SAME_TITLE'
  /** Both concern the same project. */
  | 'SAME_PROJECT'
  /** Both are about the same recurring matter. */
  | 'SAME_MATTER';

/** Where an item names a project; the strongest place counts. */
export type ConcernKind =
  /** In its title. */
  | 'TITLE'
  /** In a decision. */
  | 'DECISION'
  /** In its text. */
  | 'TEXT';

/** Whether something was decided, or only proposed to another body. */
export type DecisionLevel =
  /** Decided here. */
  | 'DECISION'
  /** Proposed to another body for decision. */
  | 'PROPOSAL';

/** What a sum counts. */
export type AmountBasis =
  /** The whole sum, in whole units of the currency. */
  | 'TOTAL'
  /** The sum for each inhabitant. */
  | 'PER_INHABITANT';

/** What became of the money. Sums in different states are never added. */
export type AmountState =
  /** Proposed to another body. */
  | 'PROPOSED'
  /** Granted. */
  | 'GRANTED'
  /** Money left over, put to another use. */
  | 'REALLOCATED'
  /** Spent. */
  | 'SPENT'
  /** Only mentioned. */
  | 'MENTIONED';

/** Where minutes state a sum. */
export type AmountPlace =
  /** In a decision or proposal: the meeting itself dealt with the money. */
  | 'DECISION'
  /** In an item's text, which tells of money: perhaps of the same that another decision is about. */
  | 'TEXT';

/** Where a project is known from. */
export type ProjectOrigin =
  /** The register of projects. */
  | 'REGISTER'
  /** The minutes, which call it a project. */
  | 'MINUTES';

/** What kind of organization it is. */
export type OrganizationKind =
  /** A municipality (*kommun*). */
  | 'MUNICIPALITY'
  /** A cooperation of municipalities. */
  | 'COOPERATION'
  /** Any other: a region, a company, an association. */
  | 'OTHER';

/** What a search can find. */
export type SearchKind =
  /** People. */
  | 'PERSON'
  /** Municipalities and other organizations. */
  | 'ORGANIZATION'
  /** Projects. */
  | 'PROJECT'
  /** Items of meetings. */
  | 'ITEM'
  /** Decisions and proposals. */
  | 'DECISION';

/** Whether anybody was there for a municipality. */
export type CoverageStatus =
  /** Somebody, the whole meeting. */
  | 'PRESENT'
  /** Somebody, but only for a part of the meeting. */
  | 'PARTIAL'
  /** The municipality is listed as present, without a name. */
  | 'UNNAMED'
  /** Listed as absent. */
  | 'ABSENT'
  /** Only as a guest or to report on an item. */
  | 'GUEST'
  /** Not on any list. */
  | 'NOT_LISTED';

export type AxisQueryVariables = Exact<{ [key: string]: never; }>;


export type AxisQuery = { first: { nodes: Array<{ date: string | null }> }, meetings: { totalCount: number, nodes: Array<{ id: string, date: string | null, number: string | null, body: { id: string, name: string } | null }> } };

export type QuoteFragment = { line: number, start: number, end: number, quote: string, url: string };

export type SumFragment = { id: string, value: number, currency: string, basis: AmountBasis, cap: boolean, written: string, state: AmountState, decider: string | null, source: string | null, purpose: string | null, grants: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, grantedBy: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, evidence: { line: number, start: number, end: number, quote: string, url: string } };

export type LinkedSumFragment = { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } };

export type WorkFragment = { id: string, due: string | null, assignees: Array<{ written: string, party:
      | { __typename: 'Person', id: string, name: string }
      | { __typename: 'Municipality', id: string, name: string }
      | { __typename: 'GenericOrganization', id: string, name: string }
      | { __typename: 'Body', id: string, name: string }
     | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } };

export type SetWorkFragment = { id: string, due: string | null, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }, assignees: Array<{ written: string, party:
      | { __typename: 'Person', id: string, name: string }
      | { __typename: 'Municipality', id: string, name: string }
      | { __typename: 'GenericOrganization', id: string, name: string }
      | { __typename: 'Body', id: string, name: string }
     | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } };

export type ClauseFragment = { id: string, text: string, level: DecisionLevel, to: string | null, toBody: { id: string, name: string } | null, parent: { id: string } | null, tasks: Array<{ id: string, due: string | null, assignees: Array<{ written: string, party:
        | { __typename: 'Person', id: string, name: string }
        | { __typename: 'Municipality', id: string, name: string }
        | { __typename: 'GenericOrganization', id: string, name: string }
        | { __typename: 'Body', id: string, name: string }
       | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, amounts: Array<{ id: string, value: number, currency: string, basis: AmountBasis, cap: boolean, written: string, state: AmountState, decider: string | null, source: string | null, purpose: string | null, grants: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, grantedBy: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, evidence: { line: number, start: number, end: number, quote: string, url: string } };

export type MeetingNameFragment = { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null };

export type ItemNameFragment = { id: string, number: string | null, title: string, status: ItemStatus, deferredTo: string | null };

export type PeriodFragment = { id: string, from: string, to: string, meetings: number, present: number, absent: number, partial: number, roles: Array<AttendanceRole>, attendances: Array<{ key: string, status: AttendanceStatus, role: AttendanceRole | null, partial: boolean, from: string | null, to: string | null, evidence: { line: number, start: number, end: number, quote: string, url: string } | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }>, person: { id: string, name: string }, organization:
    | { id: string, name: string }
    | { id: string, name: string }
   };

export type SightingFragment = { key: string, status: AttendanceStatus, role: AttendanceRole | null, partial: boolean, from: string | null, to: string | null, evidence: { line: number, start: number, end: number, quote: string, url: string } | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } };

export type PeriodSpanFragment = { id: string, from: string, to: string, meetings: number, present: number, absent: number, partial: number, roles: Array<AttendanceRole>, person: { id: string, name: string }, organization:
    | { id: string, name: string }
    | { id: string, name: string }
   };

export type NoticeFragment = { id: string, code: string, severity: FindingSeverity, message: string, evidence: { line: number, start: number, end: number, quote: string, url: string } | null };

export type PossibleSameFragment = { score: number, reasons: Array<string>, judgedUnsure: boolean, left: { id: string, name: string }, right: { id: string, name: string } };

export type ThreadItemFragment = { id: string, number: string | null, title: string, status: ItemStatus, deferredTo: string | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null }, presentations: Array<{ person: { id: string, name: string } }>, concerns: Array<{ project: { id: string, name: string } }>, tasks: Array<{ id: string, due: string | null, assignees: Array<{ written: string, party:
        | { __typename: 'Person', id: string, name: string }
        | { __typename: 'Municipality', id: string, name: string }
        | { __typename: 'GenericOrganization', id: string, name: string }
        | { __typename: 'Body', id: string, name: string }
       | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, amounts: Array<{ id: string, value: number, currency: string, basis: AmountBasis, cap: boolean, written: string, state: AmountState, decider: string | null, source: string | null, purpose: string | null, grants: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, grantedBy: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, decisions: Array<{ id: string, text: string, level: DecisionLevel, to: string | null, toBody: { id: string, name: string } | null, parent: { id: string } | null, tasks: Array<{ id: string, due: string | null, assignees: Array<{ written: string, party:
          | { __typename: 'Person', id: string, name: string }
          | { __typename: 'Municipality', id: string, name: string }
          | { __typename: 'GenericOrganization', id: string, name: string }
          | { __typename: 'Body', id: string, name: string }
         | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, amounts: Array<{ id: string, value: number, currency: string, basis: AmountBasis, cap: boolean, written: string, state: AmountState, decider: string | null, source: string | null, purpose: string | null, grants: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, grantedBy: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, subItems: Array<{ id: string, number: string | null, title: string, status: ItemStatus, deferredTo: string | null }>, parent: { id: string, number: string | null, title: string, status: ItemStatus, deferredTo: string | null } | null, evidence: { line: number, start: number, end: number, quote: string, url: string }, follows: Array<{ because: string | null, reason: FollowReason, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }>, followedBy: Array<{ because: string | null, reason: FollowReason, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }> };

export type ItemsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ItemsQuery = { nodes: Array<
    | { __typename: 'Document' }
    | { __typename: 'Finding' }
    | { __typename: 'Meeting' }
    | { __typename: 'Body' }
    | { __typename: 'AgendaItem', id: string, number: string | null, title: string, status: ItemStatus, deferredTo: string | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null }, presentations: Array<{ person: { id: string, name: string } }>, concerns: Array<{ project: { id: string, name: string } }>, tasks: Array<{ id: string, due: string | null, assignees: Array<{ written: string, party:
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Municipality', id: string, name: string }
            | { __typename: 'GenericOrganization', id: string, name: string }
            | { __typename: 'Body', id: string, name: string }
           | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, amounts: Array<{ id: string, value: number, currency: string, basis: AmountBasis, cap: boolean, written: string, state: AmountState, decider: string | null, source: string | null, purpose: string | null, grants: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, grantedBy: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, decisions: Array<{ id: string, text: string, level: DecisionLevel, to: string | null, toBody: { id: string, name: string } | null, parent: { id: string } | null, tasks: Array<{ id: string, due: string | null, assignees: Array<{ written: string, party:
              | { __typename: 'Person', id: string, name: string }
              | { __typename: 'Municipality', id: string, name: string }
              | { __typename: 'GenericOrganization', id: string, name: string }
              | { __typename: 'Body', id: string, name: string }
             | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, amounts: Array<{ id: string, value: number, currency: string, basis: AmountBasis, cap: boolean, written: string, state: AmountState, decider: string | null, source: string | null, purpose: string | null, grants: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, grantedBy: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, subItems: Array<{ id: string, number: string | null, title: string, status: ItemStatus, deferredTo: string | null }>, parent: { id: string, number: string | null, title: string, status: ItemStatus, deferredTo: string | null } | null, evidence: { line: number, start: number, end: number, quote: string, url: string }, follows: Array<{ because: string | null, reason: FollowReason, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }>, followedBy: Array<{ because: string | null, reason: FollowReason, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }> }
    | { __typename: 'Decision' }
    | { __typename: 'Task' }
    | { __typename: 'Amount' }
    | { __typename: 'Project' }
    | { __typename: 'Person' }
    | { __typename: 'Representation' }
    | { __typename: 'Municipality' }
    | { __typename: 'GenericOrganization' }
   | null> };

export type MeetingQueryVariables = Exact<{
  id: string;
}>;


export type MeetingQuery = { meeting: { id: string, number: string | null, date: string | null, dateWritten: string | null, dateReason: string | null, start: string | null, end: string | null, place: string | null, evidence: { line: number, start: number, end: number, quote: string, url: string } | null, sources: { body: { line: number, start: number, end: number, quote: string, url: string } | null, organization: { line: number, start: number, end: number, quote: string, url: string } | null, number: { line: number, start: number, end: number, quote: string, url: string } | null, start: { line: number, start: number, end: number, quote: string, url: string } | null, end: { line: number, start: number, end: number, quote: string, url: string } | null, place: { line: number, start: number, end: number, quote: string, url: string } | null, chair: { line: number, start: number, end: number, quote: string, url: string } | null, secretary: { line: number, start: number, end: number, quote: string, url: string } | null }, body: { id: string, name: string, organization:
        | { id: string, name: string }
        | { id: string, name: string }
       | null } | null, chair: { id: string, name: string } | null, secretary: { id: string, name: string } | null, attendances: Array<{ key: string, status: AttendanceStatus, role: AttendanceRole | null, party: string | null, written: string | null, from: string | null, to: string | null, partial: boolean, organizationReason: string | null, person: { id: string, name: string } | null, organization:
        | { __typename: 'Municipality', id: string, name: string }
        | { __typename: 'GenericOrganization', id: string, name: string }
       | null, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }>, items: Array<{ id: string, number: string | null, title: string, status: ItemStatus, deferredTo: string | null, presentations: Array<{ written: string | null, person: { id: string, name: string }, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }>, concerns: Array<{ how: ConcernKind, project: { id: string, name: string }, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null }, tasks: Array<{ id: string, due: string | null, assignees: Array<{ written: string, party:
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Municipality', id: string, name: string }
            | { __typename: 'GenericOrganization', id: string, name: string }
            | { __typename: 'Body', id: string, name: string }
           | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, amounts: Array<{ id: string, value: number, currency: string, basis: AmountBasis, cap: boolean, written: string, state: AmountState, decider: string | null, source: string | null, purpose: string | null, grants: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, grantedBy: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, decisions: Array<{ id: string, text: string, level: DecisionLevel, to: string | null, toBody: { id: string, name: string } | null, parent: { id: string } | null, tasks: Array<{ id: string, due: string | null, assignees: Array<{ written: string, party:
              | { __typename: 'Person', id: string, name: string }
              | { __typename: 'Municipality', id: string, name: string }
              | { __typename: 'GenericOrganization', id: string, name: string }
              | { __typename: 'Body', id: string, name: string }
             | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, amounts: Array<{ id: string, value: number, currency: string, basis: AmountBasis, cap: boolean, written: string, state: AmountState, decider: string | null, source: string | null, purpose: string | null, grants: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, grantedBy: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, subItems: Array<{ id: string, number: string | null, title: string, status: ItemStatus, deferredTo: string | null }>, parent: { id: string, number: string | null, title: string, status: ItemStatus, deferredTo: string | null } | null, evidence: { line: number, start: number, end: number, quote: string, url: string }, follows: Array<{ because: string | null, reason: FollowReason, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }>, followedBy: Array<{ because: string | null, reason: FollowReason, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }> }>, documents: Array<{ id: string, sha256: string, fileName: string, lines: number, text: string, importer: string | null, findings: Array<{ id: string, code: string, severity: FindingSeverity, message: string, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }> }> } | null };

export type MeetingsQueryVariables = Exact<{
  year?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MeetingsQuery = { meetings: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ place: string | null, id: string, date: string | null, number: string | null, items: Array<{ id: string }>, decisions: Array<{ id: string, level: DecisionLevel }>, body: { id: string, name: string } | null }> }, meetingYears: Array<{ year: number | null }> };

export type NeighboursQueryVariables = Exact<{
  id: string;
}>;


export type NeighboursQuery = { node:
    | { __typename: 'Document', id: string }
    | { __typename: 'Finding', id: string }
    | { __typename: 'Meeting', id: string }
    | { __typename: 'Body', id: string }
    | { __typename: 'AgendaItem', id: string }
    | { __typename: 'Decision', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Amount', id: string }
    | { __typename: 'Project', name: string, id: string, presenters: Array<{ id: string, name: string, representation: Array<{ roles: Array<AttendanceRole>, organization:
            | { __typename: 'Municipality', id: string, name: string }
            | { __typename: 'GenericOrganization', id: string, name: string }
           }> }>, relatedProjects: Array<{ project: { id: string, name: string } }>, timeline: { nodes: Array<{ decisions: Array<{ tasks: Array<{ id: string, due: string | null, assignees: Array<{ written: string, party:
                  | { __typename: 'Person', id: string, name: string }
                  | { __typename: 'Municipality', id: string, name: string }
                  | { __typename: 'GenericOrganization', id: string, name: string }
                  | { __typename: 'Body', id: string, name: string }
                 | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }> }> }> } }
    | { __typename: 'Person', name: string, id: string, representation: Array<{ roles: Array<AttendanceRole>, organization:
          | { __typename: 'Municipality', id: string, name: string }
          | { __typename: 'GenericOrganization', id: string, name: string }
         }>, presentations: { nodes: Array<{ item: { id: string, title: string, concerns: Array<{ project: { id: string, name: string } }> } }> } }
    | { __typename: 'Representation', id: string }
    | { __typename: 'Municipality', name: string, id: string, representation: Array<{ roles: Array<AttendanceRole>, person: { id: string, name: string, presentations: { nodes: Array<{ item: { concerns: Array<{ project: { id: string, name: string } }> } }> } } }> }
    | { __typename: 'GenericOrganization', name: string, id: string, representation: Array<{ roles: Array<AttendanceRole>, person: { id: string, name: string, presentations: { nodes: Array<{ item: { concerns: Array<{ project: { id: string, name: string } }> } }> } } }> }
   | null };

export type OrganizationQueryVariables = Exact<{
  id: string;
  municipality: boolean;
}>;


export type OrganizationQuery = { municipality?: { __typename: 'Municipality', code: string, id: string, name: string, names: Array<string>, kind: OrganizationKind, memberOf: Array<
      | { __typename: 'Municipality', id: string, name: string }
      | { __typename: 'GenericOrganization', id: string, name: string }
    >, bodies: Array<{ id: string, name: string }>, representation: Array<{ id: string, from: string, to: string, meetings: number, present: number, absent: number, partial: number, roles: Array<AttendanceRole>, attendances: Array<{ key: string, status: AttendanceStatus, role: AttendanceRole | null, partial: boolean, from: string | null, to: string | null, evidence: { line: number, start: number, end: number, quote: string, url: string } | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }>, person: { id: string, name: string }, organization:
        | { id: string, name: string }
        | { id: string, name: string }
       }>, unnamed: { nodes: Array<{ key: string, status: AttendanceStatus, person: { id: string } | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null }, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }> }, assignments: { totalCount: number, nodes: Array<{ id: string, due: string | null, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }, assignees: Array<{ written: string, party:
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Municipality', id: string, name: string }
            | { __typename: 'GenericOrganization', id: string, name: string }
            | { __typename: 'Body', id: string, name: string }
           | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }> } } | null, organization?:
    | { __typename: 'Municipality', id: string, name: string, names: Array<string>, kind: OrganizationKind, bodies: Array<{ id: string, name: string }>, representation: Array<{ id: string, from: string, to: string, meetings: number, present: number, absent: number, partial: number, roles: Array<AttendanceRole>, attendances: Array<{ key: string, status: AttendanceStatus, role: AttendanceRole | null, partial: boolean, from: string | null, to: string | null, evidence: { line: number, start: number, end: number, quote: string, url: string } | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }>, person: { id: string, name: string }, organization:
          | { id: string, name: string }
          | { id: string, name: string }
         }>, unnamed: { nodes: Array<{ key: string, status: AttendanceStatus, person: { id: string } | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null }, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }> }, assignments: { totalCount: number, nodes: Array<{ id: string, due: string | null, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }, assignees: Array<{ written: string, party:
              | { __typename: 'Person', id: string, name: string }
              | { __typename: 'Municipality', id: string, name: string }
              | { __typename: 'GenericOrganization', id: string, name: string }
              | { __typename: 'Body', id: string, name: string }
             | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }> } }
    | { __typename: 'GenericOrganization', id: string, name: string, names: Array<string>, kind: OrganizationKind, members: Array<{ id: string, name: string }>, bodies: Array<{ id: string, name: string }>, representation: Array<{ id: string, from: string, to: string, meetings: number, present: number, absent: number, partial: number, roles: Array<AttendanceRole>, attendances: Array<{ key: string, status: AttendanceStatus, role: AttendanceRole | null, partial: boolean, from: string | null, to: string | null, evidence: { line: number, start: number, end: number, quote: string, url: string } | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }>, person: { id: string, name: string }, organization:
          | { id: string, name: string }
          | { id: string, name: string }
         }>, unnamed: { nodes: Array<{ key: string, status: AttendanceStatus, person: { id: string } | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null }, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }> }, assignments: { totalCount: number, nodes: Array<{ id: string, due: string | null, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }, assignees: Array<{ written: string, party:
              | { __typename: 'Person', id: string, name: string }
              | { __typename: 'Municipality', id: string, name: string }
              | { __typename: 'GenericOrganization', id: string, name: string }
              | { __typename: 'Body', id: string, name: string }
             | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }> } }
   | null };

type OrganizationFacts_Municipality_Fragment = { __typename: 'Municipality', id: string, name: string, names: Array<string>, kind: OrganizationKind, bodies: Array<{ id: string, name: string }>, representation: Array<{ id: string, from: string, to: string, meetings: number, present: number, absent: number, partial: number, roles: Array<AttendanceRole>, attendances: Array<{ key: string, status: AttendanceStatus, role: AttendanceRole | null, partial: boolean, from: string | null, to: string | null, evidence: { line: number, start: number, end: number, quote: string, url: string } | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }>, person: { id: string, name: string }, organization:
      | { id: string, name: string }
      | { id: string, name: string }
     }>, unnamed: { nodes: Array<{ key: string, status: AttendanceStatus, person: { id: string } | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null }, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }> }, assignments: { totalCount: number, nodes: Array<{ id: string, due: string | null, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }, assignees: Array<{ written: string, party:
          | { __typename: 'Person', id: string, name: string }
          | { __typename: 'Municipality', id: string, name: string }
          | { __typename: 'GenericOrganization', id: string, name: string }
          | { __typename: 'Body', id: string, name: string }
         | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }> } };

type OrganizationFacts_GenericOrganization_Fragment = { __typename: 'GenericOrganization', id: string, name: string, names: Array<string>, kind: OrganizationKind, bodies: Array<{ id: string, name: string }>, representation: Array<{ id: string, from: string, to: string, meetings: number, present: number, absent: number, partial: number, roles: Array<AttendanceRole>, attendances: Array<{ key: string, status: AttendanceStatus, role: AttendanceRole | null, partial: boolean, from: string | null, to: string | null, evidence: { line: number, start: number, end: number, quote: string, url: string } | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }>, person: { id: string, name: string }, organization:
      | { id: string, name: string }
      | { id: string, name: string }
     }>, unnamed: { nodes: Array<{ key: string, status: AttendanceStatus, person: { id: string } | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null }, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }> }, assignments: { totalCount: number, nodes: Array<{ id: string, due: string | null, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }, assignees: Array<{ written: string, party:
          | { __typename: 'Person', id: string, name: string }
          | { __typename: 'Municipality', id: string, name: string }
          | { __typename: 'GenericOrganization', id: string, name: string }
          | { __typename: 'Body', id: string, name: string }
         | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }> } };

export type OrganizationFactsFragment =
  | OrganizationFacts_Municipality_Fragment
  | OrganizationFacts_GenericOrganization_Fragment
;

export type PersonQueryVariables = Exact<{
  id: string;
}>;


export type PersonQuery = { person: { id: string, name: string, names: Array<string>, reasons: Array<string>, representation: Array<{ id: string, from: string, to: string, meetings: number, present: number, absent: number, partial: number, roles: Array<AttendanceRole>, attendances: Array<{ key: string, status: AttendanceStatus, role: AttendanceRole | null, partial: boolean, from: string | null, to: string | null, evidence: { line: number, start: number, end: number, quote: string, url: string } | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }>, person: { id: string, name: string }, organization:
        | { id: string, name: string }
        | { id: string, name: string }
       }>, attendances: { totalCount: number, nodes: Array<{ key: string, status: AttendanceStatus, role: AttendanceRole | null, party: string | null, written: string | null, from: string | null, to: string | null, partial: boolean, organizationReason: string | null, organization:
          | { __typename: 'Municipality', id: string, name: string }
          | { __typename: 'GenericOrganization', id: string, name: string }
         | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null }, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }> }, presentations: { totalCount: number, nodes: Array<{ written: string | null, item: { id: string, number: string | null, title: string, status: ItemStatus, deferredTo: string | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null }, concerns: Array<{ project: { id: string, name: string } }> }, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }> }, assignments: { totalCount: number, nodes: Array<{ id: string, due: string | null, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }, assignees: Array<{ written: string, party:
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Municipality', id: string, name: string }
            | { __typename: 'GenericOrganization', id: string, name: string }
            | { __typename: 'Body', id: string, name: string }
           | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }> }, chaired: Array<{ id: string }>, minuted: Array<{ id: string }>, candidates: Array<{ score: number, reasons: Array<string>, judgedUnsure: boolean, left: { id: string, name: string }, right: { id: string, name: string } }> } | null };

export type PeopleQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PeopleQuery = { people: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, representation: Array<{ from: string, to: string, roles: Array<AttendanceRole>, organization:
          | { id: string, name: string }
          | { id: string, name: string }
         }> }> } };

export type ProjectQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ProjectQuery = { project: { id: string, name: string, names: Array<string>, known: ProjectOrigin, funding: Array<{ state: AmountState, basis: AmountBasis, currency: string, value: number, count: number, statedIn: AmountPlace }>, relatedProjects: Array<{ project: { id: string, name: string } }>, presenters: Array<{ id: string, name: string }>, timeline: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ how: ConcernKind, evidence: { line: number, start: number, end: number, quote: string, url: string }, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null }, item: { id: string, number: string | null, title: string, status: ItemStatus, deferredTo: string | null, tasks: Array<{ id: string, due: string | null, assignees: Array<{ written: string, party:
                | { __typename: 'Person', id: string, name: string }
                | { __typename: 'Municipality', id: string, name: string }
                | { __typename: 'GenericOrganization', id: string, name: string }
                | { __typename: 'Body', id: string, name: string }
               | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }, decisions: Array<{ id: string, text: string, level: DecisionLevel, to: string | null, toBody: { id: string, name: string } | null, parent: { id: string } | null, tasks: Array<{ id: string, due: string | null, assignees: Array<{ written: string, party:
                | { __typename: 'Person', id: string, name: string }
                | { __typename: 'Municipality', id: string, name: string }
                | { __typename: 'GenericOrganization', id: string, name: string }
                | { __typename: 'Body', id: string, name: string }
               | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, amounts: Array<{ id: string, value: number, currency: string, basis: AmountBasis, cap: boolean, written: string, state: AmountState, decider: string | null, source: string | null, purpose: string | null, grants: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, grantedBy: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, amounts: Array<{ id: string, value: number, currency: string, basis: AmountBasis, cap: boolean, written: string, state: AmountState, decider: string | null, source: string | null, purpose: string | null, grants: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, grantedBy: { id: string, written: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } } } | null, evidence: { line: number, start: number, end: number, quote: string, url: string } }>, presenters: Array<{ id: string, name: string }> }> } } | null };

export type ProjectsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ProjectsQuery = { projects: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, names: Array<string>, known: ProjectOrigin, funding: Array<{ state: AmountState, basis: AmountBasis, currency: string, value: number, count: number, statedIn: AmountPlace }>, timeline: { totalCount: number, nodes: Array<{ meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }> } }> } };

export type RepresentationQueryVariables = Exact<{
  sightings: boolean;
}>;


export type RepresentationQuery = { municipalities: Array<{ id: string, name: string, representation: Array<{ id: string, from: string, to: string, meetings: number, present: number, absent: number, partial: number, roles: Array<AttendanceRole>, attendances?: Array<{ key: string, status: AttendanceStatus, role: AttendanceRole | null, partial: boolean, from: string | null, to: string | null, evidence: { line: number, start: number, end: number, quote: string, url: string } | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }>, person: { id: string, name: string }, organization:
        | { id: string, name: string }
        | { id: string, name: string }
       }> }> };

export type CoverageQueryVariables = Exact<{
  period?: PeriodFilter | null | undefined;
  body?: string | null | undefined;
  people: boolean;
}>;


export type CoverageQuery = { coverage: Array<{ municipality: { id: string, name: string }, cells: Array<{ status: CoverageStatus, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null }, attendances?: Array<{ key: string, role: AttendanceRole | null, status: AttendanceStatus, from: string | null, to: string | null, person: { id: string, name: string } | null, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }> }> }> };

export type AttendanceByYearQueryVariables = Exact<{ [key: string]: never; }>;


export type AttendanceByYearQuery = { attendanceStats: Array<{ year: number | null, listed: number, present: number, absent: number, meetings: number, share: number, organization:
      | { __typename: 'Municipality', id: string, name: string }
      | { __typename: 'GenericOrganization', id: string, name: string }
     | null }> };

export type MeetingYearsQueryVariables = Exact<{ [key: string]: never; }>;


export type MeetingYearsQuery = { meetingYears: Array<{ year: number | null, meetings: number }> };

export type FindingsQueryVariables = Exact<{ [key: string]: never; }>;


export type FindingsQuery = { findings: Array<{ id: string, code: string, severity: FindingSeverity, message: string, document: { id: string, fileName: string, meetings: Array<{ id: string, date: string | null, number: string | null, body: { id: string, name: string } | null }> }, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }>, candidates: Array<{ score: number, reasons: Array<string>, judgedUnsure: boolean, left: { id: string, name: string }, right: { id: string, name: string } }> };

export type PromisesQueryVariables = Exact<{
  asOf: string;
}>;


export type PromisesQuery = { openPromises: Array<{ due: string, task: { id: string, due: string | null, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }, assignees: Array<{ written: string, party:
          | { __typename: 'Person', id: string, name: string }
          | { __typename: 'Municipality', id: string, name: string }
          | { __typename: 'GenericOrganization', id: string, name: string }
          | { __typename: 'Body', id: string, name: string }
         | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } } }>, promises: Array<{ due: string, answers: Array<{ id: string, number: string | null, title: string, status: ItemStatus, deferredTo: string | null, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }>, task: { id: string, due: string | null, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }, assignees: Array<{ written: string, party:
          | { __typename: 'Person', id: string, name: string }
          | { __typename: 'Municipality', id: string, name: string }
          | { __typename: 'GenericOrganization', id: string, name: string }
          | { __typename: 'Body', id: string, name: string }
         | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } } }> };

export type SearchQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type SearchQuery = { search: Array<{ kind: SearchKind, highlight: string, node:
      | { __typename: 'Person', id: string, name: string }
      | { __typename: 'Municipality', id: string, name: string }
      | { __typename: 'GenericOrganization', id: string, name: string }
      | { __typename: 'Project', id: string, name: string }
      | { __typename: 'AgendaItem', id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }
      | { __typename: 'Decision', id: string, text: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { title: string }, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }
     }> };

export type FindsQueryVariables = Exact<{
  text: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
  period?: PeriodFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type FindsQuery = { searchConnection: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: SearchKind, highlight: string, node:
        | { __typename: 'Person', id: string, name: string }
        | { __typename: 'Municipality', id: string, name: string }
        | { __typename: 'GenericOrganization', id: string, name: string }
        | { __typename: 'Project', id: string, name: string }
        | { __typename: 'AgendaItem', id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }
        | { __typename: 'Decision', id: string, text: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { title: string }, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }
       }> } };

export type FindFragment = { kind: SearchKind, highlight: string, node:
    | { __typename: 'Person', id: string, name: string }
    | { __typename: 'Municipality', id: string, name: string }
    | { __typename: 'GenericOrganization', id: string, name: string }
    | { __typename: 'Project', id: string, name: string }
    | { __typename: 'AgendaItem', id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }
    | { __typename: 'Decision', id: string, text: string, evidence: { line: number, start: number, end: number, quote: string, url: string }, item: { title: string }, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }
   };

export type SearchFacetsQueryVariables = Exact<{
  text: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
  period?: PeriodFilter | null | undefined;
}>;


export type SearchFacetsQuery = { all: { total: number, isCapped: boolean }, byKind: { total: number, kinds: Array<{ kind: SearchKind, count: number }> }, byYear: { total: number, years: Array<{ year: number | null, count: number }> } };

export type StartQueryVariables = Exact<{
  today: string;
}>;


export type StartQuery = { first: { nodes: Array<{ date: string | null }> }, meetings: { totalCount: number, nodes: Array<{ id: string, date: string | null, number: string | null, body: { id: string, name: string } | null }> }, latest: { nodes: Array<{ place: string | null, id: string, date: string | null, number: string | null, items: Array<{ id: string, number: string | null, title: string, status: ItemStatus, deferredTo: string | null, parent: { id: string } | null, decisions: Array<{ id: string }> }>, body: { id: string, name: string } | null }> }, meetingYears: Array<{ year: number | null, meetings: number }>, decisionStats: Array<{ count: number }>, projects: { totalCount: number, nodes: Array<{ id: string, name: string }> }, municipalities: Array<{ id: string, name: string }>, people: { totalCount: number }, openPromises: Array<{ due: string, task: { id: string, due: string | null, item: { id: string, title: string, meeting: { id: string, date: string | null, number: string | null, body: { id: string, name: string } | null } }, assignees: Array<{ written: string, party:
          | { __typename: 'Person', id: string, name: string }
          | { __typename: 'Municipality', id: string, name: string }
          | { __typename: 'GenericOrganization', id: string, name: string }
          | { __typename: 'Body', id: string, name: string }
         | null }>, evidence: { line: number, start: number, end: number, quote: string, url: string } } }>, findings: Array<{ id: string, code: string, severity: FindingSeverity, message: string, document: { id: string, meetings: Array<{ id: string, date: string | null, number: string | null, body: { id: string, name: string } | null }> }, evidence: { line: number, start: number, end: number, quote: string, url: string } | null }> };

export type DecisionsQueryVariables = Exact<{ [key: string]: never; }>;


export type DecisionsQuery = { meetingYears: Array<{ year: number | null }>, decisionStats: Array<{ year: number | null, level: DecisionLevel | null, count: number, items: number, meetings: number, tasks: number }> };

export type MoneyQueryVariables = Exact<{ [key: string]: never; }>;


export type MoneyQuery = { fundingStats: Array<{ year: number | null, state: AmountState, basis: AmountBasis, currency: string, count: number, sum: number }> };

export type AttendanceShareQueryVariables = Exact<{ [key: string]: never; }>;


export type AttendanceShareQuery = { attendanceStats: Array<{ listed: number, present: number, absent: number, partial: number, share: number, meetings: number, organization:
      | { __typename: 'Municipality', id: string, name: string }
      | { __typename: 'GenericOrganization', id: string, name: string }
     | null }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const QuoteFragmentDoc = new TypedDocumentString(`
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
    `, {"fragmentName":"Quote"}) as unknown as TypedDocumentString<QuoteFragment, unknown>;
export const NoticeFragmentDoc = new TypedDocumentString(`
    fragment Notice on Finding {
  id
  code
  severity
  message
  evidence {
    ...Quote
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}`, {"fragmentName":"Notice"}) as unknown as TypedDocumentString<NoticeFragment, unknown>;
export const PossibleSameFragmentDoc = new TypedDocumentString(`
    fragment PossibleSame on Candidate {
  score
  reasons
  judgedUnsure
  left {
    id
    name
  }
  right {
    id
    name
  }
}
    `, {"fragmentName":"PossibleSame"}) as unknown as TypedDocumentString<PossibleSameFragment, unknown>;
export const ItemNameFragmentDoc = new TypedDocumentString(`
    fragment ItemName on AgendaItem {
  id
  number
  title
  status
  deferredTo
}
    `, {"fragmentName":"ItemName"}) as unknown as TypedDocumentString<ItemNameFragment, unknown>;
export const MeetingNameFragmentDoc = new TypedDocumentString(`
    fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}
    `, {"fragmentName":"MeetingName"}) as unknown as TypedDocumentString<MeetingNameFragment, unknown>;
export const WorkFragmentDoc = new TypedDocumentString(`
    fragment Work on Task {
  id
  due
  assignees {
    written
    party {
      __typename
      ... on Person {
        id
        name
      }
      ... on Municipality {
        id
        name
      }
      ... on GenericOrganization {
        id
        name
      }
      ... on Body {
        id
        name
      }
    }
  }
  evidence {
    ...Quote
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}`, {"fragmentName":"Work"}) as unknown as TypedDocumentString<WorkFragment, unknown>;
export const LinkedSumFragmentDoc = new TypedDocumentString(`
    fragment LinkedSum on Amount {
  id
  written
  evidence {
    ...Quote
  }
  item {
    id
    title
    meeting {
      ...MeetingName
    }
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}`, {"fragmentName":"LinkedSum"}) as unknown as TypedDocumentString<LinkedSumFragment, unknown>;
export const SumFragmentDoc = new TypedDocumentString(`
    fragment Sum on Amount {
  id
  value
  currency
  basis
  cap
  written
  state
  decider
  source
  purpose
  grants {
    ...LinkedSum
  }
  grantedBy {
    ...LinkedSum
  }
  evidence {
    ...Quote
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment LinkedSum on Amount {
  id
  written
  evidence {
    ...Quote
  }
  item {
    id
    title
    meeting {
      ...MeetingName
    }
  }
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}`, {"fragmentName":"Sum"}) as unknown as TypedDocumentString<SumFragment, unknown>;
export const ClauseFragmentDoc = new TypedDocumentString(`
    fragment Clause on Decision {
  id
  text
  level
  to
  toBody {
    id
    name
  }
  parent {
    id
  }
  tasks {
    ...Work
  }
  amounts {
    ...Sum
  }
  evidence {
    ...Quote
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment Sum on Amount {
  id
  value
  currency
  basis
  cap
  written
  state
  decider
  source
  purpose
  grants {
    ...LinkedSum
  }
  grantedBy {
    ...LinkedSum
  }
  evidence {
    ...Quote
  }
}
fragment LinkedSum on Amount {
  id
  written
  evidence {
    ...Quote
  }
  item {
    id
    title
    meeting {
      ...MeetingName
    }
  }
}
fragment Work on Task {
  id
  due
  assignees {
    written
    party {
      __typename
      ... on Person {
        id
        name
      }
      ... on Municipality {
        id
        name
      }
      ... on GenericOrganization {
        id
        name
      }
      ... on Body {
        id
        name
      }
    }
  }
  evidence {
    ...Quote
  }
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}`, {"fragmentName":"Clause"}) as unknown as TypedDocumentString<ClauseFragment, unknown>;
export const ThreadItemFragmentDoc = new TypedDocumentString(`
    fragment ThreadItem on AgendaItem {
  ...ItemName
  meeting {
    ...MeetingName
  }
  presentations {
    person {
      id
      name
    }
  }
  concerns {
    project {
      id
      name
    }
  }
  tasks {
    ...Work
  }
  amounts {
    ...Sum
  }
  decisions {
    ...Clause
  }
  subItems {
    ...ItemName
  }
  parent {
    ...ItemName
  }
  evidence {
    ...Quote
  }
  follows {
    because
    reason
    item {
      id
      title
      meeting {
        ...MeetingName
      }
    }
    evidence {
      ...Quote
    }
  }
  followedBy {
    because
    reason
    item {
      id
      title
      meeting {
        ...MeetingName
      }
    }
    evidence {
      ...Quote
    }
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment Sum on Amount {
  id
  value
  currency
  basis
  cap
  written
  state
  decider
  source
  purpose
  grants {
    ...LinkedSum
  }
  grantedBy {
    ...LinkedSum
  }
  evidence {
    ...Quote
  }
}
fragment LinkedSum on Amount {
  id
  written
  evidence {
    ...Quote
  }
  item {
    id
    title
    meeting {
      ...MeetingName
    }
  }
}
fragment Work on Task {
  id
  due
  assignees {
    written
    party {
      __typename
      ... on Person {
        id
        name
      }
      ... on Municipality {
        id
        name
      }
      ... on GenericOrganization {
        id
        name
      }
      ... on Body {
        id
        name
      }
    }
  }
  evidence {
    ...Quote
  }
}
fragment Clause on Decision {
  id
  text
  level
  to
  toBody {
    id
    name
  }
  parent {
    id
  }
  tasks {
    ...Work
  }
  amounts {
    ...Sum
  }
  evidence {
    ...Quote
  }
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}
fragment ItemName on AgendaItem {
  id
  number
  title
  status
  deferredTo
}`, {"fragmentName":"ThreadItem"}) as unknown as TypedDocumentString<ThreadItemFragment, unknown>;
export const PeriodSpanFragmentDoc = new TypedDocumentString(`
    fragment PeriodSpan on Representation {
  id
  from
  to
  meetings
  present
  absent
  partial
  roles
  person {
    id
    name
  }
  organization {
    id
    name
  }
}
    `, {"fragmentName":"PeriodSpan"}) as unknown as TypedDocumentString<PeriodSpanFragment, unknown>;
export const SightingFragmentDoc = new TypedDocumentString(`
    fragment Sighting on Attendance {
  key
  status
  role
  partial
  from
  to
  evidence {
    ...Quote
  }
  meeting {
    ...MeetingName
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}`, {"fragmentName":"Sighting"}) as unknown as TypedDocumentString<SightingFragment, unknown>;
export const PeriodFragmentDoc = new TypedDocumentString(`
    fragment Period on Representation {
  ...PeriodSpan
  attendances {
    ...Sighting
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}
fragment Sighting on Attendance {
  key
  status
  role
  partial
  from
  to
  evidence {
    ...Quote
  }
  meeting {
    ...MeetingName
  }
}
fragment PeriodSpan on Representation {
  id
  from
  to
  meetings
  present
  absent
  partial
  roles
  person {
    id
    name
  }
  organization {
    id
    name
  }
}`, {"fragmentName":"Period"}) as unknown as TypedDocumentString<PeriodFragment, unknown>;
export const SetWorkFragmentDoc = new TypedDocumentString(`
    fragment SetWork on Task {
  ...Work
  item {
    id
    title
    meeting {
      ...MeetingName
    }
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment Work on Task {
  id
  due
  assignees {
    written
    party {
      __typename
      ... on Person {
        id
        name
      }
      ... on Municipality {
        id
        name
      }
      ... on GenericOrganization {
        id
        name
      }
      ... on Body {
        id
        name
      }
    }
  }
  evidence {
    ...Quote
  }
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}`, {"fragmentName":"SetWork"}) as unknown as TypedDocumentString<SetWorkFragment, unknown>;
export const OrganizationFactsFragmentDoc = new TypedDocumentString(`
    fragment OrganizationFacts on Organization {
  __typename
  id
  name
  names
  kind
  bodies {
    id
    name
  }
  representation {
    ...Period
  }
  unnamed: attendances(first: 100) {
    nodes {
      key
      status
      person {
        id
      }
      meeting {
        ...MeetingName
      }
      evidence {
        ...Quote
      }
    }
  }
  assignments(first: 50, order: DESC) {
    totalCount
    nodes {
      ...SetWork
    }
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment Work on Task {
  id
  due
  assignees {
    written
    party {
      __typename
      ... on Person {
        id
        name
      }
      ... on Municipality {
        id
        name
      }
      ... on GenericOrganization {
        id
        name
      }
      ... on Body {
        id
        name
      }
    }
  }
  evidence {
    ...Quote
  }
}
fragment SetWork on Task {
  ...Work
  item {
    id
    title
    meeting {
      ...MeetingName
    }
  }
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}
fragment Period on Representation {
  ...PeriodSpan
  attendances {
    ...Sighting
  }
}
fragment Sighting on Attendance {
  key
  status
  role
  partial
  from
  to
  evidence {
    ...Quote
  }
  meeting {
    ...MeetingName
  }
}
fragment PeriodSpan on Representation {
  id
  from
  to
  meetings
  present
  absent
  partial
  roles
  person {
    id
    name
  }
  organization {
    id
    name
  }
}`, {"fragmentName":"OrganizationFacts"}) as unknown as TypedDocumentString<OrganizationFactsFragment, unknown>;
export const FindFragmentDoc = new TypedDocumentString(`
    fragment Find on SearchHit {
  kind
  highlight
  node {
    __typename
    ... on Person {
      id
      name
    }
    ... on Municipality {
      id
      name
    }
    ... on GenericOrganization {
      id
      name
    }
    ... on Project {
      id
      name
    }
    ... on AgendaItem {
      id
      title
      meeting {
        ...MeetingName
      }
    }
    ... on Decision {
      id
      text
      evidence {
        ...Quote
      }
      item {
        title
      }
      meeting {
        ...MeetingName
      }
    }
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}`, {"fragmentName":"Find"}) as unknown as TypedDocumentString<FindFragment, unknown>;
export const AxisDocument = new TypedDocumentString(`
    query Axis {
  first: meetings(first: 1) {
    nodes {
      date
    }
  }
  meetings(first: 100, order: DESC) {
    totalCount
    nodes {
      ...MeetingName
    }
  }
}
    fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}`) as unknown as TypedDocumentString<AxisQuery, AxisQueryVariables>;
export const ItemsDocument = new TypedDocumentString(`
    query Items($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ... on AgendaItem {
      ...ThreadItem
    }
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment Sum on Amount {
  id
  value
  currency
  basis
  cap
  written
  state
  decider
  source
  purpose
  grants {
    ...LinkedSum
  }
  grantedBy {
    ...LinkedSum
  }
  evidence {
    ...Quote
  }
}
fragment LinkedSum on Amount {
  id
  written
  evidence {
    ...Quote
  }
  item {
    id
    title
    meeting {
      ...MeetingName
    }
  }
}
fragment Work on Task {
  id
  due
  assignees {
    written
    party {
      __typename
      ... on Person {
        id
        name
      }
      ... on Municipality {
        id
        name
      }
      ... on GenericOrganization {
        id
        name
      }
      ... on Body {
        id
        name
      }
    }
  }
  evidence {
    ...Quote
  }
}
fragment Clause on Decision {
  id
  text
  level
  to
  toBody {
    id
    name
  }
  parent {
    id
  }
  tasks {
    ...Work
  }
  amounts {
    ...Sum
  }
  evidence {
    ...Quote
  }
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}
fragment ItemName on AgendaItem {
  id
  number
  title
  status
  deferredTo
}
fragment ThreadItem on AgendaItem {
  ...ItemName
  meeting {
    ...MeetingName
  }
  presentations {
    person {
      id
      name
    }
  }
  concerns {
    project {
      id
      name
    }
  }
  tasks {
    ...Work
  }
  amounts {
    ...Sum
  }
  decisions {
    ...Clause
  }
  subItems {
    ...ItemName
  }
  parent {
    ...ItemName
  }
  evidence {
    ...Quote
  }
  follows {
    because
    reason
    item {
      id
      title
      meeting {
        ...MeetingName
      }
    }
    evidence {
      ...Quote
    }
  }
  followedBy {
    because
    reason
    item {
      id
      title
      meeting {
        ...MeetingName
      }
    }
    evidence {
      ...Quote
    }
  }
}`) as unknown as TypedDocumentString<ItemsQuery, ItemsQueryVariables>;
export const MeetingDocument = new TypedDocumentString(`
    query Meeting($id: ID!) {
  meeting(id: $id) {
    id
    number
    date
    dateWritten
    dateReason
    start
    end
    place
    evidence {
      ...Quote
    }
    sources {
      body {
        ...Quote
      }
      organization {
        ...Quote
      }
      number {
        ...Quote
      }
      start {
        ...Quote
      }
      end {
        ...Quote
      }
      place {
        ...Quote
      }
      chair {
        ...Quote
      }
      secretary {
        ...Quote
      }
    }
    body {
      id
      name
      organization {
        id
        name
      }
    }
    chair {
      id
      name
    }
    secretary {
      id
      name
    }
    attendances {
      key
      status
      role
      party
      written
      from
      to
      partial
      organizationReason
      person {
        id
        name
      }
      organization {
        __typename
        id
        name
      }
      evidence {
        ...Quote
      }
    }
    items {
      ...ThreadItem
      presentations {
        written
        person {
          id
          name
        }
        evidence {
          ...Quote
        }
      }
      concerns {
        how
        project {
          id
          name
        }
        evidence {
          ...Quote
        }
      }
    }
    documents {
      id
      sha256
      fileName
      lines
      text
      importer
      findings {
        ...Notice
      }
    }
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment Sum on Amount {
  id
  value
  currency
  basis
  cap
  written
  state
  decider
  source
  purpose
  grants {
    ...LinkedSum
  }
  grantedBy {
    ...LinkedSum
  }
  evidence {
    ...Quote
  }
}
fragment LinkedSum on Amount {
  id
  written
  evidence {
    ...Quote
  }
  item {
    id
    title
    meeting {
      ...MeetingName
    }
  }
}
fragment Work on Task {
  id
  due
  assignees {
    written
    party {
      __typename
      ... on Person {
        id
        name
      }
      ... on Municipality {
        id
        name
      }
      ... on GenericOrganization {
        id
        name
      }
      ... on Body {
        id
        name
      }
    }
  }
  evidence {
    ...Quote
  }
}
fragment Clause on Decision {
  id
  text
  level
  to
  toBody {
    id
    name
  }
  parent {
    id
  }
  tasks {
    ...Work
  }
  amounts {
    ...Sum
  }
  evidence {
    ...Quote
  }
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}
fragment ItemName on AgendaItem {
  id
  number
  title
  status
  deferredTo
}
fragment Notice on Finding {
  id
  code
  severity
  message
  evidence {
    ...Quote
  }
}
fragment ThreadItem on AgendaItem {
  ...ItemName
  meeting {
    ...MeetingName
  }
  presentations {
    person {
      id
      name
    }
  }
  concerns {
    project {
      id
      name
    }
  }
  tasks {
    ...Work
  }
  amounts {
    ...Sum
  }
  decisions {
    ...Clause
  }
  subItems {
    ...ItemName
  }
  parent {
    ...ItemName
  }
  evidence {
    ...Quote
  }
  follows {
    because
    reason
    item {
      id
      title
      meeting {
        ...MeetingName
      }
    }
    evidence {
      ...Quote
    }
  }
  followedBy {
    because
    reason
    item {
      id
      title
      meeting {
        ...MeetingName
      }
    }
    evidence {
      ...Quote
    }
  }
}`) as unknown as TypedDocumentString<MeetingQuery, MeetingQueryVariables>;
export const MeetingsDocument = new TypedDocumentString(`
    query Meetings($year: Int, $after: String) {
  meetings(year: $year, first: 100, after: $after, order: DESC) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...MeetingName
      place
      items {
        id
      }
      decisions {
        id
        level
      }
    }
  }
  meetingYears {
    year
  }
}
    fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}`) as unknown as TypedDocumentString<MeetingsQuery, MeetingsQueryVariables>;
export const NeighboursDocument = new TypedDocumentString(`
    query Neighbours($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Person {
      name
      representation {
        roles
        organization {
          __typename
          id
          name
        }
      }
      presentations(first: 50) {
        nodes {
          item {
            id
            title
            concerns {
              project {
                id
                name
              }
            }
          }
        }
      }
    }
    ... on Project {
      name
      presenters {
        id
        name
        representation {
          roles
          organization {
            __typename
            id
            name
          }
        }
      }
      relatedProjects {
        project {
          id
          name
        }
      }
      timeline(first: 50) {
        nodes {
          decisions {
            tasks {
              ...Work
            }
          }
        }
      }
    }
    ... on Organization {
      name
      representation {
        roles
        person {
          id
          name
          presentations(first: 20) {
            nodes {
              item {
                concerns {
                  project {
                    id
                    name
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment Work on Task {
  id
  due
  assignees {
    written
    party {
      __typename
      ... on Person {
        id
        name
      }
      ... on Municipality {
        id
        name
      }
      ... on GenericOrganization {
        id
        name
      }
      ... on Body {
        id
        name
      }
    }
  }
  evidence {
    ...Quote
  }
}`) as unknown as TypedDocumentString<NeighboursQuery, NeighboursQueryVariables>;
export const OrganizationDocument = new TypedDocumentString(`
    query Organization($id: ID!, $municipality: Boolean!) {
  municipality(id: $id) @include(if: $municipality) {
    ...OrganizationFacts
    code
    memberOf {
      __typename
      id
      name
    }
  }
  organization(id: $id) @skip(if: $municipality) {
    ...OrganizationFacts
    ... on GenericOrganization {
      members {
        id
        name
      }
    }
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment Work on Task {
  id
  due
  assignees {
    written
    party {
      __typename
      ... on Person {
        id
        name
      }
      ... on Municipality {
        id
        name
      }
      ... on GenericOrganization {
        id
        name
      }
      ... on Body {
        id
        name
      }
    }
  }
  evidence {
    ...Quote
  }
}
fragment SetWork on Task {
  ...Work
  item {
    id
    title
    meeting {
      ...MeetingName
    }
  }
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}
fragment Period on Representation {
  ...PeriodSpan
  attendances {
    ...Sighting
  }
}
fragment Sighting on Attendance {
  key
  status
  role
  partial
  from
  to
  evidence {
    ...Quote
  }
  meeting {
    ...MeetingName
  }
}
fragment PeriodSpan on Representation {
  id
  from
  to
  meetings
  present
  absent
  partial
  roles
  person {
    id
    name
  }
  organization {
    id
    name
  }
}
fragment OrganizationFacts on Organization {
  __typename
  id
  name
  names
  kind
  bodies {
    id
    name
  }
  representation {
    ...Period
  }
  unnamed: attendances(first: 100) {
    nodes {
      key
      status
      person {
        id
      }
      meeting {
        ...MeetingName
      }
      evidence {
        ...Quote
      }
    }
  }
  assignments(first: 50, order: DESC) {
    totalCount
    nodes {
      ...SetWork
    }
  }
}`) as unknown as TypedDocumentString<OrganizationQuery, OrganizationQueryVariables>;
export const PersonDocument = new TypedDocumentString(`
    query Person($id: ID!) {
  person(id: $id) {
    id
    name
    names
    reasons
    representation {
      ...Period
    }
    attendances(first: 100, order: DESC) {
      totalCount
      nodes {
        key
        status
        role
        party
        written
        from
        to
        partial
        organizationReason
        organization {
          __typename
          id
          name
        }
        meeting {
          ...MeetingName
        }
        evidence {
          ...Quote
        }
      }
    }
    presentations(first: 100, order: DESC) {
      totalCount
      nodes {
        written
        item {
          ...ItemName
          meeting {
            ...MeetingName
          }
          concerns {
            project {
              id
              name
            }
          }
        }
        evidence {
          ...Quote
        }
      }
    }
    assignments(first: 100, order: DESC) {
      totalCount
      nodes {
        ...SetWork
      }
    }
    chaired {
      id
    }
    minuted {
      id
    }
    candidates {
      ...PossibleSame
    }
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment Work on Task {
  id
  due
  assignees {
    written
    party {
      __typename
      ... on Person {
        id
        name
      }
      ... on Municipality {
        id
        name
      }
      ... on GenericOrganization {
        id
        name
      }
      ... on Body {
        id
        name
      }
    }
  }
  evidence {
    ...Quote
  }
}
fragment SetWork on Task {
  ...Work
  item {
    id
    title
    meeting {
      ...MeetingName
    }
  }
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}
fragment ItemName on AgendaItem {
  id
  number
  title
  status
  deferredTo
}
fragment Period on Representation {
  ...PeriodSpan
  attendances {
    ...Sighting
  }
}
fragment Sighting on Attendance {
  key
  status
  role
  partial
  from
  to
  evidence {
    ...Quote
  }
  meeting {
    ...MeetingName
  }
}
fragment PeriodSpan on Representation {
  id
  from
  to
  meetings
  present
  absent
  partial
  roles
  person {
    id
    name
  }
  organization {
    id
    name
  }
}
fragment PossibleSame on Candidate {
  score
  reasons
  judgedUnsure
  left {
    id
    name
  }
  right {
    id
    name
  }
}`) as unknown as TypedDocumentString<PersonQuery, PersonQueryVariables>;
export const PeopleDocument = new TypedDocumentString(`
    query People($after: String) {
  people(first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      representation {
        from
        to
        roles
        organization {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const ProjectDocument = new TypedDocumentString(`
    query Project($id: ID!, $after: String) {
  project(id: $id) {
    id
    name
    names
    known
    funding {
      state
      basis
      currency
      value
      count
      statedIn
    }
    relatedProjects {
      project {
        id
        name
      }
    }
    presenters {
      id
      name
    }
    timeline(first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      nodes {
        how
        evidence {
          ...Quote
        }
        meeting {
          ...MeetingName
        }
        item {
          ...ItemName
          tasks {
            ...Work
          }
          evidence {
            ...Quote
          }
        }
        decisions {
          ...Clause
        }
        amounts {
          ...Sum
        }
        presenters {
          id
          name
        }
      }
    }
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment Sum on Amount {
  id
  value
  currency
  basis
  cap
  written
  state
  decider
  source
  purpose
  grants {
    ...LinkedSum
  }
  grantedBy {
    ...LinkedSum
  }
  evidence {
    ...Quote
  }
}
fragment LinkedSum on Amount {
  id
  written
  evidence {
    ...Quote
  }
  item {
    id
    title
    meeting {
      ...MeetingName
    }
  }
}
fragment Work on Task {
  id
  due
  assignees {
    written
    party {
      __typename
      ... on Person {
        id
        name
      }
      ... on Municipality {
        id
        name
      }
      ... on GenericOrganization {
        id
        name
      }
      ... on Body {
        id
        name
      }
    }
  }
  evidence {
    ...Quote
  }
}
fragment Clause on Decision {
  id
  text
  level
  to
  toBody {
    id
    name
  }
  parent {
    id
  }
  tasks {
    ...Work
  }
  amounts {
    ...Sum
  }
  evidence {
    ...Quote
  }
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}
fragment ItemName on AgendaItem {
  id
  number
  title
  status
  deferredTo
}`) as unknown as TypedDocumentString<ProjectQuery, ProjectQueryVariables>;
export const ProjectsDocument = new TypedDocumentString(`
    query Projects($after: String) {
  projects(first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      names
      known
      funding {
        state
        basis
        currency
        value
        count
        statedIn
      }
      timeline(last: 1) {
        totalCount
        nodes {
          meeting {
            ...MeetingName
          }
        }
      }
    }
  }
}
    fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}`) as unknown as TypedDocumentString<ProjectsQuery, ProjectsQueryVariables>;
export const RepresentationDocument = new TypedDocumentString(`
    query Representation($sightings: Boolean!) {
  municipalities {
    id
    name
    representation {
      ...PeriodSpan
      attendances @include(if: $sightings) {
        ...Sighting
      }
    }
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}
fragment Sighting on Attendance {
  key
  status
  role
  partial
  from
  to
  evidence {
    ...Quote
  }
  meeting {
    ...MeetingName
  }
}
fragment PeriodSpan on Representation {
  id
  from
  to
  meetings
  present
  absent
  partial
  roles
  person {
    id
    name
  }
  organization {
    id
    name
  }
}`) as unknown as TypedDocumentString<RepresentationQuery, RepresentationQueryVariables>;
export const CoverageDocument = new TypedDocumentString(`
    query Coverage($period: PeriodFilter, $body: String, $people: Boolean!) {
  coverage(period: $period, body: $body) {
    municipality {
      id
      name
    }
    cells {
      status
      meeting {
        ...MeetingName
      }
      attendances @include(if: $people) {
        key
        role
        status
        from
        to
        person {
          id
          name
        }
        evidence {
          ...Quote
        }
      }
    }
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}`) as unknown as TypedDocumentString<CoverageQuery, CoverageQueryVariables>;
export const AttendanceByYearDocument = new TypedDocumentString(`
    query AttendanceByYear {
  attendanceStats(by: [ORGANIZATION, YEAR], roles: [MEMBER, SUBSTITUTE]) {
    year
    organization {
      __typename
      id
      name
    }
    listed
    present
    absent
    meetings
    share
  }
}
    `) as unknown as TypedDocumentString<AttendanceByYearQuery, AttendanceByYearQueryVariables>;
export const MeetingYearsDocument = new TypedDocumentString(`
    query MeetingYears {
  meetingYears {
    year
    meetings
  }
}
    `) as unknown as TypedDocumentString<MeetingYearsQuery, MeetingYearsQueryVariables>;
export const FindingsDocument = new TypedDocumentString(`
    query Findings {
  findings {
    ...Notice
    document {
      id
      fileName
      meetings {
        ...MeetingName
      }
    }
  }
  candidates {
    ...PossibleSame
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}
fragment Notice on Finding {
  id
  code
  severity
  message
  evidence {
    ...Quote
  }
}
fragment PossibleSame on Candidate {
  score
  reasons
  judgedUnsure
  left {
    id
    name
  }
  right {
    id
    name
  }
}`) as unknown as TypedDocumentString<FindingsQuery, FindingsQueryVariables>;
export const PromisesDocument = new TypedDocumentString(`
    query Promises($asOf: Date!) {
  openPromises(asOf: $asOf) {
    due
    task {
      ...SetWork
    }
  }
  promises {
    due
    answers {
      ...ItemName
      meeting {
        ...MeetingName
      }
    }
    task {
      ...SetWork
    }
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment Work on Task {
  id
  due
  assignees {
    written
    party {
      __typename
      ... on Person {
        id
        name
      }
      ... on Municipality {
        id
        name
      }
      ... on GenericOrganization {
        id
        name
      }
      ... on Body {
        id
        name
      }
    }
  }
  evidence {
    ...Quote
  }
}
fragment SetWork on Task {
  ...Work
  item {
    id
    title
    meeting {
      ...MeetingName
    }
  }
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}
fragment ItemName on AgendaItem {
  id
  number
  title
  status
  deferredTo
}`) as unknown as TypedDocumentString<PromisesQuery, PromisesQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $first: Int!) {
  search(text: $text, first: $first) {
    ...Find
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}
fragment Find on SearchHit {
  kind
  highlight
  node {
    __typename
    ... on Person {
      id
      name
    }
    ... on Municipality {
      id
      name
    }
    ... on GenericOrganization {
      id
      name
    }
    ... on Project {
      id
      name
    }
    ... on AgendaItem {
      id
      title
      meeting {
        ...MeetingName
      }
    }
    ... on Decision {
      id
      text
      evidence {
        ...Quote
      }
      item {
        title
      }
      meeting {
        ...MeetingName
      }
    }
  }
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const FindsDocument = new TypedDocumentString(`
    query Finds($text: String!, $kinds: [SearchKind!], $period: PeriodFilter, $after: String) {
  searchConnection(
    text: $text
    kinds: $kinds
    period: $period
    first: 50
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Find
    }
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}
fragment Find on SearchHit {
  kind
  highlight
  node {
    __typename
    ... on Person {
      id
      name
    }
    ... on Municipality {
      id
      name
    }
    ... on GenericOrganization {
      id
      name
    }
    ... on Project {
      id
      name
    }
    ... on AgendaItem {
      id
      title
      meeting {
        ...MeetingName
      }
    }
    ... on Decision {
      id
      text
      evidence {
        ...Quote
      }
      item {
        title
      }
      meeting {
        ...MeetingName
      }
    }
  }
}`) as unknown as TypedDocumentString<FindsQuery, FindsQueryVariables>;
export const SearchFacetsDocument = new TypedDocumentString(`
    query SearchFacets($text: String!, $kinds: [SearchKind!], $period: PeriodFilter) {
  all: searchFacets(text: $text, kinds: $kinds, period: $period) {
    total
    isCapped
  }
  byKind: searchFacets(text: $text, period: $period) {
    total
    kinds {
      kind
      count
    }
  }
  byYear: searchFacets(text: $text, kinds: $kinds) {
    total
    years {
      year
      count
    }
  }
}
    `) as unknown as TypedDocumentString<SearchFacetsQuery, SearchFacetsQueryVariables>;
export const StartDocument = new TypedDocumentString(`
    query Start($today: Date!) {
  first: meetings(first: 1) {
    nodes {
      date
    }
  }
  meetings(first: 100, order: DESC) {
    totalCount
    nodes {
      ...MeetingName
    }
  }
  latest: meetings(first: 2, order: DESC) {
    nodes {
      ...MeetingName
      place
      items {
        ...ItemName
        parent {
          id
        }
        decisions {
          id
        }
      }
    }
  }
  meetingYears {
    year
    meetings
  }
  decisionStats {
    count
  }
  projects(first: 12) {
    totalCount
    nodes {
      id
      name
    }
  }
  municipalities {
    id
    name
  }
  people(first: 1) {
    totalCount
  }
  openPromises(asOf: $today) {
    due
    task {
      ...SetWork
    }
  }
  findings(severity: WARNING) {
    ...Notice
    document {
      id
      meetings {
        ...MeetingName
      }
    }
  }
}
    fragment Quote on Evidence {
  line
  start
  end
  quote
  url
}
fragment Work on Task {
  id
  due
  assignees {
    written
    party {
      __typename
      ... on Person {
        id
        name
      }
      ... on Municipality {
        id
        name
      }
      ... on GenericOrganization {
        id
        name
      }
      ... on Body {
        id
        name
      }
    }
  }
  evidence {
    ...Quote
  }
}
fragment SetWork on Task {
  ...Work
  item {
    id
    title
    meeting {
      ...MeetingName
    }
  }
}
fragment MeetingName on Meeting {
  id
  date
  number
  body {
    id
    name
  }
}
fragment ItemName on AgendaItem {
  id
  number
  title
  status
  deferredTo
}
fragment Notice on Finding {
  id
  code
  severity
  message
  evidence {
    ...Quote
  }
}`) as unknown as TypedDocumentString<StartQuery, StartQueryVariables>;
export const DecisionsDocument = new TypedDocumentString(`
    query Decisions {
  meetingYears {
    year
  }
  decisionStats(by: [YEAR, LEVEL]) {
    year
    level
    count
    items
    meetings
    tasks
  }
}
    `) as unknown as TypedDocumentString<DecisionsQuery, DecisionsQueryVariables>;
export const MoneyDocument = new TypedDocumentString(`
    query Money {
  fundingStats(by: [YEAR]) {
    year
    state
    basis
    currency
    count
    sum
  }
}
    `) as unknown as TypedDocumentString<MoneyQuery, MoneyQueryVariables>;
export const AttendanceShareDocument = new TypedDocumentString(`
    query AttendanceShare {
  attendanceStats(by: [ORGANIZATION], roles: [MEMBER, SUBSTITUTE]) {
    organization {
      __typename
      id
      name
    }
    listed
    present
    absent
    partial
    share
    meetings
  }
}
    `) as unknown as TypedDocumentString<AttendanceShareQuery, AttendanceShareQueryVariables>;