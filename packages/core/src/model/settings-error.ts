/** Something in the configuration cannot be used as written. The message says what to change. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
