/** Dollars: to the cent, and below one dollar to a hundredth of it. */
export function money(cost: number): string {
  return `$${cost.toFixed(cost < 1 ? 4 : 2)}`;
}
