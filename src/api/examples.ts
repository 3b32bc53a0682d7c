import type { Graph } from '../graph/index.ts'

/** Names that occur in a graph, to ask about; null where it has none of that kind. */
export interface Examples {
  readonly project: string | null
  readonly municipality: string | null
  readonly year: number | null
}

/** What there is to ask about in this graph. */
export async function findExamples(graph: Pick<Graph, 'read'>): Promise<Examples> {
  const [row] = await graph.read<Examples>('read/examples')
  return row!
}

/** What the query page shows at first: something to run at once, and more questions to copy. */
export function openingQuery({ project, municipality, year }: Examples): string {
  const parts = [
    `# Press the button with the triangle (or Ctrl-Enter) to ask.
# The book in the left margin describes every field; Ctrl-Space proposes what can stand here.
`,
  ]
  if (municipality !== null) parts.push(municipalityQuery(municipality))
  if (project !== null) parts.push(projectQuery(project))
  if (year !== null) parts.push(yearQuery(year))
  if (parts.length === 1)
    parts.push(
      '# The graph is empty as yet: protokollgraf import PATH reads minutes into it.\n{ documents { fileName } }\n',
    )
  return parts.join('\n')
}

/** The same questions in one line each, to show on a terminal. */
export function briefQueries({ project, municipality }: Examples): string[] {
  const queries: string[] = []
  if (project !== null) {
    queries.push(
      `{ project(name: ${quoted(project)}) { timeline { nodes { date item { title } decisions { level text evidence { line quote } } } } } }`,
    )
  }
  if (municipality !== null) {
    queries.push(
      `{ municipality(name: ${quoted(municipality)}) { representation { person { name } from to present absent attendances { status meeting { date } } } } }`,
    )
  }
  return queries
}

function municipalityQuery(name: string): string {
  return `query WhoSpokeForAMunicipality {
  municipality(name: ${quoted(name)}) {
    name
    representation {
      person { name }
      from
      to
      roles
      present
      absent
      partial
      attendances {
        status
        partial
        meeting { date body { name } }
        evidence { quote line document { fileName } }
      }
    }
  }
}
`
}

function projectQuery(name: string): string {
  return `query WhatBecameOfAProject {
  project(name: ${quoted(name)}) {
    name
    timeline {
      nodes {
        date
        meeting { number body { name } }
        item { number title }
        presenters { name }
        decisions { level text to toBody { name } evidence { line quote } }
        amounts { value currency basis state written evidence { line quote } }
        evidence { line quote url }
      }
    }
  }
}
`
}

function yearQuery(year: number): string {
  return `query MeetingsOfAYear {
  meetings(year: ${year}) {
    nodes {
      date
      body { name }
      items { number title status decisions { level text } }
    }
  }
}
`
}

/** As a string of GraphQL, whose escapes are those of JSON. */
function quoted(text: string): string {
  return JSON.stringify(text)
}
