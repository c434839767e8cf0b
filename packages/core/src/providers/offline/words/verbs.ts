/** Verbs that begin names, in their base form. */
const verbs = new Set(
  (
    'abort accept access accumulate acquire activate adapt add adjust advance aggregate align allocate allow alter analyze analyse animate annotate ' +
    'answer append apply approve archive arrange assemble assert assign associate attach authenticate authorize await balance begin bind blend block ' +
    'bootstrap bound broadcast browse bubble buffer build bundle cache calculate call cancel canonicalize capitalize capture cast catch center change ' +
    'chain check choose chunk clamp classify clean cleanup clear clip clone close coalesce coerce collapse collect combine commit compact compare compile ' +
    'complete compose compress compute concat concatenate configure confirm connect consolidate construct consume contain contains continue contribute ' +
    'control convert copy correct correlate count crawl create crop customize cut cycle damp deactivate debounce decline declare decode decompress ' +
    'decorate decrease decrement decrypt deduplicate deduct deep default defer define deflate delay delegate delete deliver demand denormalize deny ' +
    'depend deploy deprecate dequeue derive describe deserialize destroy detach detect determine diff differ dig digest dim disable disallow disambiguate ' +
    'discard disconnect discover dismiss dispatch display dispose distinguish distribute divide document download drag drain draw drop dump ' +
    'duplicate echo edit elevate eliminate embed emit emulate enable encapsulate encode encrypt end enforce enhance enqueue enrich ensure enter enumerate ' +
    'equal equals erase escape establish estimate evaluate evict examine exchange exclude execute exit expand expect expire explain explode ' +
    'explore export express extend extract fail fetch fill filter finalize find finish fire fit fix flag flat flatten flip float flush focus fold follow ' +
    'force forget fork format forward freeze fulfil fulfill gather generate get give glob grab grant group grow guard guess halt handle hash hide ' +
    'highlight hoist hold hydrate identify ignore immerse import improve include increase increment indent index infer inflate inform inherit init initialize ' +
    'initialise inject inline insert inspect install instantiate instrument integrate intercept interpolate interpret interrupt intersect introduce ' +
    'invalidate invert invoke isolate issue iterate join jump keep kill label launch lead leave lex lift limit link listen load locate lock log lookup ' +
    'loop lower make manage map mark marshal mask match materialize max measure memo memoize merge migrate minify minimize mirror mix mock modify ' +
    'monitor mount move multiply mutate name navigate negate nest normalize normalise note notify nudge obfuscate observe obtain offer offset omit open ' +
    'optimize order organize output overlay override overwrite pack pad paginate paint parse partition pass paste patch pause peek perform permit ' +
    'persist pick pin ping pipe place plan play plot pluck point poll pool pop populate position post predict prefer prefix preload prepare prepend ' +
    'present preserve press prevent print prioritize probe proceed process produce project promise promote prompt propagate protect prove provide proxy prune ' +
    'publish pull purge push put quantize query queue quit quote race raise randomize rank read rebuild recalculate receive recognize recompute reconcile ' +
    'reconnect record recover recurse redirect redo reduce refer refine reflect refresh refuse refund register reject relate relax release reload remap remember ' +
    'remove rename render reorder repair repeat replace replay reply report represent request require reserve reset resize resolve respond restart ' +
    'restore restrict resume retain retrieve retry return reuse reveal reverse revert review revive revoke rewind rewrite rollback rotate round route run sample ' +
    'sanitize sanitise save scale scan schedule score scroll seal search seed seek select send separate serialize serialise serve set settle setup shake share ' +
    'shift shorten show shrink shuffle shut shutdown sign signal simplify simulate sink skip sleep slice slide slugify smooth snap snapshot sort spawn specify ' +
    'splice split spread squash stack stage standardize start starts stat stop store stream strip stringify stub submit subscribe substitute subtract suggest ' +
    'sum summarize summarise supply support suppress suspend swap switch sync synchronize tag take tally tap tell terminate test throttle throw tick time toggle tokenize ' +
    'tokenise touch trace track train transfer transform translate transpile transpose traverse treat trigger trim truncate try tune type unbind unblock ' +
    'uncache undo unescape unfold unfreeze uninstall unlink unload unlock unmap unmask unmount unpack unpin unquote unregister unset unshift unsubscribe ' +
    'untrack unwatch unwind unwrap unzip update upgrade upload upsert use validate verify view visit wait wake walk warn watch weigh widen wipe withdraw wrap ' +
    'write yield zip zoom'
  ).split(' '),
);

/** Words that are a noun or adjective more often than a verb where they begin a name. */
const nounsFirst = new Set(
  'max name time type default deep flat index order output position signal label score rank offset view document center'.split(
    ' ',
  ),
);

const writings: Readonly<Record<string, string>> = {
  concat: 'concatenates',
  contains: 'contains',
  diff: 'compares',
  equals: 'equals',
  init: 'initializes',
  lex: 'tokenizes',
  lookup: 'looks up',
  memo: 'memoizes',
  setup: 'sets up',
  cleanup: 'cleans up',
  shutdown: 'shuts down',
  rollback: 'rolls back',
  starts: 'starts',
  stat: 'reads the status of',
  sum: 'adds up',
  sync: 'synchronizes',
};

/** True when a name that begins with the word says what is done. */
export function isVerb(word: string, hasObject: boolean): boolean {
  return verbs.has(word) && (hasObject || !nounsFirst.has(word));
}

/** The form that follows "it": `parse` gives `parses`, `copy` gives `copies`, `init` gives `initializes`. */
export function thirdPerson(verb: string): string {
  const written = writings[verb];
  if (written !== undefined) return written;
  if (/(?:[sxz]|ch|sh|[^aeiou]o)$/u.test(verb)) return `${verb}${doubled(verb)}es`;
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

function doubled(verb: string): string {
  return verb === 'quiz' || verb === 'whiz' ? 'z' : '';
}
