// Data comes as scripts that call `docwright(name, text)`: a page opened from disk may not load anything else.

/** What the scripts of the site share. */
export interface Shared {
  (name: string, text: string): void;
  /** Loads a search file once; undefined when there is none. */
  load: (name: string) => Promise<string | undefined>;
  /** Set by the palette when it is there. */
  palette?: { open: () => void };
}

declare global {
  var docwright: Shared;
}

/** Path from this page to the root of the site. */
export const root: string = document.documentElement.dataset['root'] ?? '';

/** Runs a script of the site; resolves to false when it cannot be loaded. */
export function loadScript(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = root + path;
    script.addEventListener('load', () => resolve(true));
    script.addEventListener('error', () => resolve(false));
    document.head.append(script);
  });
}

/** Makes the function that data scripts call. */
export function shareData(): void {
  const texts = new Map<string, string>();
  const loading = new Map<string, Promise<string | undefined>>();
  const keep = (name: string, text: string): void => void texts.set(name, text);
  const load = (name: string): Promise<string | undefined> => {
    const known = loading.get(name) ?? loadScript(`search/${name}.js`).then(() => texts.get(name));
    loading.set(name, known);
    return known;
  };
  globalThis.docwright = Object.assign(keep, { load });
}
