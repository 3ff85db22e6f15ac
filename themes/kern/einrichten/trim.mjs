// Trims a stylesheet to the classes that are used. PurgeCSS cannot do this for KERN: it drops the rule
// `:is(body, …):not([class*=kern-level-])` that defines every contextual colour, and dark mode breaks.

import parseSelectors from 'postcss-selector-parser';

/// Drops rules that can match no page: a class nobody uses, a theme switch that we do not have.
export function dropUnusedRules(root, words) {
  const transform = parseSelectors(selectors => {
    selectors.each(selector => { if (!canMatch(selector, words)) selector.remove(); });
  });
  root.walkRules(rule => {
    if (rule.parent.type === 'atrule' && /keyframes$/.test(rule.parent.name)) return;
    const selector = transform.processSync(rule.selector, { lossless: false });
    if (selector === '') rule.remove();
    else rule.selector = selector;
  });
  dropUnusedKeyframes(root);
  dropEmpty(root);
}

function canMatch(selector, words) {
  return selector.nodes.every(node => {
    if (node.type === 'class') return isUsed(node.value, words);
    if (node.type === 'attribute') return node.attribute !== 'data-kern-theme';
    if (node.type !== 'pseudo' || node.nodes.length === 0 || node.value === ':not') return true;
    // :is(), :where(), :has(): one alternative that can match is enough.
    node.each(alternative => { if (!canMatch(alternative, words)) alternative.remove(); });
    return node.nodes.length > 0;
  });
}

function isUsed(name, words) {
  return words.has(name) && name !== 'kern-light' && name !== 'kern-dark';
}

function dropUnusedKeyframes(root) {
  let animations = '';
  root.walkDecls(/^animation(-name)?$/, declaration => { animations += ` ${declaration.value}`; });
  root.walkAtRules(/keyframes$/, rule => { if (!animations.includes(rule.params)) rule.remove(); });
}

function dropEmpty(root) {
  root.walkComments(comment => { comment.remove(); });
  for (let again = true; again;) {
    again = false;
    root.walk(node => {
      if (node.nodes?.length === 0) { node.remove(); again = true; }
    });
  }
}
