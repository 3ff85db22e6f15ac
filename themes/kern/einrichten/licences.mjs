// The licences of what we pass on: KERN's stylesheet (EUPL-1.2) and Fira Sans (OFL 1.1).

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { theme } from './inputs.mjs';

export function licences() {
  return {
    'LIZENZEN.txt': readFileSync(join(theme, 'lizenzen', 'LIZENZEN.txt')),
    'EUPL-1.2.txt': readFileSync(join(theme, 'node_modules', '@kern-ux', 'native', 'LICENSE.md')),
    'schriften/OFL.txt': readFileSync(join(theme, 'lizenzen', 'OFL.txt')),
  };
}
