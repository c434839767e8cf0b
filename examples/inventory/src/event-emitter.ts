export type Listener<Arguments extends unknown[]> = (...args: Arguments) => void;

/** Event names with the arguments their listeners are called with. */
export type EventMap<Events> = { [Name in keyof Events]: unknown[] };

export class EventEmitter<Events extends EventMap<Events>> {
  readonly #listeners = new Map<keyof Events, Set<Listener<never>>>();

  /**
   * Calls `listener` every time `event` is emitted. Adding the same listener twice
   * calls it once.
   *
   * @returns A function that removes the listener again.
   */
  on<Name extends keyof Events>(event: Name, listener: Listener<Events[Name]>): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener as Listener<never>));
    return () => this.off(event, listener);
  }

  once<Name extends keyof Events>(event: Name, listener: Listener<Events[Name]>): () => void {
    const remove = this.on(event, (...args) => {
      remove();
      listener(...args);
    });
    return remove;
  }

  off<Name extends keyof Events>(event: Name, listener: Listener<Events[Name]>): void {
    this.#listeners.get(event)?.delete(listener as Listener<never>);
  }

  emit<Name extends keyof Events>(event: Name, ...args: Events[Name]): boolean {
    const listeners = [...(this.#listeners.get(event) ?? [])];
    for (const listener of listeners) (listener as Listener<Events[Name]>)(...args);
    return listeners.length > 0;
  }

  /**
   * Forgets every listener of one event, or of all events when none is named.
   *
   * @returns The number of listeners that were removed.
   */
  clear(event?: keyof Events): void {
    if (event === undefined) this.#listeners.clear();
    else this.#listeners.delete(event);
  }

  listenerCount(event: keyof Events): number {
    return this.#listeners.get(event)?.size ?? 0;
  }
}
