/**
 * The Swedish words of the genre, apart from the patterns that use them. A word for a new house is
 * added here; a rule that needs more than a word gets a file of its own.
 */

/** An alternation of whole words, safe at å, ä, ö (where `\b` is not). */
export function words(list: readonly string[] | string, flags = 'iu'): RegExp {
  return new RegExp(whole(typeof list === 'string' ? list : list.join('|')), flags)
}

/** Source of a pattern that matches `pattern` only as whole words. */
export function whole(pattern: string): string {
  return `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`
}

export const TITLE_WORDS =
  'protokoll|protokollet|minnesanteckning(?:ar|arna)?|mötesanteckning(?:ar|arna)?|sammanträdesprotokoll|mötesprotokoll|beslutsprotokoll|styrelseprotokoll|projektprotokoll|anteckningar|protokollsutdrag|mötesnoteringar|noteringar'

/** A word that the title of minutes, or of a meeting, holds. */
export const TITLE = new RegExp(`(?<![\\p{L}])(?:${TITLE_WORDS})(?![\\p{L}])|möte|sammanträde`, 'iu')

/** An agenda (*kallelse*) calls to a meeting; it is not minutes. */
export const AGENDA_TITLE = /^(?:kallelse|dagordning|föredragningslista|inbjudan|ärendelista)(?![\p{L}])/iu

export type LabelKind =
  | 'DATE'
  | 'TIME'
  | 'PLACE'
  | 'TIME_AND_PLACE'
  | 'BODY'
  | 'NUMBER'
  | 'CHAIR'
  | 'SECRETARY'
  | 'ADJUSTER'
  | 'SIGNATURE'
  | 'ATTENDANCE'
  | 'DECISION'
  | 'PROPOSAL'
  | 'TEXT'
  | 'TASK'
  | 'ASSIGNEE'
  | 'DUE'
  | 'PRESENTER'
  | 'REFERENCE'
  | 'AGENDA'
  | 'PARAGRAPHS'

export interface AttendanceKind {
  readonly status: 'PRESENT' | 'ABSENT'
  readonly role: 'MEMBER' | 'SUBSTITUTE' | 'SECRETARIAT' | 'OFFICIAL' | 'GUEST'
}

interface LabelRule {
  readonly kind: LabelKind
  readonly pattern: string
  readonly attendance?: AttendanceKind
}

const PRESENT_MEMBER: AttendanceKind = { status: 'PRESENT', role: 'MEMBER' }
const ABSENT_MEMBER: AttendanceKind = { status: 'ABSENT', role: 'MEMBER' }

const BODY_WORD =
  '(?:styrelsen|direktionen|nämnden|gruppen|rådet|utskottet|kommittén|beredningen|presidiet|mötet|sammanträdet|nätverket|fullmäktige|\\p{L}+(?:styrelsen|direktionen|nämnden|gruppen|rådet|utskottet|kommittén|beredningen|presidiet|nätverket|fullmäktige|förbundet|mötet))'

/**
 * The labels of the genre in the order they are tried: the longer and more special before the
 * shorter. A pattern is the whole label, in lower case, without its colon.
 */
export const LABELS: readonly LabelRule[] = [
  {
    kind: 'TIME_AND_PLACE',
    pattern:
      '(?:tid|datum|dag|datum och tid|tid och datum|sammanträdesdatum)\\s*(?:/|och|,|&)\\s*(?:tid\\s*(?:/|och|,)\\s*)?(?:plats|lokal)|(?:plats|lokal)\\s*(?:/|och|,|&)\\s*(?:sammanträdes)?(?:tid|datum|dag)(?:\\s*(?:/|och)\\s*(?:tid|datum))?|(?:(?:mötes|sammanträdes)?(?:tid|datum|dag|plats|lokal|klockslag))(?:\\s*(?:/|,|och|&)\\s*(?:(?:mötes|sammanträdes)?(?:tid|datum|dag|plats|lokal|klockslag)))+|när och var|tid & plats',
  },
  {
    kind: 'BODY',
    pattern:
      'organ|grupp|mötesnamn|beslutsmöte|styrelsemöte|mötesforum|forum|mötesorgan|beslutande organ|instans|nämnd|mötesgrupp|sammanträdande organ',
  },
  {
    kind: 'DATE',
    pattern:
      '(?:mötes|sammanträdes|protokolls)?datum(?:\\s*(?:/|och)\\s*(?:tid|klockslag))?|mötesdag|sammanträdesdag|dag|när|datum för (?:mötet|sammanträdet)',
  },
  { kind: 'TIME', pattern: '(?:mötes|sammanträdes)?tid|klockan|klockslag|kl|tidpunkt|mötestid' },
  { kind: 'PLACE', pattern: '(?:mötes|sammanträdes)?plats|(?:mötes)?lokal|var|möteslokal|adress' },
  { kind: 'NUMBER', pattern: '(?:protokoll|möte|sammanträde|mötes|protokolls)?\\s*(?:nr|nummer|nr\\.)' },
  { kind: 'PARAGRAPHS', pattern: 'paragrafer|paragraf|§§|omfattar §§?|protokollet omfattar' },
  {
    kind: 'ATTENDANCE',
    attendance: { status: 'PRESENT', role: 'SUBSTITUTE' },
    pattern:
      '(?:närvarande,?\\s+)?(?:ej|icke|inte)[\\s-]*(?:tjänstgörande|tjänstg\\.?|tjg\\.?) (?:ersättare|suppleanter|ers\\.?)|(?:närvarande,?\\s+)?(?:ej|icke|inte)[\\s-]*beslutande(?: ersättare| ledamöter)?|(?:tjg\\.?|tjänstg\\.?) ers\\.?|ersättare(?:,? (?:ej|inte|icke) tjänstgörande)?|närvarande(?:,? (?:ej|icke|inte) tjänstgörande)? (?:ersättare|suppleanter)|tjänstgörande (?:ersättare|suppleanter)|suppleanter|ersättare som (?:tjänstgör|deltar)|övriga ersättare',
  },
  {
    kind: 'ATTENDANCE',
    attendance: ABSENT_MEMBER,
    pattern:
      '(?:har\\s+)?frånv\\.?|(?:har\\s+)?(?:anmält|anmälda?|meddelat|meddelade|inkomna?|anmälan om)\\s+(?:förhinder|frånvaro|frånvarande)|frånvarande(?: (?:ledamöter|medlemmar|representanter|kommuner|deltagare))?|förhinder|förhindrade?|ej närvarande(?: ledamöter)?|ej deltagande|inte med(?: på mötet)?|inte närvarande|deltar ej|frånvaro|återbud(?: från)?|ej deltog|deltog ej|ej på plats|anmälda återbud|lämnat återbud|kunde (?:inte|ej)(?: delta| komma| närvara| vara med)?|hade förhinder|ej med|saknades',
  },
  {
    kind: 'ATTENDANCE',
    attendance: { status: 'PRESENT', role: 'GUEST' },
    pattern:
      '(?:inbjudna|inbjuden|särskilt inbjudna|externa)?\\s*(?:gäster|gäst)(?: och föredragande)?|inbjudna|inbjuden|särskilt inbjudna|adjungerade?(?: ledamöter| till mötet)?|inbjudna (?:gäster|föredragande|föreläsare|till mötet)|gäster under mötet|inbjudna deltagare|adjungerade gäster|besökande|föredragande gäster|externa deltagare',
  },
  {
    kind: 'ATTENDANCE',
    attendance: { status: 'PRESENT', role: 'OFFICIAL' },
    pattern:
      'fackliga (?:organisationer|företrädare|representanter)|personalföreträdare|personalrepresentanter|övriga\\s+(?:närvarande|deltagare|deltagande|medverkande|tjänstepersoner|tjänstemän)(?: tjänstepersoner| tjänstemän)?|(?:närvarande|deltagande) (?:tjänstepersoner|tjänstemän) (?:utöver|förutom).*|tjänstepersoner|tjänstemän|från förvaltningen|förvaltningen|närvarande från förvaltningen|övriga|övrig närvaro|medverkande tjänstepersoner|föredragande tjänstepersoner|även närvarande|dessutom(?: närvarande| deltog)?|därutöver|därutöver deltog|utöver ledamöterna deltog|i övrigt närvarande',
  },
  {
    kind: 'ATTENDANCE',
    attendance: { status: 'PRESENT', role: 'SECRETARIAT' },
    pattern:
      '(?:från )?(?:sekretariatet|kansliet|[\\p{L}-]+(?:kontoret|kansliet|sekretariatet))|(?:närvarande|deltagare|deltagande|medverkande) från (?:sekretariatet|kansliet)|kansli',
  },
  {
    kind: 'ATTENDANCE',
    attendance: PRESENT_MEMBER,
    pattern:
      '(?:närvarande|deltagare|deltagande|beslutande|medverkande|deltog|deltar|närvaro|närvarolista|deltagarlista|deltagarförteckning|närvaroförteckning|ledamöter|tjänstgörande|ordinarie|medlemmar|representanter)(?:\\s+(?:ledamöter|tjänstemän|tjänstepersoner|representanter|kommuner|medlemmar|på mötet|vid mötet|vid sammanträdet|i mötet|från kommunerna|för kommunerna|deltagare|och tjänstgörande ersättare|ledamöter och ersättare|på plats|från \\p{L}+|politiker|förtroendevalda|parter))?|beslutande ledamöter(?: och tjänstgörande ersättare)?|på plats|(?:via|på) (?:teams|länk|zoom|skype)|med på mötet|med|var med|på mötet|deltog på mötet|deltog i mötet|på distans|digitalt|deltagande på distans|vilka(?: var med| deltog)?',
  },
  { kind: 'CHAIR', pattern: '(?:mötes)?ordförande|mötesledare|ordf\\.?|ordförande vid mötet|mötet leddes av' },
  {
    kind: 'SECRETARY',
    pattern:
      '(?:mötes|protokoll)?sekreterare|sekr\\.?|vid protokollet|vid tangenterna|vid anteckningarna|vid pennan|vid tangentbordet|antecknare|protokollförare|som ovan|[\\p{L}-]+ som ovan|dag som ovan|[\\p{L}-]+ dag som ovan|protokoll(?:et)? förs av|protokollet fördes av|anteckningar(?:na)? (?:förda|gjorda|skrivna|fördes) av|protokoll fört av|för protokollet|för anteckningarna|nedtecknat av|anteckningar|antecknat av|antecknar|antecknade|för anteckningarna svarade|penna',
  },
  {
    kind: 'ADJUSTER',
    pattern:
      'att justera(?: protokollet| dagens protokoll)?|(?:godkänns|godkänt|godkännes|godkänd)(?: av)?|(?:protokolls?)?juster(?:are|ande|as|ingsman|ingsmän|at|ade|ing|ingsperson(?:er)?)|(?:utsedd(?:a)?|utses) (?:att justera|justerare|justeringsperson(?:er)?)|utses att justera|justeringens plats och tid|justeringens (?:tid|plats)(?: och (?:plats|tid))?|plats och tid för justering|justering|val av justerare:?|justeringsdatum',
  },
  {
    kind: 'SIGNATURE',
    pattern:
      'underskrift(?:er|ssida)?|signatur(?:er)?|undertecknas|bevis om anslag|anslag(?:/bevis)?|anslagsbevis|tillkännagivande|bevis/anslag|signerat|publicer(?:ad|at|ingsdatum)|(?:senast )?uppdaterad|utskriftsdatum|anslagsdatum|anslaget|expedieringsdatum|datum (?:då|för) anslag(?:et|ets)?(?: (?:uppsättande|nedtagande|sätts upp|tas ned))?|anslag (?:uppsättes|nedtages)(?: tidigast)?|förvaringsplats(?: för protokollet)?',
  },
  {
    kind: 'PROPOSAL',
    pattern:
      'förslag till beslut(?: (?:på|under|vid) (?:mötet|sammanträdet))?|(?:\\p{L}+s\\s+)?förslag till beslut|beslutsförslag|förslag|yrkande(?:n)?(?:/förslag)?|yrkanden och förslag|\\p{L}+ens förslag(?: till beslut)?|beslutsgång|propositionsordning|votering(?:sordning)?|omröstning|voteringsresultat|ordförandens förslag',
  },
  {
    kind: 'DECISION',
    pattern: `(?:${BODY_WORD}s?\\s+)?beslut(?:\\s+(?:i ärendet|(?:nr\\s*)?\\d{1,2}|§\\s*\\d+|vid mötet|av ${BODY_WORD}))?|(?:\\p{L}+s\\s+)beslut|(?:${BODY_WORD}\\s+)?(?:beslutar|beslutade)(?:\\s+(?:enhälligt|därmed|därför|sålunda|således|att|följande))?|beslutas(?: att)?|beslöts|beslutades|beslutspunkt(?:er)?|(?:${BODY_WORD}\\s+)?beslöt|ställningstaganden?|beslut och (?:uppdrag|åtgärder)|att-satser|mötets beslut|gruppens beslut`,
  },
  {
    kind: 'TASK',
    pattern:
      'uppdrag(?:et)?|åtgärd(?:er)?|att göra|to-?\\s?do|aktivitet(?:er)?|nästa steg|åtgärdslista|aktivitetslista|uppdragslista|handlingsplan för punkten|ansvar',
  },
  {
    kind: 'ASSIGNEE',
    pattern:
      'ansvarig(?:a|t)?|ansvarig(?:a)? för (?:genomförande(?:t)?|uppföljning(?:en)?|åtgärd(?:en)?|punkten|uppgiften)|ansvarig(?:a)? (?:person|tjänsteperson|handläggare)|utförare',
  },
  {
    kind: 'DUE',
    pattern:
      'klart?(?: senast)?|klar senast|senast|tidsram|tidplan|tid för genomförande|deadline|slutdatum|återrapport(?:eras|ering)?|klardatum|återredovisas',
  },
  {
    kind: 'PRESENTER',
    pattern:
      'föredragande(?: (?:tjänsteperson|tjänsteman|handläggare|chef))?|föredragare|informatör|presentatör|redovisas av|föredras av|punkten leds av|rapportör|inledare|föredragning|talare|medverkande i ärendet',
  },
  {
    kind: 'REFERENCE',
    pattern: '(?:dnr|diarienr|diarienummer|ärendenummer|ärende ?nr|diarie-?nr|ärendebeteckning|d\\.?nr|ref)\\.?',
  },
  {
    kind: 'AGENDA',
    pattern:
      'dagordning(?:en)?|ärendelista|föredragningslista|innehåll(?:sförteckning)?|agenda|ärendeförteckning|mötets dagordning',
  },
  {
    kind: 'TEXT',
    pattern:
      'bakgrund|sammanfattning(?: av ärendet)?|ärendebeskrivning|beskrivning(?: av ärendet)?|diskussion|beslutsunderlag|underlag(?: för beslut)?|ärendet|beredning(?: av ärendet)?|reservation(?:er)?|protokollsanteckning(?:ar)?|anteckning(?: till protokollet)?|jäv|deltar ej i beslut(?:et)?|ekonomi(?:ska konsekvenser)?|bedömning|överväganden|syfte|mål|skickas till|beslutet (?:skickas|expedieras|sänds) till|expedieras till|expediering|delges|kopia(?: till| för kännedom)?|för kännedom|sändlista|distribution|bilag(?:a|or)|handlingar|tidigare beslut|barnkonsekvensanalys|motivering|slutsats(?:er)?|kommentar(?:er)?|resultat|information|synpunkter|ärendets beredning|dialog i gruppen|yttrande|särskilt yttrande|medskick|inlägg|yttranden|lägesrapport|noteringar|uppföljning|konsekvenser|finansiering|förslaget i korthet|så beslutar|lagrum|beslutsnivå|remiss|beslutshistorik|tidplan och process|frågor',
  },
]

const LABEL_RULES = LABELS.map((rule) => ({ ...rule, regexp: new RegExp(`^(?:${rule.pattern})$`, 'iu') }))

/** What a label says, or null for a text that is none. `text` is the label without colon and markup. */
export function labelOf(text: string): LabelRule | null {
  const plain = text
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length === 0 || plain.length > 70) return null
  const bare = plain.replace(OF_BODY, '')
  return (
    LABEL_RULES.find((rule) => rule.regexp.test(plain)) ??
    (bare === plain ? null : (LABEL_RULES.find((rule) => rule.attendance && rule.regexp.test(bare)) ?? null))
  )
}

/** *Direktionens ersättare*, *Nämndens ledamöter*: the body whose list it is. */
const OF_BODY = new RegExp(`^${BODY_WORD}s\\s+`, 'iu')

/** Stems that say of a label no rule knows what list it heads; absence first: nobody absent may be read as present. */
const LIST_STEMS: readonly { readonly stem: RegExp; readonly attendance: AttendanceKind }[] = [
  { stem: /återbud|förhind|frånvar|(?:ej|inte|icke) (?:närvar|delta|med)|sjukanmäl/iu, attendance: ABSENT_MEMBER },
  { stem: /gäst|inbjud|adjunger|särskilt inb/iu, attendance: { status: 'PRESENT', role: 'GUEST' } },
  { stem: /ersättare|suppleant|^ers\.?\s|\sers\.?$/iu, attendance: { status: 'PRESENT', role: 'SUBSTITUTE' } },
  {
    stem: /(?:övrig|även|dessutom|därutöver|utöver).*(?:närvar|delta)|tjänste(?:män|person)/iu,
    attendance: { status: 'PRESENT', role: 'OFFICIAL' },
  },
  {
    stem: /närvar|deltag|deltog|beslutande|ledamöter|^[\p{L}-]*(?:gruppen|nämnden|styrelsen|direktionen|rådet|utskottet|presidiet)$/iu,
    attendance: PRESENT_MEMBER,
  },
]

/** A label before a colon that no rule has whole (*Återbud från*, *Närvarande kommuner och gäster*), by its stem. */
export function listLabelOf(text: string): LabelRule | null {
  if (text.length > 45 || text.split(' ').length > 6) return null
  const found = LIST_STEMS.find(({ stem }) => stem.test(text))
  return found ? { kind: 'ATTENDANCE', pattern: '', attendance: found.attendance } : null
}

const LABEL_HEADS = LABELS.map((rule) => rule.pattern).join('|')

/** A line that begins with a label and its colon, or is one. */
export const LABEL_LINE = new RegExp(`^(?:${LABEL_HEADS})\\s*(?::|$)`, 'iu')

/** The start of an att-clause, with what may link it to the clause before. */
export const CLAUSE_START =
  /^(?:(?:samt|och|dels|ävensom|dessutom)\s*,?\s+)?(?:\d{1,2}[.)]\s+|[a-z][.)]\s+)?(?:(?:samt|och|dels)\s+)?att\s/iu

/** Lines that a page repeats and no fact stands on. */
export const PAGE_FURNITURE =
  /^(?:(?:sida|sid\.?|s\.)\s*\d+(?:\s*(?:\(|av|\/|:)\s*\d+\)?)?|\d{1,3}\s*(?:\(\s*\d{1,3}\s*\)|\/\s*\d{1,3}|av\s+\d{1,3})|[-–—]\s*\d{1,3}\s*[-–—]|\d{1,3}|(?:sign(?:atur)?\s*:?\s*){1,3}(?:\d{1,3}\s*\(\d{1,3}\))?|.*(?:justerande[s]?\s*(?:sign|signatur)|utdragsbestyrkande|just\.?\s*sign|ordf\.?\s*sign|justerandes? signatur).*|.{3,80}\s(?:sida|sid\.?)\s*\d+(?:\s*(?:\(|av|\/)\s*\d+\)?)?|.{3,60}\s\d{1,3}\s*\(\s*\d{1,3}\s*\))$/iu

/** Nouns of bodies that decide or are asked to; matched at the end of a word, in the definite form. */
export const BODY_NOUN =
  '(?:[\\p{L}-]*(?:styrelse(?:n|r|rna)?|direktion(?:en)?|fullmäktige|nämnd(?:en|er|erna)?|forum(?:et)?|kollegi(?:et|um)|krets(?:en)?|utskott(?:et)?|grupp(?:en)?|råd(?:et)?|presidi(?:et|um)|kommitté(?:n)?|beredning(?:en)?|nätverk(?:et)?|förbund(?:et)?|förbundsmöte(?:t)?|årsmöte(?:t)?|stämma(?:n)?|ledning(?:en)?|delegation(?:en)?|samverkan(?:sråd)?))'

/** Words that are a person's role or profession, alone or as the end of a compound; see {@link isRoleWord}. */
const ROLE_WORD =
  /^(?:(?:tf|t\.f\.|v\.|bitr(?:ädande|\.)?|vice|vik(?:arierande|\.)?|förste|andre|1:e|2:e|1:a|2:a|första|andra|stf|ställföreträdande|operativ|tillförordnad|avgående|tillträdande|nya?|f\.d\.|extern)\s+)*[\p{L}-]*(?:ordförande|ordf\.?|direktör(?:en)?|chef(?:en)?|sekreterare(?:n)?|antecknare|strateg(?:en)?|ledare(?:n)?|samordnare(?:n)?|koordinator(?:n)?|controller(?:n)?|ekonom(?:en)?|jurist(?:en)?|utredare(?:n)?|handläggare(?:n)?|konsult(?:en)?|utvecklare(?:n)?|planerare(?:n)?|ingenjör(?:en)?|arkitekt(?:en)?|råd(?:et)?|ledamot|ersättare|suppleant|rektor(?:n)?|assistent(?:en)?|administratör(?:en)?|ansvarig|representant|företrädare|revisor(?:n)?|expert(?:en)?|analytiker(?:n)?|kommunikatör(?:en)?|specialist(?:en)?|inspektör(?:en)?|sakkunnig|praktikant|trainee|forskare|professor|lektor|adjunkt|pedagog(?:en)?|lots|moderator|processledare|föreläsare|antagningschef|intendent(?:en)?|bibliotekarie|överläkare|sjuksköterska|polis|kommunpolis|kanslist|registrator|justerare|protokollförare|insynsplats|gruppledare|vd|ceo|cio|hr-partner|borgmästare|landshövding|advokat|förbundschef|nämndsekreterare)(?:\s+\p{Ll}[\p{L}-]*){0,4}$/u

/** Whether a text is a role: *kommunchef*, *vice ordförande*, *HR-chef för vård och omsorg*. */
export function isRoleWord(text: string): boolean {
  const abbreviated = /^(?:VD|CEO|CFO|CIO|HR)(?![\p{Lu}\d])/u.exec(text)
  if (abbreviated) return ROLE_WORD.test(text.replace(abbreviated[0], abbreviated[0].toLowerCase()))
  return ROLE_WORD.test(text.charAt(0).toLowerCase() + text.slice(1))
}
