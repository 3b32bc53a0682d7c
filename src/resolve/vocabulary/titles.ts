/** Words that say nothing of what an item is about, as stems. */
export const emptyTitleWords: ReadonlySet<string> = new Set(
  `och i på av för till om med från inom mellan kring inför efter under över samt eller vid en ett den det de som vår vårt
  ny nytt nya ärende ärend fråg fråga frågor information informationer informer rapport rapporter lägesrapport
  avrapport avrapportering redovisning förslag beslut förslagen diskussion dialog uppföljning komplettering beredning
  presentation genomgång återrapport återrapportering återkoppling fortsatt fortsättning fortsättningen avstämning
  avstämningar projekt projektet arbete arbetet samverkan samarbete kommun kommuner kommunerna region plan planen
  status aktuellt övrig övrigt övriga val idé yttrande remiss remissvar skrivelse ansökan förlängning översyn
  revidering utredning underlag process processtöd gemensam gemensamt gemensamma`
    .trim()
    .split(/\s+/),
)

/** Titles that every meeting has; folded, without numbers. An item by such a title follows nothing. */
export const routineTitle =
  /^(mötets? (öppn|avslut|inled)|öppnande|avslutning|inledning|välkom|incheckning|upprop|närvaro|val av (justerare|ordförande|sekreterare|protokoll)|justering|(godkänn|fastställ)\w* av (dagordning|föredragningslist)|dagordning|föredragningslista|(föregående|förra) (mötes|protokoll|minnes|anteckning|sammanträde)|protokoll(et)? från|övrig|nästa möte|kommande möten|mötesdatum|korta informationer|rapporter$|information(er)?$|informationsärenden|meddelanden|anmälningsärenden|delgivning|sekretariatsfrågor|avstämning(ar)?$|dialog$|paus|lunch|kaffe|utcheckning|rundan?|laget runt|aktuellt)/u

/** Endings that inflection adds, the longest first. */
export const endings = /(?:ernas|arnas|ornas|erna|arna|orna|ens|ets|en|et|ar|or|er|na|ns|n|t|s|a|e)$/u

/** Words by which an item points back at an earlier treatment. */
export const backwards =
  /(?<![\p{L}\p{N}])(?:sedan|vid|från|på|efter)?\s*(?:föregående|förra|senaste|tidigare)\s+(?:redovisning(?:en)?|möte[t]?|mötes|sammanträde[t]?|genomgång(?:en)?|behandling(?:en)?|diskussion(?:en)?|presentation(?:en)?)(?![\p{L}\p{N}])/iu

/** Swedish months, by their number. */
export const months: readonly string[] =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')
