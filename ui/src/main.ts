import { mount } from 'svelte';

import './tokens.css';
import './base.css';

import App from './App.svelte';

const target = document.getElementById('desk');
if (target) {
  // The shell opens the window there when the archive cannot be opened.
  if (location.hash === '#fault') {
    void import('./care/fault/FaultWindow.svelte').then(({ default: FaultWindow }) =>
      mount(FaultWindow, { target }),
    );
  } else mount(App, { target });
}
