import { cacheSchemaVersion } from '../model/index.ts';

/** A quick look at the content of the index, as {@link isPlainShard} does for shards: true only for what the schema accepts. */
export function isPlainIndex(content: unknown): boolean {
  if (!isRecord(content) || content['schema'] !== cacheSchemaVersion) return false;
  const { entryPoints, modules, publicNames, publicSurface, kinds, scope, preset, checks } = content;
  return (
    Array.isArray(entryPoints) &&
    entryPoints.every((entry) => isRecord(entry) && isText(entry['name']) && isText(entry['module'])) &&
    areTexts(modules) &&
    areTexts(publicSurface) &&
    (publicNames === undefined || (isRecord(publicNames) && areTexts(Object.values(publicNames)))) &&
    (checks === undefined || (isRecord(checks) && areTexts(Object.values(checks)))) &&
    (kinds === undefined || areTexts(kinds)) &&
    [scope, preset].every((text) => text === undefined || isText(text))
  );
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
