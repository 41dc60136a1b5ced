/** Characters that take no room: zero-width space and joiners, word joiner, byte order mark, soft hyphen. */
export const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** A space that does not break, or a character that takes no room: looks like nothing, compares as something. */
export const invisibleOrFixedSpace = /[\u00a0\u202f\u2007\u200b-\u200f\u2060\ufeff\u00ad]/;
