// Custom properties: KERN repeats each token's value as a fallback at each use, defines many that
// nobody refers to, and leads from one to the next.

const definition = /^--/;

/// `var(--x, 4px)` -> `var(--x)`
export function dropFallbacks(root) {
  root.walkDecls(declaration => { declaration.value = withoutFallbacks(declaration.value); });
}

/// Throws if a token is used that nobody defines.
export function checkTokens(root) {
  const defined = new Set();
  root.walkDecls(definition, declaration => { defined.add(declaration.prop); });
  root.walkDecls(declaration => {
    for (const name of references(declaration.value)) {
      if (!defined.has(name)) throw declaration.error(`the token ${name} is defined nowhere`);
    }
  });
}

/// Drops definitions that nobody refers to, until nothing changes.
export function dropUnusedTokens(root, keep = []) {
  for (let before = -1, now = 0; before !== now;) {
    before = now;
    const used = new Set(keep);
    root.walkDecls(declaration => {
      for (const name of references(declaration.value)) used.add(name);
    });
    now = used.size;
    root.walkDecls(definition, declaration => {
      if (used.has(declaration.prop)) return;
      const rule = declaration.parent;
      declaration.remove();
      if (rule.nodes.length === 0) rule.remove();
    });
  }
}

/// Writes KERN's sizes and plain colours where they are used: defined once, they never change. Tokens that
/// a town sets (`keep`) and our own (--sk-…) stay tokens.
export function inlineConstants(root, keep) {
  const values = new Map();
  root.walkDecls(definition, ({ prop, value }) => { values.set(prop, [...values.get(prop) ?? [], value]); });
  const isConstant = name => name.startsWith('--kern-') && !keep.test(name) && values.get(name)?.length === 1;
  const resolved = value => value.replace(/var\(\s*(--[\w-]+)\s*\)/g,
    (whole, name) => (isConstant(name) ? resolved(values.get(name)[0]) : whole));
  root.walkDecls(declaration => { declaration.value = resolved(declaration.value); });
}

function references(value) {
  return [...value.matchAll(/var\(\s*(--[\w-]+)/g)].map(match => match[1]);
}

function withoutFallbacks(value) {
  let out = '';
  for (let at = 0; at < value.length;) {
    const match = /^var\(\s*(--[\w-]+)\s*,/.exec(value.slice(at));
    if (!match) { out += value[at++]; continue; }
    out += `var(${match[1]})`;
    at = closing(value, at + 3) + 1;
  }
  return out;
}

function closing(text, open) {
  for (let at = open, depth = 0; at < text.length; ++at) {
    if (text[at] === '(') ++depth;
    if (text[at] === ')' && --depth === 0) return at;
  }
  throw new Error(`unbalanced: ${text}`);
}
