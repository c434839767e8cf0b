import { docTexts, proseOf } from '../../model/index.ts';
import { byText } from '../by-text.ts';
import type { Check, Seen } from '../check.ts';

/** Nothing in the doc can leave the comment, hide from a reader, or act on a page that shows it. */
export const safety: Check = {
  name: 'safety',
  about:
    'Nothing in a comment can end it, hide from its reader, act on a page that shows it, or give orders to a model that reads it. A person may name the mark of a turn in its dialogue, alone in back-ticks or quotes.',
  example: {
    code: 'active',
    wrong: `/** Shows a name. <script>alert(1)</script> */
export function show(): void {}`,
    right: `/** Shows a name, which may not hold \`<script>\`. */
export function show(): void {}`,
  },
  codes: {
    'comment-end': { severity: 'error', sentence: 'The text holds a comment end, which would end the comment early.' },
    'stray-tag': {
      severity: { draft: 'error', human: 'info' },
      sentence: '{text} would be read as a tag; put it in back-ticks or write \\{text}.',
    },
    hidden: { severity: 'error', sentence: 'The text holds the invisible character {character}.' },
    html: {
      severity: { draft: 'error', human: 'off' },
      sentence: 'The text holds raw HTML ({text}); put it in back-ticks.',
    },
    instruction: {
      severity: { draft: 'error', human: 'warning' },
      sentence: 'The text gives orders to a model that reads it: {text}.',
    },
    active: { severity: 'error', sentence: 'The text holds what a page would execute: {text}.' },
  },
  mayDoubt: (raw) => mayHide(raw) || hasOddFences(raw) || mayAct(raw) || mayHoldTag(raw) || mayOrder(raw),
  *run(doc, _symbol, _universe, writer) {
    const harmIn = writer === 'human' ? harmByPerson : harmByDraft;
    for (const { part, text } of docTexts(doc)) {
      const isProse = part.section !== 'example';
      for (const seen of harmIn(text)) yield { ...seen, part };
      if (isProse) for (const seen of markupIn(text)) yield { ...seen, part };
    }
    for (const { code } of doc.examples ?? [])
      for (const seen of harmIn(code)) yield { ...seen, part: { section: 'example' } };
  },
};

/** Markup and addresses that are run, also where code breaks them, and escapes. */
function mayAct(raw: string): boolean {
  return raw.includes('\\') || (/[<:]/u.test(raw) && activeParts.test(raw));
}

const activeParts =
  /<\/?[a-z]*[`\\]|<\/?(?:script|iframe|object|embed|style|svg|math|form|link|meta|base)\b|<[a-z][^<>]*[\s`\\]on|script:|data:/iu;

/** What is no tag for where it stands, for what stands behind it, or for what it stands in. */
function mayHoldTag(raw: string): boolean {
  return raw.includes('@') && innerTag.test(raw);
}

const innerTag = /[^\s*/][*/ \t]*[ \t]@[A-Za-z]|@[A-Za-z][\w-]*[^\w\s{:.-]|\{@[^{}]*@|[`}~]@[A-Za-z]/u;

/** Fences in fences, or one that does not end: where code begins and ends in them cannot be told by a look. */
function hasOddFences(raw: string): boolean {
  if (!/`{3}|~{3}/u.test(raw)) return false;
  const marks = raw.match(/(?:`{3,}|~{3,})[^\n]*/gu) ?? [];
  return marks.length % 2 === 1 || marks.some((mark, index) => index % 2 === 1 && /[^`~\s]/u.test(mark));
}

function mayHide(raw: string): boolean {
  return !plainComment.test(raw) && (hiddenCharacter.test(raw) || /[\u200c\u200d]/u.test(raw));
}

/** Each order holds a word of either kind, whatever frame and line breaks stand between them. */
function mayOrder(raw: string): boolean {
  const lower = raw.toLowerCase();
  return orderObject.test(lower) && orderVerb.test(lower);
}

const plainComment = /^[\t\n\r\x20-\x7e]*$/u;
const orderObject =
  /instruct|prompt|rules|message|context|\bllm|language|chatbot|assistant|\bai\b|user|<\||\binst\]|sys>>|system/u;
const orderVerb =
  /ignore|disregard|forget|override|reveal|print|repeat|show|tell|inform|alert|\byou\b|\bas\b|<\||\binst\]|sys>>|#/u;

type Harm = Omit<Seen, 'part'>;
const none: readonly Harm[] = [];

const harmByDraft = byText((text) => [...findHarm(text)]);
const harmByPerson = byText((text) => [...findHarm(text.replaceAll(namedMark, ''))]);
const markupIn = byText((text) => (mayMatter.test(text) ? [...findMarkup(proseOf(text))] : none));

function* findHarm(text: string): Iterable<Harm> {
  if (text.includes('*/')) yield { code: 'comment-end' };
  const hidden = plainText.test(text) ? undefined : hiddenCharacter.exec(text)?.[0];
  if (hidden !== undefined) yield { code: 'hidden', args: { character: codePoint(hidden) } };
  const order = mayInstruct(text) ? instruction.exec(text)?.[0] : undefined;
  if (order !== undefined) yield { code: 'instruction', args: { text: order } };
}

function* findMarkup(prose: string): Iterable<Harm> {
  const tag = prose.includes('@') ? /(?<=^|\s)@[A-Za-z][\w-]*/u.exec(prose)?.[0] : undefined;
  if (tag !== undefined) yield { code: 'stray-tag', args: { text: tag } };
  if (!/[<:]/u.test(prose)) return;
  const active = activeMarkup.exec(prose)?.[0];
  if (active !== undefined) yield { code: 'active', args: { text: active } };
  const html = /<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>/iu.exec(prose)?.[0];
  if (html !== undefined && active === undefined) yield { code: 'html', args: { text: html } };
}

/** Without these, a text holds neither tags nor markup. */
const mayMatter = /[@<]|script:|data:/iu;
const plainText = /^[\n\t\x20-\x7e]*$/u;

/** Control and format characters, fillers that look like nothing, and joiners that join no letters or emoji. */
const hiddenCharacter =
  /(?![\t\n])\p{Cc}|(?![\u200c\u200d])\p{Cf}|[\u115f\u1160\u2028\u2029\u3164\uffa0]|(?<![\p{L}\p{M}\p{Emoji}\u{fe0f}])[\u200c\u200d]/u;

/** What is said to a model rather than to a reader: orders to forget others, parts of its dialogue, marks of its turns. */
const instruction =
  /\b(?:ignore|disregard|forget|override) (?:all |any |the |your ){0,2}(?:previous|prior|above|earlier|preceding|system) (?:instructions?|prompts?|rules|messages?|context)\b|\byou are (?:now )?(?:an? )?(?:ai|llm|language model|chatbot|assistant)\b|\bas an ai(?: language)? model\b|\b(?:reveal|print|repeat|show) (?:me )?(?:your|the) (?:system )?(?:prompt|instructions)\b|\b(?:do not|don't|never) (?:tell|inform|alert) the user\b|<\|(?:im_start|im_end|system|user|assistant|endoftext)\|>|\[\/?INST\]|<<\/?SYS>>|^#{1,3} ?(?:instruction|system)s?:?[ \t]*$/imu;

/** A mark alone in back-ticks or quotes is spoken of, as in the docs of a tokenizer. A draft gets no use of the doubt. */
const namedMark = /(?<=[`'"])(?:<\|\w{1,40}\|>|\[\/?INST\]|<<\/?SYS>>)(?=[`'"])/giu;

/** Words of which each of the orders holds one. To look for them costs a tenth of the search for the orders. */
const orderWords =
  'ignore,disregard,forget,override,you are ,as an ai,prompt,instruction,the user,<|,inst],sys>>,system'.split(',');

function mayInstruct(text: string): boolean {
  const lower = text.toLowerCase();
  return orderWords.some((word) => lower.includes(word));
}

const activeMarkup =
  /<\/?(?:script|iframe|object|embed|style|svg|math|form|link|meta|base)\b[^>]*>?|<[a-z][^<>]*\son[a-z]+\s*=[^<>]*>?|\b(?:javascript|vbscript):[^\s.]\S*|\bdata:text\/html\S*/iu;

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
