/** Words that are written in capitals, whatever the case they have in names. */
const acronyms = new Set(
  (
    'api ast cli cors cpu crc css csv db dns dom eof eol ftp gpu gui guid hex hmac html http https id ide io ip iso jit json jsx jwt ' +
    'lru mdx mime nan oauth os pdf png rgb rgba rpc rss sdk sha sql ssh ssl ssr svg tcp tls tls toml ts tsx ttl tty udp ui uri url utc utf ' +
    'uuid vm wasm www xhr xml yaml'
  ).split(' '),
);

const writings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ids: 'IDs',
    urls: 'URLs',
    uris: 'URIs',
    apis: 'APIs',
    oauth: 'OAuth',
    hex: 'hex',
    mime: 'MIME',
  }),
);

/**
 * Splits a name into words as a sentence writes them: `parseHTMLFile2` gives `parse`, `HTML`, `file`, `2`;
 * `#userIds` gives `user`, `IDs`.
 */
export function nameWords(name: string): string[] {
  const matches = name.match(/\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}+s?(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{L}+|\d+/gu) ?? [];
  return matches.map(writeWord);
}

function writeWord(word: string): string {
  const plain = word.toLowerCase();
  return writings.get(plain) ?? (acronyms.has(plain) ? plain.toUpperCase() : plain);
}
