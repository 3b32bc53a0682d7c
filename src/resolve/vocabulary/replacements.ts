/** A person's name as running text has it: two to four words. */
const name = String.raw`\p{Lu}[\p{Ll}\p{M}-]+(?:-\p{Lu}[\p{Ll}\p{M}]+)*(?:\s+(?:(?:von|af|de|van)\s+)?\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}[\p{Ll}\p{M}]+)*){1,3}`
const office = String.raw`(?:(?:representant|ledamot|ordförande|kommundirektör|kommunchef|kontaktperson|ansvarig)(?:en|n|e)?,?\s+)?`
const former = String.raw`(?:(?:den|vår)\s+)?(?:tidigare|förra|förre|avgående|förutvarande|avgången)\s+`

/**
 * Words that say for whom somebody comes instead. *Ersätter* alone is a substitute of one day; who is called the former
 * one, or is succeeded, is replaced for good.
 */
export const replacedPatterns: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:e|E)rsätt(?:are|er|a)|(?:n|N)y\\s+\\p{L}+|(?:i|I)\\s+stället)\\s+(?:för\\s+|efter\\s+)?${former}${office}(?<old>${name})`,
    'u',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:e|E)fterträd(?:er|are\\s+till|are\\s+för|a)|(?:t|T)ar\\s+över\\s+efter|(?:a|A)vlöser)\\s+(?:${former})?${office}(?<old>${name})`,
    'u',
  ),
]

/** Who is elected in the place: before *väljs, utses*, after *välja, utse*, or the one who *efterträder*. */
export const electedPatterns: readonly RegExp[] = [
  new RegExp(
    `(?<new>${name})(?:,[^,.\\n]{1,40},)?\\s+(?:väljs|valdes|utses|utsågs|utsetts|efterträder|ersätter|tar\\s+över|avlöser)(?![\\p{L}\\p{N}])`,
    'u',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:välja|valde|väljer|utse|utsåg|utser|nominera|nominerar)\\s+(?:till\\s+[^.\\n]{1,60}\\s+)?(?<new>${name})`,
    'u',
  ),
]
