/** Address of a file of this package, whether it runs from its sources or as it is published. */
export function packageFile(path: string): URL {
  return new URL(path, import.meta.url.replace(/\/(?:src|dist)\/[^/]*$/u, '/'));
}
