/** The units of measure; their values are the symbols that {@link parseQuantity} reads. */
export const Unit = {
  Piece: 'pc',
  Gram: 'g',
  Kilogram: 'kg',
  Millilitre: 'ml',
  Litre: 'l',
} as const;

export type Unit = (typeof Unit)[keyof typeof Unit];

/** What a unit measures; only units of the same dimension convert into each other. */
export type Dimension = 'count' | 'mass' | 'volume';

export interface Quantity {
  /** How many units, never negative. */
  readonly value: number;
  readonly unit: Unit;
}

export enum StockLevel {
  Out = 'out',
  /** Below the threshold that asks for a new order. */
  Low = 'low',
  Enough = 'enough',
}

export interface StockLevelOptions {
  /** Quantities below this many units of their own unit count as low. Defaults to 10. */
  low?: number;
}

const scales: Record<Unit, { dimension: Dimension; factor: number }> = {
  pc: { dimension: 'count', factor: 1 },
  g: { dimension: 'mass', factor: 1 },
  kg: { dimension: 'mass', factor: 1000 },
  ml: { dimension: 'volume', factor: 1 },
  l: { dimension: 'volume', factor: 1000 },
};

export function isUnit(value: unknown): value is Unit {
  return typeof value === 'string' && Object.hasOwn(scales, value);
}

export function quantity(value: number, unit: Unit = Unit.Piece): Quantity {
  if (!Number.isFinite(value) || value < 0) {
    throw new RangeError(`A quantity is zero or more, got ${value}`);
  }
  return { value, unit };
}

/**
 * Reads a quantity such as `2.5 kg`; a bare number counts pieces.
 *
 * @param text - The quantity as a person would write it.
 * @throws {@link SyntaxError} when the text is not a quantity.
 */
export function parseQuantity(text: string): Quantity | undefined {
  const [, value, unit = Unit.Piece] = /^(\d+(?:\.\d+)?)\s*([a-z]+)?$/.exec(text.trim()) ?? [];
  if (value === undefined || !isUnit(unit)) return undefined;
  return quantity(Number(value), unit);
}

export function formatQuantity(quantity: Quantity): string;
export function formatQuantity(value: number, unit: Unit): string;
export function formatQuantity(value: number | Quantity, unit?: Unit): string {
  if (typeof value === 'number') return `${value} ${unit}`;
  return formatQuantity(value.value, value.unit);
}

export function dimensionOf(unit: Unit): Dimension {
  return scales[unit].dimension;
}

/**
 * Expresses a quantity in another unit of the same dimension.
 *
 * @param quantity - The quantity to express anew.
 * @param unit - The unit of the result.
 * @returns The same amount in `unit`.
 * @throws {@link RangeError} when the two units measure different things.
 */
export function convert(quantity: Quantity, unit: Unit): Quantity {
  const from = scales[quantity.unit];
  const to = scales[unit];
  if (from.dimension !== to.dimension) {
    throw new RangeError(`Cannot express ${from.dimension} in ${unit}`);
  }
  return { value: (quantity.value * from.factor) / to.factor, unit };
}

export function tryConvert(quantity: Quantity, unit: Unit): Quantity | undefined {
  try {
    return convert(quantity, unit);
  } catch {
    return undefined;
  }
}

export function addQuantities(left: Quantity, right: Quantity): Quantity {
  return quantity(left.value + convert(right, left.unit).value, left.unit);
}

export function stockLevel({ value }: Quantity, { low = 10 }: StockLevelOptions = {}): StockLevel {
  if (value === 0) return StockLevel.Out;
  return value < low ? StockLevel.Low : StockLevel.Enough;
}
