// Keeps the choice of languages in the address, as `?with=en,ar`, so that it can be sent and survives a reload.
// Nothing is stored; without this script the choice works and lasts as long as the page.
const boxes = [...document.querySelectorAll('.parallel-choice input')];
const languages = document.querySelector('.languages');

restore(new URLSearchParams(location.search).get('with')?.split(','));
for (const box of boxes) box.addEventListener('change', keep);
// The same choice and the same paragraph in the page of another language.
languages?.addEventListener('click', ({ target }) => {
  const link = target.closest('a');
  if (link) Object.assign(link, { search: location.search, hash: location.hash });
});

function restore(wanted) {
  if (!wanted || !boxes.some(({ value }) => wanted.includes(value))) return;
  for (const box of boxes) box.checked = wanted.includes(box.value);
  document.querySelector(':target')?.scrollIntoView();
}

function keep() {
  const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  const all = chosen.length === boxes.length || chosen.length === 0;
  history.replaceState(null, '', `${location.pathname}${all ? '' : `?with=${chosen}`}${location.hash}`);
}
