/** What the query page shows at first: something to run at once, and two more questions to copy. */
export const OPENING_QUERY = `# Press the button with the triangle (or Ctrl-Enter) to ask.
# The book in the left margin describes every field; Ctrl-Space proposes what can stand here.

query WhoSpokeForBjuv {
  municipality(name: "Bjuv") {
    name
    representation {
      person { name }
      from
      to
      present
      absent
      attendances {
        status
        partial
        role
        meeting { date body { name } }
        evidence { quote line document { fileName } }
      }
    }
  }
}

query WhatBecameOfFoodEvolution {
  project(name: "Food Evolution") {
    name
    timeline {
      nodes {
        date
        meeting { number body { name } }
        item { number title }
        presenters { name }
        decisions { level text toBody { name } evidence { line quote } }
        amounts { value currency basis state written evidence { line quote } }
        evidence { line quote url }
      }
    }
  }
}

query MeetingsOfAYear {
  meetings(year: 2022) {
    nodes {
      date
      body { name }
      items { number title status decisions { level text } }
    }
  }
}
`
