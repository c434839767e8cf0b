// Names in the comments of the measured packages that were looked up by hand and are wrong: the comment is at fault, not
// the check. What is doubted and does not stand here counts as a false alarm.

export const foundFaults = {
  mobx: {
    lowestObserverState: 'the field is called `lowestObserverState_`',
    runReaction: 'the method is called `runReaction_`',
    onInvalidate: 'the property is called `onInvalidate_`',
  },
  'redux-toolkit': {
    'listenerOption.predicate': 'no `listenerOption` is declared anywhere',
    addListenerAction: 'the action creator is called `addListener`',
    removeListenerAction: 'the action creator is called `removeListener`',
    cacheEntryAdded: 'the callback is called `onCacheEntryAdded`',
    refetchOnMount: 'the option is called `refetchOnMountOrArgChange`',
    currentCacheValue: 'the parameter is called `currentCacheData`',
    defaultQueryStateSelector: 'the selector is called `queryStatePreSelector`',
  },
  'query-core': { retryAttempt: 'the parameter is called `failureCount`' },
  ethers: { yParirty: 'misspelt: `yParity`' },
  openai: {
    'vector_store.file_batch': "the value is `'vector_store.files_batch'`",
  },
  effect: {
    BrandError: 'the type is called `BrandErrors`',
    'FiberRef.makePatch': 'the constructor is called `FiberRef.unsafeMakePatch`',
    MetricStateType: 'there is no such type; the key has an `OutType`',
    CauseDie: 'the type is called `MicroCause.Die`',
    QueryFailure: 'there is no such error',
    provideEnvironment: 'the function is called `provideContext`',
    PartialFunction: 'there is no such type; the parameter is a function that gives an `Option`',
    ParseJson: 'the combinator is called `parseJson`',
    outputBuffer: 'the option is called `bufferSize`',
  },
};

/** True where the doubted name was found to be wrong. */
export function isFault(name, { code, args }) {
  return code.startsWith('existence/unknown') && Object.hasOwn(foundFaults[name] ?? {}, args.name);
}
