/** Abbreviations that need no explanation among programmers, and words that are written in capitals to be heard. */
const known = new Set(
  (
    'AJAX AM API APIS ASCII AST AWS BOM CDN CJS CLI CORS CPU CRLF CRUD CSP CSS CSV DB DNS DOM DST DTO EOF ESM FIFO FTP GC GET ' +
    'GIT GMT GPU GUI GUID HEAD HTML HTTP HTTPS ID IDE IDS IEEE IO IP IPC ISO JPEG JS JSON JSX JWT LF LIFO LRU LTS MD MIME MIT ' +
    'NPM OK OOP ORM OS PATCH PDF PHP PID PM PNG POSIX POST PR PUT RAM REPL REST RFC RGB RPC SDK SHA SQL SSE SSH SSL SSR STDIN ' +
    'SVG TCP TLS TODO TS TSX TTL TTY TZ UDP UI URI URL URLS US USB USD UTC UTF UUID UX VM VS WASM WWW XHR XML YAML ' +
    'A ALL AND ANY ARE AS AT BE BEFORE BOTH CAN DO EACH EVERY FROM IF IN IS IT MAY MUST NEVER NO NOT NOTE OF ON ONE ONLY OR ' +
    'SHOULD SOME THAT THE THEN THIS TO WARNING WHEN WITH YOU'
  ).split(' '),
);
const pattern = /(?<![\p{L}\p{N}_$@#./-])\p{Lu}{2,6}(?![\p{L}\p{N}_$(/-])/gu;

/** All abbreviations of a text, each once. */
export function abbreviationsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(pattern) ?? []);
}

/** Abbreviations that nobody knows: not usual, not of the project, and not explained by what stands beside them. */
export function unknownAbbreviations(text: string, glossary: Pick<ReadonlySet<string>, 'has'>): string[] {
  return [...abbreviationsOf(text)].filter(
    (word) => !known.has(word) && !glossary.has(word) && !text.includes(`(${word})`) && !text.includes(`${word} (`),
  );
}
