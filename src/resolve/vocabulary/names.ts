/**
 * The hundred most borne Swedish surnames and the most borne given names of the working ages (Statistics
 * Sweden's name statistics): two persons of one such name are nothing out of the way.
 */
export const commonSurnames: ReadonlySet<string> = new Set(
  `andersson johansson karlsson carlsson nilsson eriksson ericsson larsson olsson persson svensson gustafsson gustavsson
  pettersson petersson jonsson jansson hansson bengtsson jönsson lindberg jakobsson jacobsson magnusson lindström
  olofsson lindqvist lindkvist lindgren axelsson berg lundberg bergström lundgren lind lundqvist lundkvist berglund
  mattsson fredriksson sandberg henriksson forsberg sjöberg wallin danielsson håkansson engström lundin gunnarsson
  eklund holm samuelsson bergman fransson johnsson isaksson nyström holmberg bergqvist björk wikström söderberg
  arvidsson holmgren blomqvist nordström nyberg mårtensson eliasson lundström berggren hedlund sundberg nordin ström
  hermansson åberg björklund sandström ek hellström ivarsson åkesson strömberg dahlberg ekström martinsson sjögren
  abrahamsson blom falk norberg jonasson göransson öberg åström josefsson lindholm ahmed ali mohamed hassan`
    .trim()
    .split(/\s+/),
)

export const commonGivenNames: ReadonlySet<string> = new Set(
  `anders lars mikael michael johan per erik peter jan thomas tomas karl daniel fredrik andreas stefan mats mattias
  marcus markus christer krister magnus martin bengt bo ulf hans henrik göran leif sven patrik patrick robert jonas
  björn kjell tommy kent håkan lennart niklas niclas david joakim oskar oscar gustav alexander viktor filip rolf
  anna maria eva karin kristina christina lena marie annika sara emma malin susanne monica monika elin birgitta inger
  linda helena hanna ingrid katarina catharina sofia jenny johanna carina karina ulla åsa camilla elisabeth ann
  annelie pia berit marianne margareta gunilla kerstin barbro agneta cecilia jessica ida julia frida lisa mona
  christian kristian kenneth roger jörgen jimmy gunnar ola olof nils arne claes klas simon sebastian emil linus`
    .trim()
    .split(/\s+/),
)

/** Ways to write one sound, for names that are heard and then written: each pattern with what it becomes. */
export const soundsAlike: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q[uv]?|kv|c(?=[aouåklmnrst]|$)/g, 'k'],
  [/ch(?=r)/g, 'k'],
  [/c(?=[eiyäö])|z/g, 's'],
  [/w/g, 'v'],
  [/hj|lj|gj|dj/g, 'j'],
  [/x/g, 'ks'],
  [/y(?=[aeiouåäö])/g, 'j'],
  [/ie?(?=ls)/g, 'i'],
  [/h(?=[^aeiouyåäö]|$)/g, ''],
  [/(.)\1+/g, '$1'],
]

/** Titles before or after a name, of people and in lists. */
export const titles: ReadonlySet<string> = new Set(
  `kommundirektör kommunchef kommundirektören kommunchefen stadsdirektör stadsdirektören regiondirektör sekretariatschef
  sekretariatschefen sekreterare projektledare projektledaren ordförande ordföranden tf tf. t.f. herr fru dr doktor
  direktör chef förbundsdirektör förbundschef kanslichef vd professor prof docent ingenjör kommunalråd oppositionsråd
  regionråd landstingsråd hr`
    .trim()
    .split(/\s+/),
)
