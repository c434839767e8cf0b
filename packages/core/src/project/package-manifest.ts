/** What docwright reads from package.json. Values are unchecked, as people wrote them. */
export interface PackageManifest {
  readonly name?: string;
  readonly version?: string;
  readonly exports?: unknown;
  readonly imports?: unknown;
  readonly main?: unknown;
  readonly module?: unknown;
  readonly types?: unknown;
  readonly typings?: unknown;
}
