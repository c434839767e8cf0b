import { CurrencyMismatchError } from './errors.js';

export type CurrencyCode = 'EUR' | 'GBP' | 'JPY' | 'USD';

const fractionDigits: Record<CurrencyCode, number> = { EUR: 2, GBP: 2, JPY: 0, USD: 2 };

/**
 * An amount of money, kept as a whole number of minor units (cents, pence, yen)
 * so that adding never loses a cent. Instances are immutable.
 */
export class Money {
  readonly #minor: number;
  readonly currency: CurrencyCode;

  private constructor(minor: number, currency: CurrencyCode) {
    this.#minor = minor;
    this.currency = currency;
  }

  /**
   * Creates an amount from major units, rounding halves away from zero.
   *
   * @param amount - The amount in euros, pounds, yen or dollars.
   * @param currency - The ISO 4217 code of the amount.
   * @throws {@link RangeError} when `amount` is not finite.
   */
  static of(amount: number, currency: CurrencyCode): Money {
    if (!Number.isFinite(amount)) throw new RangeError(`Not an amount: ${amount}`);
    const scaled = Math.abs(amount) * 10 ** fractionDigits[currency];
    return Money.fromMinor(Math.sign(amount) * Math.round(scaled), currency);
  }

  static fromMinor(minor: number, currency: CurrencyCode): Money {
    if (!Number.isSafeInteger(minor)) throw new RangeError('Minor units must be a safe integer');
    return new Money(minor === 0 ? 0 : minor, currency);
  }

  static zero(currency: CurrencyCode = 'EUR'): Money {
    return new Money(0, currency);
  }

  get amount(): number {
    return this.#minor / 10 ** fractionDigits[this.currency];
  }

  /** The amount in minor units, always a whole number. */
  get minor(): number {
    return this.#minor;
  }

  get isNegative(): boolean {
    return this.#minor < 0;
  }

  plus(other: Money): Money {
    this.#assertSameCurrency(other);
    return Money.fromMinor(this.#minor + other.#minor, this.currency);
  }

  minus(other: Money): Money {
    return this.plus(other.times(-1));
  }

  times(factor: number): Money {
    return Money.of(this.amount * factor, this.currency);
  }

  compare(other: Money): -1 | 0 | 1 {
    this.#assertSameCurrency(other);
    if (this.#minor === other.#minor) return 0;
    return this.#minor < other.#minor ? -1 : 1;
  }

  /** Unlike {@link Money.compare}, answers `false` for different currencies instead of throwing. */
  equals(other: Money): boolean {
    return this.currency === other.currency && this.#minor === other.#minor;
  }

  toString(): string {
    return `${this.amount.toFixed(fractionDigits[this.currency])} ${this.currency}`;
  }

  /** The form that {@link parseMoney} reads back. */
  toJSON(): string {
    return this.toString();
  }

  #assertSameCurrency(other: Money): void {
    if (other.currency !== this.currency) {
      throw new CurrencyMismatchError(this.currency, other.currency);
    }
  }
}

/**
 * Divides an amount so that no cent is lost: the first parts take the remainder,
 * one minor unit each.
 *
 * @param total - The amount to divide.
 * @param count - How many parts to make, at least one.
 * @returns The parts, which add up to `total`.
 * @throws {@link RangeError} when there is to be less than one part, or a fraction of one.
 */
export function splitEvenly(total: Money, parts: number): Money[] {
  if (!Number.isInteger(parts) || parts < 1) {
    throw new RangeError('An amount is split into at least one part');
  }
  const share = Math.trunc(total.minor / parts);
  const remainder = total.minor - share * parts;
  const extra = Math.sign(remainder);
  return Array.from({ length: parts }, (_, index) =>
    Money.fromMinor(share + (index < Math.abs(remainder) ? extra : 0), total.currency),
  );
}

export function sumMoney(amounts: Iterable<Money>, currency: CurrencyCode = 'EUR'): Money {
  let total = Money.zero(currency);
  for (const amount of amounts) total = total.plus(amount);
  return total;
}

export function isCurrencyCode(value: unknown): value is CurrencyCode {
  return typeof value === 'string' && Object.hasOwn(fractionDigits, value);
}

export function parseMoney(text: string): Money | undefined {
  const [, amount, currency] = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(text.trim()) ?? [];
  if (amount === undefined || !isCurrencyCode(currency)) return undefined;
  return Money.of(Number(amount), currency);
}
