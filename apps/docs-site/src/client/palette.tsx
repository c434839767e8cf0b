import { render } from 'preact';
import { Palette } from './palette-view.tsx';

const dialog = document.createElement('dialog');
dialog.className = 'palette';
dialog.setAttribute('aria-label', 'Search');
document.body.append(dialog);
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});

docwright.palette = {
  open() {
    if (dialog.open) return;
    dialog.showModal();
    render(<Palette close={() => dialog.close()} />, dialog);
    dialog.querySelector('input')?.select();
  },
};
