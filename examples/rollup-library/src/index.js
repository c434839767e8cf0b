/**
 * Cuts a text that is longer than it may be.
 *
 * @param {string} text
 * @param {number} length - In UTF-16 units, the ellipsis included.
 * @returns {string}
 */
export function shorten(text, length) {
  if (length < 1) throw new RangeError('There must be room for the ellipsis.');
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
