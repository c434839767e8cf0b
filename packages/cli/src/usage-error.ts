/** Something the user must cure before anything can be done. Its message is all they need; it is printed without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
