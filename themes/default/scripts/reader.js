// Comfort for readers; no page needs it. The switch of language keeps the paragraph, a button copies the citation, and the
// address keeps what the text is filtered by. Nothing is stored or sent.
const all = (selector) => [...document.querySelectorAll(selector)];
const ways = all('.languages a, .masthead-parallel a');
const words = document.querySelector('.reader')?.dataset;
const choices = all('.acts input');
const status = document.querySelector('.acts-status');

function carry() {
  for (const way of ways) way.setAttribute('href', way.getAttribute('href').replace(/[?#].*/, '') + location.search + location.hash);
}

async function copy(citation, button) {
  try {
    await navigator.clipboard.writeText(citation.data);
  } catch {
    getSelection().setBaseAndExtent(citation, 0, citation, citation.length);
    document.execCommand('copy');
  }
  button.textContent = words.copied;
}

function offer(line) {
  if (!words || !line || line.querySelector('button')) return;
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words.copy, ariaLive: 'polite' });
  const citation = line.firstChild;
  button.addEventListener('click', () => copy(citation, button));
  line.append(button);
}

function arrive() {
  carry();
  // Ids of paragraphs are ASCII, so nothing has to be decoded, and no address can make this fail.
  offer(document.getElementById(location.hash.slice(1))?.querySelector(':scope > .tools'));
}

function count() {
  const chosen = choices.filter(({ checked, value }) => checked && value);
  const shown = all('.text .depth-0').filter((paragraph) => paragraph.checkVisibility()).length;
  status.textContent = chosen.length ? status.dataset.said.replace('{n}', shown) : '';
  status.classList.toggle('unseen', chosen.length < 2);
}

function choose() {
  const query = new URLSearchParams(choices.filter(({ checked, value }) => checked && value).map(({ name, value }) => [name, value]));
  history.replaceState(null, '', location.pathname + (query.size ? `?${query}` : '') + location.hash);
  carry();
  count();
}

if (status) {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const choice = choices.find((one) => one.name === name && one.value === value);
    if (choice) choice.checked = true;
  }
  for (const choice of choices) choice.addEventListener('change', choose);
  count();
}
offer(document.querySelector('.cite'));
// Other scripts may change the address without a word.
for (const way of ways) for (const type of ['pointerenter', 'focus']) way.addEventListener(type, carry);
addEventListener('hashchange', arrive);
arrive();
