import { expect, test } from 'vitest';
import { extractSources } from '../extract/index.ts';
import type { SymbolTable } from '../model/index.ts';

/** As generators of clients write it: parts of one namespace are given out by others, under names of their own. */
const protocol = `
export namespace wire {
  export class Message { static decode(bytes: Uint8Array): Message { return new Message(); } }
  export namespace limits { export const size = 1; }
}
import Message = wire.Message;
namespace hidden { export interface Options { deep: boolean } }
export namespace client {
  import Local = wire.Message;
  export import Packet = wire.Message;
  export import limits = wire.limits;
  export import Options = hidden.Options;
  export import client = client;
  export import Gone = wire.Gone;
  export class Reply extends Packet { read(): Local { return Local.decode(new Uint8Array()); } }
}
export function open(): Message { return client.Packet.decode(new Uint8Array(client.limits.size)); }
export { Message as Envelope };
`;

const read = (): Promise<SymbolTable> => extractSources({ 'src/index.ts': protocol });

test('what is declared elsewhere has the names of its aliases', async () => {
  const { symbols } = await read();
  const namesOf = (path: string): string[] | undefined =>
    symbols[`src/index.ts:${path}`]?.publicNames.map(({ name }) => name);
  expect(namesOf('wire.Message')).toEqual(['Envelope', 'client.Packet', 'wire.Message']);
  expect(namesOf('wire.Message.decode')).toEqual(['Envelope.decode', 'client.Packet.decode', 'wire.Message.decode']);
  expect(namesOf('wire.limits.size')).toEqual(['client.limits.size', 'wire.limits.size']);
  expect(namesOf('hidden.Options#deep')).toEqual(['client.Options.deep']);
  expect(symbols['src/index.ts:hidden.Options']?.exported).toBe(true);
});

test('names that go through aliases lead to what they stand for', async () => {
  const { symbols } = await read();
  expect(symbols['src/index.ts:client.Reply']?.extends).toEqual([
    { text: 'Packet', target: 'src/index.ts:wire.Message' },
  ]);
  expect(symbols['src/index.ts:client.Reply#read']?.facts.calls).toMatchObject([
    { callee: 'Local.decode', target: 'src/index.ts:wire.Message.decode' },
    { callee: 'new Uint8Array' },
  ]);
  expect(symbols['src/index.ts:open']?.references.uses).toEqual([
    'src/index.ts:wire.Message',
    'src/index.ts:wire.Message.decode',
    'src/index.ts:wire.limits.size',
  ]);
});
