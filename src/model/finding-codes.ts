import type { Finding } from './record.ts'

/** What a kind of finding means; `docs/findings.md` is made of these. */
export interface FindingKind {
  readonly severity: Finding['severity']
  /** What is so, in one sentence. */
  readonly meaning: string
  /** What a person does about it, in one sentence. */
  readonly advice: string
  /** A text, or a case, that has it. */
  readonly example: string
}

/** Every code that the program gives, the loudest first. New ones are added here, else they do not compile. */
export const FINDING_KINDS = {
  UNREADABLE: {
    severity: 'ERROR',
    meaning: 'The path is no file that can be read.',
    advice: 'Check the spelling of the path and the right to read it; give files, or folders with files in them.',
    example: 'A path that does not exist.',
  },
  TOO_LARGE: {
    severity: 'ERROR',
    meaning: 'The file is larger than what is read.',
    advice: 'Split it into one file a meeting.',
    example: 'A file of 300 MB.',
  },
  EMPTY: {
    severity: 'ERROR',
    meaning: 'The file holds no text.',
    advice: 'Look at where it came from: a download or an export may have failed.',
    example: 'A file of 0 bytes, or of white space alone.',
  },
  NOT_TEXT: {
    severity: 'ERROR',
    meaning: 'The file is in no format, or no encoding, that is read.',
    advice: 'Save it as text in UTF-8, as PDF or as .docx.',
    example: 'A picture, a spreadsheet, a Word document of before 2007.',
  },
  DAMAGED: {
    severity: 'ERROR',
    meaning: 'The PDF or Word document is damaged.',
    advice: 'Open it in the program that made it and save it again, or fetch it again.',
    example: 'A PDF of which only the first half was downloaded.',
  },
  ENCRYPTED: {
    severity: 'ERROR',
    meaning: 'The PDF is locked by a password.',
    advice: 'Save a copy without the password and read that.',
    example: 'A PDF that asks for a password when it is opened.',
  },
  NO_TEXT_LAYER: {
    severity: 'ERROR',
    meaning: 'The PDF holds pictures of pages, or signs without letters, and no text.',
    advice: 'Run text recognition (OCR) on it and read what comes out.',
    example: 'A scanned protocol with signatures.',
  },
  NOT_MINUTES: {
    severity: 'ERROR',
    meaning: 'The text is no minutes: no meeting with attendance and items was found, or it is an agenda.',
    advice: 'Give the file of the minutes themselves, not the notice (kallelse) or an appendix.',
    example: '*Kallelse till möte med kommundirektörsgruppen*',
  },
  DEFECT: {
    severity: 'ERROR',
    meaning: 'The program failed on this document, which is a defect of the program.',
    advice: 'Report it with the document, or with the part of it that makes it fail.',
    example: 'None is known.',
  },
  DATE_CONTRADICTED: {
    severity: 'WARNING',
    meaning:
      'Something in the document contradicts the date in its head: the weekday, another date, later days told as past.',
    advice: 'Look at the places named; the record keeps the date as written beside the one concluded.',
    example: '*Måndag 12 juni 2015*, which was a Friday.',
  },
  DATE_MISSING: {
    severity: 'WARNING',
    meaning: "The document's head has no date of the meeting.",
    advice: 'Write the date into the head of the text and read it again.',
    example: 'A head with *Plats* and *Närvarande*, and no *Datum*.',
  },
  TIME_INVALID: {
    severity: 'WARNING',
    meaning: 'A time is no time of day, or the meeting ends before it begins.',
    advice: 'Find out the right time; the record leaves it empty.',
    example: '*kl. 27.80*',
  },
  MUNICIPALITY_WITHOUT_PERSON: {
    severity: 'WARNING',
    meaning: 'A municipality stands in the list without a name.',
    advice: 'Find out whether anybody came; never count it as presence.',
    example: '*Närvarande: Anna Berg, Bjuv; Klippan; Bo Lind, Åstorp*',
  },
  PERSON_WITHOUT_MUNICIPALITY: {
    severity: 'WARNING',
    meaning: 'A person stands in a list of members without a municipality or an organization, unlike the others.',
    advice: 'Add whom the person stands for, if it is known.',
    example: '*Anmält förhinder: Bo Lind*',
  },
  PRESENT_AND_ABSENT: {
    severity: 'WARNING',
    meaning: 'A person is listed both as present and as absent.',
    advice: 'Find out which is right; the record has both.',
    example: '*Närvarande: Anna Berg … Frånvarande: Anna Berg*',
  },
  POSSIBLE_SAME_PERSON: {
    severity: 'WARNING',
    meaning: 'Two names may be of one person; they are kept apart.',
    advice: 'Judge it: protokollgraf review shows both sides and writes what you rule, SAME, DIFFERENT or UNSURE.',
    example: '*Karin Norberg* in the list, *Karin Norholm* in the text.',
  },
  NUMBERING_BROKEN: {
    severity: 'WARNING',
    meaning: 'The numbers of the items skip, repeat or go back.',
    advice: 'Check that no item is missing from the text, and that none was read as two.',
    example: '*§ 4 …* followed by *§ 6 …*',
  },
  AMOUNT_UNCLEAR: {
    severity: 'WARNING',
    meaning: 'A sum can be read in more than one way.',
    advice: 'Look at the place; the message says which was taken.',
    example: '*100–150 tkr*',
  },
  AMOUNT_SUM_MISMATCH: {
    severity: 'WARNING',
    meaning: 'The total of a table or a listing of sums is not the sum of its parts.',
    advice: 'Find out which is right; the record has each sum as written.',
    example: '*Bjuv 100 tkr, Klippan 150 tkr, Totalt 300 tkr*, on lines of their own.',
  },
  MEETING_RECORDED_TWICE: {
    severity: 'WARNING',
    meaning: 'Two documents record one meeting, so its items and sums are counted in both.',
    advice: 'Keep one of them: the adjusted minutes rather than the draft.',
    example: 'The same meeting as a PDF and as text.',
  },
  PAGE_WITHOUT_TEXT: {
    severity: 'WARNING',
    meaning: 'Pages of the PDF are pictures without text.',
    advice: 'Run text recognition (OCR) on them if they hold more than signatures.',
    example: 'A scanned signature page at the end.',
  },
  TEXT_DAMAGED: {
    severity: 'WARNING',
    meaning: 'Letters were lost before the file came here (U+FFFD stands for them).',
    advice: 'Fetch the text from its source again; names with å, ä and ö are the ones that suffer.',
    example: '*H\ufffdgan\ufffds*',
  },
  SPELLING_CORRECTED: {
    severity: 'INFO',
    meaning: "A municipality's name was misspelt and is read as the register spells it.",
    advice: 'Nothing, unless another place was meant.',
    example: '*Örkeljunga*, read as Örkelljunga.',
  },
  ENCODING_CONVERTED: {
    severity: 'INFO',
    meaning: 'The text was converted to UTF-8 with composed letters.',
    advice: 'Nothing.',
    example: 'A file in Windows-1252.',
  },
  TRACKED_CHANGES: {
    severity: 'INFO',
    meaning: 'The Word document holds changes that nobody has accepted; it is read as if all were.',
    advice: 'Accept or reject them in Word, if it matters.',
    example: 'A draft sent round for comments.',
  },
  LINE_UNREAD: {
    severity: 'INFO',
    meaning: 'No rule reads these lines: they belong to no fact, no item and no known furniture.',
    advice: 'Look whether they hold a fact; if so, a rule for them is missing.',
    example: '*Glad sommar!* between the list of members and the first item.',
  },
} as const satisfies Readonly<Record<string, FindingKind>>

/** A code that the program gives. In the contract (record.ts) it stays a string: others may add their own. */
export type FindingCode = keyof typeof FINDING_KINDS

/** The kind of a finding; null for a code of another program or version. */
export function findingKind(code: string): FindingKind | null {
  return Object.hasOwn(FINDING_KINDS, code) ? FINDING_KINDS[code as FindingCode] : null
}
