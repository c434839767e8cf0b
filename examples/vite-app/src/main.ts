import docs from 'virtual:docwright/src/badge.ts';
import { renderBadge } from './badge.ts';

const props = docs.symbols.find(({ name }) => name === 'BadgeProps')?.members ?? [];

document.body.insertAdjacentHTML('beforeend', renderBadge({ text: 'new' }));
const list = document.createElement('dl');
for (const { name, type = '', doc } of props) {
  list.append(Object.assign(document.createElement('dt'), { textContent: `${name}: ${type}` }));
  list.append(Object.assign(document.createElement('dd'), { textContent: doc?.summary ?? '' }));
}
document.body.append(list);
