/** Swedish words that the joining of lines goes by. */

/** A clause of a decision begins with one of these. */
export const clauseStart = /^(samt\s+)?att\s/iu

/**
 * Words that an inner *att* belongs to: "uppdra åt sekretariatet att …". Where none of them is left
 * without its *att*, an *att* at a line's start begins the next clause.
 */
export const clauseGovernors =
  /(?<!\p{L})(uppdra\p{L}*|uppdrag\p{L}*|uppman\p{L}*|föreslå\p{L}*|rekommender\p{L}*|beställ\p{L}*|hemställ\p{L}*|erbjud\p{L}*|anmod\p{L}*|påminn\p{L}*|bemyndig\p{L}*|bjud\p{L}*|be|ber)(?!\p{L})/giu

/** Words that an *att* may follow only within a clause. */
export const innerBefore =
  /(?<!\p{L})(för|om|genom|med|på|till|av|i|vid|efter|utan|än|så|och|eller|åt|mot|är|var|blir|innebär|beslutar?|möjlighet(en)?|syftet?|avsikt(en)?|ansvar(et)?|rätt(en)?|behov(et)?|beslut(et)?|förslag(et)?|att)$|[,:(]$/iu

/** After a hyphen these say that it stands for the end of a compound: närings- och turistchef. */
export const suspended = /^(och|eller|samt|o|resp|respektive)$/iu
