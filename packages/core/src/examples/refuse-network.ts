/**
 * Module that a process loads before an example: all that Node offers to reach a network refuses from then on. Node 25 and later
 * refuse by themselves, as their permission model covers the network; before that, this is a door that is locked from inside:
 * it holds off examples, not code that looks for a way around it.
 */
export const refuseNetwork: string = `
import dgram from 'node:dgram';
import dns from 'node:dns';
import http2 from 'node:http2';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';
const refusal = () => Object.assign(new Error('An example may not use the network'), { code: 'ERR_ACCESS_DENIED' });
const refuse = () => { throw refusal(); };
const refuseLater = () => Promise.reject(refusal());
const replace = (holder, names, value) => {
  for (const name of names)
    if (holder !== undefined && typeof holder[name] === 'function')
      Object.defineProperty(holder, name, { value, writable: false, configurable: false, enumerable: true });
};
const asking = (holder) => Object.keys(holder).filter((name) => /^(?:lookup|resolve|reverse)/u.test(name));
replace(net.Socket.prototype, ['connect'], refuse);
replace(net.Server.prototype, ['listen'], refuse);
replace(net, ['connect', 'createConnection'], refuse);
replace(tls, ['connect'], refuse);
replace(http2, ['connect'], refuse);
replace(dgram.Socket.prototype, ['bind', 'connect', 'send'], refuse);
replace(dgram, ['createSocket'], refuse);
replace(dns, asking(dns), refuse);
replace(dns.promises, asking(dns.promises), refuseLater);
for (const { prototype } of [dns.Resolver, dns.promises.Resolver])
  replace(prototype, Object.getOwnPropertyNames(prototype).filter((name) => /^(?:resolve|reverse)/u.test(name)), refuse);
replace(globalThis, ['fetch'], refuseLater);
replace(globalThis, ['WebSocket', 'EventSource'], refuse);
replace(process, ['binding', '_linkedBinding', 'dlopen'], refuse);
syncBuiltinESMExports();
`;
