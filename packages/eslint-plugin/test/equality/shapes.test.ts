import { describe, expect, it } from 'vitest';
import { compareText } from './compare-module.ts';

const typescript: readonly [name: string, text: string][] = [
  [
    'overloads',
    '/** a */\nexport function f(a: string): void;\nexport function f(a: number): void;\nexport function f(a: unknown): void { if (!a) throw new Error("x"); }',
  ],
  ['one overload', 'export function f(a: string): void;\nexport function f(a: unknown): void {}'],
  [
    'overloads of methods',
    'export class A { a(): void; a(b: 1): void; a(b?: 1) {} static a(): void; static a() {} constructor(); constructor(a: 1); constructor(a?: 1) {} }',
  ],
  [
    'interface members',
    'export interface A<T> extends B<T>, C { (a: T): void; new (a: T): A<T>; [key: string]: unknown; readonly a?: (string | number); b?(): void; b?(c: 1): void; get d(): 1; /** e */ set d(v: 1); "f-g": 1; 1: 2; [Symbol.iterator](): void; ["h"]: 1 }',
  ],
  [
    'type literals',
    'export type A = { /** a */ a: { b: { c(): void } } & { d: 1 } };\ntype B = ({ a: 1 });\ntype C = | { a: 1 } | { b: 2 };\nexport type D = A & { e: 1 };',
  ],
  [
    'enums',
    'export enum A { /** a */ One = 1, "two-three", Four }\nexport const enum B { C = "c" }\ndeclare enum D {}',
  ],
  [
    'abstract members',
    'export abstract class A { abstract a(): void; protected abstract readonly b: string; abstract get c(): 1; abstract set c(v: 1); abstract accessor d: 1; }',
  ],
  [
    'accessors',
    'export class A { /** a */ get a() { return 1; } set a(v) { if (v < 0) throw new RangeError(`no ${v}`); } static get a() { return 2; } private accessor b = 1; set c({ d }: { d: 1 }) {} }',
  ],
  [
    'arrow functions',
    'export const a = <T,>(b: T, { c = 1 }: { c?: number } = {}): T => b, d = async function* () {}, e = ((f) => ({ f })) satisfies G;',
  ],
  ['default function', '/** a */\nexport default function (a = (1 + 2)) { return a ? 1 : 2; }'],
  ['default arrow', '/** a */\nexport default async (a: string) => (a)'],
  ['default class', '@a() export default abstract class { private constructor() { super(); } }'],
  ['default value', 'export default (a ?? { b() {}, get c() { return 1; }, d: () => 1 });'],
  ['default object', 'export default { b() {}, get c() { return 1; }, d: () => 1, e: 1 } as const;'],
  ['default name', 'const a = 1, b = () => 2;\nexport default a;\nexport { b as c };'],
  ['default interface', 'export default interface A { b: 1 }'],
  [
    're-exports',
    'import { a } from "./a";\nexport { a };\nexport * from "./b";\nexport * as c from "./c";\nexport { d } from "./d";\nexport type { E } from "./e";',
  ],
  [
    'namespaces',
    '/** A. dot */\nnamespace A.B.C { export const d = 1; const e = 2; }\nexport namespace F { export namespace G { export type H = 1 } const i = 1; export { i } }\nnamespace F {}',
  ],
  [
    'declare module',
    'declare module "a" { export function b(): void; const c: 1; export { c }; }\ndeclare module "d" { function e(): void; }\ndeclare module "f";\ndeclare global { interface Window { g: 1 } }\nexport {}',
  ],
  [
    'declare',
    'export declare function a(): void;\nexport declare class A { declare b: 1; static c(): void }\ndeclare const d: { e: 1 };\nexport declare let f: string, g: number;',
  ],
  [
    'merged declarations',
    'export interface A { a: 1 }\nexport interface A { b: 1 }\nexport class A { c = 1 }\nexport namespace A { export const d = 1 }\nconst B = 1;\nexport type B = 2;',
  ],
  [
    'decorators',
    '/** a */\n@b({ c: 1 }) // d\nexport class A { @e /** f */ public g = 1; /** h */ @i() @j k() {} constructor(@l private readonly m: 1, public n = 2) {} }\nexport @o class B {}',
  ],
  [
    'parameter properties',
    'class A { constructor(/** a */ private readonly a: string, public b = 1, protected c?: number, readonly d = (1)) {} }',
  ],
  ['export =', 'class A { b = 1 }\nexport = A;'],
  ['export = value', 'export = { /** a */ a() {} };'],
  ['export import', 'namespace A { export const b = 1 }\nexport import C = A.b;\nexport import d = require("d");'],
  [
    'objects',
    'export const a = { /** b */ b() { throw new Error("c"); }, async *d() {}, "e-f": function () {}, [g]: () => 1, h, ...i, get j() { return 1; }, set j(v) {} } satisfies K;\nexport const l: { m: 1 } = x;',
  ],
  [
    'patterns',
    'export const { a, b: { c = 1 }, ...d } = e, [f, , g = 2, ...h] = i;\n/** j */\nexport const { j } = k;',
  ],
  [
    'destructured parameters',
    '/** @param settings - x */\nexport function a({ b, c: { d = 1 } = {} }: { b: string; c?: { d?: (number) } }, [e, f]: [string, g?: 1], { h }: Readonly<ViewProps>, ...[i]: unknown[]) {}',
  ],
  ['classes in variables', 'export const A = (class B extends (mixin(C))<D> implements E { f = 1 }), G = class {};'],
  [
    'private and hidden',
    'export class A { #a = 1; private b = 2; /** @internal */ c = 3; static { this.d(); } static d() {} ; [e: string]: unknown; static readonly [f]: 1 }',
  ],
  [
    'unusual names',
    'export class A { "a b" = 1; 1e3 = 2; [`c`] = 3; [ Symbol.x ]() {} static static = 1; readonly readonly = 2; get get() { return 1; } async async() {} async *gen() {} declare() {} }',
  ],
  [
    'comments that are not theirs',
    '/** @packageDocumentation */\nlet a; /** behind a */\nlet b; /** before c */ let c;\n/** d */\n\nlet d;\n/** one */\n/** two */\n// ts\nlet e, /** f */ f;',
  ],
  ['a file header', '/** Header. */\n\nimport a from "a";\nexport const b = 1;'],
  ['a licence', '/** Copyright me */\n/** b */\nexport const b = 1;'],
  [
    'directives',
    '"use strict";\n/** a */\n// eslint-disable-next-line\n// @ts-expect-error why\nexport const a: number = "a";',
  ],
  [
    'windows line ends',
    '/**\r\n * a\r\n */\r\nexport function a(\r\n  b: string, // c\r\n  d = [\r\n    1,\r\n  ],\r\n) {\r\n  return `e\r\n`;\r\n}\r\n',
  ],
  ['a byte order mark', '\uFEFF/** a */\nexport const a = 1;'],
  ['a byte order mark and a hashbang', '\uFEFF#!/usr/bin/env node\n/** a */\nexport const a = 1;'],
  ['a hashbang', '#!/usr/bin/env node\n/** a */\nexport const a = 1;'],
  ['formatting', "export const a = { 'b': 1 , }\nexport function c ( d /* e */ , f ) { return ( d ) ; }"],
  [
    'wide types',
    'export type A<T extends (B | C) = (D)> =\n  | { a: 1 } // a\n  | (T extends infer U ? U : never)\n  & E;\nexport function f(a: (b: string) => (c)): asserts a is (D) {}',
  ],
  ['using', 'using a = b();\nawait using c = d();\nvar e = 1;\nlet f;'],
  ['regular expressions and templates', 'export const a = /["\'`]/, b = `c${`d${e}`}f`, g = h / i / j;'],
  [
    'throws',
    'export function a(b?: string) {\n  if (b === undefined) return;\n  if (!b || b.length > 3 && c) throw new RangeError("no");\n  let e = new Error("x");\n  switch (b) { case "d": case "f": throw e; default: throw (b as unknown as Error); }\n}',
  ],
  [
    'rethrows',
    'export async function a() { try { await b(); } catch (e) { log(e); throw e; } finally { c(); } try { throw new A(); } catch { throw new B(); } for (const d of e) if (d.f) return 1; throw new (C())("x"); }',
  ],
  [
    'rejections',
    'export const a = (b) => b ? Promise.reject(new Error("c")) : new Promise((resolve, reject) => { if (d) reject(new E()); else throw f; });',
  ],
  [
    'complexity',
    'export function a(b = c ? 1 : 2) { for (;;) { if (b && c || d) break; while (e) f ??= g; } switch (h) { case 1: case 2: default: } try {} catch {} return () => i ? 1 : 2; }',
  ],
  [
    'JSX',
    'export const A = ({ b }: Props) => <div className="c">it\'s {b} {/* d */}</div>;\n/** e */\nexport function E() { return <></>; }',
  ],
  ['nothing', ''],
];

const javascript: readonly [name: string, text: string][] = [
  [
    'types in comments',
    '/**\n * a\n * @param {string} b - c\n * @param {number} [d=1] - e\n * @param {...string} f\n * @returns {Promise<void>} g\n */\nexport async function a(b, d, ...f) {}\n/** @type {string} */\nexport let h;',
  ],
  [
    'typedefs',
    '/** @typedef {string} A */\n\n/** b */\nexport const b = 1;\n/** @typedef {number} C */\nexport const d = 1;',
  ],
  [
    'declared types',
    '/**\n * Settings.\n * @typedef {Object} A\n * @property {string} name - Its name.\n * @property {number} [size=1] How big.\n * @property {string=} b\n */\n\n/** @typedef {{ c: string, d?: Array<{ e: 1 }> }} C about c */\n/**\n * @template T\n * @callback D\n * @param {T} item\n * @param {...number} [rest]\n * @returns {boolean}\n * @typedef {A | C} E\n */\nexport const b = 1;\n/** @typedef {import("./b.js").F} F */\n/** @internal @typedef {number} G */',
  ],
  [
    'assigned members',
    'export function A() {}\n/** Gets. */\nA.prototype.get = async function (b) { if (!b) throw new Error("c"); };\nA.open = (d) => new A(d);\nA.limit = 3;\nA.limit = 4;\nA.displayName = "A";\nclass B {}\nB.prototype.c = 1;\n/** @type {string} */\nB.d = e;\nexport const api = {};\napi.go = function* () { yield 1; };\nexport const other = f();\nother.x = 1;',
  ],
  [
    'properties of this',
    'export class A extends Z { b = 1; #e; constructor(c) { super(); /** d */ this.d = c; this.b = 2; this.#e = 3; this.f = () => {}; this.d = 4; } }',
  ],
  [
    'functions that make objects',
    'function A(b) { /** c */ this.c = b; this.d = function (e) { if (!e) throw new Error("f"); }; this.c = 1; }\nA.prototype.d = 1;\nA.prototype.g = 2;\nexport const H = function () { this.i = 1; };\nexport const j = () => { this.k = 1; };\nexport class L { m() {} constructor() { this.m = this.m.bind(this); this.n = async () => {}; } }\nexport default A;',
  ],
  [
    'functions that make objects in CommonJS',
    'exports.A = function (b) { this.b = b; };\nfunction C() { this.d = 1; }\nmodule.exports.C = C;',
  ],
  [
    'CommonJS',
    '"use strict";\nconst { a } = require("a");\n/** b */\nexports.b = function (c) { throw new Error(c); };\nmodule.exports.d = a;\nmodule.exports = { e() {}, a, f: a };\nfunction g() {}\nexports.g = g;',
  ],
  ['a class in CommonJS', '/** a */\nmodule.exports = class A { b() {} };'],
  ['object patterns', '/** @param {{ a: string }} options - b */\nexport default function ({ a, b: [c] }, [d]) {}'],
];

describe('extraction and lint read the same', () => {
  it.each(typescript)('of TypeScript: %s', async (_, text) => {
    expect(await differences('src/shape.tsx', text)).toEqual([]);
    if (!/<\w+,?>\(|<div/u.test(text)) expect(await differences('src/shape.ts', text)).toEqual([]);
  });

  it.each(javascript)('of JavaScript: %s', async (_, text) => {
    expect(await differences(text.includes('exports') ? 'src/shape.cjs' : 'src/shape.js', text)).toEqual([]);
  });
});

async function differences(path: string, text: string): Promise<readonly string[]> {
  const found = await compareText(path, text);
  if (found === 'does not parse') throw new Error(`${path} does not parse: ${text}`);
  return found.differences;
}
