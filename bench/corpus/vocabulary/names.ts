/** Names of invented people: common given names, and surnames put together as Swedish surnames are. */

export const givenNames =
  `Agneta Albin Alexander Alice Amanda Anders Andreas Anette Anita Anja Ann-Christin Anna Anna-Karin Anneli Annika Anton Arne Arvid Axel Barbro Bengt Berit Bertil Birgitta Björn Bo Britt-Marie Camilla Carina Carl-Johan Carolina Catharina Cecilia Charlotte Christer Christian Christina Claes Daniel David Eleonor Elin Elisabeth Ellen Emil Emilia Emma Erik Eva Eva-Lena Evelina Fanny Fatima Fredrik Frida Gabriella Gerd Gunilla Gunnar Gustav Göran Gösta Hanna Hans Hans-Erik Harriet Helen Helena Henrik Håkan Ida Inger Ingrid Irene Isabelle Jakob Jan Jan-Åke Jenny Jens Jessica Joakim Johan Johanna John Jonas Josefin Jörgen Kajsa Karin Karl-Erik Katarina Kenneth Kent Kerstin Kjell Kristina Lars Lars-Erik Lena Lennart Linda Linnea Lisa Liselott Lotta Lovisa Maj-Britt Magnus Malin Marcus Margareta Maria Marianne Marie Martin Mats Mattias Mikael Mohammed Monica Niklas Nils Nils-Erik Olof Ove Patrik Per Per-Olof Pernilla Peter Petra Pia Ragnar Rebecka Reza Rickard Robert Roger Roland Rolf Ronny Rose-Marie Sanna Sara Siv Sofia Staffan Stefan Sten Stig Susanne Sven Sven-Erik Therese Thomas Tobias Tomas Torbjörn Tove Ulf Ulla Ulrika Urban Veronica Viktor Viveka Yvonne Zahra Åke Åsa Örjan`.split(
    /\s+/u,
  )

const patronymics =
  'Anders Erik Fredrik Göran Hans Henrik Jakob Jon Jöns Karl Lars Magnus Matt Mårten Nils Ols Per Petter Pål Samuel Simon Sven'.split(
    ' ',
  )
const firstParts =
  'Alm Asp Berg Björk Blom Boman Borg Bro Dahl Ek Eng Falk Fors Frid Gran Grön Hag Hall Hed Hell Holm Häll Kjell Lager Lilje Lind Ljung Lund Malm Mel Mo Mör Nord Norr Ny Nord Rosen Ryd Sand Sjö Skog Steen Strand Stål Ström Sund Säll Söder Tall Thor Wall Wester Vik Väst Åker Ång Öhr Öst'.split(
    ' ',
  )
const secondParts = 'berg blad bom dal fors gren hult kvist lind lund löf mark nér sjö stedt ström vall ård'.split(' ')
const others =
  'Abdi Ahlin Ahmadi Bergh Brandt Cederlöf de_Geer Demir Edin Fahlén Fröjd Gadd Haddad Hjelm Hoffner Ibrahim Kallin Kask Lantz Moberg Nguyen Nordin Norén Novak Palm Petrović Rask Rehn Rosén Rydén Sahlin Sandell Silfver Sjögren Stark Stolpe Svärd Sörlin Tegnér Thelin Udd Vinter von_Essen Wallin Wik Åberg Åhl Öberg Öman'.split(
    ' ',
  )

const doubled = (part: string, end: string): boolean =>
  part.toLowerCase() === end || part.at(-1)!.toLowerCase() === end.charAt(0)

export const surnames: readonly string[] = [
  ...new Set([
    ...patronymics.map((name) => (/s$/u.test(name) ? `${name}son` : `${name}sson`)),
    ...firstParts.flatMap((part) => secondParts.filter((end) => !doubled(part, end)).map((end) => `${part}${end}`)),
    ...others.map((name) => name.replace('_', ' ')),
  ]),
]

/** Spellings of one sound: two persons may be told apart by them alone. */
const nearSpellings: readonly (readonly [RegExp, string])[] = [
  [/kvist$/u, 'qvist'],
  [/^Karl/u, 'Carl'],
  [/^Erik/u, 'Eric'],
  [/^Wester/u, 'Vester'],
  [/^Pål/u, 'Paul'],
  [/^Petter/u, 'Peter'],
  [/löf$/u, 'löv'],
  [/^Dahl/u, 'Dal'],
  [/^Thor/u, 'Tor'],
  [/berg$/u, 'bergh'],
]

/** A surname that differs from another in spelling only; null where none is usual. */
export function nearSurname(surname: string): string | null {
  const rule = nearSpellings.find(([pattern]) => pattern.test(surname))
  return rule ? surname.replace(rule[0], rule[1]) : null
}
