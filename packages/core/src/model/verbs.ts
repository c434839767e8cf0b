/** Verbs that begin names, in their base form. */
export const plainVerbs: ReadonlySet<string> = new Set(
  (
    'abbreviate abort absorb accept access accumulate acquire activate adapt add adjust advance aggregate aim ' +
    'align allocate allot allow alter amend analyse analyze anchor animate annotate answer append apply apportion ' +
    'approve archive arrange assemble assert assign associate attach authenticate authorize await bail bake ' +
    'balance ban begin bind bisect blend bless bounce bound brand bring broadcast browse build bump bundle calculate ' +
    'call cancel canonicalize capitalize capture carry cascade cast catch center change check choose chunk claim ' +
    'clamp classify clean cleanup clear climb clip clone close coalesce coerce collapse collect combine commit ' +
    'compact compare compile complete compose compress compute concat concatenate configure confirm connect ' +
    'consolidate construct consume contain contains continue convert coordinate copy correct correlate count ' +
    'couple crawl create crop customize cut deactivate debounce declare decline decode decompress decorate ' +
    'decrease decrement decrypt deduct dedupe deduplicate defer define deflate defragment degrade delay delegate ' +
    'delete deliver denormalize deny depend deploy deprecate dequeue dereference derive descend describe ' +
    'deserialize destroy desugar detach detect determine devise dial differ dig dim disable disallow disambiguate ' +
    'discard discern disconnect discover dismiss disown dispatch display dispose distinguish distribute divide ' +
    'download draw drop dump duplicate edit elect elide eliminate embed emit emulate enable encapsulate enclose ' +
    'encode encrypt enforce engage enhance enqueue enrich enroll ensure enter enumerate equal equals erase escape ' +
    'establish estimate evaluate evict evolve examine exclude execute exempt exhaust expand expire explain ' +
    'explode explore export expose express extend extract fail fetch fill filter finalize find finish fire fit ' +
    'fix flag flatten flip flush focus follow force forget format forward freeze fulfil fulfill gather generate ' +
    'get give grab grant group grow guess halt halve hand handle harden heal hide highlight hoist hold hydrate ' +
    'identify ignore improve include increase increment indent infer inflate inform inherit init initialise ' +
    'initialize inject inline insert inspect install instantiate instrument integrate intercept interpolate ' +
    'interpret interrupt intersect introduce invalidate invert invoke isolate iterate join jump justify keep kill ' +
    'launch learn lease lend let lex lint listen litter load localize locate lock lookup loosen lower make manage ' +
    'mangle map marshal match materialize memo memoize mend merge migrate minify minimize mint mirror mix mock ' +
    'modify morph mount move multicast multiply mutate narrow navigate negate normalise normalize notify nudge ' +
    'obfuscate observe obtain offload omit onboard open optimize organize overlay override overwrite pack pad ' +
    'paginate parse partition pass patch pause peek penalize perform permit persist pick pinpoint pluck poke pop ' +
    'populate pre predict prefer prefetch prefill prepare prepend preserve prevent print prioritize probe proceed ' +
    'produce promote propagate protect prove provide prune publish pull push put quantize raise randomize react ' +
    'reactivate read reassign rebase rebind rebuild recalculate recast receive recenter recheck reclaim recognize ' +
    'recompute reconcile reconnect recover recurse recycle redact redeem redefine redirect redo redraw ' +
    'reduce reemit refer refetch refill refine reflect reflow reformat refresh refund refuse regenerate register ' +
    'reindex reinitialize reissue reject relate relaunch relax relay release reload relocate remap remember ' +
    'remount remove rename render renew reopen reorder repaint repair reparse repeat rephrase replace replay ' +
    'reply reposition represent reprint reprocess require rerender rerun resample reschedule resend reset resize ' +
    'resolve resort respawn respond restart restore restrict restyle resubmit resubscribe resume retain retarget ' +
    'retire retouch retract retrieve retry reupload reuse revalidate reveal reverse revert review revive revoke ' +
    'rewind rewire reword rewrite rollback rotate run sanitise sanitize satisfy save scan secure seek select send ' +
    'separate serialise serialize serve set settle setup shake shallow sharpen shift shorten shove show shrink ' +
    'shuffle shut shutdown simplify simulate skew skip sleep slice slow slugify sort spawn speak specify splice ' +
    'split squash squeeze standardize stash steer strengthen stringify strip subdivide submit subscribe ' +
    'substitute subtract suggest sum summarise summarize suppress suspend swap swizzle symlink sync synchronize ' +
    'take tally tell terminate throttle throw tighten toggle tokenise tokenize touch transfer transform translate ' +
    'transmit transpile transpose traverse treat trigger trim truncate try unbind unblock unbox unbundle uncache ' +
    'uncheck uncompress underline undo unescape unfocus unfold unfreeze ungroup unhide unhook unify uninstall ' +
    'unite unlink unload unlock unmap unmark unmask unmock unmount unmute unnest unpack unpad unpark unpin ' +
    'unproxy unpublish unquote unref unregister unroll unschedule unseal unselect unset unshift unstage ' +
    'unstringify unsubscribe untag untar untrack unwatch unwind unwrap unzip update upgrade upload upsert ' +
    'validate verify visit wait wake walk warn watch weigh widen wipe withdraw wrap write yield zip'
  ).split(' '),
);

/** Words that begin names as nouns as often as they do as verbs: `requestHeaders`, `startTime`. */
export const nounVerbs: ReadonlySet<string> = new Set(
  (
    'age block bootstrap bubble buffer burn byte cache chain contribute control cover crash cross cycle damp deep ' +
    'default demand diff digest dock document drag drain echo elevate email end equip exchange exit fade fall ' +
    'feed flash flat float flow fold fork fuse glob glue grep guard hash hex hint hook hover hunt import index ' +
    'issue jitter kick label lag lead leave lift limit link log loop mark mask max measure monitor name nest note ' +
    'numb offer offset opt order orient outline output overflow own page paint park paste path pattern peel pin ' +
    'ping pipe place plan play plot plug point polish poll pool position post prefix preload present press ' +
    'process profile project promise prompt proxy punch purge query queue quit quote race radiate ramp rank reach record ' +
    'report request reserve return ring roll round route salt sample say scaffold scale schedule scope score ' +
    'scroll scrub seal search seed segment shade shard share sign signal sink slide smooth snap snapshot span ' +
    'spin spread spy stack stage stamp start starts stat stick stitch stop store stream stretch strike stub ' +
    'subset summon supply support surround switch tag tap teach tear template test tether tick time tint total ' +
    'trace track train trap tune tweak type use vary view vote wash wire zoom'
  ).split(' '),
);

/** The form that follows "it", by its spelling alone: `parse` gives `parses`, `copy` gives `copies`. */
export function thirdPersonForm(verb: string): string {
  if (/(?:[sxz]|ch|sh|[^aeiou]o)$/u.test(verb)) return `${verb}${doubled(verb)}es`;
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

function doubled(verb: string): string {
  return verb === 'quiz' || verb === 'whiz' ? 'z' : '';
}

let bases: ReadonlyMap<string, string> | undefined;

/** The base form of a known verb in the third person: `parses` gives `parse`; undefined for every other word. */
export function baseForm(word: string): string | undefined {
  bases ??= new Map([...nounVerbs, ...plainVerbs].map((verb) => [thirdPersonForm(verb), verb]));
  return bases.get(word);
}
