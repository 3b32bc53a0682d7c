/** Ten questions of the cookbook, each as the program, its peer and plain Cypher are asked it, and one form of their answers. */

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is that of its question
type Data = any

export interface Question {
  readonly name: string
  /** A statement that gives the variables: something of a size that is to be had in every graph, so that answers compare. */
  readonly pick: string
  readonly own: string
  readonly peer: string
  readonly floor: string
  /** The answers in one form; the order of lists does not count, since the peer cannot give each that of the others. */
  readonly ofOwn: (data: Data) => unknown
  readonly ofPeer: (data: Data) => unknown
  readonly ofFloor: (rows: Data) => unknown
}

const first = (rows: readonly Data[]): Data => rows[0] ?? null
const key = (id: string): string => id.slice(id.indexOf(':') + 1)
const nodesOf = (connection: { readonly edges: readonly { readonly node: Data }[] }): Data[] =>
  connection.edges.map(({ node }) => node)
/** Without what occurs twice. */
const distinct = (rows: readonly Data[]): Data[] => [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]

/** Sums of rows with the same state, basis and currency. */
function summed(rows: readonly Data[]): Data[] {
  const sums = new Map<string, Data>()
  for (const { state, basis, currency, value } of rows) {
    const sum = sums.get(`${state} ${basis} ${currency}`) ?? { state, basis, currency, value: 0, count: 0 }
    sums.set(`${state} ${basis} ${currency}`, { ...sum, value: sum.value + value, count: sum.count + 1 })
  }
  return [...sums.values()]
}

export const questions: readonly Question[] = [
  {
    name: 'project timeline',
    pick: `MATCH (p:Project)<-[:CONCERNS]-(i:AgendaItem) WITH p, count(i) AS n
      RETURN {id: p.id, node: 'Project:' + p.id} AS variables ORDER BY abs(n - 12), p.id LIMIT 1`,
    own: `query ($node: ID!) { project(id: $node) { name timeline(first: 100) { nodes {
      date how evidence { line quote } meeting { number body { name } } presenters { name }
      item { number title decisions { text level to evidence { line } amounts { value basis state written } }
        amounts { value basis state written } } } } } }`,
    peer: `query ($id: ID!) { projects(where: { id: { eq: $id } }) { name itemsConnection { edges {
      properties { how line quote }
      node { number title meeting { number date body { name } } presenters { name }
        decisions { text level to line amounts { value basis state written } }
        amounts { value basis state written } } } } } }`,
    floor: `MATCH (p:Project {id: $id}) RETURN p.name AS name, COLLECT {
      MATCH (p)<-[r:CONCERNS]-(i:AgendaItem)-[:ON_AGENDA]->(m:Meeting)-[:HELD_BY]->(b:Body)
      RETURN {date: m.date, how: r.how, line: r.line, quote: r.quote, meeting: m.number, body: b.name,
        presenters: COLLECT { MATCH (i)<-[:PRESENTED]-(who:Person) RETURN DISTINCT who.name },
        number: i.number, title: i.title,
        decisions: COLLECT { MATCH (i)<-[:TAKEN_UNDER]-(d:Decision) RETURN {text: d.text, level: d.level, to: d.to,
          line: d.line, amounts: [(d)-[:STATES]->(a:Amount) | {value: a.value, basis: a.basis, state: a.state,
          written: a.written}]} ORDER BY d.ordinal },
        amounts: [(i)-[:STATES]->(a:Amount) | {value: a.value, basis: a.basis, state: a.state, written: a.written}]}
      ORDER BY m.date, m.id, i.ordinal } AS timeline`,
    ofOwn: ({ project: { name, timeline } }) => ({
      name,
      timeline: timeline.nodes.map(({ date, how, evidence, meeting, presenters, item }: Data) => ({
        date,
        how,
        ...evidence,
        meeting: meeting.number,
        body: meeting.body.name,
        presenters: presenters.map((person: Data) => person.name),
        number: item.number,
        title: item.title,
        decisions: item.decisions.map(({ evidence, ...decision }: Data) => ({ ...decision, line: evidence.line })),
        amounts: item.amounts,
      })),
    }),
    ofPeer: ({ projects: [{ name, itemsConnection }] }) => ({
      name,
      timeline: itemsConnection.edges.map(({ properties, node: { meeting, presenters, ...item } }: Data) => ({
        ...properties,
        ...item,
        date: meeting[0].date,
        meeting: meeting[0].number,
        body: meeting[0].body[0].name,
        presenters: distinct(presenters.map((person: Data) => person.name)),
      })),
    }),
    ofFloor: first,
  },
  {
    name: 'money of 50 projects',
    pick: `MATCH (p:Project)<-[r:FUNDS]-() WITH p, count(r) AS n ORDER BY abs(n - 4), p.id LIMIT 50
      RETURN {ids: collect(p.id), nodes: collect('Project:' + p.id)} AS variables`,
    own: `query ($nodes: [ID!]!) { nodes(ids: $nodes) { ... on Project {
      name funding(statedIn: DECISION) { state basis currency value count } } } }`,
    peer: `query ($ids: [ID!]!) { projects(where: { id: { in: $ids } }) {
      name fundingConnection { edges { properties { state basis currency value } } } } }`,
    floor: `UNWIND $ids AS id MATCH (p:Project {id: id})
      OPTIONAL MATCH (p)<-[r:FUNDS]-(:Decision)
      WITH p, r.state AS state, r.basis AS basis, r.currency AS currency, sum(r.value) AS value, count(r) AS count
      RETURN p.name AS name, collect({state: state, basis: basis, currency: currency, value: value, count: count}) AS funding`,
    ofOwn: ({ nodes }) => nodes,
    ofPeer: ({ projects }) =>
      projects.map(({ name, fundingConnection }: Data) => ({
        name,
        funding: summed(fundingConnection.edges.map(({ properties }: Data) => properties)),
      })),
    ofFloor: (rows) => rows,
  },
  {
    name: 'who spoke for a municipality',
    pick: `MATCH (o:Municipality)<-[r:REPRESENTS]-(p:Person) WITH o, sum(r.meetings) AS n
      RETURN {id: o.id, node: 'Municipality:' + o.id} AS variables ORDER BY abs(n - 60), o.id LIMIT 1`,
    own: `query ($node: ID!) { municipality(id: $node) { name representation {
      person { name } roles from to present absent partial
      attendances { status partial meeting { date } evidence { line quote } } } } }`,
    peer: `query ($id: ID!) { organizations(where: { id: { eq: $id } }) { name representativesConnection { edges {
      properties { roles from to present absent partial }
      node { name attendedConnection(where: { edge: { organization: { eq: $id } } }) { edges {
        properties { status partial line quote } node { date } } } } } } } }`,
    floor: `MATCH (o:Municipality {id: $id}) RETURN o.name AS name, COLLECT {
      MATCH (p:Person)-[r:REPRESENTS]->(o)
      RETURN {person: p.name, roles: r.roles, from: r.from, to: r.to, present: r.present, absent: r.absent,
        partial: r.partial, attendances: COLLECT { MATCH (p)-[a:ATTENDED]->(m:Meeting)
          WHERE a.organization = o.id AND r.from <= m.date <= r.to
          RETURN {status: a.status, partial: coalesce(a.partial, false), date: m.date, line: a.line, quote: a.quote}
          ORDER BY m.date, a.id }}
      ORDER BY r.from, r.to, p.name } AS representation`,
    ofOwn: ({ municipality: { name, representation } }) => ({
      name,
      representation: representation.map(({ person, attendances, ...period }: Data) => ({
        ...period,
        person: person.name,
        attendances: attendances.map(({ status, partial, meeting, evidence }: Data) => ({
          status,
          partial,
          date: meeting.date,
          ...evidence,
        })),
      })),
    }),
    ofPeer: ({ organizations: [{ name, representativesConnection }] }) => ({
      name,
      representation: representativesConnection.edges.map(({ properties, node }: Data) => ({
        ...properties,
        person: node.name,
        attendances: node.attendedConnection.edges
          .map(({ properties: { status, partial, line, quote }, node: { date } }: Data) => ({
            status,
            partial: partial ?? false,
            date,
            line,
            quote,
          }))
          .filter(({ date }: Data) => properties.from <= date && date <= properties.to),
      })),
    }),
    ofFloor: first,
  },
  {
    name: "a body's meetings of a year",
    pick: `MATCH (b:Body)<-[:HELD_BY]-(m:Meeting)<-[:ON_AGENDA]-(:AgendaItem)<-[:TAKEN_UNDER]-(d:Decision)
      WITH b, m.year AS year, count(d) AS n
      RETURN {id: b.id, node: 'Body:' + b.id, year: toInteger(year)} AS variables ORDER BY abs(n - 60), b.id, year LIMIT 1`,
    own: `query ($node: ID!, $year: Int!) { body(id: $node) { name organization { name }
      meetings(period: { year: $year }, first: 100) { nodes { date number
        items { number title status decisions { level text } } } } } }`,
    peer: `query ($id: ID!, $year: Int!) { bodies(where: { id: { eq: $id } }) { name organization { name }
      meetings(where: { year: { eq: $year } }, sort: [{ date: ASC }]) { date number
        items(sort: [{ ordinal: ASC }]) { number title status decisions(sort: [{ ordinal: ASC }]) { level text } } } } }`,
    floor: `MATCH (b:Body {id: $id}) RETURN b.name AS name, [(b)-[:PART_OF]->(o) | o.name][0] AS organization, COLLECT {
      MATCH (b)<-[:HELD_BY]-(m:Meeting) WHERE m.year = $year
      RETURN {date: m.date, number: m.number, items: COLLECT { MATCH (m)<-[:ON_AGENDA]-(i:AgendaItem)
        RETURN {number: i.number, title: i.title, status: i.status, decisions: COLLECT {
          MATCH (i)<-[:TAKEN_UNDER]-(d:Decision) RETURN {level: d.level, text: d.text} ORDER BY d.ordinal }}
        ORDER BY i.document, i.ordinal }}
      ORDER BY m.date, m.id } AS meetings`,
    ofOwn: ({ body: { name, organization, meetings } }) => ({
      name,
      organization: organization?.name ?? null,
      meetings: meetings.nodes,
    }),
    ofPeer: ({ bodies: [{ name, organization, meetings }] }) => ({
      name,
      organization: organization[0]?.name ?? null,
      meetings,
    }),
    ofFloor: first,
  },
  {
    name: 'latest ten meetings',
    pick: 'RETURN {} AS variables',
    own: '{ meetings(order: DESC, first: 10) { nodes { date place body { name } items { title } } } }',
    peer: `{ meetings(sort: [{ date: DESC }, { id: DESC }], limit: 10) { date place body { name }
      items(sort: [{ ordinal: ASC }]) { title } } }`,
    floor: `MATCH (m:Meeting) WHERE m.date IS NOT NULL WITH m ORDER BY m.date DESC, m.id DESC LIMIT 10
      RETURN m.date AS date, m.place AS place, [(m)-[:HELD_BY]->(b:Body) | b.name][0] AS body,
        COLLECT { MATCH (m)<-[:ON_AGENDA]-(i:AgendaItem) RETURN i.title ORDER BY i.document, i.ordinal } AS items`,
    ofOwn: ({ meetings }) =>
      meetings.nodes.map(({ date, place, body, items }: Data) => ({
        date,
        place,
        body: body.name,
        items: items.map((item: Data) => item.title),
      })),
    ofPeer: ({ meetings }) =>
      meetings.map(({ date, place, body, items }: Data) => ({
        date,
        place,
        body: body[0].name,
        items: items.map((item: Data) => item.title),
      })),
    ofFloor: (rows) => rows,
  },
  {
    name: "a body's decisions by year",
    pick: `MATCH (b:Body)<-[:HELD_BY]-(:Meeting)<-[:ON_AGENDA]-(:AgendaItem)<-[:TAKEN_UNDER]-(d:Decision)
      WITH b.name AS name, count(d) AS n WHERE NOT EXISTS { (o:Body) WHERE o.name <> name AND name IN o.names }
      RETURN {name: name} AS variables ORDER BY abs(n - 300), name LIMIT 1`,
    own: 'query ($name: String!) { decisionStats(by: [YEAR, LEVEL], body: $name) { year level count } }',
    peer: `query ($name: String!) { bodies(where: { name: { eq: $name } }) { meetings { year items { decisions { level } } } } }`,
    floor: `MATCH (b:Body {name: $name})<-[:HELD_BY]-(m:Meeting)<-[:ON_AGENDA]-(:AgendaItem)<-[:TAKEN_UNDER]-(d:Decision)
      RETURN m.year AS year, d.level AS level, count(d) AS count`,
    ofOwn: ({ decisionStats }) => decisionStats,
    ofPeer({ bodies }) {
      const counts = new Map<string, Data>()
      for (const { year, items } of bodies.flatMap(({ meetings }: Data) => meetings)) {
        for (const { level } of items.flatMap((item: Data) => item.decisions)) {
          const { count = 0 } = counts.get(`${year} ${level}`) ?? {}
          counts.set(`${year} ${level}`, { year, level, count: count + 1 })
        }
      }
      return [...counts.values()]
    },
    ofFloor: (rows) => rows,
  },
  {
    name: 'what was proposed to a body',
    pick: `MATCH (b:Body)<-[:PROPOSED_TO]-(d:Decision) WITH b, count(d) AS n
      RETURN {id: b.id, node: 'Body:' + b.id} AS variables ORDER BY abs(n - 20), b.id LIMIT 1`,
    own: `query ($node: ID!) { body(id: $node) { name proposals { text to level meeting { date } parent { text } } } }`,
    peer: `query ($id: ID!) { bodies(where: { id: { eq: $id } }) { name proposals {
      text to level item { meeting { date } } parent { text } } } }`,
    floor: `MATCH (b:Body {id: $id}) RETURN b.name AS name, COLLECT {
      MATCH (b)<-[:PROPOSED_TO]-(d:Decision)-[:TAKEN_UNDER]->(i:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
      RETURN {text: d.text, to: d.to, level: d.level, date: m.date, parent: [(d)-[:HANGS_ON]->(above) | above.text][0]}
      ORDER BY m.date, i.ordinal, d.ordinal } AS proposals`,
    ofOwn: ({ body: { name, proposals } }) => ({
      name,
      proposals: proposals.map(({ meeting, parent, ...decision }: Data) => ({
        ...decision,
        date: meeting.date,
        parent: parent?.text ?? null,
      })),
    }),
    ofPeer: ({ bodies: [{ name, proposals }] }) => ({
      name,
      proposals: proposals.map(({ item, parent, ...decision }: Data) => ({
        ...decision,
        date: item[0].meeting[0].date,
        parent: parent[0]?.text ?? null,
      })),
    }),
    ofFloor: first,
  },
  {
    name: 'a person',
    pick: `MATCH (p:Person)-[r:ATTENDED]->() WITH p, count(r) AS n WHERE EXISTS { (p)<-[:ASSIGNS]-() }
      RETURN {id: p.id, node: 'Person:' + p.id} AS variables ORDER BY abs(n - 20), p.id LIMIT 1`,
    own: `query ($node: ID!) { person(id: $node) { name names representation { organization { name } from to }
      meetings(first: 100) { nodes { date body { name } } }
      presentations(first: 100) { nodes { item { title meeting { date } } } }
      assignments(first: 100) { nodes { due decision { text } item { title } evidence { line quote } } } } }`,
    peer: `query ($id: ID!) { people(where: { id: { eq: $id } }) { name names
      representsConnection { edges { properties { from to } node { name } } }
      attendedConnection(where: { edge: { status: { eq: "PRESENT" } } }) { edges { node { id date body { name } } } }
      presented { title meeting { date } }
      assignments { id due line quote decision { text item { title } } item { title } } } }`,
    floor: `MATCH (p:Person {id: $id}) RETURN p.name AS name, p.names AS names,
      COLLECT { MATCH (p)-[r:REPRESENTS]->(o) RETURN {name: o.name, from: r.from, to: r.to} } AS representation,
      COLLECT { MATCH (p)-[a:ATTENDED {status: 'PRESENT'}]->(m:Meeting) WITH DISTINCT m ORDER BY m.date, m.id
        RETURN {date: m.date, body: [(m)-[:HELD_BY]->(b) | b.name][0]} } AS meetings,
      COLLECT { MATCH (p)-[:PRESENTED]->(i:AgendaItem)-[:ON_AGENDA]->(m:Meeting)
        RETURN {title: i.title, date: m.date} ORDER BY m.date, i.ordinal } AS presentations,
      COLLECT { MATCH (p)<-[:ASSIGNS]-(t:Task)<-[:HAS_TASK]-(owner)
        RETURN DISTINCT {due: t.due, line: t.line, quote: t.quote, decision: CASE WHEN owner:Decision THEN owner.text END,
          title: coalesce([(owner)-[:TAKEN_UNDER]->(i) | i.title][0], owner.title)} } AS assignments`,
    ofOwn: ({ person: { name, names, representation, meetings, presentations, assignments } }) => ({
      name,
      names,
      representation: representation.map(({ organization, from, to }: Data) => ({ name: organization.name, from, to })),
      meetings: meetings.nodes.map(({ date, body }: Data) => ({ date, body: body.name })),
      presentations: presentations.nodes.map(({ item }: Data) => ({ title: item.title, date: item.meeting.date })),
      assignments: assignments.nodes.map(({ due, decision, item, evidence }: Data) => ({
        due,
        ...evidence,
        decision: decision?.text ?? null,
        title: item.title,
      })),
    }),
    ofPeer: ({ people: [{ name, names, representsConnection, attendedConnection, presented, assignments }] }) => ({
      name,
      names,
      representation: representsConnection.edges.map(({ properties, node }: Data) => ({ ...properties, ...node })),
      meetings: distinct(nodesOf(attendedConnection)).map(({ date, body }: Data) => ({ date, body: body[0].name })),
      presentations: presented.map(({ title, meeting }: Data) => ({ title, date: meeting[0].date })),
      assignments: distinct(assignments).map(({ due, line, quote, decision, item }: Data) => ({
        due,
        line,
        quote,
        decision: decision[0]?.text ?? null,
        title: decision[0]?.item[0].title ?? item[0].title,
      })),
    }),
    ofFloor: first,
  },
  {
    name: 'who presented 50 projects',
    pick: `MATCH (p:Project)<-[:CONCERNS]-(i) WITH p, count(i) AS n ORDER BY abs(n - 4), p.id LIMIT 50
      RETURN {ids: collect(p.id), nodes: collect('Project:' + p.id)} AS variables`,
    own: `query ($nodes: [ID!]!) { nodes(ids: $nodes) { ... on Project {
      name names known presenters { name } related { name } } } }`,
    peer: `query ($ids: [ID!]!) { projects(where: { id: { in: $ids } }) { id name names known
      items { presenters { id name } projects { id name } } } }`,
    floor: `UNWIND $ids AS id MATCH (p:Project {id: id}) RETURN p.name AS name, p.names AS names, p.known AS known,
      COLLECT { MATCH (p)<-[:CONCERNS]-(:AgendaItem)<-[:PRESENTED]-(who:Person) WITH DISTINCT who
        RETURN who.name ORDER BY who.name } AS presenters,
      COLLECT { MATCH (p)<-[:CONCERNS]-(:AgendaItem)-[:CONCERNS]->(other:Project) WITH DISTINCT other
        RETURN other.name } AS related`,
    ofOwn: ({ nodes }) =>
      nodes.map(({ presenters, related, ...project }: Data) => ({
        ...project,
        presenters: presenters.map((person: Data) => person.name),
        related: related.map((other: Data) => other.name),
      })),
    ofPeer: ({ projects }) =>
      projects.map(({ id, items, ...project }: Data) => ({
        ...project,
        presenters: distinct(items.flatMap((item: Data) => item.presenters)).map((person) => person.name),
        related: distinct(items.flatMap((item: Data) => item.projects))
          .filter((other) => other.id !== id)
          .map((other) => other.name),
      })),
    ofFloor: (rows) => rows,
  },
  {
    name: 'a meeting in full',
    pick: `MATCH (m:Meeting)<-[:ON_AGENDA]-(:AgendaItem)<-[:TAKEN_UNDER]-(d:Decision) WITH m, count(d) AS n
      RETURN {id: m.id, node: 'Meeting:' + m.id} AS variables ORDER BY abs(n - 15), m.id LIMIT 1`,
    own: `query ($node: ID!) { meeting(id: $node) { date number place body { name }
      attendances { person { name } organization { id } status role partial evidence { line quote } }
      items { number title status presentations { person { name } }
        tasks { due assignees { written } }
        amounts { value basis state written }
        decisions { text level to evidence { line } tasks { due assignees { written } }
          amounts { value basis state written } } } } }`,
    peer: `query ($id: ID!) { meetings(where: { id: { eq: $id } }) { date number place body { name }
      attendeesConnection { edges { properties { status role organization partial line quote } node { name } } }
      items(sort: [{ ordinal: ASC }]) { number title status presenters { name }
        tasks { due assignees }
        amounts { value basis state written }
        decisions(sort: [{ ordinal: ASC }]) { text level to line tasks { due assignees }
          amounts { value basis state written } } } } }`,
    floor: `MATCH (m:Meeting {id: $id}) RETURN m.date AS date, m.number AS number, m.place AS place,
      [(m)-[:HELD_BY]->(b) | b.name][0] AS body,
      COLLECT { MATCH (m)<-[a:ATTENDED]-(p:Person) RETURN {name: p.name, organization: a.organization, status: a.status,
        role: a.role, partial: coalesce(a.partial, false), line: a.line, quote: a.quote} ORDER BY a.id } AS attendances,
      COLLECT { MATCH (m)<-[:ON_AGENDA]-(i:AgendaItem) RETURN {number: i.number, title: i.title, status: i.status,
        presenters: [(i)<-[:PRESENTED]-(p) | p.name],
        tasks: [(i)-[:HAS_TASK]->(t) | {due: t.due, assignees: t.assignees}],
        amounts: [(i)-[:STATES]->(a) | {value: a.value, basis: a.basis, state: a.state, written: a.written}],
        decisions: COLLECT { MATCH (i)<-[:TAKEN_UNDER]-(d:Decision) RETURN {text: d.text, level: d.level, to: d.to,
          line: d.line, tasks: [(d)-[:HAS_TASK]->(t) | {due: t.due, assignees: t.assignees}],
          amounts: [(d)-[:STATES]->(a) | {value: a.value, basis: a.basis, state: a.state, written: a.written}]}
          ORDER BY d.ordinal }} ORDER BY i.document, i.ordinal } AS items`,
    ofOwn: ({ meeting: { body, attendances, items, ...meeting } }) => ({
      ...meeting,
      body: body.name,
      // An entry without a name is another relation, which the others are not asked for.
      attendances: attendances
        .filter(({ person }: Data) => person !== null)
        .map(({ person, organization, evidence, ...entry }: Data) => ({
          ...entry,
          ...evidence,
          name: person.name,
          organization: organization === null ? null : key(organization.id),
        })),
      items: items.map(({ presentations, tasks, decisions, ...item }: Data) => ({
        ...item,
        presenters: presentations.map(({ person }: Data) => person.name),
        tasks: tasks.map(ofTask),
        decisions: decisions.map(({ evidence, tasks, ...decision }: Data) => ({
          ...decision,
          line: evidence.line,
          tasks: tasks.map(ofTask),
        })),
      })),
    }),
    ofPeer: ({ meetings: [{ body, attendeesConnection, items, ...meeting }] }) => ({
      ...meeting,
      body: body[0].name,
      attendances: attendeesConnection.edges.map(({ properties, node }: Data) => ({
        ...properties,
        partial: properties.partial ?? false,
        name: node.name,
      })),
      items: items.map(({ presenters, ...item }: Data) => ({
        ...item,
        presenters: presenters.map((person: Data) => person.name),
      })),
    }),
    ofFloor: first,
  },
]

function ofTask({ due, assignees }: Data): Data {
  return { due, assignees: assignees.map(({ written }: Data) => written) }
}
