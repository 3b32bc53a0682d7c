/**
 * In Swedish, the sentences that the program writes itself: messages of findings, why sightings are one person, why a
 * date or a municipality was concluded. The API gives them in English. Each pattern is a whole sentence; what is not
 * known here is shown as it is, and a test reads every sample and finds all of them known.
 */

type Rule = readonly [pattern: RegExp, swedish: string | ((...parts: string[]) => string)]

const SENTENCES: readonly Rule[] = [
  [/^(.+) is listed without a person\.$/u, '$1 står på listan utan namn.'],
  [
    /^(.+) is listed without a municipality or an organization, unlike the others\.$/u,
    '$1 står på listan utan kommun eller organisation, till skillnad från de andra.',
  ],
  [/^"(.+)" was read as the municipality (.+)\.$/su, '”$1” lästes som kommunen $2.'],
  [
    /^(.+) is listed as present \(line (\d+)\) and as absent\.$/u,
    '$1 står både som närvarande (rad $2) och som frånvarande.',
  ],
  [/^No date of the meeting was found in the head of the document\.$/u, 'Dokumentets inledning har inget mötesdatum.'],
  [/^No rule reads this line\.$/u, 'Raden kunde inte läsas som något.'],
  [/^No rule reads these (\d+) lines\.$/u, '$1 rader kunde inte läsas som något.'],
  [/^"(.+)" is no time of day\.$/su, '”$1” är inget klockslag.'],
  [/^"(.+)": the meeting ends before it begins\.$/su, '”$1”: mötet slutar innan det börjar.'],
  [/^"(.+)" is a range; the upper sum was taken\.$/su, '”$1” är ett spann; det övre beloppet räknas.'],
  [/^Number (\S+) is used twice\.$/u, 'Nummer $1 används två gånger.'],
  [/^Number (\S+) follows (\S+): (\S+) is missing\.$/u, 'Nummer $1 kommer efter $2: $3 saknas.'],
  [/^Number (\S+) follows (\S+): the numbering goes back\.$/u, 'Nummer $1 kommer efter $2: numreringen går bakåt.'],
  [
    /^The date is written "(.+?)" \((\S+)\), but (.+): (\S+) was concluded\.$/su,
    (_, written, date, reasons, concluded) =>
      `Datumet är skrivet ”${written}” (${date}), men ${dateReasons(reasons!)}: mötet antas ha hållits ${concluded}.`,
  ],
  [
    /^Year (\d+) rather than (\d+): (.+)\.$/su,
    (_, year, other, reasons) => `År ${year} snarare än ${other}: ${dateReasons(reasons!)}.`,
  ],
  [/^(\S+) was a \w+ \((\p{L}+)\), not a \w+ \((\p{L}+)\)\.$/u, '$1 var en $2, inte en $3.'],
  [/^The head gives two dates: "(.+)" and "(.+)"\.$/su, 'Inledningen har två datum: ”$1” och ”$2”.'],
  [
    /^The minutes of (\S+) are signed on (\S+), before the meeting\.$/u,
    'Protokollet från $1 är underskrivet $2, före mötet.',
  ],
  [
    /^The meeting .+ is recorded in another document too \((.+)\); its items and sums are counted in both\.$/su,
    'Mötet finns även i ett annat dokument ($1); dess ärenden och belopp räknas i båda.',
  ],
  [
    /^(.+) and (.+) may be one person: (.+)\.$/su,
    (_, left, right, reasons) => `${left} och ${right} kan vara samma person: ${points(reasons!) ?? reasons}.`,
  ],
  [
    /^The text was converted from UTF-8 that had been encoded twice \(Ã¶ for ö\)\.$/u,
    'Texten var kodad två gånger (Ã¶ i stället för ö) och har rättats.',
  ],
  [
    /^The text was converted from decomposed Unicode \(NFD\) to composed \(NFC\)\.$/u,
    'Prickar och ringar stod skilda från sina bokstäver och har satts ihop med dem.',
  ],
  [/^The text was converted from (.+)\.$/u, 'Texten är omvandlad från teckenkodningen $1.'],
  [
    /^The text has replacement characters \(U\+FFFD\): letters were lost before it came here\.$/u,
    'Bokstäver har gått förlorade innan filen kom hit.',
  ],
  [
    /^The PDF has pictures and no text on (.+); run OCR to have it read\.$/u,
    (_, pages) =>
      `PDF-filen har bilder utan text på ${pages!.replace(/^pages?/u, 'sida')}; textigenkänning behövs för att läsa dem.`,
  ],
  [
    /^The document holds tracked changes; it is read as if they were all accepted\.$/u,
    'Dokumentet har spårade ändringar; det är läst som om alla var godkända.',
  ],
  [/^seen for (.+) on (\S+) and again on (\S+)$/u, 'sedd för $1 $2 och igen $3'],
]

const DATE_REASONS: readonly Rule[] = [
  [/^line (\d+) tells of "(.+)" as past$/su, 'rad $1 talar om ”$2” som något som har varit'],
  [/^it was a \w+ \((\p{L}+)\)$/u, 'det var en $1'],
  [/^the minutes are number (.+)$/u, 'protokollet har nummer $1'],
  [/^they were signed on (\S+)$/u, 'det är underskrivet $1'],
]

const FEATURES: readonly Rule[] = [
  [/^same single name$/u, 'samma enda namn'],
  [/^same full name, both parts common$/u, 'samma namn, båda delarna vanliga'],
  [/^same full name, one part common$/u, 'samma namn, ena delen vanlig'],
  [/^same full name, uncommon$/u, 'samma namn, ovanligt'],
  [/^one name is the other with one added$/u, 'det ena namnet är det andra med ett tillagt'],
  [/^same surname, and the initial fits$/u, 'samma efternamn, och initialen stämmer'],
  [/^same surname, given names sound alike$/u, 'samma efternamn, förnamnen låter lika'],
  [/^same surname, one letter in the given name$/u, 'samma efternamn, en bokstav skiljer i förnamnet'],
  [
    /^(same given name|given names sound alike), (.+)$/u,
    (_, given, surname) => `${GIVEN[given!]}, ${SURNAMES[surname!] ?? surname}`,
  ],
  [/^both for (.+)$/u, 'båda för $1'],
  [/^never for the same organization$/u, 'aldrig för samma organisation'],
  [/^meetings of one organization$/u, 'möten i samma organisation'],
  [/^meetings of different organizations$/u, 'möten i olika organisationer'],
  [/^of one body$/u, 'i samma organ'],
  [/^in the same kind of role$/u, 'i samma slags roll'],
  [/^same party$/u, 'samma parti'],
  [/^another party$/u, 'ett annat parti'],
  [/^between meetings where it is known$/u, 'mellan möten där namnet är känt'],
  [/^on no list$/u, 'inte på någon närvarolista'],
  [/^the other of that name is on the list$/u, 'den andra med samma namn står på listan'],
  [/^more than ten years between$/u, 'mer än tio år emellan'],
  [/^present and absent on the lists of (\S+)$/u, 'både närvarande och frånvarande $1'],
  [/^both on the list of (\S+)$/u, 'båda på listan $1'],
  [/^one is on no list where the other is \((\S+)\)$/u, 'den ena saknas på listan där den andra står ($1)'],
  [/^the one seen until (\S+), the other from (\S+)$/u, 'den ena sedd till $1, den andra från $2'],
  [/^for (.+) until (\S+), for (.+) from (\S+)$/u, 'för $1 till $2, för $3 från $4'],
  [/^another represents (.+) by then$/u, 'någon annan företräder $1 då'],
  [/^a name nearly the same is seen for (.+)$/u, 'ett nästan likadant namn är sett för $1'],
  [/^same (.+)$/u, 'varje gång för $1'],
]

const GIVEN: Readonly<Record<string, string>> = {
  'same given name': 'samma förnamn',
  'given names sound alike': 'förnamnen låter lika',
}

const SURNAMES: Readonly<Record<string, string>> = {
  'surnames sound alike': 'efternamnen låter lika',
  'two letters of the surname swapped': 'två bokstäver i efternamnet har bytt plats',
  'one letter between two common surnames': 'en bokstav skiljer två vanliga efternamn',
  'one letter in the surname': 'en bokstav skiljer i efternamnet',
  'two letters in the surname': 'två bokstäver skiljer i efternamnet',
  'surnames begin alike': 'efternamnen börjar lika',
}

/** What the program says, in Swedish; null where it is not known here. */
export function inSwedish(said: string): string | null {
  return byRules(SENTENCES, said) ?? reason(said)
}

function byRules(rules: readonly Rule[], text: string): string | null {
  for (const [pattern, swedish] of rules) {
    if (pattern.test(text)) return text.replace(pattern, swedish as string)
  }
  return null
}

/** Why sightings are one person: when and where, then points for and against. */
function reason(said: string): string | null {
  const steady = /^(\d+) meetings (\S+?)–(\S+?): (.+)$/u.exec(said)
  if (steady) return led(`${steady[1]} möten ${steady[2]} – ${steady[3]}`, points(steady[4]!))
  const unplaced = /^(\S+), without a municipality: (.+)$/u.exec(said)
  if (unplaced)
    return led(`${unplaced[1] === 'undated' ? 'utan datum' : unplaced[1]}, utan kommun`, points(unplaced[2]!))
  const never = /^(\d+) meetings, never with a municipality: (.+)$/u.exec(said)
  if (never) return led(`${never[1]} möten, aldrig med kommun`, points(never[2]!))
  const moved = /^moved: (.+?); (".+)$/su.exec(said)
  if (moved) return led('har bytt', points(moved[1]!), quoted(moved[2]!))
  const judged = /^judged the same: (.+) and (.+?): (.+)$/su.exec(said)
  if (judged) return `bedömda som samma person: ${judged[1]} och ${judged[2]}: ${judged[3]}`
  return points(said) ?? (/^".+" \(\S+\)$/su.test(said) ? quoted(said) : null)
}

function led(lead: string, rest: string | null, end?: string): string | null {
  return rest === null ? null : `${lead}: ${rest}${end ? `; ${end}` : ''}`
}

/** `says +2, says −1 = 1` */
function points(text: string): string | null {
  const parts = /^(.+) = (−?-?[\d.]+)$/su.exec(text)
  if (!parts) return null
  const features = [...parts[1]!.matchAll(/(.+?) ([+−][\d.]+)(?:, |$)/gsu)].map(([, says, weight]) => {
    const swedish = byRules(FEATURES, says!)
    return swedish && `${swedish} ${weight!.replace('.', ',')}`
  })
  if (features.length === 0 || features.includes(null)) return null
  return `${features.join(', ')} = ${parts[2]!.replace('.', ',').replace('-', '−')}`
}

function dateReasons(text: string): string {
  return text
    .split('; ')
    .map((part) => byRules(DATE_REASONS, part) ?? part)
    .join('; ')
}

function quoted(text: string): string {
  return text
    .replaceAll(/"([^"]*)"/gu, '”$1”')
    .replaceAll(' and ”', ' och ”')
    .replaceAll('(undated)', '(utan datum)')
}
