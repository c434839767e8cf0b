/** Bytes of a text. */
export type Bytes = Readonly<Uint8Array>;

/** Gives the rank of some bytes as a token; {@link noRank} when they are not one. */
export type RankOf = (bytes: Bytes, start: number, end: number) => number;

/** Above every rank. */
export const noRank: number = 2 ** 20;

/** Places of the table that tokens are looked up in: a power of two, more than twice as many as there are tokens. */
const places = 2 ** 19;

/**
 * Makes a vocabulary ready to be looked up in. Its tokens stay what they are, bytes in a row with a table of where each of them
 * is: as texts in a map they would take five times as long to read, and longer to look up.
 *
 * @param vocabulary - `bpe_ranks` as tiktoken ships it: lines of a mark, the first rank and tokens in base64.
 */
export function readRanks(vocabulary: string): RankOf {
  const { bytes, starts, ranks, table } = decode(vocabulary);
  const isAt = (token: number, text: Bytes, start: number, length: number): boolean => {
    const from = starts[token] ?? 0;
    if ((starts[token + 1] ?? 0) - from !== length) return false;
    for (let at = 0; at < length; at++) if (bytes[from + at] !== text[start + at]) return false;
    return true;
  };
  return (text, start, end) => {
    let hash = seed;
    for (let at = start; at < end; at++) hash = mix(hash, text[at] ?? 0);
    for (let place = placeOf(hash); ; place = (place + 1) % places) {
      const token = (table[place] ?? 0) - 1;
      if (token === -1) return noRank;
      if (isAt(token, text, start, end - start)) return ranks[token] ?? noRank;
    }
  };
}

interface Decoded {
  /** Of all tokens, one behind the other. */
  readonly bytes: Uint8Array;
  /** Where each token starts, and the end of the last one. */
  readonly starts: Int32Array;
  readonly ranks: Int32Array;
  /** Tokens by the place of their hash, counted from 1; 0 where there is none. */
  readonly table: Int32Array;
}

/** Characters of a token, at least: four in base64, and a space. */
const shortest = 5;
const space = 0x20;
const padding = 0x3d;

function decode(vocabulary: string): Decoded {
  const lines = vocabulary.split('\n').map(readLine);
  const most = Math.ceil(vocabulary.length / shortest);
  const [starts, ranks, table] = [new Int32Array(most + 1), new Int32Array(most), new Int32Array(places)];
  const bytes = new Uint8Array(vocabulary.length);
  let [token, length] = [0, 0];
  for (const { text, first } of lines) {
    let [rank, hash, held, bits] = [first, seed, 0, 0];
    // One step more than there are characters ends the last token.
    for (let at = 0; at <= text.length; at++) {
      const character = at < text.length ? (text[at] ?? space) : space;
      if (character === space) {
        if (length === starts[token]) continue;
        add(table, placeOf(hash), token);
        ranks[token] = rank++;
        starts[++token] = length;
        [hash, held, bits] = [seed, 0, 0];
      } else if (character !== padding) {
        held = ((held << 6) | (sixBits[character] ?? 0)) & 0xffff;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        const byte = (held >> bits) & 0xff;
        bytes[length++] = byte;
        hash = mix(hash, byte);
      }
    }
  }
  return { bytes, starts, ranks, table };
}

interface Line {
  /** The tokens in base64, with spaces between them. */
  readonly text: Bytes;
  /** Rank of the first of them; the others follow. */
  readonly first: number;
}

function readLine(line: string): Line {
  const [mark = '', first = ''] = line.split(' ', 2);
  return { text: Buffer.from(line.slice(mark.length + first.length + 2), 'latin1'), first: Number(first) };
}

function add(table: Int32Array, wanted: number, token: number): void {
  let place = wanted;
  while (table[place] !== 0) place = (place + 1) % places;
  table[place] = token + 1;
}

const sixBits = new Uint8Array(128);
Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/').forEach((character, value) => {
  sixBits[character] = value;
});

const seed = 0x811c9dc5 | 0;

/** FNV-1a. */
function mix(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (places - 1);
}
