import type { AmountFact } from '../../model/facts.ts'

const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu')

/** What is said of a sum, and the state it is then in; the first that is found in its sentence holds. */
export const stateWords: readonly (readonly [RegExp, AmountFact['state'], string])[] = [
  [
    word('överblivna|överblivet|kvarvarande|omfördela\\p{L}*|omdisponera\\p{L}*|omprioritera\\p{L}*|oförbrukade'),
    'REALLOCATED',
    'money left over, or given another purpose',
  ],
  [
    word(
      'har kostat|kostade|har förbrukats|förbrukade|förbrukats|har använts|utbetalades|utbetalats|har betalats|utfallet blev',
    ),
    'SPENT',
    'it is said to be used up',
  ],
  [
    word(
      'bevilja(?:r|de|t|s|ts|des|d|de)?|avsätt(?:a|er|s)|avsatte?s?|avsatt[as]?|anslå[rs]?|anslog|anslagit|tilldela\\p{L}*|bifalla|bifaller|tillstyrker',
    ),
    'GRANTED',
    'it is granted or set aside',
  ],
]

/** What makes a decision's sum granted by the decision itself. */
export const grantingWords = word(
  'bevilja\\p{L}*|avsätt\\p{L}*|avsatt\\p{L}*|anslå\\p{L}*|finansiera\\p{L}*|medfinansiera\\p{L}*|bidra\\p{L}*|stödja|stöd|tas (?:från|ur)|medlen|kostnad\\p{L}*|satsa\\p{L}*|köpa?|upphandla|godkänna|fastställa|betala\\p{L}*|tilldela\\p{L}*|budget\\p{L}*|medlemsavgift\\p{L}*|avgift\\p{L}*',
)

/** A decision that asks another for the money rather than giving it. */
export const askingWords = word(
  'föreslå\\p{L}*|hemställa\\p{L}*|begära|ansöka\\p{L}*|söka|yrka\\p{L}*|äska\\p{L}*|förslag till beslut',
)

/** Who grants, before or after the verb: *styrelsen avsatt*, *beviljat av X*. */
export const granter =
  /(?<![\p{L}\p{N}])(?:har\s+)?(\p{L}+(?:sen|gruppen|direktionen|utskottet|presidiet|nämnden|fullmäktige|förbundet|rådet))\s+(?:har\s+)?(?:bevilja|avs[äa]tt|ansl[åo])/iu

/**
 * Where money comes from, up to the end of the clause. The words before tell that it is money: *tas
 * från*, *finansieras genom*, *ur anslaget*.
 */
export const sourcePatterns: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:medlen\s+)?(?:(?:kan|ska|skall|får)\s+)?(?:tas|tages|hämtas|belastas?)\s+(?:från|ur|av)\s+(?<source>[^.;\n]+)/iu,
  /(?<![\p{L}\p{N}])finansiera\p{L}*\s+(?:genom|via|med|från|ur|inom)\s+(?:medel\s+)?(?:ur\s+|från\s+|inom\s+)?(?<source>[^.;\n]+)/iu,
  /(?<![\p{L}\p{N}])(?:ur|från|inom|belastar?)\s+(?<source>(?:anslaget|kontot|budgeten|budget|potten|reserven|projektmedel|överskottet|eget kapital)(?![\p{L}])[^.;,\n]*)/iu,
  /(?<![\p{L}\p{N}])(?:använda\s+)?(?<source>(?:överblivna|kvarvarande|oförbrukade)\s+\p{L}*medel(?:\s+från\s+\d{4})?)/iu,
]

/** A source that goes on with these words goes on too far. */
export const sourceEnds =
  /\s+(?:med\s+(?=(?:högst|max|maximalt)?\s*\d)|om\s+(?=\d)|till\s+en\s|för\s+att\s|avseende\s|samt\s|och\s+att\s)/iu

/** What money is for: *för att …*, *till utredningen*, *för projektet*. */
export const purposePatterns: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?<purpose>för\s+att\s+[^.;\n]+)/iu,
  /(?<![\p{L}\p{N}])(?<purpose>till\s+(?!(?:en|ett)\s+(?:kostnad|belopp|summa|pris))(?:en\s+|ett\s+|den\s+|det\s+)?(?:förlängd\s+|fortsatt\s+)?\p{L}{5,}(?:\s+(?:av|till|för|kring|om)\s+[^.;,\n]+)?)/iu,
  /(?<![\p{L}\p{N}])(?:finansiering|medfinansiering|stöd|bidrag|anslag)\s+(?<purpose>(?:av|till|för)\s+[^.;,\n]+)/iu,
  /(?<![\p{L}\p{N}])(?<purpose>för\s+(?:uppstart|genomförande|framtagande|projekt|arbete|utredning)\p{L}*[^.;,\n]*)/iu,
]

/** Where a purpose ends: the sum itself, and what it is paid with. */
export const purposeEnds =
  /\s+(?:med\s+(?=(?:max|högst|en\s+kron|\d))|medlen(?!\p{L})|tas\s|ska\s+tas\s|finansieras\s|ur\s|från\s)|\s*[;]/iu
