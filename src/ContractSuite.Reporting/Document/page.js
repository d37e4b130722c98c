// The verdict is on the screen while the rest is still read; an address that names another place waits for it.
document.documentElement.classList.add('js');
document.documentElement.classList.toggle('elsewhere', location.hash.length > 1 && location.hash !== '#verdict');
document.addEventListener('DOMContentLoaded', () => {
  const main = document.getElementById('main'), form = document.getElementById('filter');
  const pages = [...document.querySelectorAll('.page')], names = ['q', 'result', 'tag', 'object', 'operation', 'rule'];
  const fields = names.map(name => form.elements[name]).filter(Boolean);
  let scenarios;

  // What each scenario can be found by, read from the page in an idle moment, or when it is first asked for.
  const objectOf = new Map([...form.elements.operation.options].map(option => [option.value, option.dataset.object]));
  const index = () => scenarios ??= [...document.querySelectorAll('details.scenario')].map(node => {
    const texts = parts => [...node.querySelectorAll(parts)].map(part => part.textContent), operation = texts('.op');
    return {
      node, result: [node.classList[1]], tag: texts('.tags').join(' ').split(' '), operation, rule: texts('.broken').join(' ').split(' '),
      object: operation.map(name => objectOf.get(name)), q: texts('summary, .step').join(' ').toLowerCase()
    };
  });

  const filter = () => {
    const asked = fields.filter(field => field.value), words = form.elements.q.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const scenario of index()) {
      const fits = !asked.length || words.every(word => scenario.q.includes(word))
        && asked.every(field => field.name === 'q' || scenario[field.name].includes(field.value));
      scenario.node.hidden = !fits;
      shown += fits;
    }
    for (const part of document.querySelectorAll('.promise, .feature'))
      part.hidden = asked.length && !part.querySelector('details.scenario:not([hidden])');
    for (const link of document.querySelectorAll('.toc a'))
      link.parentElement.hidden = document.getElementById(link.hash.slice(1))?.hidden;
    form.querySelector('output').textContent = asked.length ? shown + ' of ' + index().length + ' scenarios' : '';
  };

  const fill = search => {
    const state = new URLSearchParams(search);
    for (const field of fields) field.value = state.get(field.name) || '';
    if (state.size || scenarios) filter();
  };

  const keep = () => {
    const state = new URLSearchParams();
    for (const field of fields) if (field.value) state.set(field.name, field.value);
    history.replaceState(null, '', (state.size ? '?' + state : location.pathname) + (location.hash || '#contract'));
    filter();
  };

  // Opens the page that holds what the address names, and whatever is folded around it.
  const show = () => {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { }
    const place = id && document.getElementById(id), page = place && place.closest('.page') || pages[0];
    for (const other of pages) other.classList.toggle('on', other === page);
    for (const link of document.querySelectorAll('nav a')) {
      link.hash === '#' + page.id ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
      if (link.hash === '#' + page.id) link.parentElement.parentElement.scrollLeft = link.offsetLeft - 40;
    }
    // What is wider than the page is scrolled by keyboard, too.
    for (const wide of page.querySelectorAll('.wide')) if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;
    if (!place || place === page) return window.scrollTo(0, 0);
    for (let part = place; part !== page; part = part.parentElement) {
      part.hidden = false;
      if (part.tagName === 'DETAILS') part.open = true;
    }
    place.scrollIntoView();
  };

  const copy = (button, text) => navigator.clipboard.writeText(text).then(
    () => { button.textContent = 'Copied'; },
    () => { button.textContent = 'Press Ctrl+C'; getSelection().selectAllChildren(button.parentElement); });

  const addCopy = pre => {
    if (pre.querySelector('.copy')) return;
    const text = pre.textContent, button = document.createElement('button');
    button.className = 'copy';
    button.type = 'button';
    button.textContent = 'Copy';
    button.addEventListener('click', () => copy(button, text));
    pre.tabIndex = 0;
    pre.append(button);
  };

  // Thousands of exchanges need no link to themselves until one is looked at.
  const addLink = exchange => {
    if (exchange.querySelector('.here')) return;
    const line = document.createElement('p'), link = document.createElement('a');
    line.className = 'aside';
    link.className = 'here';
    link.href = '#' + exchange.id;
    link.textContent = 'link to this exchange';
    line.append(link);
    exchange.append(line);
  };

  form.hidden = false;
  fill(location.search);
  show();
  document.documentElement.classList.remove('elsewhere');
  (window.requestIdleCallback ?? setTimeout)(index);
  addEventListener('hashchange', show);
  addEventListener('popstate', () => { fill(location.search); show(); });
  form.addEventListener('input', keep);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(keep));
  document.addEventListener('toggle', event => {
    if (!event.target.open || !event.target.matches('.exchange, .operation')) return;
    event.target.querySelectorAll(':scope > pre, :scope > .shapes pre').forEach(addCopy);
    if (event.target.matches('.exchange')) addLink(event.target);
  }, true);
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="?"], nav a, .skip');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.closest('nav')) return setTimeout(() => main.focus({ preventScroll: true }));
    event.preventDefault();
    if (link.matches('.skip')) return main.focus();
    history.pushState(null, '', link.getAttribute('href'));
    fill(location.search);
    show();
  });
});
