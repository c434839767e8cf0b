import { libNameList } from './lib-name-list.ts';

let names: readonly string[] | undefined;

/** Global names that every TypeScript program knows, of the language, browsers and Node; sorted. Loads no compiler. */
export function libNames(): readonly string[] {
  names ??= libNameList.trim().split(/\s+/u);
  return names;
}
