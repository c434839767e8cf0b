// Edits of one declaration, as people make them. Each gives the new text of the module, or undefined where it does not
// apply. `finds` is the change that drift must tell; edits without one must stay silent.

export const mutations = [
  { name: 'rename a parameter', finds: /^parameter-renamed$/, edit: renameParameter },
  { name: 'change a default', finds: /^parameter-default$/, edit: changeDefault },
  { name: 'add a throw', finds: /^throw-added$/, edit: addThrow },
  { name: 'change a return type', finds: /^return-(?:type|widened)$/, edit: changeReturn },
  { name: 'change white space', edit: changeSpace },
  { name: 'add a comment', edit: addComment },
  { name: 'rename a local', edit: renameLocal },
  { name: 'reorder members', edit: reorderMembers },
];

function inDeclaration({ location }, text, edit) {
  const { start, end } = location.range;
  const before = text.slice(start, end);
  const after = edit(before);
  return after === undefined || after === before ? undefined : text.slice(0, start) + after + text.slice(end);
}

function renameParameter(symbol, text) {
  const name = symbol.parameters.find(({ destructured }) => destructured === undefined)?.name;
  if (symbol.kind !== 'function' || symbol.overload || name === undefined) return undefined;
  return inDeclaration(symbol, text, (code) =>
    occursPlainly(code, name) ? replaceName(code, name, `${name}Renamed`) : undefined,
  );
}

function changeDefault(symbol, text) {
  const parameter = symbol.parameters.find((each) => /^(?:\d+|true|false)$/.test(each.default ?? ''));
  if (parameter === undefined || symbol.overload) return undefined;
  return inDeclaration(symbol, text, (code) =>
    code.replace(new RegExp(`(\\b${parameter.name}\\b[^,)=]*=\\s*)${parameter.default}\\b`), '$14711'),
  );
}

function addThrow(symbol, text) {
  if (!hasBody(symbol) || symbol.overload) return undefined;
  return inDeclaration(symbol, text, (code) =>
    afterBodyStart(code, ' if (Date.now() < 0) throw new EvalError("late");'),
  );
}

function changeReturn(symbol, text) {
  const type = symbol.returns;
  if (!hasBody(symbol) || symbol.overload || type?.from !== 'written' || type.text.includes('EvalError'))
    return undefined;
  return inDeclaration(symbol, text, (code) => {
    const at = bodyStart(code);
    const head = at === undefined ? '' : code.slice(0, at).trimEnd();
    return head.endsWith(`: ${type.text}`) ? `${head} | EvalError ${code.slice(at)}` : undefined;
  });
}

function changeSpace(symbol, text) {
  return inDeclaration(symbol, text, (code) => (/[`\\]/.test(code) ? undefined : code.replaceAll('\n', '\n\n   ')));
}

function addComment(symbol, text) {
  if (!hasBody(symbol)) return undefined;
  return inDeclaration(symbol, text, (code) => afterBodyStart(code, ' /* looked at again */ // twice\n'));
}

function renameLocal(symbol, text) {
  if (!hasBody(symbol)) return undefined;
  return inDeclaration(symbol, text, (code) => {
    const name = /\bconst (\w{3,}) = /.exec(code)?.[1];
    const head = code.slice(0, bodyStart(code) ?? 0);
    if (head === '' || new RegExp(`\\b${name}\\b`).test(head)) return undefined;
    return name !== undefined && occursPlainly(code, name) ? replaceName(code, name, `${name}Renamed`) : undefined;
  });
}

function reorderMembers(symbol, text, members) {
  const [first, second] = members.filter(({ overload, comment }) => !overload && !comment);
  if (!first || !second || !['class', 'interface'].includes(symbol.kind)) return undefined;
  const [a, b] = [first.location.range, second.location.range];
  if (a.end > b.start || text.slice(a.end, b.start).trim().length > 1) return undefined;
  // Properties that a constructor declares with its parameters are no members to move.
  if (
    symbol.kind === 'class' &&
    (text.slice(a.end, b.start).includes(',') || /[(,]$/.test(text.slice(0, a.start).trim()))
  )
    return undefined;
  return (
    text.slice(0, a.start) +
    text.slice(b.start, b.end) +
    text.slice(a.end, b.start) +
    text.slice(a.start, a.end) +
    text.slice(b.end)
  );
}

function hasBody({ kind, facts }) {
  return (kind === 'function' || kind === 'method') && facts.readsParameters !== undefined;
}

/** Place of the brace that opens the block with which the code ends. */
function bodyStart(code) {
  if (!code.endsWith('}') || /[`'"/]\s*[{}]|[{}]\s*[`'"/]/.test(code)) return undefined;
  let depth = 0;
  for (let index = code.length - 1; index >= 0; index--) {
    if (code[index] === '}') depth++;
    else if (code[index] === '{' && --depth === 0) return index;
  }
  return undefined;
}

function afterBodyStart(code, inserted) {
  const at = bodyStart(code);
  return at === undefined ? undefined : code.slice(0, at + 1) + inserted + code.slice(at + 1);
}

/** Nothing but the name itself is called so: no property, key, shorthand or text. */
function occursPlainly(code, name) {
  if (/[`]/.test(code) || new RegExp(`['"/][^\\n]*\\b${name}\\b`).test(code)) return false;
  return !new RegExp(`[.]\\s*${name}\\b|\\b${name}\\s*[:?]|[{,]\\s*${name}\\s*[,}]|\\b${name}Renamed\\b`).test(
    code.replace(new RegExp(`[(,]\\s*${name}\\s*[?]?:`), ''),
  );
}

function replaceName(code, name, other) {
  return code.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), other);
}
