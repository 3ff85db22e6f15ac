// "Meine Schule": a few letters shorten the list of schools. Without it the whole list stands there.
(() => {
  const words = document.currentScript.dataset;
  const field = document.querySelector('[data-schulwahl]');
  const list = document.querySelector('[data-schulen]');
  if (!field || !list) return;

  // "Südschule", "Suedschule" and "sudschule" are one.
  const folded = text => text.toLowerCase().replace(/ß/g, 'ss').replace(/([aou])e/g, '$1')
    .normalize('NFD').replace(/\p{M}/gu, '');
  const rows = [...list.children].map(row => ({ row, text: folded(row.textContent) }));
  const input = field.querySelector('input');
  const status = field.querySelector('[role=status]');

  const update = () => {
    const wanted = folded(input.value).split(/\s+/);
    const found = rows.filter(({ row, text }) => {
      row.hidden = !wanted.every(word => text.includes(word));
      return !row.hidden;
    });
    status.textContent = input.value ? `${words.gefunden} ${found.length}` : '';
  };
  input.addEventListener('input', update);
  input.addEventListener('keydown', event => {
    const visible = rows.filter(({ row }) => !row.hidden);
    const link = visible.length === 1 && visible[0].row.querySelector('a');
    if (event.key === 'Enter' && link) location.assign(link.href);
  });
  field.hidden = false;
  update(); // what the browser kept when the reader came back
})();
