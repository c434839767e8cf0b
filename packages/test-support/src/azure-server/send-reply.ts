import type { ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';
import type { Reply } from './wire.ts';

/** Sends a reply, whole or as the fault has it. */
export function sendReply(response: ServerResponse, reply: Reply, fault: Fault | undefined): void {
  const body = Buffer.from(reply.body);
  const half = body.subarray(0, Math.floor(body.length / 2));
  const announced = fault?.fault === 'truncated-close' ? {} : { 'content-length': String(body.length) };
  response.writeHead(reply.status, { ...reply.headers, ...announced });
  if (fault?.fault === 'stall') response.write(half);
  else if (fault?.fault === 'reset-mid-body') response.write(half, () => response.destroy());
  else if (fault?.fault === 'truncated-close') response.end(half);
  else response.end(body);
}
