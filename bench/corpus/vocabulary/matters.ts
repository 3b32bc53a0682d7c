/** What is dealt with: invented projects, recurring matters, and what is said of them. */

const first =
  'Gröna Digitala Levande Trygga Hållbara Öppna Smarta Nya Goda Starka Friska Delade Långa Klara Lokala Stadiga'.split(
    ' ',
  )
const second =
  'vägar kajer stråk möten skolgårdar bryggor leder platser hus broar våtmarker steg språk kök nät verktyg skafferier torg arkiv flöden'.split(
    ' ',
  )
const third = ['', 'i glesbygd', 'för alla', 'i samverkan', 'utan gränser', 'på landsbygden', 'i vardagen', 'på jobbet']

/** The project name of a number: as many as are asked for, none twice. */
export function projectName(number: number): string {
  const parts = [
    first[number % first.length]!,
    second[Math.floor(number / first.length) % second.length]!,
    third[Math.floor(number / first.length / second.length) % third.length]!,
  ]
  const round = Math.floor(number / (first.length * second.length * third.length))
  // Real projects come back as 2.0 when the words run out.
  return `${parts.filter(Boolean).join(' ')}${round > 0 ? ` ${round + 1}.0` : ''}`
}
export const projectNames = first.length * second.length * third.length

export const projectAims = [
  'Syftet är att fler unga ska hitta till kommunernas verksamheter.',
  'Målet är en gemensam modell som kan föras in i ordinarie verksamhet.',
  'Projektet bygger på erfarenheter från grannlänet.',
  'Hittills har över trehundra personer deltagit i aktiviteterna.',
  'Arbetet sker i nära samverkan med föreningslivet.',
  'Utvärderingen görs av högskolan och blir klar efter projekttiden.',
  'Intresset från företagen har varit större än väntat.',
] as const

/** What comes back year after year. YYYY stands for the year it is about. */
export const matters = [
  { title: 'Verksamhetsplan YYYY', noun: 'verksamhetsplanen', ahead: 1 },
  { title: 'Årsredovisning YYYY', noun: 'årsredovisningen', ahead: -1 },
  { title: 'Internkontrollplan YYYY', noun: 'internkontrollplanen', ahead: 1 },
  { title: 'Gemensam upphandling av skolskjuts', noun: 'upphandlingen', ahead: 0 },
  { title: 'Regionalt trafikförsörjningsprogram', noun: 'trafikförsörjningsprogrammet', ahead: 0 },
  { title: 'Samverkansavtal om överförmyndarverksamhet', noun: 'samverkansavtalet', ahead: 0 },
  { title: 'Strategi för kompetensförsörjning', noun: 'strategin', ahead: 0 },
  { title: 'Hemsjukvårdsavtalet', noun: 'hemsjukvårdsavtalet', ahead: 0 },
  { title: 'Bredbandsutbyggnad på landsbygden', noun: 'bredbandsutbyggnaden', ahead: 0 },
  { title: 'Klimatanpassningsplan', noun: 'klimatanpassningsplanen', ahead: 0 },
  { title: 'Gemensam e-arkivlösning', noun: 'arkivlösningen', ahead: 0 },
  { title: 'Mottagande av ensamkommande barn', noun: 'mottagandet', ahead: 0 },
  { title: 'Vattenförsörjningsplan', noun: 'vattenförsörjningsplanen', ahead: 0 },
  { title: 'Beredskap vid skogsbrand', noun: 'beredskapen', ahead: 0 },
] as const

export const backgrounds = [
  'Frågan har beretts i arbetsgruppen under våren.',
  'Underlaget sändes ut med kallelsen.',
  'Kommunerna har olika förutsättningar, och modellen måste tåla det.',
  'Remisstiden har gått ut och elva svar har kommit in.',
  'Regeringen väntas lämna en proposition till hösten.',
  'Länsstyrelsen har efterfrågat en gemensam hållning.',
  'Nuvarande avtal löper ut vid årsskiftet.',
  'En jämförelse med andra län visar stora skillnader i kostnad.',
  'Tidplanen är stram men möjlig att hålla.',
] as const

/** Talk in which *att* begins no decision. */
export const talk = [
  'Gruppen var enig om att nuvarande ordning är otydlig och om att tidplanen är viktig.',
  'Flera ansåg att frågan bör lyftas nationellt.',
  'Det konstaterades att läget skiljer sig mellan kommunerna, att bemanningen är sårbar och att kostnaderna ökar.',
  'I diskussionen framhölls att de små kommunerna behöver stöd.',
  'Kommunfullmäktige i grannkommunen har redan sagt nej.',
  'Diskussionen handlade mest om hur kostnaderna ska fördelas.',
] as const

/** A list that looks like clauses and is none: a lead and its entries. */
export const wishes = [
  {
    lead: 'Deltagarna såg tre skäl till oro:',
    entries: ['att avtalet är ensidigt', 'att priserna stiger', 'att kompetensen saknas lokalt'],
  },
  {
    lead: 'Kartläggningen visar bland annat:',
    entries: ['att var fjärde tjänst är obesatt', 'att resorna tar för lång tid', 'att få känner till stödet'],
  },
] as const

/** What one is asked to do: after *att*, and as a finite verb. */
export const deeds = [
  { infinitive: 'ta fram ett förslag till tidplan', finite: 'tar fram ett förslag till tidplan' },
  { infinitive: 'sammanställa kommunernas synpunkter', finite: 'sammanställer kommunernas synpunkter' },
  { infinitive: 'bjuda in Länsstyrelsen till en dialog', finite: 'bjuder in Länsstyrelsen till en dialog' },
  {
    infinitive: 'utreda förutsättningarna för en gemensam tjänst',
    finite: 'utreder förutsättningarna för en gemensam tjänst',
  },
  { infinitive: 'skicka underlaget till kommunerna', finite: 'skickar underlaget till kommunerna' },
  { infinitive: 'kartlägga behovet av utbildning', finite: 'kartlägger behovet av utbildning' },
  { infinitive: 'återkomma med en kostnadsberäkning', finite: 'återkommer med en kostnadsberäkning' },
  { infinitive: 'uppdatera webbplatsen', finite: 'uppdaterar webbplatsen' },
] as const

/** Clauses that set nobody a task. */
export const plainClauses = [
  'att godkänna rapporten',
  'att lägga informationen till handlingarna',
  'att notera informationen',
  'att ställa sig bakom förslaget',
  'att avvakta regeringens besked',
  'att anta NOUN',
  'att godkänna NOUN med de ändringar som framkom under mötet',
  'att i övrigt lägga ärendet till handlingarna',
] as const

export const sources = [
  'medlen tas ur anslaget för utvecklingsinsatser',
  'kostnaden finansieras med projektmedel',
  'medlen tas ur det egna kapitalet',
  'kostnaden ryms inom beslutad budget',
] as const

export const guestTopics = [
  { title: 'Ny lagstiftning om beredskap', text: 'de nya kraven på kommunernas beredskap' },
  { title: 'Utbyggnaden av elnätet', text: 'planerna för elnätet fram till 2030' },
  { title: 'Kompetensläget i länet', text: 'en ny rapport om kompetensläget' },
  { title: 'Skyddet av tätortsnära natur', text: 'arbetet med nya naturreservat' },
  { title: 'Vägunderhållet', text: 'vilka sträckor som ska rustas de närmaste åren' },
] as const

export const raised = [
  'skräpet längs infartsvägarna',
  'bristen på vikarier',
  'de sena utbetalningarna av statsbidrag',
  'hur kommunerna ersätts för extra resor',
  'bussarna till sjukhuset',
  'försäkringen av gemensamma fordon',
] as const
