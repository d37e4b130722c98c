(() => {
  const form = document.getElementById('filter'), find = form.elements.q, result = form.elements.result;
  const scenarios = [...document.querySelectorAll('details.scenario')].map(node => ({
    node, result: node.classList[1],
    text: [...node.querySelectorAll('summary')].map(part => part.textContent).join(' ').toLowerCase()
  }));
  const state = new URLSearchParams(location.search);
  const apply = () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const scenario of scenarios) {
      const fits = (!result.value || scenario.result === result.value) && words.every(word => scenario.text.includes(word));
      scenario.node.hidden = !fits;
      shown += fits;
    }
    for (const part of document.querySelectorAll('.rule, .feature'))
      part.hidden = part.querySelector('details.scenario') && !part.querySelector('details.scenario:not([hidden])');
    form.querySelector('output').textContent = words.length || result.value ? shown + ' of ' + scenarios.length : '';
  };
  const keep = () => {
    for (const field of [find, result])
      field.value ? state.set(field.name, field.value) : state.delete(field.name);
    history.replaceState(null, '', '?' + state + location.hash);
    apply();
  };
  form.hidden = false;
  find.value = state.get('q') || '';
  result.value = state.get('result') || '';
  apply();
  form.addEventListener('input', keep);
  form.addEventListener('submit', event => event.preventDefault());
  document.addEventListener('toggle', event => {
    const curl = event.target.open && event.target.matches('.exchange') && event.target.querySelector('.curl');
    if (!curl || curl.querySelector('button')) return;
    const line = curl.textContent, button = document.createElement('button');
    button.textContent = 'Copy';
    button.type = 'button';
    button.addEventListener('click', () => navigator.clipboard.writeText(line).then(() => { button.textContent = 'Copied'; }));
    curl.append(button);
  }, true);
})();
