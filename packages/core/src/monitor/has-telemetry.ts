/**
 * Whether an OpenTelemetry SDK was registered in this process. Its interface keeps what is registered under a well-known
 * symbol; asked for there, it need not be loaded where there is none.
 */
export function hasTelemetry(): boolean {
  return Symbol.for('opentelemetry.js.api.1') in globalThis;
}
