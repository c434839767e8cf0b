/** Id of the module that shows findings in a corner of the page. */
export const overlayId = '\0docwright:overlay.js';

/** Event that carries a report to the page. */
export const reportEvent = 'docwright:report';

/** Event by which a page says that it is there. */
export const readyEvent = 'docwright:ready';

/** What the page is told. */
export interface OverlayReport {
  readonly findings: readonly { readonly place: string; readonly message: string }[];
  /** Percentage. */
  readonly documented: number;
  /** Address of the inspector. */
  readonly inspector: string;
}

/**
 * The module itself: a button in the corner, which opens a list. It covers nothing, takes no focus, and lets everything
 * through that is not on it. Texts are set as texts, never as markup.
 */
export const overlayCode: string = `
const hot = import.meta.hot;
let host;
function element(name, text, parent) {
  const made = document.createElement(name);
  made.textContent = text;
  parent.append(made);
  return made;
}
function show({ findings, documented, inspector }) {
  host?.remove();
  host = undefined;
  if (findings.length === 0) return;
  host = document.createElement('docwright-findings');
  const shadow = host.attachShadow({ mode: 'open' });
  element('style', \`
    :host { position: fixed; inset: auto 12px 12px auto; z-index: 99998; font: 13px/1.4 system-ui, sans-serif; }
    details { max-width: min(560px, 90vw); max-height: 60vh; overflow: auto; color: #1c1c1c; background: #fff8e1;
      border: 1px solid #d9a400; border-radius: 8px; box-shadow: 0 2px 8px #0003; }
    summary { padding: 6px 12px; cursor: pointer; }
    ul { margin: 0; padding: 0 12px 8px 28px; }
    code { font-size: 12px; }
    a { display: block; padding: 0 12px 8px; color: inherit; }
  \`, shadow);
  const details = element('details', '', shadow);
  element('summary', \`docwright: \${findings.length} \${findings.length === 1 ? 'finding' : 'findings'}, \${documented} % documented\`, details);
  const list = element('ul', '', details);
  for (const { place, message } of findings) {
    const item = element('li', '', list);
    element('code', place, item);
    item.append(' ' + message);
  }
  const link = element('a', 'All of it', details);
  link.href = inspector;
  document.body.append(host);
}
if (hot) {
  hot.on('${reportEvent}', show);
  hot.send('${readyEvent}');
}
`;
