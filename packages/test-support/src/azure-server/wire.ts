/** A JSON Schema as structured outputs take it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Body of a request to `chat/completions`, as far as the server reads it. */
export interface ChatBody {
  readonly model?: string;
  readonly messages: readonly { readonly role: string; readonly content?: string | null }[];
  readonly max_tokens?: number;
  readonly max_completion_tokens?: number;
  readonly temperature?: number;
  readonly prompt_cache_key?: string;
  readonly response_format?: {
    readonly type: string;
    readonly json_schema?: { readonly name: string; readonly strict?: boolean; readonly schema: JsonSchema };
  };
}

/** Body of a request to `embeddings`. */
export interface EmbeddingsBody {
  readonly model?: string;
  readonly input: string | readonly string[];
  readonly dimensions?: number;
  readonly encoding_format?: 'float' | 'base64';
}

/** One answer on the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A JSON reply. */
export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}
