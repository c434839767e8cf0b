export type InventoryErrorCode = 'conflict' | 'currency' | 'duplicate' | 'missing' | 'out-of-stock' | 'syntax';

/**
 * Base of every error this library throws on purpose.
 *
 * Compare {@link InventoryError.code} rather than the message: codes are stable
 * across releases, messages are not.
 */
export abstract class InventoryError extends Error {
  abstract readonly code: InventoryErrorCode;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }

  toJSON(): { code: InventoryErrorCode; message: string } {
    return { code: this.code, message: this.message };
  }
}

/** Two changes exclude each other: an id would change, or a transaction was started inside another one. */
export class ConflictError extends InventoryError {
  override readonly code = 'conflict';
}

export class CurrencyMismatchError extends InventoryError {
  override readonly code = 'currency';

  constructor(
    readonly expected: string,
    readonly actual: string,
  ) {
    super(`Expected an amount in ${expected}, got ${actual}`);
  }
}

export class DuplicateItemError extends InventoryError {
  override readonly code = 'duplicate';

  constructor(readonly id: string) {
    super(`An item with id "${id}" is already stored`);
  }
}

export class MissingItemError extends InventoryError {
  override readonly code = 'missing';

  constructor(readonly id: string) {
    super(`No item with id "${id}" is stored`);
  }
}

export class OutOfStockError extends InventoryError {
  override readonly code = 'out-of-stock';
}

export class QuerySyntaxError extends InventoryError {
  override readonly code = 'syntax';

  constructor(
    message: string,
    /** Offset of the first character that could not be read, counted from 0. */
    readonly position: number,
  ) {
    super(`${message} at position ${position}`);
  }

  override toJSON(): { code: InventoryErrorCode; message: string; position: number } {
    return { ...super.toJSON(), position: this.position };
  }
}

export function isInventoryError(error: unknown): error is InventoryError {
  return error instanceof InventoryError;
}
