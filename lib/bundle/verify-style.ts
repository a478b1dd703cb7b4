/** How `verify.html` looks: the colours of Flagpost's own pages, on screens of any width and on paper. */
export const VERIFY_STYLE = `
:root { color-scheme: light dark;
  --paper: light-dark(#fff, #1d2328); --ground: light-dark(#f3f6f7, #14191d); --ink: light-dark(#1b2730, #eef2f4);
  --soft: light-dark(#4a5964, #b4c0c8); --edge: light-dark(#6f7f8a, #84939d);
  --brand: light-dark(#0b5563, #7fd0dd); --on-brand: light-dark(#fff, #0c2127);
  --good: light-dark(#e5f4ea, #1b3526); --good-line: light-dark(#2b7145, #7cc99a);
  --caution: light-dark(#fff6e0, #37301b); --caution-line: light-dark(#96690a, #dfb45c);
  --danger: light-dark(#fdecec, #42201f); --danger-line: light-dark(#a3161d, #ff9d97); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-inline-size: 52rem; padding: 1rem; background: var(--ground); color: var(--ink);
  font: 400 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; } h2 { font-size: 1.3rem; margin-block: 0 .5rem; }
h3 { font-size: 1rem; margin: 0; } p { margin-block: .5rem; } ul { padding-inline-start: 1.2rem; margin-block: .5rem; }
fieldset, .check, .verdict, .own { background: var(--paper); border: 1px solid var(--edge); border-radius: 8px;
  padding: .75rem 1rem; margin: 0 0 1rem; min-inline-size: 0; }
legend { font-weight: 600; padding-inline: .25rem; }
label { display: block; font-weight: 600; margin-block-start: .75rem; } .hint { color: var(--soft); margin: 0; }
input { font: inherit; color: inherit; background: var(--paper); max-inline-size: 100%; }
input[type=text], input[type=password] { inline-size: 100%; padding: .4rem .5rem; border: 1px solid var(--edge); border-radius: 6px; }
button { font: inherit; font-weight: 600; padding: .5rem 1.25rem; border: 0; border-radius: 6px; background: var(--brand);
  color: var(--on-brand); cursor: pointer; }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
#drop.over { outline: 3px dashed var(--brand); outline-offset: -6px; }
progress { inline-size: 100%; accent-color: var(--brand); }
.checks { list-style: none; padding: 0; } .check { border-inline-start-width: 6px; }
.state { font-weight: 400; } .state::before { content: "– "; }
.holds.check, .holds > .verdict { border-color: var(--good-line); } .holds > .verdict { background: var(--good); }
.gap.check, .holds-with-gaps > .verdict, .own { border-color: var(--caution-line); }
.holds-with-gaps > .verdict, .own { background: var(--caution); }
.broken.check, .broken > .verdict, .complaint { border-color: var(--danger-line); }
.broken > .verdict { background: var(--danger); }
.complaint { border-inline-start: 6px solid var(--danger-line); padding-inline-start: .75rem; }
ul > .fault::marker { content: "✗ "; } ul > .gap::marker { content: "? "; } ul > .absent::marker { content: "– "; }
summary { cursor: pointer; min-block-size: 24px; inline-size: fit-content; } code { font-family: ui-monospace, Menlo, Consolas, monospace; }
@media print { body { background: none; max-inline-size: none; } form, #status, noscript { display: none; }
  .check { break-inside: avoid; } details::details-content { content-visibility: visible; block-size: auto; } }
`;
