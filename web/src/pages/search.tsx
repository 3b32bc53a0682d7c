import { SearchDocument, type SearchQuery, type SearchQueryVariables } from '../api/generated.ts'
import { useQuery } from '../api/use-query.ts'
import { Highlight, hitContext, hitPath, SearchBox } from '../components/search-box.tsx'
import { Answered } from '../components/states.tsx'
import { PageTitle } from '../components/title.tsx'
import { formatDate } from '../format.ts'
import { useWords } from '../i18n/index.ts'
import { useLinks, useParameter } from '../links.ts'

type Kind = SearchQuery['search'][number]['kind']
const KINDS: readonly Kind[] = ['PERSON', 'ORGANIZATION', 'PROJECT', 'ITEM', 'DECISION']

/** All finds of a search, by kind. */
export function SearchPage() {
  const words = useWords()
  const links = useLinks()
  const [text] = useParameter('q')
  const [kind, setKind] = useParameter('kind')
  const chosen = KINDS.find((name) => name === kind)
  const variables: SearchQueryVariables = { text: text.trim(), first: 100, kinds: chosen ? [chosen] : null }
  const asked = useQuery(SearchDocument, text.trim().length > 1 ? variables : null)
  return (
    <>
      <PageTitle title={words.searchTitle(text)} />
      <SearchBox key={text} initial={text} />
      <fieldset class="choice">
        <legend>{words.kindFilter}</legend>
        {['', ...KINDS].map((name) => (
          <label key={name}>
            <input type="radio" name="kind" checked={(chosen ?? '') === name} onChange={() => setKind(name)} />
            {name ? words.kinds[name as Kind] : words.kindAll}
          </label>
        ))}
      </fieldset>
      {text.trim().length < 2 ? (
        <p>{words.searchEmpty}</p>
      ) : (
        <Answered asked={asked}>
          {({ search }) => (
            <>
              <p class="quiet" role="status">
                {search.length === 0 ? words.searchNone(text) : words.searchCount(search.length)}
              </p>
              <ol class="plain hits">
                {search.map((hit) => (
                  <li key={`${hit.kind} ${hitPath(links, hit)}`}>
                    {hit.node.__typename === 'Decision' ? (
                      <>
                        <a href={hitPath(links, hit)}>{hit.node.item.title}</a>
                        <span class="quiet">
                          {words.kinds[hit.kind]}, {formatDate(words, hit.node.meeting.date)}
                        </span>
                        <p lang="sv">
                          <Highlight text={hit.highlight} />
                        </p>
                      </>
                    ) : (
                      <>
                        <a href={hitPath(links, hit)}>
                          <Highlight text={hit.highlight} />
                        </a>
                        <span class="quiet">{hitContext(words, hit)}</span>
                      </>
                    )}
                  </li>
                ))}
              </ol>
            </>
          )}
        </Answered>
      )}
    </>
  )
}
