import type { CountText } from './load-tokenizer.ts';

/** What {@link countChat} counts: a question as it goes to a model. */
export interface CountedChat {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly schema?: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
}

/** Marks around a message: its start, the end of its role, its end. */
const perMessage = 3;

/** Marks with which the answer begins. */
const perAnswer = 3;

/** Counts the tokens of a question as the chat format has it: text, roles, marks between messages, and the schema. */
export function countChat({ messages, schema }: CountedChat, count: CountText): number {
  const texts = messages.map(({ role, content }) => perMessage + count(role) + count(content));
  return (
    texts.reduce((sum, tokens) => sum + tokens, perAnswer) + (schema === undefined ? 0 : countSchema(schema, count))
  );
}

/** The service puts the schema in front of the messages, as JSON. */
export function countSchema({ schema }: NonNullable<CountedChat['schema']>, count: CountText): number {
  return count(JSON.stringify(schema));
}
