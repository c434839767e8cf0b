/** Grows whenever the same request may be put in other words; part of every journal key and of provenance. */
export const promptVersion = '3';
