export type SignName =
  | 'decision'
  | 'proposal'
  | 'proposed'
  | 'granted'
  | 'reallocated'
  | 'spent'
  | 'mentioned'
  | 'present'
  | 'partial'
  | 'absent'
  | 'unnamed'
  | 'guest'
  | 'not_listed'

const DIAMOND = 'M8 2 14 8 8 14 2 8Z'

/** A small drawn sign beside a word: the same one for the same thing everywhere, whatever letters the reader's fonts have. */
export function Sign({ name }: { readonly name: SignName }) {
  return (
    <svg class={`sign sign-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {shapeOf(name)}
    </svg>
  )
}

function shapeOf(name: SignName) {
  switch (name) {
    case 'decision':
    case 'granted':
      return <path d={DIAMOND} fill="currentColor" />
    case 'proposal':
    case 'proposed':
      return <path d={DIAMOND} fill="none" stroke="currentColor" stroke-width="1.75" />
    case 'reallocated':
      return (
        <path
          d="M2 5.5h11M10 2.5l3 3-3 3M14 10.5H3M6 7.5l-3 3 3 3"
          fill="none"
          stroke="currentColor"
          stroke-width="1.75"
        />
      )
    case 'spent':
      return <path d="M2 4h12L8 14Z" fill="currentColor" />
    case 'mentioned':
    case 'not_listed':
      return <circle cx="8" cy="8" r="1.75" fill="currentColor" />
    case 'present':
      return <path d="M2.5 2.5h11v11h-11Z" fill="currentColor" stroke="currentColor" stroke-width="1.5" />
    case 'partial':
      return (
        <>
          <path d="M2.5 2.5h11v11h-11Z" fill="none" stroke="currentColor" stroke-width="1.5" />
          <path d="M2.5 2.5H8v11H2.5Z" fill="currentColor" />
        </>
      )
    case 'absent':
      return (
        <path
          d="M2.5 2.5h11v11h-11ZM2.5 9 9 2.5M3 13.5 13.5 3M7 13.5 13.5 7"
          fill="none"
          stroke="currentColor"
          stroke-width="1.25"
        />
      )
    case 'guest':
      return <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="1.5" />
    case 'unnamed':
      return (
        <path
          d="M4.9 5.6C4.9 3.8 6.2 2.6 8 2.6s3.1 1.1 3.1 2.7c0 2.4-3 2.5-3 4.6v.4M8.1 12.2v1.6"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
        />
      )
  }
}
