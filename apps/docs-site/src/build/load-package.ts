import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LineRange } from '@docwright/core/model';
import type { SiteConfig } from '../model/options.ts';

/** What the site takes from package.json. */
export interface PackageManifest {
  readonly name?: string;
  readonly version?: string;
  readonly description?: string;
  readonly repository?: string | { readonly url?: string; readonly directory?: string };
}

/** Reads package.json of the project; an empty one when there is none. */
export async function loadPackage(root: string): Promise<PackageManifest> {
  try {
    return JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as PackageManifest;
  } catch {
    return {};
  }
}

/** Makes links to source files at the project's host, or none when there is no host that is known. */
export function createSourceUrl(
  manifest: PackageManifest,
  config: SiteConfig,
): (module: string, lines?: LineRange) => string | undefined {
  const template = config.sourceLink ?? templateOf(manifest, config.revision ?? 'HEAD');
  if (template === undefined) return () => undefined;
  const [path = '', fragment = ''] = template.split('#', 2);
  return (module, lines) => {
    const url = lines === undefined || fragment === '' ? path : `${path}#${fragment}`;
    return url
      .replaceAll('{path}', module.split('/').map(encodeURIComponent).join('/'))
      .replaceAll('{line}', String(lines?.start ?? 1))
      .replaceAll('{end}', String(lines?.end ?? 1));
  };
}

function templateOf({ repository }: PackageManifest, revision: string): string | undefined {
  const { url = '', directory = '' } = typeof repository === 'string' ? { url: repository } : (repository ?? {});
  const folder = directory === '' ? '' : `${directory}/`;
  const known = /(?:(github|gitlab|bitbucket)(?:\.com|\.org)?[:/])?([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(url);
  if (known === null || (known[1] === undefined && url.includes(':'))) return undefined;
  const [, host = 'github', project = ''] = known;
  switch (host) {
    case 'gitlab':
      return `https://gitlab.com/${project}/-/blob/${revision}/${folder}{path}#L{line}-{end}`;
    case 'bitbucket':
      return `https://bitbucket.org/${project}/src/${revision}/${folder}{path}#lines-{line}:{end}`;
    default:
      return `https://github.com/${project}/blob/${revision}/${folder}{path}#L{line}-L{end}`;
  }
}
