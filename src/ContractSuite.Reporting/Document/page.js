(() => {
  const root = document.documentElement, main = document.getElementById('main'), form = document.getElementById('filter');
  const pages = [...document.querySelectorAll('.page')], names = ['q', 'result', 'tag', 'object', 'operation', 'rule'];
  const fields = names.map(name => form.elements[name]).filter(Boolean);
  let scenarios;

  // What each scenario can be found by, read from the page when it is first asked for.
  const index = () => scenarios ??= [...document.querySelectorAll('details.scenario')].map(node => {
    const texts = (parts, from = node) => [...from.querySelectorAll(parts)].map(part => part.textContent);
    return {
      node, result: [node.classList[1]], tag: texts('.tags').join(' ').split(' '), operation: texts('.op'), rule: texts('.broken').join(' ').split(' '),
      object: [...node.querySelectorAll('[data-object]')].map(part => part.dataset.object),
      q: texts('summary, .step').join(' ').toLowerCase()
    };
  });

  const filter = () => {
    const asked = fields.filter(field => field.value), words = form.elements.q.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (!asked.length && !scenarios) return;
    let shown = 0;
    for (const scenario of index()) {
      const fits = words.every(word => scenario.q.includes(word))
        && asked.every(field => field.name === 'q' || scenario[field.name].includes(field.value));
      scenario.node.hidden = !fits;
      shown += fits;
    }
    for (const part of document.querySelectorAll('.promise, .feature'))
      part.hidden = asked.length && !part.querySelector('details.scenario:not([hidden])');
    form.querySelector('output').textContent = asked.length ? shown + ' of ' + index().length + ' scenarios' : '';
  };

  const fill = search => {
    const state = new URLSearchParams(search);
    for (const field of fields) field.value = state.get(field.name) || '';
    filter();
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
    for (const link of document.querySelectorAll('nav a'))
      link.hash === '#' + page.id ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
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

  root.classList.add('js');
  form.hidden = false;
  fill(location.search);
  show();
  addEventListener('hashchange', show);
  addEventListener('popstate', () => { fill(location.search); show(); });
  form.addEventListener('input', keep);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(keep));
  document.addEventListener('toggle', event => {
    if (event.target.open && event.target.matches('.exchange, .operation'))
      event.target.querySelectorAll(':scope > pre, :scope > .shapes pre').forEach(addCopy);
  }, true);
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="?"], nav a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.closest('nav')) return setTimeout(() => main.focus({ preventScroll: true }));
    event.preventDefault();
    history.pushState(null, '', link.getAttribute('href'));
    fill(location.search);
    show();
  });
})();
