import type { PreparedGeneration } from '@docwright/core';

/** Questions for people: every message as it would be sent, the schema, and what did not fit. */
export function renderPrompts(questions: PreparedGeneration['questions']): string {
  if (questions.length === 0) return 'Nothing would be sent.\n';
  return questions.map(renderQuestion).join('\n');
}

function renderQuestion({ symbols, chat, trimmed, cost }: PreparedGeneration['questions'][number]): string {
  const left = Object.entries(trimmed).map(([symbol, what]) => `Left out of ${symbol}: ${what.join('; ')}\n`);
  const messages = chat.messages.map(({ role, content }) => `----- ${role} -----\n${content}`);
  const schema =
    chat.schema === undefined ? [] : [`----- schema -----\n${JSON.stringify(chat.schema.schema, null, 2)}\n`];
  const numbers = `${chat.inputTokens} tokens in, at most ${chat.maxOutputTokens} out, about ${cost.usual.toPrecision(2)} US dollars`;
  return `About ${symbols.join(', ')}: ${numbers}.\n${left.join('')}${[...messages, ...schema].join('')}`;
}
