/** Names of invented cooperations and of their bodies, places and titles. */

export const regionFirst =
  'Björk Fågel Glas Gruv Gull Hav Hjort Järn Kalk Klint Kvarn Lax Löv Mejram Mistel Mosse Myr Nät Orr Rå Rön Sel Silver Skär Slätt Sten Ström Sälg Tjäder Torp Trast Tun Ugge Vakt Vass Vid Visen Yng Ånge Älg Ärle Ör'.split(
    ' ',
  )
export const regionSecond = 'bygden dalen kusten slätten åsen viken skogen landet bäcken sjön heden vidden'.split(' ')

/** Words before the region, and the bodies such a cooperation has. */
export const cooperations = [
  { prefix: 'Kommunsamverkan', group: 'Kommunchefsgruppen', board: 'Samverkansrådet', office: 'sekretariatet' },
  { prefix: 'Kommunalförbundet', group: 'Beredningsgruppen', board: 'Direktionen', office: 'kansliet' },
  { prefix: 'Samordningsförbundet', group: 'Ledningsgruppen', board: 'Förbundsstyrelsen', office: 'kansliet' },
  { prefix: 'Räddningsförbundet', group: 'Samrådsgruppen', board: 'Direktionen', office: 'förbundskansliet' },
  { prefix: 'Avfallsförbundet', group: 'Tjänstemannagruppen', board: 'Förbundsstyrelsen', office: 'kansliet' },
  { prefix: 'Kunskapsförbundet', group: 'Skolchefsgruppen', board: 'Direktionen', office: 'kansliet' },
] as const

export const municipalTitles =
  'kommundirektör kommunchef utvecklingschef ekonomichef näringslivschef HR-chef socialchef skolchef bildningschef samhällsbyggnadschef'.split(
    ' ',
  )
export const officeTitles = 'samordnare utvecklingsstrateg ekonom projektledare kommunikatör controller'.split(' ')
export const parties = 'S M C L KD V MP SD'.split(' ')

export const guests =
  'Länsstyrelsen Trafikverket Skogsstyrelsen Naturvårdsverket Arbetsförmedlingen Energimyndigheten Tillväxtverket Lantmäteriet Boverket Polismyndigheten'.split(
    ' ',
  )

/** Where one meets; NN stands for the municipality. */
export const places = [
  'Kommunhuset, NN',
  'Stadshuset i NN',
  'Folkets hus, NN',
  'Konferensrummet Granen, NN',
  'Kulturhuset, NN',
  'Brandstationen i NN',
  'Hotell Kungen, NN',
] as const
