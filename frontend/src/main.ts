// The first line of the page: words, colours and state first, then the frame.
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'
import './state/theme.svelte'
import { mount } from 'svelte'
import Shell from './shell/Shell.svelte'
import { keeper } from './state/keeper.svelte'
import { self } from './state/me.svelte'
import { outbox } from './state/outbox.svelte'
import { recall } from './state/remember'
import { store } from './state/store.svelte'

void store.start(recall('lang'))
void self.load().then(() => {
  self.listen()
  void outbox.send()
})

const target = document.getElementById('page')
if (target) mount(Shell, { target })

// The worker fetches the whole page once more: not before the first look is there.
if (document.readyState === 'complete') void keeper.start()
else addEventListener('load', () => void keeper.start())
