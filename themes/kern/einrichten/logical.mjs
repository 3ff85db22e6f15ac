// Physical sides become logical ones, so that Arabic needs no stylesheet of its own.

const side = { left: 'start', right: 'end' };

const corners = {
  'border-top-left-radius': 'border-start-start-radius',
  'border-top-right-radius': 'border-start-end-radius',
  'border-bottom-left-radius': 'border-end-start-radius',
  'border-bottom-right-radius': 'border-end-end-radius',
};

export function makeLogical(root) {
  root.walkDecls(declaration => {
    const { prop, value } = declaration;
    let match;
    if ((match = /^(margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-\w+)?$/.exec(prop))) {
      declaration.prop = `${match[1]}-inline-${side[match[2]]}${match[3] ?? ''}`;
    } else if ((match = /^(left|right)$/.exec(prop))) {
      declaration.prop = `inset-inline-${side[match[1]]}`;
    } else if (corners[prop]) {
      declaration.prop = corners[prop];
    } else if (prop === 'text-align' && side[value]) {
      declaration.value = side[value];
    } else if (/^(margin|padding|inset|border-(width|style|color))$/.test(prop)) {
      splitFourSides(declaration);
    } else if (prop === 'border-radius' && parts(value).length > 1) {
      splitCorners(declaration);
    } else if (prop === 'float' || prop === 'clear') {
      throw declaration.error('float has no logical form that older browsers know');
    }
  });
}

/// `margin: 1px 2px 3px 4px` -> `margin-block: 1px 3px; margin-inline: 4px 2px`
function splitFourSides(declaration) {
  const [top, right, bottom, left] = parts(declaration.value);
  if (left === undefined || left === right) return;
  const [head, tail = ''] = declaration.prop.split('-');
  const name = axis => `${head}-${axis}${tail && `-${tail}`}`;
  declaration.before(declaration.clone({ prop: name('block'), value: `${top} ${bottom}` }));
  declaration.replaceWith(declaration.clone({ prop: name('inline'), value: `${left} ${right}` }));
}

function splitCorners(declaration) {
  const [a, b, c = a, d = b] = parts(declaration.value);
  if (a === b && c === d) return;
  const names = ['start-start', 'start-end', 'end-end', 'end-start'];
  [a, b, c, d].forEach((value, i) => {
    declaration.before(declaration.clone({ prop: `border-${names[i]}-radius`, value }));
  });
  declaration.remove();
}

/// Splits at blanks outside brackets.
function parts(value) {
  return value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
}
